// The sample archive as a firm of five reps in three zones with their managers and the boss: the others' work is handed over.
// Its rows stand in an archive in memory as they were made; the same rows as due tables are for the recount, read here plainly
// and not by the add-on. Knows no rule of what is due.
import type { ArchiveRows } from '../../../sample/archive-rows';
import { sampleArchive } from '../../../sample/archive-rows';
import type { TabKey } from '../../../src/domain/catalogue/catalogue';
import type { DueTables } from '../../../src/domain/due/due-tables';
import type { FieldValue, FieldValues } from '../../../src/domain/table/field-value';
import type { MemoryPorts } from '../../support/memory-ports';
import { emptyArchive, put } from './due-archive';

const at = (name: string): string => `${name}@northwind.example`;
/** Two in Los Angeles, one in London, two in Shanghai. */
export const REPS = ['nancy.davolio', 'margaret.peacock', 'anne.dodsworth', 'lin.xiaowen', 'zhao.mingyuan'].map(at);
const LEADERS = ['andrew.fuller', 'steven.buchanan', 'chen.guodong'].map(at);
const HANDED_OVER = new Map(
  [
    ['janet.leverling', 'margaret.peacock'],
    ['laura.callahan', 'nancy.davolio'],
    ['robert.king', 'anne.dodsworth'],
    ['michael.suyama', 'anne.dodsworth'],
    ['he.jingyi', 'lin.xiaowen'],
    ['sun.liqiang', 'zhao.mingyuan'],
  ].map(([from = '', to = '']) => [at(from), at(to)] as const),
);

const handedOver = (value: FieldValue): FieldValue =>
  typeof value === 'string' ? (HANDED_OVER.get(value) ?? value) : value;

export function sampleRows(): ArchiveRows {
  const rows = sampleArchive({ language: 'en', today: '2026-01-01' });
  const tabs = Object.entries(rows).map(([tab, of]) => [
    tab,
    of
      .filter((row) => tab !== 'team' || [...REPS, ...LEADERS].includes(String(row['email'])))
      .map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, handedOver(value)]))),
  ]);
  return Object.fromEntries(tabs) as ArchiveRows;
}

/** What the formulas of the value tab would say of some customers. */
const aliveOf = (place: number): number => (place % 5 === 0 ? 0.2 : 0.9);

export function sampleTables(rows: ArchiveRows): DueTables {
  const text = (value: FieldValue | undefined): string | null =>
    typeof value === 'string' && value !== '' ? value : null;
  const number = (value: FieldValue | undefined): number | null => (typeof value === 'number' ? value : null);
  const words = (value: FieldValue | undefined): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);
  const must = (value: FieldValue | undefined): string => String(value);
  const individuals = new Map(rows.individuals.map((row) => [row['id'], row]));
  const calendar = (row: FieldValues | undefined, field: string): 'solar' | 'lunar' | null =>
    text(row?.[field]) as 'solar' | 'lunar' | null;
  const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  return {
    customers: rows.customers.map((row, place) => ({
      ...{ id: must(row['id']), name: text(row['name']) ?? '', kind: text(row['kind']) as 'individual' },
      ...{
        owner: text(row['owner']),
        secondRep: text(row['secondRep']),
        tier: text(row['tier']),
        stage: text(row['stage']),
      },
      ...{ stageSince: text(row['stageSince']), opportunityReal: null, oursToWin: null, valid: text(row['valid']) },
      ...{ doNotContact: row['doNotContact'] === true, country: text(row['country']), language: text(row['language']) },
      ...{ intent: text(row['intent']), potential: null, needDate: text(row['needDate']) },
      ...{
        lastContact: text(row['lastContact']),
        nextFollowUp: text(row['nextFollowUp']),
        nextTime: text(row['nextTime']),
      },
      ...{ lastConfirmed: text(row['lastConfirmed']), created: text(row['created'])?.slice(0, 10) ?? null },
      ...{ money: number(row['budget']), alive: aliveOf(place) },
      birthday: text(individuals.get(row['id'] ?? '')?.['birthday']),
      birthdayCalendar: calendar(individuals.get(row['id'] ?? ''), 'birthdayCalendar'),
    })),
    people: rows.people.map((row) => ({
      ...{ id: must(row['id']), customer: must(row['customer']), name: text(row['name']) ?? '' },
      ...{ birthday: text(row['birthday']), birthdayCalendar: calendar(row, 'birthdayCalendar') },
    })),
    promises: rows.contacts
      .filter((row) => row['promise'] !== null)
      .map((row) => ({
        ...{
          id: must(row['id']),
          customer: must(row['customer']),
          rep: text(row['rep']),
          promise: must(row['promise']),
        },
        ...{ due: text(row['promiseDue']), status: text(row['promiseStatus']) },
      })),
    tasks: rows.tasks
      .filter((row) => row['done'] !== true)
      .map((row) => ({
        ...{ id: must(row['id']), customer: text(row['customer']), from: text(row['from']), to: must(row['to']) },
        ...{ text: must(row['text']), due: text(row['due']) },
      })),
    occasions: rows.occasions.map((row) => ({
      ...{ id: must(row['id']), customer: must(row['customer']), person: text(row['person']), what: must(row['what']) },
      ...{
        date: must(row['date']),
        calendar: calendar(row, 'calendar'),
        leadDays: number(row['leadDays']),
        greeting: null,
      },
    })),
    visits: rows.visits
      .filter((row) => row['done'] !== true)
      .map((row) => ({
        ...{ id: must(row['id']), customer: must(row['customer']), rep: text(row['rep']), date: must(row['date']) },
        ...{ half: null, goals: [] },
      })),
    receivables: rows.receivables.map((row) => ({
      ...{ id: must(row['id']), customer: must(row['customer']), amount: number(row['amount']) ?? NaN },
      ...{ paid: number(row['paid']) ?? 0, due: text(row['due']) },
    })),
    tierChanges: [],
    rules: rows.rules
      .filter((row) => row['kind'] === 'escalation' && row['on'] === true)
      .map((row) => ({
        ...{ id: must(row['id']), stepsIn: row['stepsIn'] as 'manager' | 'boss', stage: text(row['stage']) },
        ...{ minimumMoney: number(row['minimumMoney']), daysWithoutProgress: number(row['daysWithoutProgress']) },
        tier: text(row['tier']),
      })),
    team: rows.team.map((row) => ({
      ...{
        email: must(row['email']),
        name: must(row['name']),
        role: row['role'] as 'rep',
        manager: text(row['manager']),
      },
      ...{ language: row['language'] as 'en', zone: text(row['zone']), mailHour: number(row['mailHour']) ?? NaN },
      workingDays: words(row['workingDays']).map((day) => weekdays.indexOf(day) + 1),
      ...{ country: text(row['country']), awayUntil: text(row['awayUntil']) },
    })),
    tiers: rows.tiers.map((row) => ({ name: must(row['name']), cadenceDays: number(row['cadenceDays']) })),
    holidays: rows.holidays.map((row) => ({
      ...{ country: must(row['country']), date: must(row['date']), name: must(row['name']), kind: must(row['kind']) },
    })),
  };
}

/** The rows in memory, every field as it was made. */
export function sampleInMemory(rows: ArchiveRows): MemoryPorts {
  const ports = emptyArchive();
  for (const [tab, of] of Object.entries(rows)) put(ports, tab as TabKey, of);
  const alive = new Map(rows.customers.map((row, place) => [String(row['id']), { alive: aliveOf(place) }]));
  return Object.assign(ports, { values: { ...ports.values, table: () => ({ rows: alive, anchors: {} }) } });
}
