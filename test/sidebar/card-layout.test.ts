import { describe, expect, it } from '@jest/globals';
import { fieldsOfCard } from '../../src/domain/catalogue/catalogue';
import { calendarKeyOf, cardLayout, linesOfCard } from '../../sidebar/card-layout';

describe.each(['individual', 'organisation'] as const)('cardLayout() of an %s', (kind) => {
  it('shows every field of the catalogue once, but keys, machine text and the record', () => {
    const expected = fieldsOfCard(kind)
      .map(({ field }) => field)
      .filter((field) => field.type !== 'id' && field.type !== 'json' && field.section !== 'record')
      .map((field) => field.key);
    const shown = cardLayout(kind).flatMap((section) => section.groups.flatMap((group) => group.lines));
    expect(shown.map((line) => line.key).sort()).toEqual([...expected].sort());
  });

  it('has the four sections, then the one of the kind', () => {
    const keys = cardLayout(kind).map((section) => section.key);
    expect(keys).toEqual(['basic', 'characteristics', 'business', 'transactions', 'own']);
    expect(cardLayout(kind).at(-1)?.heading?.key).toBe(kind);
  });

  it('puts columns that the team added last, under their own headers', () => {
    const layout = cardLayout(kind, { name: 'Lee', 微信号: 'wf-1990' });
    expect(layout.at(-1)).toMatchObject({ key: 'team', heading: null, lines: [{ key: '微信号', zh: '微信号' }] });
  });
});

describe('linesOfCard()', () => {
  it('does not take a field of the other kind for a column of the team', () => {
    expect(linesOfCard('organisation', { employer: 'Huadong' }).some(({ key }) => key === 'employer')).toBe(false);
  });
  it('finds the calendar of a birthday in the catalogue', () => {
    const lines = linesOfCard('individual');
    const birthday = lines.find(({ type }) => type === 'occasion');
    expect(lines.some(({ key }) => birthday && key === calendarKeyOf(birthday))).toBe(true);
  });
});
