import { describe, expect, it } from '@jest/globals';
import { readDue } from '../../../src/app/reminders/read-due';
import { readSays } from '../../../src/app/reminders/read-says';
import { defaultHints } from '../../../src/domain/archive-value/default-lists';
import { defaultTemplates } from '../../../src/domain/digest/default-templates';
import type { DueItem, Reason } from '../../../src/domain/due/due-item';
import type { FieldValue, FieldValues } from '../../../src/domain/table/field-value';
import { emptyArchive, put } from './due-archive';

const LI = { name: 'Li Ming', language: 'en' } as const;

const itemOf = (reason: Reason, changes: Partial<DueItem> = {}): DueItem => ({
  key: `${reason.kind}:1`,
  section: 'followUps',
  rep: 'li@firm.cn',
  customer: 'C-1',
  source: { tab: 'customers', id: 'C-1' },
  reason,
  daysLate: 0,
  rank: 1,
  fixedDay: false,
  ...changes,
});
const followUp: Reason = { kind: 'followUp', due: '2026-02-10', time: null };
const birthday: Reason = {
  ...{ kind: 'birthday', on: '2026-02-12', what: null, person: null, lunar: null, greeting: null },
};
const holiday = (en: string, zh: string): Reason => ({ kind: 'holiday', on: '2026-02-17', name: { en, zh } });

function said(
  reason: Reason,
  card: Readonly<Record<string, FieldValue>> = {},
  changes: Partial<DueItem> = {},
  hints: readonly FieldValues[] = defaultHints(),
  own: readonly FieldValues[] = [],
): string | null {
  const ports = emptyArchive();
  put(ports, 'customers', [{ id: 'C-1', name: 'Maria Anders', kind: 'individual', talkKind: 'hesitant', ...card }]);
  put(ports, 'individuals', [{ id: 'C-1', sex: 'female' }]);
  put(ports, 'people', [{ id: 'P-1', customer: 'C-1', name: 'Zhou Ming' }]);
  put(ports, 'hints', hints);
  put(ports, 'templates', [...defaultTemplates('zh'), ...own]);
  const item = itemOf(reason, changes);
  return readSays(ports, readDue(ports))([item], LI).get(item.key) ?? null;
}

const openersOf = (kind: string, language: string): readonly FieldValue[] => {
  const row = defaultHints().find(
    (hint) => [hint.talkKind, hint.businessModel].includes(kind) && hint.language === language,
  );
  return [row?.opener1 ?? null, row?.opener2 ?? null, row?.opener3 ?? null];
};

describe('what is said when calling', () => {
  it('is an opener for the kind in talk, else for the business model, in the customer’s language', () => {
    expect(openersOf('hesitant', 'en')).toContain(said(followUp));
    expect(openersOf('hesitant', 'zh')).toContain(said(followUp, { language: 'yue' }));
    expect(openersOf('hesitant', 'en')).toContain(said(followUp, { language: 'fr' }));
    expect(openersOf('channel', 'en')).toContain(said(followUp, { talkKind: null, businessModel: 'channel' }));
    expect(said(followUp, { talkKind: null })).toBeNull();
  });

  it('is the same every day, and not the same for all', () => {
    expect(said(followUp)).toBe(said(followUp));
    const openers = Array.from({ length: 20 }, (_, at) => said(followUp, {}, { key: `followUp:${at}` }));
    expect(new Set(openers).size).toBe(3);
  });

  it('is nothing for a hint that is off, for nobody to call, and where the thing itself says what to talk about', () => {
    const off = defaultHints().map((hint) => ({ ...hint, on: false }));
    expect(said(followUp, {}, {}, off)).toBeNull();
    expect(said(followUp, {}, { mayContact: false })).toBeNull();
    expect(said(followUp, {}, { customer: null })).toBeNull();
    expect(said({ kind: 'promiseDue', promise: 'a quote', due: '2026-02-10' })).toBeNull();
  });
});

describe('what is said to greet', () => {
  it('is drafted from a template whatever language its occasion is named in', () => {
    expect(said(birthday)).toMatch(/^Dear Maria Anders,[^]*Li Ming$/);
    expect(said(birthday, { name: '王芳', language: 'zh' })).toMatch(/^尊敬的王女士：/);
    expect(said(holiday('Spring Festival', '春节'), { kind: 'organisation' })).toMatch(/^Dear all at Maria Anders,/);
  });

  it('names the key person whose birthday it is, by the name as it is written', () => {
    const theirs = { source: { tab: 'people', id: 'P-1' } };
    expect(said({ ...birthday, person: 'Zhou Ming' }, { kind: 'organisation' }, theirs)).toMatch(/^Dear Zhou Ming,/);
  });

  it('is nothing on a day of mourning, and for an occasion without a template', () => {
    const own = [
      { id: 'E-9', occasion: '清明节', language: 'en', kind: null, subject: 'Qingming', text: 'Happy Qingming' },
    ];
    expect(said(holiday('Qingming Festival', '清明节'), {}, {}, [], own)).toBeNull();
    const ours = [{ ...own[0], occasion: 'Our own day', text: 'Hello {name}' }];
    expect(said({ ...birthday, kind: 'occasion', what: ' our own DAY' }, {}, {}, [], ours)).toBe('Hello Maria Anders');
    expect(said({ ...birthday, kind: 'occasion', what: 'Our own day' })).toBeNull();
  });
});
