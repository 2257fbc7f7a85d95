import { describe, expect, it } from '@jest/globals';
import { cardValue } from '../../src/app/card-value';
import type { FieldValues } from '../../src/domain/table/field-value';
import { memoryPorts } from '../support/memory-ports';

const GOOD = { score: 82, scoreWhy: 'Orders 30 of 40', tier: 'Key', alive: 0.97, expectedValue: 1_200 };

/** Ports whose Value tab shows these rows one after the other, and a memory that keeps. */
function portsShowing(
  ...rows: readonly (FieldValues | null)[]
): ReturnType<typeof memoryPorts> & { kept: FieldValues[] } {
  const kept: FieldValues[] = [];
  let at = 0;
  const values = {
    row: () => rows[at++] ?? null,
    table: () => null,
    kept: () => kept[kept.length - 1] ?? null,
    keep: (_: string, fields: FieldValues) => void kept.push(fields),
  };
  return { ...memoryPorts(), values, kept };
}

describe('cardValue()', () => {
  it('gives what the Value tab shows, and nothing is unsettled', () => {
    const value = cardValue(portsShowing(GOOD), 'C-1');
    expect(value?.fields).toMatchObject(GOOD);
    expect(value?.unsettled).toEqual({});
  });

  it.each([
    ['Loading...', 'loading'],
    ['#ERROR!', 'error'],
    [null, 'blank'],
  ] as const)('keeps the last known score and tier where they show %j, and says so', (shown, why) => {
    const ports = portsShowing(GOOD, { ...GOOD, score: shown, tier: shown });
    cardValue(ports, 'C-1');
    const value = cardValue(ports, 'C-1');
    expect(value?.fields).toMatchObject(GOOD);
    expect(value?.unsettled).toEqual({ score: why, tier: why });
  });

  it('knows no value where none was ever shown', () => {
    const value = cardValue(portsShowing({ ...GOOD, alive: 'Loading...' }), 'C-1');
    expect(value?.fields['alive']).toBeNull();
    expect(value?.unsettled).toEqual({ alive: 'loading' });
  });

  it('takes no forecast for none: a customer without orders has a blank one', () => {
    const ports = portsShowing(GOOD, { ...GOOD, alive: null, expectedValue: null });
    cardValue(ports, 'C-1');
    const value = cardValue(ports, 'C-1');
    expect(value?.fields).toMatchObject({ alive: null, expectedValue: null });
    expect(value?.unsettled).toEqual({});
  });

  it('keeps what it saw once, not at every look', () => {
    const ports = portsShowing(GOOD, GOOD, { ...GOOD, score: 83 });
    for (let look = 0; look < 3; look += 1) cardValue(ports, 'C-1');
    expect(ports.kept).toHaveLength(2);
  });

  it('falls back on what was known while the card is not in the tab, and says that it is not', () => {
    const ports = portsShowing(GOOD, null);
    cardValue(ports, 'C-1');
    const value = cardValue(ports, 'C-1');
    expect(value?.fields).toMatchObject(GOOD);
    expect(value?.unsettled['tier']).toBe('blank');
    expect(cardValue(portsShowing(null), 'C-2')).toBeNull();
  });
});
