import { beforeAll, describe, expect, it } from '@jest/globals';
import { MemoryCellStore } from '../../emulator/cells/memory-cell-store';
import type { SaveCardRequest } from '../../src/contract/sidebar-api';
import { cell } from '../support/interleaving-actions';
import type { Template } from '../support/interleaving-archive';
import { InterleavingArchive, USERS } from '../support/interleaving-archive';
import { checkInterleavings } from '../support/interleaving-check';

const calculate = (formula: string): string => formula.slice(2, -1);
let template: Template;

beforeAll(() => {
  const cells = new MemoryCellStore({ calculate });
  const { archive, cards } = InterleavingArchive.prepare(cells);
  const json = cells.toJSON();
  const annotations = archive.host.annotations.toJSON();
  template = { cells: () => MemoryCellStore.fromJSON(json, { calculate }), annotations, cards };
});

describe('people who act between the service calls of each other’s saves', () => {
  it.each([31, 33])(
    'find every save in its row, no formula and no edit overwritten, no id doubled, in 1,000 interleavings (seed %i)',
    (seed) => {
      const tried = checkInterleavings(() => template, { seed, numRuns: 320 });
      expect(tried.interleavings).toBeGreaterThanOrEqual(1_000);
      expect(tried.amid).toBeGreaterThan(1_800);
    },
  );

  it('lose what they type at most in the cell that a save writes, between its read and its flush, and the log shows it, in 1,000 interleavings', () => {
    const tried = checkInterleavings(() => template, { seed: 32, numRuns: 280, acts: cell });
    expect(tried.interleavings).toBeGreaterThanOrEqual(1_000);
    expect(tried.amid).toBeGreaterThan(2_000);
    expect(tried.lost).toBeGreaterThan(0);
  });
});

describe('a sort amid a save', () => {
  const sortDown = (archive: InterleavingArchive): void => {
    const { id, columns } = archive.sheet('customers');
    const rect = { row: 1, column: 0, rows: template.cards.length, columns };
    archive.host.cells.sort(id, rect, [{ column: archive.column('customers', 'name'), ascending: false }]);
  };
  const values = (archive: InterleavingArchive, field: string): ReadonlyMap<unknown, unknown> => {
    const ids = archive.inColumn('customers', archive.column('customers', 'id'));
    const cells = archive.inColumn('customers', archive.column('customers', field));
    return new Map(ids.slice(1).map((id, at) => [id, cells[at + 1]]));
  };
  /** The calls of one save, by whether a sort just before each made it miss its row. */
  const tried = (rows?: readonly number[]): readonly (readonly [method: string, missed: boolean])[] => {
    const id = template.cards[0]?.id ?? '';
    const calls: [string, boolean][] = [];
    for (let nth = 1; ; nth += 1) {
      const archive = new InterleavingArchive(template.cells(), template.annotations);
      const [others, names] = [values(archive, 'email'), values(archive, 'name')];
      const request = { id, ...(rows ? { rows } : {}), base: { phone: '00' }, changes: { phone: 'new' } };
      const method = saveAmid(archive, request, nth, () => sortDown(archive));
      if (method === null) return calls;
      // Whatever happens, fields that are not saved stay as they were, and the log has whose change it was and what stood there.
      expect([values(archive, 'email'), values(archive, 'name')]).toEqual([others, names]);
      const log = (field: string): unknown => archive.inColumn('log', archive.column('log', field)).slice(-1)[0];
      expect(['recordId', 'before', 'after'].map(log)).toEqual([id, '00', 'new']);
      calls.push([method, values(archive, 'phone').get(id) !== 'new']);
    }
  };
  const missed = (calls: readonly (readonly [method: string, missed: boolean])[]): readonly string[] =>
    calls.flatMap(([method, wrong]) => (wrong && !buffered(method) ? [method] : []));

  it('makes it miss its row only between the read of that row and the flush, three questions to Google in all', () => {
    const calls = tried(template.cards[0]?.rows);
    expect(missed(calls)).toEqual(['Range.getFormulas', 'Range.getValues', 'SpreadsheetApp.flush']);
    expect(calls).toHaveLength(14);
  });

  it('is noticed while the save looks through the ids, too', () => {
    // Only while it looks for the other row, as above, with one more question for where that is.
    const others = ['Range.getValues', 'Range.getFormulas', 'Range.getValues'];
    expect(missed(tried())).toEqual([...others, 'SpreadsheetApp.flush']);
  });
});

describe('a row inserted amid the save of a new card', () => {
  it('can get in the way of its row only at the flush itself', () => {
    const harmful: string[] = [];
    for (let nth = 1; ; nth += 1) {
      const archive = new InterleavingArchive(template.cells(), template.annotations);
      const request = { kind: 'individual' as const, requestId: 'new', changes: { name: 'New', employer: 'X' } };
      const { id } = archive.sheet('customers');
      const method = saveAmid(archive, request, nth, () => archive.host.cells.insertRows(id, 2, 1));
      if (method === null) break;
      const ids = archive.inColumn('customers', archive.column('customers', 'id'));
      const all = template.cards.every((card) => ids.includes(card.id));
      if (!all && !buffered(method)) harmful.push(method);
    }
    expect(harmful).toEqual(['SpreadsheetApp.flush']);
  });
});

/** Formats and values wait in Google's buffer for the flush: between them no time passes. */
const buffered = (method: string): boolean => method.includes('.set');

/** A save that succeeds, with somebody acting just before its nth service call; gives that call, or null past the last. */
function saveAmid(archive: InterleavingArchive, request: SaveCardRequest, nth: number, act: () => void): string | null {
  let [count, method] = [0, null as string | null];
  const reply = archive.save(request, USERS[0], {
    call: (name) => {
      count += 1;
      if (count !== nth) return;
      method = name;
      act();
    },
    rowRead: () => undefined,
  });
  expect(reply).toMatchObject({ ok: true });
  return method;
}
