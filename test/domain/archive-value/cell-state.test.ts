import { describe, expect, it } from '@jest/globals';
import { unsettled } from '../../../src/domain/archive-value/cell-state';

describe('a calculated cell', () => {
  it.each([['Loading...'], ['Loading…'], ['loading..'], ['正在加载...'], ['正在加载……'], ['#GETTING_DATA']])(
    'that shows %s is still loading',
    (text) => {
      expect(unsettled(text)).toBe('loading');
    },
  );

  it.each([['#N/A'], ['#ERROR!'], ['#REF!'], ['#NAME?'], ['#VALUE!'], ['#DIV/0!'], ['#NUM!'], [' #n/a ']])(
    'that shows %s is in error',
    (text) => {
      expect(unsettled(text)).toBe('error');
    },
  );

  it.each([[null], [undefined], [''], ['  ']])('that holds %j is blank', (cell) => {
    expect(unsettled(cell)).toBe('blank');
  });

  it.each([['Key'], ['重点'], [0], [82.5], [false], ['#1 customer'], ['Loading dock'], ['Loading bay Ltd...']])(
    'that holds %j holds a value',
    (cell) => {
      expect(unsettled(cell)).toBeNull();
    },
  );
});
