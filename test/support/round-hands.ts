// What people do between two rounds, as data that fast-check makes, and the doing of it. Few texts, so that a field often
// gets back what it held before.
import * as fc from 'fast-check';
import type { RoundArchive } from './round-archive';
import { textOf } from './round-archive';

const FIELDS = {
  Customers: ['Name', 'Phone', 'Email', 'Notes'],
  Individuals: ['Employer', 'Occupation'],
  'Key people': ['Name', 'Role'],
} as const;
const KEYS = ['phone', 'email', 'notes', 'employer'] as const;
type HandTab = keyof typeof FIELDS;

export interface Hand {
  readonly do: 'type' | 'paste' | 'add' | 'delete' | 'blank' | 'sort' | 'save' | 'create';
  readonly tab: HandTab;
  readonly row: number;
  readonly field: number;
  readonly text: string;
  /** Whether the trigger was called. */
  readonly seen: boolean;
}

export const hands: fc.Arbitrary<Hand> = fc.record({
  do: fc.constantFrom(
    'type',
    'type',
    'type',
    'type',
    'paste',
    'add',
    'delete',
    'blank',
    'sort',
    'save',
    'save',
    'create',
  ),
  tab: fc.constantFrom('Customers', 'Customers', 'Individuals', 'Key people'),
  row: fc.nat({ max: 5 }),
  field: fc.nat({ max: 3 }),
  text: fc.constantFrom('a', 'b', 'c', ''),
  seen: fc.boolean(),
});

let requests = 0;
const fresh = (): string => `request ${(requests += 1)}`;

/** The cards of the archive that every run begins with. */
export function people(archive: RoundArchive): void {
  for (const name of ['Lee', 'Wang'])
    archive.save({ kind: 'individual', requestId: name, changes: { name, phone: 'a' } });
  const firm = archive.save({ kind: 'organisation', requestId: 'Huadong', changes: { name: 'Huadong', notes: 'b' } });
  archive.savePerson({ customerId: firm, requestId: 'Chen', changes: { name: 'Chen', role: 'a' } });
}

export function act(archive: RoundArchive, { do: what, tab, row, field, text, seen }: Hand): void {
  const rows = archive.records(tab);
  const at = rows.length === 0 ? 0 : row % rows.length;
  const id = textOf(rows[at]?.['ID']);
  const fields = FIELDS[tab];
  const header = fields[field % fields.length] ?? 'Name';
  const trigger = seen ? 'seen' : 'unseen';
  const value = text === '' ? null : text;
  switch (what) {
    case 'type':
      // A row without anything in it is no card; names stay, so that a row is never emptied by this.
      if (id !== '') archive.type(tab, at + 2, header, [[header === 'Name' ? `N${text}` : value]], trigger);
      return;
    case 'paste':
      if (id !== '')
        archive.type(
          'Customers',
          Math.min(at, archive.records('Customers').length - 1) + 2,
          'Name',
          [[`P${text}`, value]],
          trigger,
        );
      return;
    case 'add':
      if (tab !== 'Individuals') archive.type(tab, rows.length + 2, 'Name', [[`A${text}`]], trigger);
      return;
    case 'delete':
      if (rows.length > 1) archive.deleteRow(tab, at + 2);
      return;
    case 'blank':
      archive.insertRow(tab, at + 2);
      return;
    case 'sort':
      archive.sort(tab, header, seen);
      return;
    case 'save':
      save(archive, id, field, text);
      return;
    case 'create':
      archive.save({ kind: 'individual', requestId: fresh(), changes: { name: `C${text}`, phone: text } });
  }
}

function save(archive: RoundArchive, id: string, field: number, text: string): void {
  const card = archive.records('Customers').find((line) => line['ID'] === id);
  const key = KEYS[field % KEYS.length] ?? 'phone';
  const header = { phone: 'Phone', email: 'Email', notes: 'Notes', employer: 'Employer' }[key];
  if (!card || (key === 'employer' && card['Kind'] !== 'Individual')) return;
  const own = archive.records('Individuals').find((line) => line['ID'] === id) ?? {};
  const now = textOf((key === 'employer' ? own : card)[header]);
  const orNull = (one: string): string | null => (one === '' ? null : one);
  archive.save({ id, base: { [key]: orNull(now) }, changes: { [key]: orNull(text) } });
}
