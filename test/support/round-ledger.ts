// What the cards held at one moment and at another, and whether the change log's lines in between tell of it, each net
// change once. An independent recount: it knows neither shadow nor comparison.
import type { Line, RoundArchive, Title } from './round-archive';
import { textOf as text } from './round-archive';

export const CARD_TABS = [
  'Customers',
  'Individuals',
  'Organisations',
  'Key people',
] as const satisfies readonly Title[];
const FIELDS: Readonly<Record<(typeof CARD_TABS)[number], readonly string[]>> = {
  Customers: ['Name', 'Phone', 'Email', 'Notes'],
  Individuals: ['Employer', 'Occupation'],
  Organisations: ['Proprietor'],
  'Key people': ['Name', 'Role'],
};

export interface Moment {
  readonly cells: ReadonlyMap<string, string>;
  readonly records: ReadonlySet<string>;
  /** Lines of the change log. */
  readonly lines: number;
}

export function momentOf(archive: RoundArchive): Moment {
  const [cells, records] = [new Map<string, string>(), new Set<string>()];
  for (const title of CARD_TABS) {
    for (const line of archive.records(title)) {
      const id = text(line['ID']);
      if (id === '') continue;
      records.add(`${title}|${id}`);
      for (const field of FIELDS[title]) cells.set(`${title}|${id}|${field}`, text(line[field]));
    }
  }
  return { cells, records, lines: archive.records('Change log').length };
}

/** What is wrong, in words; empty when every net change is told once. */
export function faults(before: Moment, after: Moment, log: readonly Line[]): readonly string[] {
  const lines = log.slice(before.lines);
  return [...recordFaults(before, after, lines), ...fieldFaults(before, after, lines)];
}

const keyOf = (line: Line): string => `${text(line['Tab'])}|${text(line['Record ID'])}`;

function recordFaults(before: Moment, after: Moment, lines: readonly Line[]): readonly string[] {
  const made = (key: string, gone: boolean): number =>
    lines.filter((line) => line['Field'] === 'ID' && keyOf(line) === key && (line['After'] === null) === gone).length;
  return [...new Set([...before.records, ...after.records, ...lines.map(keyOf)])].flatMap((key) => {
    const [was, is] = [before.records.has(key), after.records.has(key)];
    const [title = '', id = ''] = key.split('|');
    const kind = title === 'Individuals' || title === 'Organisations';
    const ofCard =
      kind &&
      (before.records.has(`Customers|${id}`) ||
        after.records.has(`Customers|${id}`) ||
        made(`Customers|${id}`, false) > 0);
    const told = [made(key, false), made(key, true)].join();
    const usual = was ? (is ? ['0,0'] : ['0,1']) : is ? ['1,0'] : ['0,0', '1,1'];
    // The line of its card tells of a new row in the tab of a kind, unless it was typed there.
    const right = ofCard && is && !was ? ['0,0', ...usual] : usual;
    return right.includes(told) ? [] : [`${key}: there ${String(was)} then ${String(is)}, told made,gone ${told}`];
  });
}

/** Each line leads from one text to another; all of them together have to lead from the first to the last. */
function fieldFaults(before: Moment, after: Moment, lines: readonly Line[]): readonly string[] {
  return [...after.cells].flatMap(([place, now]) => {
    const [title = '', id = '', field = ''] = place.split('|');
    const was = before.cells.get(place);
    // What was typed into a new record before it was one is told by the line that it was made.
    if (was === undefined) return [];
    const balance = new Map<string, number>();
    const move = (node: string, by: number): void => void balance.set(node, (balance.get(node) ?? 0) + by);
    for (const line of lines) {
      if (keyOf(line) !== `${title}|${id}` || line['Field'] !== field) continue;
      move(text(line['Before']), 1);
      move(text(line['After']), -1);
    }
    move(was, -1);
    move(now, 1);
    const told = [...balance.values()].every((count) => count === 0);
    return told ? [] : [`${place}: ${was} to ${now}, told ${JSON.stringify([...balance])}`];
  });
}
