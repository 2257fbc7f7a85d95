// What a chart of the local page draws: which rows are figures, when there are none, and the steps of its axis.
import { describe, expect, it } from '@jest/globals';
import type { FigureCell } from '../../../emulator/page/charts/chart-figures';
import { figuresOf, tickText, ticksOf } from '../../../emulator/page/charts/chart-figures';

type Value = FigureCell['value'];
const cell = (value: Value, shown = value === null ? '' : String(value)): FigureCell => ({ value, shown });
const rows = (...pairs: readonly (readonly [Value, Value])[]): readonly (readonly [FigureCell, FigureCell])[] =>
  pairs.map(([name, amount]) => [cell(name), cell(amount)]);

describe('the figures of a chart', () => {
  it('are rows with an amount, named as the cells show it', () => {
    const curve = [
      [cell(0, '0%'), cell(0, '0%')],
      [cell(0.5, '50%'), cell(0.8, '80%')],
    ] as const;
    expect(figuresOf(curve)).toEqual({
      kind: 'figures',
      figures: [
        { name: '0%', along: 0, amount: 0, shown: '0%' },
        { name: '50%', along: 0.5, amount: 0.8, shown: '80%' },
      ],
    });
  });

  it('stand one after the other where the names are words, and leave out rows without an amount', () => {
    const found = figuresOf(rows(['Key', 3], ['General', null], [null, null], ['Minor', 5]));
    expect(found.kind === 'figures' && found.figures.map(({ name, along }) => [name, along])).toEqual([
      ['Key', 0],
      ['Minor', 1],
    ]);
  });

  it.each([
    [[]],
    [rows(['Key', null])],
    [rows(['Key', 0], ['General', 0])],
    [rows([0, 0], [0.1, null])],
    [rows(['Key', ''])],
  ])('are none without an amount that is anything: %j', (given) => {
    expect(figuresOf(given)).toEqual({ kind: 'empty' });
  });

  it.each(['#N/A', '#ERROR!', '#DIV/0!', '#REF!', '#NAME?', 'Loading...'])(
    'are not drawn short of a cell that shows %s',
    (error) => {
      expect(figuresOf(rows(['Key', 3], ['Minor', error]))).toEqual({ kind: 'error', shown: error });
      expect(figuresOf(rows([error, null]))).toEqual({ kind: 'error', shown: error });
    },
  );
});

describe('the axis of a chart', () => {
  it.each([
    [
      [0, 0.46, 1],
      [0, 0.5, 1],
    ],
    [
      [21, 44, 74],
      [0, 20, 40, 60, 80],
    ],
    [[780_436], [0, 200_000, 400_000, 600_000, 800_000]],
    [[3], [0, 1, 2, 3]],
    [
      [-30, 70],
      [-50, 0, 50, 100],
    ],
    [[0.3], [0, 0.1, 0.2, 0.3]],
  ])('of %j has round steps from zero to the highest', (amounts, ticks) => {
    expect(ticksOf(amounts)).toEqual(ticks);
  });

  it('speaks as the cells do, and short', () => {
    const of = (shown: string) => [{ name: '', along: 0, amount: 1, shown }];
    expect(tickText(0.5, of('46%'), 'en')).toBe('50%');
    expect(tickText(800_000, of('780,436.40'), 'en')).toBe('800K');
    expect(tickText(800_000, of('780,436.40'), 'zh')).toBe('80万');
  });
});
