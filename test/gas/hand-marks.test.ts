import { beforeEach, describe, expect, it } from '@jest/globals';
import { EmulatedArchive } from '../support/emulated-archive';
import { paste, type } from '../support/hand-edits';
import { protect } from '../support/protection';

const MARK = 'confirmed 2026-02-10 owner@example.com';
const REP = 'li@example.com';
let archive: EmulatedArchive;
let id: string;

const log = () => archive.records('Change log');
const marks = (): unknown => {
  const { fields } = archive.value('loadCardFromSidebar', { id });
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key.startsWith('mark:')));
};
const calls = (): number => archive.host.runs.list().slice(-1)[0]?.serviceCalls ?? 0;

beforeEach(() => {
  archive = new EmulatedArchive({ editors: [REP] });
  archive.value('setUpFromSidebar', { language: 'en' });
  const changes = { name: 'Lee', phone: '138', email: 'lee@example.com', legalRepresentative: 'Wang' };
  id = archive.value('saveCardFromSidebar', { kind: 'organisation', requestId: 'r-1', changes }).id;
  const confirmed = { 'mark:phone': 'confirmed', 'mark:email': 'confirmed', 'mark:legalRepresentative': 'confirmed' };
  const base = { 'mark:phone': null, 'mark:email': null, 'mark:legalRepresentative': null };
  archive.value('saveCardFromSidebar', { id, base, changes: confirmed });
});

describe('an edit by hand of a marked field', () => {
  it('takes the mark of that field away, and logs it so that it can be put back', () => {
    type(archive, { title: 'Customers', row: 2, column: 'Phone' }, '139');
    expect(marks()).toEqual({ 'mark:email': MARK, 'mark:legalRepresentative': MARK });
    expect(log().slice(-2)).toEqual([
      expect.objectContaining({ Field: 'Phone', Before: '138', After: '139', How: 'By hand' }),
      expect.objectContaining({ Field: 'Phone · Confirmed marks', Before: MARK, After: null, How: 'By hand' }),
    ]);
    const [line] = archive
      .value('loadHistoryFromSidebar', { id })
      .entries.filter(({ field }) => field === 'mark:phone');
    expect(line).toMatchObject({ before: MARK, after: null });
  });

  it('in the tab of the kind does so in the customer’s row, wherever somebody has sorted it', () => {
    archive.value('saveCardFromSidebar', { kind: 'organisation', requestId: 'r-2', changes: { name: 'Adam' } });
    const { id: sheetId, columns } = archive.sheet('Customers');
    const rect = { row: 1, column: 0, rows: 2, columns };
    const values = archive.host.cells.values(sheetId, rect);
    archive.host.cells.write([{ sheetId, rect, values: [...values].reverse() }]);
    type(archive, { title: 'Organisations', row: 2, column: 'Legal representative' }, 'Chen');
    expect(marks()).toEqual({ 'mark:phone': MARK, 'mark:email': MARK });
  });

  it('of a key person takes that person’s mark away', () => {
    const changes = { name: 'Chen', phone: '137' };
    const person = archive.value('savePersonFromSidebar', { customerId: id, requestId: 'r-3', changes });
    archive.value('savePersonFromSidebar', {
      customerId: id,
      id: person.id,
      base: { 'mark:phone': null },
      changes: { 'mark:phone': 'doubtful' },
    });
    type(archive, { title: 'Key people', row: 2, column: 'Phone' }, '136');
    expect(archive.records('Key people')[0]).toMatchObject({ Phone: '136', 'Confirmed marks': null });
    expect(marks()).toMatchObject({ 'mark:phone': MARK });
  });

  it('leaves marks where the same value is typed again, in other fields, and over what is no mark', () => {
    const all = marks();
    type(archive, { title: 'Customers', row: 2, column: 'Phone' }, '138');
    type(archive, { title: 'Customers', row: 2, column: 'Name' }, 'Li');
    expect(marks()).toEqual(all);
    type(archive, { title: 'Customers', row: 2, column: 'Confirmed marks' }, '="{}"');
    type(archive, { title: 'Customers', row: 2, column: 'Phone' }, '139');
    expect(archive.records('Customers')[0]).toMatchObject({ 'Confirmed marks': '="{}"' });
  });

  it('leaves them where several cells were pasted: which of those changed Google does not tell', () => {
    const all = marks();
    paste(archive, { title: 'Customers', row: 2, column: 'Phone' }, [['138', 'lee@example.org']]);
    expect(marks()).toEqual(all);
  });

  it('stays true to the log where the column of marks is closed to whoever typed', () => {
    protect(archive, 'Customers', 'Confirmed marks');
    const all = marks();
    type(archive, { title: 'Customers', row: 2, column: 'Phone' }, '139', REP);
    expect(marks()).toEqual(all);
    expect(log().slice(-1)).toEqual([expect.objectContaining({ Field: 'Phone', After: '139' })]);
    expect(archive.records('Customers')[0]).toMatchObject({ Phone: '139', Revision: 3 });
  });

  it('costs one cell more than an edit without a mark', () => {
    type(archive, { title: 'Customers', row: 2, column: 'Phone' }, '139');
    const marked = calls();
    type(archive, { title: 'Customers', row: 2, column: 'Phone' }, '140');
    expect(marked - calls()).toBeLessThanOrEqual(2);
  });
});
