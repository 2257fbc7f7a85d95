// What a formula's text for an argument stands for, read from the sample workbook: the values that Google would pass.
// Knows references, arrays in braces, texts and numbers; no formula.
import { parseReference, referenceRect } from '../../../emulator/formula/references';
import type { FunctionLine } from './function-table';
import { SAMPLE, TAB_ROWS } from './sample-book';
import type { SampleCell, SampleTab } from './sample-book';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A date in the process's own zone, as the sheet's date cells are in the sheet's. */
const valueOf = (cell: SampleCell | undefined): unknown => {
  if (typeof cell !== 'string' || !DAY.test(cell)) return cell ?? '';
  const [year = 0, month = 1, day = 1] = cell.split('-').map(Number);
  return new Date(year, month - 1, day);
};

export type Sample = Readonly<Record<string, SampleTab>>;

export function givenValue(text: string, sample: Sample = SAMPLE): unknown {
  if (text.startsWith('{')) return JSON.parse(`[[${text.slice(1, -1)}]]`) as unknown;
  if (text.startsWith('"') || !Number.isNaN(Number(text))) return JSON.parse(text) as unknown;
  const [tab = '', address = ''] = text.split('!');
  const reference = parseReference(address);
  const sheet = sample[tab];
  if (reference === null || sheet === undefined) throw new Error(`Cannot read ${text}: no such part of the sample`);
  const { row, column, rows, columns } = referenceRect(reference, { rows: TAB_ROWS, columns: 26 });
  const grid = Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, across) => valueOf(sheet[row + down]?.[column + across])),
  );
  return rows === 1 && columns === 1 ? grid[0]?.[0] : grid;
}

export const givenValues = ({ parameters }: FunctionLine, sample: Sample = SAMPLE): unknown[] =>
  parameters.map(({ given }) => givenValue(given, sample));

/** The sample with another value in one cell. */
export function edited(cell: string, value: SampleCell): Sample {
  const [tab = '', address = ''] = cell.split('!');
  const reference = parseReference(address);
  if (reference === null) throw new Error(`Cannot edit ${cell}: no such cell`);
  const rows = (SAMPLE[tab] ?? []).map((row) => [...row]);
  const row = rows[reference.start.row ?? 0];
  if (row === undefined) throw new Error(`Cannot edit ${cell}: it lies below the sample`);
  row[reference.start.column ?? 0] = value;
  return { ...SAMPLE, [tab]: rows };
}
