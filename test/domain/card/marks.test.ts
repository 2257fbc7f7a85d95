import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { isMarkKey, isMarksCell, marksOf, markText, readMark, withMarks } from '../../../src/domain/card/marks';

const CELL = '{"phone":{"state":"doubtful","on":"2026-01-05","by":"anne@firm.example"}}';

describe('marks of key fields', () => {
  it('are on the card what stands as JSON in their one cell', () => {
    expect(marksOf(CELL)).toEqual({ 'mark:phone': 'doubtful 2026-01-05 anne@firm.example' });
    expect(marksOf(null)).toEqual({});
  });

  it('are set and cleared one by one, and what else stands in the cell stays', () => {
    const cell = '{"phone":{"state":"doubtful"},"remark":7}';
    const set = withMarks(cell, { 'mark:email': 'confirmed 2026-02-10 li@firm.example' });
    expect(JSON.parse(set ?? '')).toEqual({
      phone: { state: 'doubtful' },
      remark: 7,
      email: { state: 'confirmed', on: '2026-02-10', by: 'li@firm.example' },
    });
    expect(withMarks(CELL, { 'mark:phone': null })).toBeNull();
  });

  it('are none in a cell that holds something else', () => {
    for (const cell of [
      'soon',
      '[1]',
      '7',
      '"x"',
      '{"phone":"doubtful"}',
      '{"phone":{"state":"sure"}}',
      '{"A b":{}}',
    ]) {
      expect(marksOf(cell)).toEqual({});
    }
    expect([CELL, null, '', '{}'].map(isMarksCell)).toEqual([true, true, true, true]);
    expect(['soon', '[1]', '7'].map(isMarksCell)).toEqual([false, false, false]);
  });

  it('without a day, or with a day that does not exist, keep only their state', () => {
    expect(marksOf('{"phone":{"state":"doubtful","on":"2026-02-30","by":"x"}}')).toEqual({ 'mark:phone': 'doubtful' });
  });

  it('are read only from the text of a mark', () => {
    const marks = ['confirmed', 'doubtful 2026-02-10', 'doubtful 2026-02-10 li@firm.example'];
    for (const text of marks) expect(markText(readMark(text) ?? { state: 'confirmed', on: '?', by: '?' })).toBe(text);
    const others = ['', 'sure', 'confirmed today', 'confirmed 2026-02-30 x', 'confirmed 2026-02-10 x y', 7, true, null];
    for (const other of others) expect(readMark(other)).toBeNull();
  });

  it('come back from the cell as they went in, whatever fields they are of', () => {
    const field = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,12}$/);
    const mark = fc.record({
      state: fc.constantFrom('confirmed', 'doubtful'),
      by: fc.constantFrom('', 'li@firm.example', '王@firm.example'),
    });
    fc.assert(
      fc.property(fc.dictionary(field, mark), (wanted) => {
        const texts = Object.entries(wanted).map(
          ([key, { state, by }]) => [`mark:${key}`, `${state} 2026-02-10 ${by}`.trimEnd()] as const,
        );
        expect(texts.every(([key]) => isMarkKey(key))).toBe(true);
        expect(marksOf(withMarks(null, Object.fromEntries(texts)))).toEqual(Object.fromEntries(texts));
      }),
      { seed: 20_260_210 },
    );
  });
});
