// Which field a header of a team's own sheet stands for: by label or synonym, in either language or in both at once.
// Case, spaces, punctuation, full width and remarks in brackets play no part. Knows no sheet.
import type { CardField } from '../catalogue/catalogue';
import { fieldsOf } from '../catalogue/catalogue';
import type { FieldLine } from '../catalogue/field';

/** Filled by the add-on alone: what a team wrote there would be overwritten, so it is kept as a column of their own. */
const NOT_TAKEN: readonly string[] = ['funnelLevel', 'openPromises', 'receivable', 'updated', 'revision', 'updatedBy'];

/** Whether a column of a team's sheet may become this field. */
export const isAdoptable = ({ key, type, derived }: Pick<FieldLine, 'key' | 'type' | 'derived'>): boolean =>
  type !== 'json' && !NOT_TAKEN.includes(key) && !(derived === true && key === 'age');

export interface HeaderMatch {
  readonly field: string;
  /** 0 for the label itself, 1 for a synonym. */
  readonly rank: number;
}

const kept: { fields?: ReadonlyMap<string, CardField>; headers?: ReadonlyMap<string, HeaderMatch> } = {};

/** The fields that a column may become, those of every card first. */
export function adoptableFields(): ReadonlyMap<string, CardField> {
  if (kept.fields === undefined) {
    const fields = new Map<string, CardField>();
    for (const tab of ['customers', 'individuals', 'organisations'] as const) {
      for (const field of fieldsOf(tab)) {
        if (isAdoptable(field) && !fields.has(field.key)) fields.set(field.key, { tab, field });
      }
    }
    kept.fields = fields;
  }
  return kept.fields;
}

/** Letters and digits alone, in one width and case. */
export const headerKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function knownHeaders(): ReadonlyMap<string, HeaderMatch> {
  if (kept.headers === undefined) {
    const headers = new Map<string, HeaderMatch>();
    const add = (text: string, match: HeaderMatch): void => {
      const key = headerKey(text);
      if (!headers.has(key)) headers.set(key, match);
    };
    const lines = [...adoptableFields().values()].map(({ field }) => field);
    // Labels before synonyms, whatever the order of the fields.
    for (const { key, en, zh } of lines) for (const text of [en, zh]) add(text, { field: key, rank: 0 });
    for (const { key, also = [] } of lines) for (const text of also) add(text, { field: key, rank: 1 });
    kept.headers = headers;
  }
  return kept.headers;
}

const look = (text: string): HeaderMatch | null => knownHeaders().get(headerKey(text)) ?? null;

const BRACKETS = /[(（[【][^)）\]】]*[)）\]】]/g;
const CHINESE = /[\u3400-\u9fff]+/g;

/** One field for a header written twice, such as `姓名 Name` or `电话/Phone`; none when its halves say different things. */
function lookInHalves(text: string): HeaderMatch | null {
  const parts = text.split(/[/|\n\r(（)）]+/).filter((part) => headerKey(part) !== '');
  const byParts = parts.length > 1 ? parts.map(look) : [];
  const [first = null] = byParts;
  if (first && byParts.every((match) => match?.field === first.field)) return first;
  const chinese = look((text.match(CHINESE) ?? []).join(''));
  const other = look(text.replace(CHINESE, ' '));
  if (chinese && other) return chinese.field === other.field ? chinese : null;
  // Half of it is unknown: only the Chinese half beside an English word, or the other way round, is trusted.
  const hasBoth = headerKey(text.replace(CHINESE, '')) !== '' && CHINESE.test(text);
  CHINESE.lastIndex = 0;
  return hasBoth ? (chinese ?? other) : null;
}

/** Null when the header says nothing that a card knows. */
export function matchHeader(text: string): HeaderMatch | null {
  if (headerKey(text) === '') return null;
  return look(text) ?? look(text.replace(BRACKETS, ' ')) ?? lookInHalves(text);
}
