// The tables and settings that the due list is made from, read whole out of the archive as it stands now.
// Never fails for what stands in cells, nor for a tab or column that somebody deleted: both are told.
import type { TabKey } from '../../domain/catalogue/catalogue';
import type { CivilDate } from '../../domain/civil-date';
import { addDays } from '../../domain/civil-date';
import type { ShownCustomer } from '../../domain/digest/digest-input';
import type { TalkKinds } from '../../domain/digest/says-of';
import type { SkippedRow } from '../../domain/due/due-item';
import type { DueTables } from '../../domain/due/due-tables';
import type { DueSettings } from '../../domain/due/settings';
import { readDueSettings } from '../../domain/due/settings';
import type { FieldValues } from '../../domain/table/field-value';
import type { Ports } from '../ports';
import { INDIVIDUAL_FIELDS, CUSTOMER_FIELDS, dueCustomer, duePerson, PERSON_FIELDS } from './due-customers';
import * as records from './due-records';
import { ReadRow } from './due-row';
import { lastContacts } from './last-words';
import { shownCustomers } from './shown-customers';
import { TIER_FIELDS, tierChangesOf } from './tier-changes';

export interface MissingPart {
  readonly tab: TabKey;
  /** Missing: the whole tab. */
  readonly field?: string;
}

export interface DueReading {
  readonly tables: DueTables;
  readonly settings: DueSettings;
  /** The file that the reminders were started in, as the Settings tab says; '' where it says nothing. */
  readonly file: string;
  /** Cells that could not be read; `dueOn` tells of more. */
  readonly skipped: readonly SkippedRow[];
  readonly missing: readonly MissingPart[];
  /** Names of colleagues by e-mail in lower case. */
  readonly names: ReadonlyMap<string, string>;
  /** What a mail shows of these customers. */
  shown(ids: Iterable<string>): ReadonlyMap<string, ShownCustomer>;
  /** Where the row of a due thing can be opened; null when that is not known. */
  linkTo(source: { readonly tab: string; readonly id: string }): string | null;
  /** What hints and greetings go by; null for nobody of the archive. */
  readonly talkOf: (id: string) => TalkKinds | null;
}

/** @param viewer whose list alone it is for: who leads nobody has no use for the rules of stepping in */
export function readDue(ports: Ports, viewer?: string): DueReading {
  const skipped: SkippedRow[] = [];
  const missing: MissingPart[] = [];
  const emails = new Map<string, string>();
  const read = (tab: TabKey, fields: readonly string[]): readonly ReadRow[] => {
    const columns = ports.due.columns(tab, fields);
    if (columns === null) missing.push({ tab });
    else missing.push(...columns.missing.map((field) => ({ tab, field })));
    return (columns?.rows ?? []).map((row) => new ReadRow(tab, row, (bad) => skipped.push(bad), emails));
  };

  const today = ports.clock.today();
  const teamRows = read('team', records.FIELDS.team);
  for (const [name, email] of namesOnce(teamRows)) emails.set(name, email);
  const language = ports.tables.language() ?? 'en';
  const team = some(teamRows, (row) => {
    const member = records.teamMember(row, language);
    if (member === null || member.zone === null || ports.moments.knows(member.zone)) return member;
    row.note('zone', 'noSuchZone');
    return { ...member, zone: null };
  });
  const settingRows = read('settings', records.FIELDS.settings);
  const settings = settingsOf(settingRows);
  const customerRows = read('customers', CUSTOMER_FIELDS);
  const contacts = read('contacts', records.FIELDS.contacts);
  const sources = {
    birthdays: new Map(read('individuals', INDIVIDUAL_FIELDS).map((row) => [row.id, row])),
    values: aliveOf(ports, missing),
  };
  const rows = {
    tasks: read('tasks', records.FIELDS.tasks),
    occasions: read('occasions', records.FIELDS.occasions),
    visits: read('visits', records.FIELDS.visits),
    receivables: read('receivables', records.FIELDS.receivables),
  };
  const tables: DueTables = {
    customers: customerRows.map((row) => dueCustomer(row, sources)),
    people: read('people', PERSON_FIELDS).map(duePerson),
    promises: some(contacts, records.duePromise),
    tasks: some(rows.tasks, records.dueTask),
    occasions: rows.occasions.map(records.dueOccasion),
    visits: some(rows.visits, records.dueVisit),
    receivables: some(rows.receivables, records.dueReceivable),
    tierChanges: tierChanges(ports, today, settings, missing),
    rules:
      viewer === undefined || mayStepIn(viewer, team) ? some(read('rules', records.FIELDS.rules), records.dueRule) : [],
    team,
    tiers: records.tierLines(read('tiers', records.FIELDS.tiers)),
    holidays: some(read('holidays', records.FIELDS.holidays), records.ownHoliday),
  };
  const places = new Map<string, ReadonlyMap<string, number>>(
    Object.entries({ customers: customerRows, contacts, ...rows }).map(([tab, list]) => [
      tab,
      new Map([...list].reverse().map(({ id, row }) => [id, row])),
    ]),
  );
  const linkTo: DueReading['linkTo'] = ({ tab, id }) => {
    const row = places.get(tab)?.get(id);
    return row === undefined ? null : ports.due.link(tab as TabKey, row);
  };
  const byId = new Map([...customerRows].reverse().map((row) => [row.id, row]));
  const lastOf = lastContacts(contacts);
  return {
    tables,
    settings,
    file: settingRows.find((row) => row.text('key').toLowerCase() === 'fileid')?.text('value') ?? '',
    skipped,
    missing,
    names: new Map(team.map(({ email, name }) => [email, name])),
    shown: (ids) => shownCustomers(ids, byId, tables.tiers, lastOf, (id) => linkTo({ tab: 'customers', id })),
    linkTo,
    talkOf: (id) => {
      const row = byId.get(id);
      if (row === undefined) return null;
      const sex = sources.birthdays.get(id)?.oneOf('sex', ['male', 'female']) ?? null;
      return { talkKind: row.some('talkKind'), businessModel: row.some('businessModel'), sex };
    },
  };
}

const mayStepIn = (viewer: string, team: DueTables['team']): boolean =>
  team.some(({ email, role, manager }) => manager === viewer || (email === viewer && role !== 'rep'));

const some = <One>(rows: readonly ReadRow[], of: (row: ReadRow) => One | null): readonly One[] =>
  rows.flatMap((row) => of(row) ?? []);

/** E-mails by names in lower case, without names that several have. */
function namesOnce(rows: readonly ReadRow[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  for (const row of rows) {
    const [name, email] = [row.text('name').toLowerCase(), row.text('email').toLowerCase()];
    // An address in the column of names stays whose it is.
    if (name !== '' && email !== '' && !name.includes('@'))
      found.set(name, found.has(name) && found.get(name) !== email ? null : email);
  }
  return new Map([...found].flatMap(([name, email]) => (email === null ? [] : [[name, email] as const])));
}

/** Of codes that stand there twice the first counts, as it does for formulas. */
export function settingsOf(rows: readonly ReadRow[]): DueSettings {
  const values = new Map([...rows].reverse().map((row) => [row.text('key').toLowerCase(), row.value('value')]));
  return readDueSettings((code) => values.get(code.toLowerCase()) ?? null);
}

function aliveOf(ports: Ports, missing: MissingPart[]): ReadonlyMap<string, FieldValues> {
  const table = ports.values.table(['alive']);
  if (table === null) missing.push({ tab: 'value' });
  return table?.rows ?? new Map<string, FieldValues>();
}

function tierChanges(
  ports: Ports,
  today: CivilDate,
  { tierFallenDays }: DueSettings,
  missing: MissingPart[],
): DueTables['tierChanges'] {
  if (tierFallenDays === 0) return [];
  const log = ports.due.logSince(addDays(today, -Math.min(tierFallenDays, 366)), TIER_FIELDS);
  if (log === null) missing.push({ tab: 'log' });
  else missing.push(...log.missing.map((field) => ({ tab: 'log' as const, field })));
  return tierChangesOf(log?.rows ?? []);
}
