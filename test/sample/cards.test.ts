import { describe, expect, it } from '@jest/globals';
import { choiceWord, choiceWords, fieldsOf } from '../../src/domain/catalogue/catalogue';
import { addDays } from '../../src/domain/civil-date';
import { isBlank } from '../../src/domain/table/field-value';
import { ARCHIVES, TODAY, amount, cardNamed, rowsAbout, rowsOf, text, ticks } from './archives';

const cards = rowsOf('customers');
const daysAgo = (days: number): string => addDays(TODAY, -days);
const monthsOfTalk = rowsOf('contacts').filter((row) => text(row['when']) >= daysAgo(90));

describe('every card', () => {
  it('has the last contact and next follow-up of its last talk', () => {
    for (const card of cards) {
      const talks = [...rowsAbout('contacts', card)].sort((a, b) => text(a['when']).localeCompare(text(b['when'])));
      const last = talks.at(-1);
      expect(card['lastContact']).toBe(last === undefined ? null : text(last['when']).slice(0, 10));
      expect(card['nextFollowUp']).toBe(last?.['nextFollowUp'] ?? null);
      expect(card['nextTime']).toBe(last?.['nextTime'] ?? null);
    }
  });

  it('counts its open promises and sums what it owes', () => {
    for (const card of cards) {
      const open = rowsAbout('contacts', card).filter((row) => row['promiseStatus'] === 'open');
      expect(card['openPromises']).toBe(open.length);
      const owed = rowsAbout('receivables', card).reduce(
        (sum, row) => sum + amount(row['amount']) - amount(row['paid']),
        0,
      );
      expect(card['receivable']).toBeCloseTo(owed, 6);
    }
  });

  it('entered its stage on the day of a talk, of an order or of its making', () => {
    for (const card of cards) {
      const days = [
        ...rowsAbout('contacts', card).map((row) => text(row['when']).slice(0, 10)),
        ...rowsAbout('orders', card).map((row) => text(row['date'])),
        text(card['created']).slice(0, 10),
      ];
      expect(days).toContain(card['stageSince']);
    }
  });

  it('is older than all its rows and was last changed after its last talk', () => {
    for (const card of cards) {
      const created = text(card['created']).slice(0, 10);
      const days = [
        ...rowsAbout('orders', card).map((row) => text(row['date'])),
        ...rowsAbout('contacts', card).map((row) => text(row['when']).slice(0, 10)),
      ];
      expect(days.filter((day) => day < created)).toEqual([]);
      expect(text(card['updated']) >= text(card['created'])).toBe(true);
      expect(text(card['updated']).slice(0, 10) >= text(card['lastContact'])).toBe(true);
      expect(amount(card['revision'])).toBeGreaterThanOrEqual(1);
      expect(text(card['lastConfirmed']) >= created && text(card['lastConfirmed']) <= TODAY).toBe(true);
    }
  });

  it('first dealt with us at its first order', () => {
    for (const card of cards) {
      const first = rowsAbout('orders', card)
        .map((row) => text(row['date']))
        .sort()[0];
      expect(card['firstDealing']).toBe(first ?? null);
    }
  });

  it('has the tier of its score', () => {
    for (const card of cards) {
      const score = amount(card['score']);
      expect(card['tier']).toBe(score >= 80 ? 'Key' : score >= 50 ? 'General' : 'Minor');
    }
    const bounds = rowsOf('tiers').map((row) => [row['name'], row['lowestScore']]);
    expect(bounds).toEqual([
      ['Key', 80],
      ['General', 50],
      ['Minor', null],
    ]);
  });

  it('has marks of fields that can be marked, with state, day and person', () => {
    const markable = new Set(
      (['customers', 'individuals', 'organisations'] as const).flatMap((tab) =>
        fieldsOf(tab)
          .filter((line) => line.markable)
          .map(({ key }) => key),
      ),
    );
    const marked = cards.filter((card) => card['marks'] !== null);
    expect(marked.length).toBeGreaterThan(20);
    for (const card of marked) {
      const marks = JSON.parse(text(card['marks'])) as Record<string, { state: string; on: string; by: string }>;
      for (const [field, mark] of Object.entries(marks)) {
        expect(markable.has(field)).toBe(true);
        expect(Object.keys(mark)).toEqual(['state', 'on', 'by']);
        expect(['confirmed', 'doubtful']).toContain(mark.state);
        expect(mark.on <= TODAY).toBe(true);
      }
    }
  });
});

describe('the change log', () => {
  it('tells of the stage that a card entered in a talk, by the names of the archive', () => {
    const moves = rowsOf('log').filter((row) => row['field'] === 'Stage');
    expect(moves.length).toBeGreaterThan(20);
    for (const move of moves) {
      const card = cards.find((one) => one['id'] === move['recordId']);
      expect(move).toMatchObject({
        tab: 'Customers',
        after: choiceWord('stages' as string, text(card?.['stage']), 'en'),
        how: 'sidebar',
      });
      expect(choiceWords('stages', 'en')).toContain(move['before']);
      expect(move['before']).not.toBe(move['after']);
      expect(text(move['when']).slice(0, 10)).toBe(card?.['stageSince']);
    }
    const made = rowsOf('log').filter((row) => row['field'] === 'ID');
    expect(made.map((row) => row['when'])).toEqual(
      made.map((row) => cards.find((card) => card['id'] === row['recordId'])?.['created']),
    );
    expect(made.length).toBeGreaterThanOrEqual(2);
    expect(ARCHIVES.zh.log[0]).toMatchObject({ tab: '客户' });
    const chinese = ARCHIVES.zh.log
      .filter((row) => row.field === '阶段')
      .flatMap(({ before, after }) => [before, after]);
    expect(choiceWords('stages', 'zh')).toEqual(expect.arrayContaining(chinese));
  });
});

describe('a talk that ended in an order', () => {
  it('names an order of that customer and its day', () => {
    const ordered = rowsOf('contacts').filter((row) => row['outcome'] === 'ordered');
    expect(ordered.length).toBeGreaterThan(40);
    for (const talk of ordered) {
      const order = rowsOf('orders').find((row) => row['orderNumber'] === talk['orderNumber']);
      expect(order).toMatchObject({ customer: talk['customer'], date: talk['orderDate'] });
    }
  });
});

describe('the contact log', () => {
  it('holds more than 120 talks of the last 90 days, in order and in office hours', () => {
    expect(monthsOfTalk.length).toBeGreaterThan(120);
    const moments = rowsOf('contacts').map((row) => text(row['when']));
    expect([...moments].sort()).toEqual(moments);
    expect(moments.filter((when) => when.slice(11) < '09:00' || when.slice(11) > '18:00')).toEqual([]);
  });

  it('holds promises kept, broken, still to come and late', () => {
    const of = (status: string) => rowsOf('contacts').filter((row) => row['promiseStatus'] === status);
    expect(of('kept').length).toBeGreaterThan(10);
    expect(of('broken').length).toBeGreaterThan(5);
    expect(of('open').filter((row) => text(row['promiseDue']) >= TODAY).length).toBeGreaterThan(5);
    expect(of('open').filter((row) => text(row['promiseDue']) < TODAY).length).toBeGreaterThan(5);
  });

  it('gives a reason wherever nothing was ordered', () => {
    const declined = rowsOf('contacts').filter((row) => row['outcome'] === 'notOrdered');
    expect(new Set(declined.map((row) => row['reason'])).size).toBe(10);
    expect(declined.filter((row) => row['reason'] === null)).toEqual([]);
  });

  it('leaves follow-ups due today, late, ahead and unplanned', () => {
    const next = cards.map((card) => text(card['nextFollowUp']));
    const counts = {
      today: next.filter((day) => day === TODAY).length,
      late: next.filter((day) => day !== '' && day < TODAY).length,
      ahead: next.filter((day) => day > TODAY).length,
      none: next.filter((day) => day === '').length,
    };
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(8);
  });

  it('has no talk of the last 90 days with someone who is not to be contacted', () => {
    const left = cards.filter((card) => card['doNotContact'] === true || card['valid'] === 'invalid');
    expect(left.length).toBeGreaterThanOrEqual(4);
    for (const card of left) {
      expect(rowsAbout('contacts', card).filter((row) => monthsOfTalk.includes(row))).toEqual([]);
      expect(card['nextFollowUp']).toBeNull();
    }
  });
});

describe('the twelve Chinese organisations', () => {
  const firms = cards.filter((card) => card['country'] === 'CN' && card['kind'] === 'organisation');
  /** Blank by nature: why there is no phone, why lost, signs that there are none of. */
  const mayBeBlank = ['phoneWithheld', 'lostReason', 'goodSigns', 'badSigns'];
  /** What a customer without an order, and one who has not paid, cannot have. */
  const missing: Readonly<Record<string, readonly string[]>> = {
    西安雁塔牧场乳业有限公司: ['contractDate', 'firstPaymentDate', 'firstDealing'],
    武汉鹦鹉洲冷链物流有限公司: ['firstPaymentDate'],
  };

  it('have every other field of a card and of an organisation filled in', () => {
    expect(firms).toHaveLength(12);
    for (const firm of firms) {
      const own = rowsOf('organisations').find((row) => row['id'] === firm['id']);
      const blank = (row: typeof firm): string[] => Object.keys(row).filter((key) => isBlank(row[key]));
      const expected = missing[text(firm['name'])] ?? [];
      expect(
        blank(firm)
          .filter((key) => !mayBeBlank.includes(key))
          .sort(),
      ).toEqual([...expected].sort());
      expect(own && blank(own)).toEqual([]);
    }
  });

  it('have two key people each with every field filled in', () => {
    for (const firm of firms) {
      const people = rowsAbout('people', firm);
      expect(people).toHaveLength(2);
      for (const person of people) expect(Object.keys(person).filter((key) => isBlank(person[key]))).toEqual(['marks']);
    }
  });
});

describe('the stories of the sample', () => {
  it('have one clearly best and one clearly worst customer', () => {
    const [best, worst] = [cardNamed('Save-a-lot Markets'), cardNamed('Laughing Bacchus Wine Cellars')];
    const profit = (card: typeof best): number =>
      rowsAbout('orders', card).reduce((sum, row) => sum + amount(row['profit']), 0);
    expect(profit(best)).toBeGreaterThan(10 * amount(best['retentionCost']));
    expect([ticks(best['goodSigns']).length, ticks(best['badSigns']).length]).toEqual([5, 0]);
    expect(profit(worst)).toBeLessThan(amount(worst['retentionCost']));
    expect([ticks(worst['goodSigns']).length, ticks(worst['badSigns']).length]).toEqual([0, 4]);
  });

  it('have key prospects without orders', () => {
    for (const name of ['Juniper Lane Hotels', '西安雁塔牧场乳业有限公司']) {
      const card = cardNamed(name);
      expect(card).toMatchObject({ tier: 'Key', stage: 'negotiation', funnelLevel: 'targetCustomer' });
      expect(rowsAbout('orders', card)).toEqual([]);
    }
  });

  it('have key customers without a second rep, cards in the pool, stale ones and doubtful phones', () => {
    const alone = cards.filter(
      (card) => card['tier'] === 'Key' && card['owner'] !== null && card['secondRep'] === null,
    );
    expect(alone.map((card) => card['name']).sort()).toEqual([
      'Hungry Owl All-Night Grocers',
      'Königlich Essen',
      'Rattlesnake Canyon Grocery',
    ]);
    expect(cards.filter((card) => card['owner'] === null).length).toBeGreaterThanOrEqual(8);
    expect(cards.filter((card) => text(card['lastConfirmed']) < daysAgo(180)).length).toBeGreaterThanOrEqual(6);
    const doubtful = cards.filter((card) => text(card['marks']).includes('"phone":{"state":"doubtful"'));
    expect(doubtful.length).toBeGreaterThanOrEqual(5);
  });

  it('have an open serious complaint in both languages', () => {
    const open = rowsOf('feedback').filter((row) => row['severity'] === 'high' && row['status'] !== 'resolved');
    expect(open.map((row) => row['kind'])).toEqual(['complaint', 'complaint']);
    expect(open.map((row) => row['customer'])).toEqual([
      cardNamed('Bottom-Dollar Markets')['id'],
      cardNamed('北京槐安巷餐饮管理有限公司')['id'],
    ]);
  });

  it('have money owed for more than 60 days', () => {
    const late = rowsOf('receivables').filter(
      (row) => text(row['due']) < daysAgo(60) && amount(row['paid']) < amount(row['amount']),
    );
    expect(late.length).toBeGreaterThanOrEqual(4);
    expect(late.map((row) => row['customer'])).toContain(cardNamed('天津海河口进出口有限公司')['id']);
    expect(cardNamed('天津海河口进出口有限公司')['creditStatus']).toBe('stopped');
  });

  it('have a contract without its first payment', () => {
    expect(cardNamed('武汉鹦鹉洲冷链物流有限公司')).toMatchObject({ stage: 'contract', firstPaymentDate: null });
    expect(cardNamed('Eastern Connection')).toMatchObject({ stage: 'contract', firstPaymentDate: null });
  });

  it('have lost customers with the reason', () => {
    const lost = cards.filter((card) => card['stage'] === 'lost');
    expect(lost.length).toBeGreaterThanOrEqual(3);
    expect(lost.filter((card) => card['lostReason'] === null)).toEqual([]);
  });

  it('have a dealer’s stock over time, too much and too little, and a competitor who went down', () => {
    const notes = rowsAbout('market', cardNamed('广州骑楼记贸易有限公司')).filter((row) => row['kind'] === 'stock');
    expect(notes.length).toBe(8);
    const ratios = notes.map((row) => amount(row['ourStock']) / amount(row['periodSales']));
    expect(Math.min(...ratios)).toBeLessThan(1);
    expect(Math.max(...ratios)).toBeGreaterThan(1.5);
    const [before, after] = notes.filter((row) => row['product'] === notes[0]?.['product']);
    expect(amount(after?.['competitorPrice'])).toBeLessThan(amount(before?.['competitorPrice']));
  });

  it('have visits and tasks for today', () => {
    expect(rowsOf('visits').filter((row) => row['date'] === TODAY).length).toBeGreaterThanOrEqual(4);
    expect(
      rowsOf('tasks').filter((row) => row['due'] === TODAY && row['done'] === false).length,
    ).toBeGreaterThanOrEqual(2);
    expect(
      rowsOf('tasks').filter((row) => text(row['due']) < TODAY && row['done'] === false).length,
    ).toBeGreaterThanOrEqual(2);
  });
});
