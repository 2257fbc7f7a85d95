// Puts an archive's own places and words into a formula of the catalogue, so that it stands in the cell as a manager would
// have typed it. Knows no sheet: where columns are is told from outside.
import { choiceWord } from '../catalogue/catalogue';
import type { TabKey } from '../catalogue/catalogue';
import type { Language } from '../language';
import { columnLetters } from '../table/column-letters';

/** Where an archive's tabs and columns are now. */
export interface Places {
  /** The tab's title as it stands now. */
  title(tab: TabKey): string;
  /** Column number from 1. */
  column(tab: TabKey, field: string): number;
}

/** The tab that the formula stands in, and the notation; `[@field]` needs R1C1. */
export interface Standing {
  readonly tab: TabKey;
  readonly notation: 'A1' | 'R1C1';
}

export interface Archive {
  readonly places: Places;
  readonly language: Language;
  /** A header of the Value tab. */
  readonly header: (key: string) => string;
}

/** The Value tab has titles and explanations above its first customer; the others only their headers. */
export const FIRST_ROW = { value: 4, others: 2 } as const;

const PLACE = /\[([^\]]+)\]/g;
/** What stands between ticks in a cell. */
const TICKS: Readonly<Record<Language, string>> = { en: ';', zh: '、' };

/**
 * Understood are: `[language]`, `[tick]`, `[word.list.key]`, `[name.key]` a header of the Value tab, `[setting.code]`,
 * `[tab.field]` a column below its header, `[value.first:last]` adjacent ones, `[value.field:9]` the first 9 rows,
 * `[@field]` the cell of the formula's own row.
 *
 * People insert rows above the first record of any tab but Value. That moves a reference to row 2 down, and the new row
 * would never count: there, a column is named whole, from its second cell to its last.
 */
export function fillTemplate(template: string, standing: Standing, archive: Archive): string {
  const { places, language, header } = archive;
  const notation = standing.notation === 'A1' ? A1 : R1C1;
  const whole = (tab: TabKey, field: string): string => prefix(tab) + notation.whole(places.column(tab, field));
  const prefix = (tab: TabKey): string => (tab === standing.tab ? '' : `${quoted(places.title(tab))}!`);
  const area = (tab: TabKey, field: string, until = field): string => {
    if (tab !== 'value') return belowHeader(whole(tab, field));
    const [column, rows] = [places.column(tab, field), Number(until)];
    if (Number.isInteger(rows))
      return prefix(tab) + notation.block(FIRST_ROW.value, column, FIRST_ROW.value + rows - 1);
    return prefix(tab) + notation.open(FIRST_ROW.value, column, places.column(tab, until));
  };
  return template.replace(PLACE, (_, said: string) => {
    if (said === 'language') return language;
    if (said === 'tick') return TICKS[language];
    if (said.startsWith('@')) return `R[0]C${places.column(standing.tab, said.slice(1))}`;
    const [what = '', name = '', key = ''] = said.split('.');
    if (what === 'word') return choiceWord(name, key, language) ?? unknown(said);
    if (what === 'name') return header(name);
    if (what === 'setting') return `XLOOKUP("${name}",${whole('settings', 'key')},${whole('settings', 'value')})`;
    const [field = '', until] = name.split(':');
    return area(what as TabKey, field, until);
  });
}

const belowHeader = (whole: string): string => `INDEX(${whole},${FIRST_ROW.others}):INDEX(${whole},ROWS(${whole}))`;

interface Notation {
  whole(column: number): string;
  open(row: number, column: number, until: number): string;
  block(row: number, column: number, end: number): string;
}

const A1: Notation = {
  whole: (column) => `$${columnLetters(column)}:$${columnLetters(column)}`,
  open: (row, column, until) => `$${columnLetters(column)}$${row}:$${columnLetters(until)}`,
  block: (row, column, end) => `$${columnLetters(column)}$${row}:$${columnLetters(column)}$${end}`,
};
const R1C1: Notation = {
  whole: (column) => `C${column}:C${column}`,
  open: (row, column, until) => `R${row}C${column}:C${until}`,
  block: (row, column, end) => `R${row}C${column}:R${end}C${column}`,
};

/** Google wants quotes around a title of more than letters, and takes them around any. */
const quoted = (title: string): string => (/^[A-Za-z_]+$/.test(title) ? title : `'${title.replace(/'/g, "''")}'`);

const unknown = (said: string): never => {
  throw new Error(`Cannot make a formula: nobody knows ${said}`);
};
