// Every rule of the conformance project: the built script is played on the emulator as a person would play it on Google, and
// each row of its table is a test. What no script can ask is checked from outside.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rule } from '../../conformance/case';
import { toldCases } from '../../conformance/cases/told-cases';
import { allRules, askedRules, eventRules } from '../../conformance/rules';
import { seenOnGoogle } from '../../conformance/seen-on-google';
import { AskedWorkbook, type SeenRow } from './support/asked-workbook';
import { CHECKLIST, ERROR_TEXTS } from './support/checklist';
import { addOnChecks } from './support/add-on-checks';
import { hostChecks } from './support/host-checks';
import { timeChecks } from './support/time-checks';

const CHECKS = { ...addOnChecks, ...hostChecks, ...timeChecks };
const ITEMS = Object.keys(CHECKLIST).map(Number);

let asked: AskedWorkbook;
let status = '';
let rows: ReadonlyMap<string, SeenRow>;

beforeAll(async () => {
  asked = AskedWorkbook.create();
  status = await asked.askAll();
  await asked.type('Conformance typing', '7');
  await asked.type('Conformance typing', '8');
  await asked.choose('Leave a trigger for an hour');
  await asked.waitAnHour();
  rows = new Map(asked.rows().map((row) => [row.rule, row]));
}, 300_000);
afterAll(() => asked.close());

describe.each(ITEMS)('item %i', (item) => {
  const askedHere = [...askedRules, ...eventRules].filter((one) => one.item === item);
  it.each(askedHere.map(({ about, rule }) => [about, rule]))('%s: %s', (_about, rule) => {
    const row = rows.get(rule);
    expect(row?.seen).toBe(row?.agrees === 'yes' ? row.seen : row?.expected);
    expect(row?.agrees).toBe('yes');
  });

  const toldHere = toldCases.filter((one) => one.item === item);
  if (toldHere.length > 0) {
    it.each(toldHere.map(({ about, rule }) => [about, rule]))('%s: %s (told, not asked)', async (_about, rule) => {
      expect(rows.get(rule)).toMatchObject({ agrees: '', seen: expect.stringMatching(/^not asked by the script: /) });
      await CHECKS[rule]?.(asked);
    });
  }

  it.each(Object.entries(CHECKLIST[item] ?? {}))('has cases for: %s', (_demand, abouts) => {
    const here = new Set(allRules.filter((one) => one.item === item).map(({ about }) => about));
    expect(abouts.filter((about) => !here.has(about))).toEqual([]);
  });
});

describe('the table', () => {
  it('ends with the dialog saying that all was asked and nothing disagrees', () => {
    expect(status).toBe('Done: 0 rules disagree. The sheet “Conformance” has all findings.');
  });

  it('has one row for each rule, in the order of the items', () => {
    const written = asked.rows();
    expect(written.map(({ rule }) => rule).sort()).toEqual(allRules.map(({ rule }) => rule).sort());
    expect(written.map(({ item }) => item)).toEqual(written.map(({ item }) => item).sort((one, other) => one - other));
  });

  it('says of each rule what it rests on', () => {
    const plain = ({ item, about, rule, evidence }: Pick<Rule, 'item' | 'about' | 'rule'> & { evidence: string }) =>
      [item, about, rule, evidence].join(' | ');
    expect(asked.rows().map(plain).sort()).toEqual(allRules.map(plain).sort());
  });
});

describe('the rules', () => {
  it('have names of their own', () => {
    expect(new Set(allRules.map(({ rule }) => rule)).size).toBe(allRules.length);
  });

  it('are all of a part that the checklist demands', () => {
    const strays = allRules.filter(
      ({ item, about }) =>
        !Object.values(CHECKLIST[item] ?? {})
          .flat()
          .includes(about),
    );
    expect(strays.map(({ item, about, rule }) => `${item} ${about}: ${rule}`)).toEqual([]);
  });

  it('that no script can ask each have a check from outside, and no check is of another rule', () => {
    expect(Object.keys(CHECKS).sort()).toEqual(toldCases.map(({ rule }) => rule).sort());
  });

  it.each(ERROR_TEXTS)('expect the text: %s', (text) => {
    const plain = text.replace(/"/g, '\\"');
    const found = allRules.filter(({ expected }) => JSON.stringify(expected).includes(plain));
    expect(found).not.toEqual([]);
  });

  it('seen on Google are rules', () => {
    const known = new Set(allRules.map(({ rule }) => rule));
    expect(Object.keys(seenOnGoogle).filter((rule) => !known.has(rule))).toEqual([]);
  });
});
