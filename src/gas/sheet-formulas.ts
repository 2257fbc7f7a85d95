// The formulas that set-up puts in: the Value tab's blocks and the formulas of each card's row.
// Writes into empty cells only: what a person typed there, formula or value, is never touched.
import type { ArchiveFormulas } from '../app/ports';
import type { SettingKey } from '../domain/archive-value/default-rows';
import { FIRST_ROW } from '../domain/archive-value/formula-template';
import {
  blockFormula,
  explanationOf,
  rowFormula,
  rowFormulaFields,
  valueBlocks,
} from '../domain/archive-value/value-blocks';
import type { ValueKey } from '../domain/archive-value/value-blocks';
import type { CustomerFieldKey } from '../domain/catalogue/catalogue';
import { label } from '../domain/catalogue/catalogue';
import type { CivilDate } from '../domain/civil-date';
import type { Language } from '../domain/language';
import type { ArchiveLayout } from './archive-layout';
import { growing } from './cell-limit';
import { FormulaPlaces } from './formula-places';
import { NUMBER_FORMATS } from './number-formats';
import { columnLetters, isDate } from './sheet-cells';
import type { SheetZone } from './sheet-zone';
import { addCharts } from './value-charts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows of the Value tab above the first customer: headers, titles, explanations. */
const ABOVE = FIRST_ROW.value - 1;
const EXPLANATION_COLOUR = '#5f6368';
/** Pixels in which the longest header and the longest explanation show whole. */
const READABLE = { width: 140, height: 190 };
/** Rows more than there are customers now, so that the list has room to grow between two runs. */
const GROWTH = 500;

export class SheetFormulas implements ArchiveFormulas {
  constructor(
    private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
    private readonly layout: ArchiveLayout,
    private readonly zone: SheetZone,
  ) {}

  layOutValue(language: Language): void {
    const places = this.places();
    const { sheet, columns } = places.tab('value');
    this.makeRoom();
    const width = Math.max(...columns.values());
    const range = sheet.getRange(2, 1, ABOVE, width);
    const [values, formulas] = [range.getValues(), range.getFormulas()];
    const isBlank = (row: number, column: number): boolean =>
      values[row - 2]?.[column - 1] === '' && (formulas[row - 2]?.[column - 1] ?? '') === '';
    const missing = valueBlocks().filter((block) => isBlank(FIRST_ROW.value, places.anchor(block)));
    for (const block of missing) {
      const anchor = places.anchor(block);
      sheet.getRange(FIRST_ROW.value, anchor).setFormula(blockFormula(block, places, language));
      // The first column holds ids, and nothing that could be taken for one.
      const column = block.columns[0]?.key === 'customerId' ? anchor + 1 : anchor;
      if (isBlank(2, column)) sheet.getRange(2, column).setValue(label(block, language));
      if (isBlank(3, column)) sheet.getRange(3, column).setValue(explanationOf(block, language));
    }
    if (missing.length === valueBlocks().length) this.dress(places, width);
    addCharts(this.spreadsheet, places, language);
  }

  makeRoom(): void {
    const places = this.places();
    const [value, customers] = [places.tab('value').sheet, places.tab('customers').sheet];
    const have = value.getMaxRows();
    const wanted = customers.getLastRow() + ABOVE;
    if (have >= wanted) return;
    const rows = wanted - have + GROWTH;
    growing(
      this.spreadsheet,
      () => rows * value.getMaxColumns(),
      () => value.insertRowsAfter(have, rows),
    );
  }

  fillRows(language: Language): number {
    const places = this.places();
    const { sheet, columns } = places.tab('customers');
    const ids = columns.get('id');
    const fields = rowFormulaFields().filter((field) => columns.has(field));
    const last = sheet.getLastRow();
    if (ids === undefined || fields.length === 0 || last < FIRST_ROW.others) return 0;
    const rows = last - FIRST_ROW.others + 1;
    const known = sheet.getRange(FIRST_ROW.others, ids, rows, 1).getValues();
    let filled = 0;
    for (const field of fields) {
      const column = columns.get(field) ?? 0;
      const range = sheet.getRange(FIRST_ROW.others, column, rows, 1);
      const [values, formulas] = [range.getValues(), range.getFormulas()];
      const blank = known.flatMap(([id], at) =>
        id !== '' && values[at]?.[0] === '' && formulas[at]?.[0] === '' ? [at + FIRST_ROW.others] : [],
      );
      if (blank.length === 0) continue;
      const formula = rowFormula(field, places, language);
      for (const [first, end] of runsOf(blank)) {
        fillRun(sheet.getRange(first, column, end - first + 1, 1), field, formula);
      }
      filled += blank.length;
    }
    return filled;
  }

  apply(): void {
    SpreadsheetApp.flush();
  }

  keepToday(today: CivilDate): boolean {
    const settings = this.layout.tab('settings');
    const [key, value] = [settings?.columns.get('key'), settings?.columns.get('value')];
    if (!settings || key === undefined || value === undefined) return false;
    const [first, width] = [Math.min(key, value), Math.abs(key - value) + 1];
    const { sheet } = settings;
    const cells = sheet.getRange(`${columnLetters(first)}1:${columnLetters(first + width - 1)}`).getValues();
    const at = cells.findIndex(
      (row) =>
        String(row[key - first])
          .trim()
          .toLowerCase() === TODAY,
    );
    const now: unknown = cells[at]?.[value - first];
    if (at < 0) return false;
    if (isDate(now) && this.zone.wallOf(now).wall === `${today} 00:00`) return true;
    try {
      const cell = sheet.getRange(at + 1, value);
      if (cell.getFormula() !== '') return false;
      cell.setValue(this.zone.dateOf({ wall: `${today} 00:00` }));
      SpreadsheetApp.flush();
      return true;
    } catch {
      // Somebody who may only look: the next one who may edit moves the day on.
      return false;
    }
  }

  /** Anew each time: columns may have moved since. */
  private places(): FormulaPlaces {
    return new FormulaPlaces(this.layout);
  }

  /** Once, with the first formulas: how a team changes it is theirs. */
  private dress(places: FormulaPlaces, width: number): void {
    const { sheet } = places.tab('value');
    sheet.getRange(1, 1, ABOVE, width).setWrap(true);
    sheet.getRange(2, 1, 1, width).setFontWeight('bold');
    sheet.getRange(3, 1, 1, width).setFontColor(EXPLANATION_COLOUR);
    sheet.setColumnWidths(1, width, READABLE.width);
    sheet.setRowHeight(3, READABLE.height);
    sheet.setFrozenColumns(2);
    formatColumns(sheet, [places.column('value', 'score')], FIRST_ROW.value, SCORE_FORMAT);
    const shares = SHARES.map((key) => places.column('value', key));
    formatColumns(sheet, shares, FIRST_ROW.value, SHARE_FORMAT);
    const { sheet: customers, columns } = places.tab('customers');
    const score = columns.get('score');
    if (score !== undefined) formatColumns(customers, [score], FIRST_ROW.others, SCORE_FORMAT);
  }
}

/** Code of the setting. */
const TODAY: SettingKey = 'today';

/** A score has decimals that nobody compares by. */
const SCORE_FORMAT = '0.0';
const SHARE_FORMAT = '0%';
const SHARES: readonly ValueKey[] = [
  'alive',
  'mainShare',
  'secondShare',
  'topShare',
  'curveCustomers',
  'curveMoney',
  'retention',
];

function formatColumns(sheet: Sheet, columns: readonly number[], first: number, format: string): void {
  const ranges = columns.map(columnLetters).map((letters) => `${letters}${first}:${letters}`);
  sheet.getRangeList(ranges).setNumberFormat(format);
}

/** @param formula in R1C1 notation */
function fillRun(range: GoogleAppsScript.Spreadsheet.Range, field: CustomerFieldKey, formula: string): void {
  // In cells of plain text a formula would show as it is written.
  if (field !== 'score') range.setNumberFormat(NUMBER_FORMATS.automatic);
  const rows = range.getNumRows();
  if (rows === 1) range.setFormulaR1C1(formula);
  else range.setFormulasR1C1(Array.from({ length: rows }, () => [formula]));
}

/** Rows next to each other, in rising order. */
function runsOf(rows: readonly number[]): readonly (readonly [first: number, end: number])[] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const run = runs[runs.length - 1];
    if (run && run[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
