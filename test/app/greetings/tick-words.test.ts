// What somebody who ticks a row of the Outbox is told: the next run, or that there will be none.
import { describe, expect, it } from '@jest/globals';
import { tickWords } from '../../../src/app/greetings/tick-words';
import { writeRunner } from '../../../src/app/reminders/reminder-state';
import type { EditedArea } from '../../../src/domain/hand/edited-rows';
import { greetingArchive, REP } from './greeting-archive';

const typed = (after: string | null, more: Partial<EditedArea> = {}): EditedArea => ({
  ...{ tab: 'outbox', fields: ['send'], others: false, cell: { before: null, after } },
  ...more,
});

function told(area: EditedArea | null, lastRun: string | null = '2026-09-18 09:12'): string | null {
  const { ports, at } = greetingArchive([]);
  at('2026-09-18 09:30');
  if (lastRun !== null) writeRunner(ports.memory, REP, { since: '2026-09-01 09:00', lastRun, lastSuccess: lastRun });
  return tickWords(ports, area);
}

describe('a tick in the Outbox', () => {
  it.each(['Yes', '是', 'TRUE'])('by %s is answered with when the next run comes', (word) => {
    expect(told(typed(word))).toContain('The next run comes about 10:12.');
  });

  it('of several cells at once is answered too', () => {
    expect(told(typed(null, { cell: null, fields: ['send', 'state'] }))).toContain('10:12');
  });

  it('says now for a run that is a little late', () => {
    expect(told(typed('Yes'), '2026-09-18 08:10')).toContain('about 09:30');
  });

  it.each([null, '2026-09-18 06:00'])('warns where the last run was at %s', (lastRun) => {
    expect(told(typed('Yes'), lastRun)).toMatch(/^Nothing is sent .* Health/);
  });

  it('is told of nothing else', () => {
    const others = [
      typed('No'),
      typed(null),
      typed('Yes', { fields: ['text'] }),
      typed('Yes', { tab: 'customers' }),
      null,
    ];
    expect(others.map((area) => told(area))).toEqual(others.map(() => null));
  });
});
