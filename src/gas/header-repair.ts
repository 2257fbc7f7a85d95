// Puts right what people did to the header row of a tab: marks follow columns that were cut and pasted, emptied headers and a
// deleted header row are written again. A header that somebody renamed stays.
import { MissingPartError } from '../app/ports';
import { isMadeId } from '../domain/card/card-id';
import { fieldsOf } from '../domain/catalogue/catalogue';
import type { TabKey } from '../domain/catalogue/catalogue';
import { headerTruth } from '../domain/table/header-truth';
import type { ArchiveLayout, TabLayout } from './archive-layout';
import { METADATA_KEY } from './archive-layout';
import { blocksOf, columnLetters, isDate } from './sheet-cells';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

const markedOf = ({ columns, markedFields }: TabLayout): ReadonlyMap<string, number> =>
  new Map([...columns].filter(([field]) => markedFields.has(field)));

export const headerTexts = (cells: readonly unknown[]): readonly string[] =>
  cells.map((cell) => (isDate(cell) ? '' : String(cell)));

/** Throws for a field whose column is not where its mark is: nothing may be read from it or written into it. */
export function requireHeaders(tab: TabKey, layout: TabLayout, headers: readonly string[]): void {
  const { moved, lost, ambiguous } = headerTruth(fieldsOf(tab), markedOf(layout), headers);
  const [twice] = ambiguous;
  if (twice !== undefined) throw new MissingPartError(tab, twice, true);
  const [gone] = [...moved.keys(), ...lost];
  if (gone !== undefined) throw new MissingPartError(tab, gone);
}

/** @param titles header texts by field; null when marks alone are to be put right. Returns how much was changed. */
export function repairHeaders(
  spreadsheet: Spreadsheet,
  layout: ArchiveLayout,
  tab: TabKey,
  titles: ReadonlyMap<string, string> | null,
): number {
  const found = layout.tab(tab);
  if (found?.marked !== true) return 0;
  const { sheet } = found;
  const marked = markedOf(found);
  let headers = headerTexts(sheet.getRange('1:1').getValues()[0] ?? []);
  const id = marked.get('id');
  const gone = id !== undefined && isMadeId((headers[id - 1] ?? '').trim());
  if (gone) {
    // A card stands where the header row was deleted.
    if (titles === null) return 0;
    sheet.insertRowBefore(1);
    sheet.setFrozenRows(1);
    headers = [];
  }
  const truth = headerTruth(fieldsOf(tab), marked, headers);
  const [twice] = truth.ambiguous;
  if (twice !== undefined) throw new MissingPartError(tab, twice, true);
  for (const [field, column] of truth.moved) {
    const letters = columnLetters(column);
    markOf(spreadsheet, found, tab, field)?.moveToColumn(sheet.getRange(`${letters}:${letters}`));
  }
  for (const field of truth.lost) markOf(spreadsheet, found, tab, field)?.remove();
  const blank = titles === null ? [] : truth.headless;
  if (titles) writeHeaders(found, blank, titles);
  const changes = truth.moved.size + truth.lost.length;
  if (changes > 0) layout.refresh();
  return changes + blank.length;
}

function markOf(spreadsheet: Spreadsheet, { sheet }: TabLayout, tab: TabKey, field: string): Metadata | undefined {
  return spreadsheet
    .createDeveloperMetadataFinder()
    .withKey(METADATA_KEY)
    .withValue(`column:${tab}.${field}`)
    .find()
    .find((item) => item.getLocation().getColumn()?.getGridId() === sheet.getSheetId());
}

function writeHeaders(
  { sheet, columns }: TabLayout,
  fields: readonly string[],
  titles: ReadonlyMap<string, string>,
): void {
  const texts = new Map(fields.map((field) => [columns.get(field) ?? 0, titles.get(field) ?? '']));
  for (const { first, last } of blocksOf([...texts.keys()], 0)) {
    const line = Array.from({ length: last - first + 1 }, (_, at) => texts.get(first + at) ?? '');
    sheet.getRange(1, first, 1, line.length).setValues([line]).setFontWeight('bold').setBackground(HEADER_COLOUR);
  }
}

export const HEADER_COLOUR = '#e8f0fe';
