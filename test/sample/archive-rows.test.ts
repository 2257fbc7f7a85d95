import { describe, expect, it } from '@jest/globals';
import { sampleArchive } from '../../sample/archive-rows';
import { fieldIssue } from '../../src/domain/card/field-issue';
import type { TabKey } from '../../src/domain/catalogue/catalogue';
import { choicesOf, fieldOf, fieldsOf, tabs } from '../../src/domain/catalogue/catalogue';
import type { FieldLine } from '../../src/domain/catalogue/field';
import { addDays } from '../../src/domain/civil-date';
import type { FieldValue } from '../../src/domain/table/field-value';
import { isBlank } from '../../src/domain/table/field-value';
import { ARCHIVES, TODAY, rowsOf, text, ticks } from './archives';

const TABS = tabs().map(({ key }) => key as TabKey);
const HAN = /[\u4e00-\u9fff]/;

/** Tabs of fewer than 20 rows, and why. */
const FEW: Readonly<Partial<Record<TabKey, string>>> = {
  value: 'laid out by formulas',
  tiers: 'three tiers',
  team: 'nine employees and five colleagues',
  rules: 'one a case that rules tell apart',
  reasons: 'as many as a drop-down bears',
  settings: 'one a setting',
};

/** A field as anybody may fill it: the add-on's own fields hold values of their type too. */
function openField(line: FieldLine): FieldLine {
  const { derived: _, ...open } = line;
  return line.type === 'id' || line.type === 'json' ? { ...open, type: 'text' } : open;
}

const keysOf = (line: FieldLine): readonly string[] => choicesOf(line.choices ?? '').map(({ key }) => key);

describe.each(['en', 'zh'] as const)('the sample archive in %s', (language) => {
  const archive = ARCHIVES[language];

  it('fills every tab with 20 rows or more, but for a few that need less', () => {
    const small = TABS.filter((tab) => archive[tab].length < 20);
    expect([...small].sort()).toEqual(Object.keys(FEW).sort());
    expect(archive.reasons.length).toBeGreaterThanOrEqual(10);
    expect(archive.value).toEqual([]);
  });

  it('has every field of its tab in every row, and no other', () => {
    for (const tab of TABS) {
      const keys = fieldsOf(tab).map(({ key }) => key);
      for (const row of archive[tab]) expect(Object.keys(row)).toEqual(keys);
    }
  });

  it('holds nothing that a field could not take', () => {
    const wrong = TABS.flatMap((tab) =>
      archive[tab].flatMap((row) =>
        fieldsOf(tab)
          .map((line) => [tab, line.key, row[line.key], fieldIssue(openField(line), row[line.key] ?? null)] as const)
          .filter(([, , , issue]) => issue !== null),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('chooses words of the list by their keys', () => {
    for (const tab of TABS) {
      for (const line of fieldsOf(tab).filter(({ type }) => type === 'choice' || type === 'ticks')) {
        const chosen = archive[tab].flatMap((row): FieldValue[] => {
          const value = row[line.key] ?? null;
          return Array.isArray(value) ? [...ticks(value)] : isBlank(value) ? [] : [value];
        });
        expect(keysOf(line)).toEqual(expect.arrayContaining([...new Set(chosen)]));
      }
    }
  });

  it('never uses an id twice, and none of another shape', () => {
    const ids = TABS.filter((tab) => tab !== 'individuals' && tab !== 'organisations').flatMap((tab) =>
      fieldOf(tab, 'id') === undefined ? [] : archive[tab].map((row) => text(row['id'])),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[A-Z]-[0-9A-HJKMNP-TV-Z]{10}$/.test(id))).toEqual([]);
  });

  it('has one row of its kind for every card', () => {
    for (const [tab, kind] of [
      ['individuals', 'individual'],
      ['organisations', 'organisation'],
    ] as const) {
      const cards = archive.customers.filter((card) => card['kind'] === kind).map((card) => card['id']);
      expect(archive[tab].map((row) => row['id'])).toEqual(cards);
    }
  });

  it('links only to cards and colleagues that exist', () => {
    const known = { customer: archive.customers.map((row) => row['id']), rep: archive.team.map((row) => row['email']) };
    for (const tab of TABS) {
      for (const line of fieldsOf(tab)) {
        if (line.type !== 'customer' && line.type !== 'rep') continue;
        const values = new Set(archive[tab].map((row) => row[line.key]).filter((value) => !isBlank(value)));
        expect(known[line.type]).toEqual(expect.arrayContaining([...values]));
      }
    }
  });

  it('uses names that stand in the tabs they come from', () => {
    const ways = language === 'en' ? 'several' : '多种';
    for (const tab of TABS) {
      for (const line of fieldsOf(tab).filter(({ from }) => from !== undefined)) {
        const source = archive[line.from as TabKey];
        const names = source.map((row) => row['name'] ?? row[language]);
        const used = archive[tab].map((row) => row[line.key]).filter((value) => !isBlank(value) && value !== ways);
        expect([...names, null]).toEqual(expect.arrayContaining([...new Set(used)]));
      }
    }
  });

  it('names campaign members by their ids', () => {
    const ids = new Set(archive.customers.map((row) => row['id']));
    for (const campaign of archive.campaigns) {
      const members = JSON.parse(text(campaign['members'])) as readonly string[];
      expect(members.every((id) => ids.has(id))).toBe(true);
      expect(campaign['addressed']).toBe(members.length);
    }
  });

  it('records nothing of the future', () => {
    const past = {
      orders: 'date',
      contacts: 'when',
      feedback: 'date',
      gifts: 'date',
      market: 'date',
      log: 'when',
      receivables: 'date',
    };
    for (const [tab, field] of Object.entries(past)) {
      const days = archive[tab as TabKey].map((row) => text(row[field]).slice(0, 10));
      expect(days.filter((day) => day > TODAY)).toEqual([]);
    }
  });
});

describe('the sample archive', () => {
  it('is the same whenever it is made', () => {
    expect(sampleArchive({ language: 'en', today: TODAY })).toEqual(ARCHIVES.en);
  });

  it('has the same records in both languages', () => {
    for (const tab of TABS) {
      const same = (language: 'en' | 'zh'): unknown[] =>
        ARCHIVES[language][tab].map((row) =>
          fieldsOf(tab).map(({ key, type }) => {
            const worded = type === 'own' && typeof row[key] === 'string';
            return worded || type === 'text' || type === 'longText' ? isBlank(row[key]) : row[key];
          }),
        );
      // The firm's own day off is that of the archive's country.
      if (tab !== 'holidays') expect(same('zh')).toEqual(same('en'));
    }
  });

  it('moves with the day: a week later every order and every money owed is a week later', () => {
    const later = sampleArchive({ language: 'en', today: addDays(TODAY, 7) });
    const days = (of: typeof later, by: number): string[] => [
      ...of.orders.map((row) => addDays(text(row['date']), by)),
      ...of.receivables.map((row) => addDays(text(row['due']), by)),
    ];
    expect(days(later, 0)).toEqual(days(ARCHIVES.en, 7));
  });

  it.each(['2024-02-29', '2026-01-01', '2026-11-22', '2031-12-31'])('can be made for %s', (today) => {
    const archive = sampleArchive({ language: 'zh', today });
    expect(archive.customers.length).toBe(ARCHIVES.en.customers.length);
    expect(archive.customers.filter((row) => row['nextFollowUp'] === today).length).toBeGreaterThan(5);
    const dates = TABS.flatMap((tab) =>
      archive[tab].flatMap((row) => fieldsOf(tab).map((line) => fieldIssue(openField(line), row[line.key] ?? null))),
    );
    expect(dates.filter((issue) => issue !== null)).toEqual([]);
  });

  it('is half Chinese where it is invented', () => {
    const chinese = new Set(
      rowsOf('customers')
        .filter((card) => HAN.test(text(card['name'])))
        .map((card) => card['id']),
    );
    const invented = rowsOf('customers').filter((card) => card['source'] === 'Sample (invented)');
    expect(invented).toHaveLength(48);
    expect(chinese.size).toBe(27);
    for (const tab of ['tasks', 'occasions', 'visits', 'feedback', 'gifts', 'market', 'receivables'] as const) {
      const rows = rowsOf(tab);
      const part = rows.filter((row) => chinese.has(row['customer'] ?? null)).length / rows.length;
      expect([tab, part >= 0.4 && part <= 0.6]).toEqual([tab, true]);
    }
    for (const tab of ['hints', 'templates', 'campaigns'] as const) {
      const rows = rowsOf(tab);
      expect(rows.filter((row) => HAN.test(JSON.stringify(row)))).toHaveLength(rows.length / 2);
    }
    const orders = rowsOf('orders').filter((row) => text(row['orderNumber']).startsWith('SAMPLE-'));
    expect(orders.filter((row) => chinese.has(row['customer'] ?? null)).length).toBeGreaterThanOrEqual(
      orders.length / 2,
    );
  });

  it('says of every invented card that it is one, in the archive’s language', () => {
    const sources = (language: 'en' | 'zh'): string[] => [
      ...new Set(ARCHIVES[language].customers.map((row) => text(row['source']))),
    ];
    expect(sources('en')).toEqual(['Northwind sample data', 'Sample (invented)']);
    expect(sources('zh')).toEqual(['Northwind 示例数据', '示例（虚构）']);
  });

  it('sends no mail to anybody who could exist', () => {
    for (const tab of TABS) {
      for (const { key } of fieldsOf(tab).filter(({ type }) => type === 'email' || type === 'rep')) {
        for (const row of rowsOf(tab)) expect(text(row[key])).toMatch(/^$|@example\.com$|\.example$/);
      }
    }
  });

  it('gives invented people numbers kept free for fiction', () => {
    const invented = rowsOf('customers').filter((card) => card['source'] === 'Sample (invented)');
    const free =
      /^138 0013 8\d{3}$|^\(\d{3}\) 555-01\d\d$|^020 7946 0\d{3}$|^07700 900\d{3}$|^01 99 00 \d\d \d\d$|^030 23125 \d{3}$|^08-465 004 \d\d$/;
    for (const card of invented) {
      if (card['phone'] === null) expect(card['phoneWithheld']).not.toBeNull();
      else expect(text(card['phone'])).toMatch(free);
    }
  });

  it('has hints for ten kinds of talk and five business models in both languages, with openers and answers', () => {
    for (const [field, list] of [
      ['talkKind', 'talkKinds'],
      ['businessModel', 'businessModels'],
    ] as const) {
      for (const language of ['en', 'zh']) {
        const hints = rowsOf('hints').filter((row) => row['language'] === language && row[field] !== null);
        expect(hints.map((row) => row[field])).toEqual(choicesOf(list).map(({ key }) => key));
        for (const hint of hints) {
          for (const key of ['opener1', 'opener2', 'objection1', 'answer1', 'objection2', 'answer2']) {
            expect(HAN.test(text(hint[key]))).toBe(language === 'zh');
          }
        }
      }
    }
  });

  it('has birthdays of every kind', () => {
    const birthdays = [...rowsOf('individuals'), ...rowsOf('people')].map((row) => text(row['birthday']));
    const kinds = [
      /^L\d{4}-\d\d-\d\d$/,
      /^L08\+-15$/,
      /^L\d{4}-\d\d\+-\d\d$/,
      /02-29$/,
      /-30$/,
      /^\d\d-\d\d$/,
      /^\d{4}-\d\d-\d\d$/,
    ];
    for (const kind of kinds) expect(birthdays.filter((birthday) => kind.test(birthday)).length).toBeGreaterThan(0);
    for (const day of ['02-10', '02-13', '02-16']) expect(birthdays).toContain(day);
    const lunarWithoutLetter = rowsOf('individuals').filter(
      (row) => row['birthdayCalendar'] === 'lunar' && !text(row['birthday']).startsWith('L'),
    );
    expect(lunarWithoutLetter.length).toBeGreaterThan(0);
  });

  it('leaves nothing in the outbox that would be sent', () => {
    expect(rowsOf('outbox').filter((row) => row['send'] === true || row['state'] === 'waiting')).toEqual([]);
  });
});
