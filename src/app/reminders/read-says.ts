// The team's hints and templates as they stand now, for what a rep may say about a due thing.
// Two more reads beside the due tables, so only for whoever shows such words. Never fails for what stands in cells.
import type { DueItem } from '../../domain/due/due-item';
import type { TeamMember } from '../../domain/due/due-tables';
import type { HintRow, TemplateRow } from '../../domain/digest/says-of';
import { saysOf } from '../../domain/digest/says-of';
import type { TabKey } from '../../domain/catalogue/catalogue';
import type { Ports } from '../ports';
import { ReadRow } from './due-row';
import type { DueReading } from './read-due';

const OPENERS = ['opener1', 'opener2', 'opener3'] as const;
const HINTS: readonly string[] = ['talkKind', 'businessModel', 'language', ...OPENERS, 'on'];
const TEMPLATES: readonly string[] = ['occasion', 'language', 'kind', 'subject', 'text'];

export type SaysFor = (
  items: readonly DueItem[],
  person: Pick<TeamMember, 'name' | 'language'>,
) => ReadonlyMap<string, string>;

/** Reads once; what it gives is asked for each person. */
export function readSays(ports: Ports, { tables, talkOf }: Pick<DueReading, 'tables' | 'talkOf'>): SaysFor {
  const read = (tab: TabKey, fields: readonly string[]): readonly ReadRow[] =>
    (ports.due.columns(tab, fields)?.rows ?? []).map((row) => new ReadRow(tab, row, () => undefined, new Map()));
  const source = {
    hints: read('hints', HINTS)
      .filter((row) => row.yesNo('on') === true)
      .map(hintRow),
    templates: read('templates', TEMPLATES).map(templateRow),
    customers: new Map(tables.customers.map((customer) => [customer.id, customer])),
    talkOf,
  };
  return (items, person) => saysOf(items, person, source);
}

const hintRow = (row: ReadRow): HintRow => ({
  talkKind: row.some('talkKind'),
  businessModel: row.some('businessModel'),
  language: row.some('language'),
  openers: OPENERS.map((field) => row.text(field)).filter((text) => text !== ''),
});

const templateRow = (row: ReadRow): TemplateRow => ({
  occasion: row.text('occasion'),
  language: row.some('language'),
  kind: row.some('kind'),
  subject: row.text('subject'),
  text: row.text('text'),
});
