import { describe, expect, it } from '@jest/globals';
import { dailyRound, roundSteps } from '../../src/app/daily-round';
import { NEW_STATE, readState, stateText } from '../../src/app/round-state';
import { memoryPorts } from '../support/memory-ports';

describe('dailyRound()', () => {
  it('is refused where no archive was set up, and touches nothing', () => {
    const ports = memoryPorts();
    expect(dailyRound(ports)).toEqual({ ok: false, error: { code: 'not-set-up' } });
    expect(ports.tables.writes).toEqual([]);
  });

  it('leaves to the next time every tab in which others hold the lock too long', () => {
    const ports = memoryPorts();
    ports.tables.finish('en');
    const busy = { ...ports, round: { ...ports.round, stretch: () => false } };
    const reply = dailyRound(busy);
    expect(reply).toMatchObject({ ok: true, value: { finished: true, ids: 0, links: 0, edits: 0 } });
    expect(reply.ok && reply.value.skipped).toContain('orders');
    expect(ports.tables.writes).toEqual([]);
  });

  it('completes every tab with ids that people fill before it compares the cards', () => {
    const steps = roundSteps();
    const compared = steps.findIndex(({ what }) => what === 'compare');
    expect(steps.slice(compared).every(({ what }) => what !== 'complete')).toBe(true);
    const tabs = steps.filter(({ what }) => what === 'complete').map(({ tab }) => tab);
    expect(tabs).toEqual(expect.arrayContaining(['customers', 'people', 'orders', 'contacts', 'occasions']));
    for (const machine of ['outbox', 'log', 'value'] as const) expect(tabs).not.toContain(machine);
  });
});

describe('what a round remembers', () => {
  it('is read back, and a text that is not ours is as good as none', () => {
    const state = { ...NEW_STATE, day: '2026-02-10', done: ['complete customers'], noted: ['orders'] as const };
    expect(readState(stateText(state))).toEqual({ ...state, turn: 1 });
    for (const text of ['', 'x', '{']) expect(readState(text)).toEqual(NEW_STATE);
  });
});
