// Reads comma-separated text as RFC 4180 writes it: quoted fields may hold commas, line breaks and doubled quotes.
// Knows no table: every row becomes texts by the names of the header row.

export type CsvRow = Readonly<Record<string, string>>;

const FIELD = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y;

function fieldsOfText(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length || row.length > 0) {
    const at = FIELD.lastIndex;
    const match = FIELD.exec(text);
    if (match === null)
      throw new SyntaxError(`Cannot read CSV: row ${rows.length + 1} has a stray quote at character ${at}`);
    const [, raw = '', end] = match;
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** One record a row. A row of another length than the header is refused: its fields would get wrong names. */
export function readCsv(text: string): readonly CsvRow[] {
  const [header = [], ...rows] = fieldsOfText(text.replace(/^\uFEFF/, ''));
  return rows.map((row, index) => {
    if (row.length !== header.length) {
      throw new SyntaxError(`Cannot read CSV: row ${index + 2} has ${row.length} fields, the header ${header.length}`);
    }
    return Object.fromEntries(header.map((name, at) => [name, row[at] ?? '']));
  });
}
