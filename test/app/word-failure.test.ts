import { describe, expect, it } from '@jest/globals';
import { wordFailure } from '../../src/app/word-failure';

describe('wordFailure()', () => {
  it('names a missing column of any tab by its label, and a missing tab by its title', () => {
    const column = wordFailure({ code: 'missing-column', tab: 'log', field: 'before' }, 'en');
    expect(column).toMatchObject({ field: 'before', message: expect.stringContaining('“Before”') });
    const tab = wordFailure({ code: 'missing-column', tab: 'log' }, 'zh');
    expect(tab.message).toContain('“变更记录”');
  });

  it('names the column of marks for a mark of any field', () => {
    const { message } = wordFailure({ code: 'invalid-field', field: 'mark:phone', issue: 'derived' }, 'zh');
    expect(message).toContain('“核实标记”');
  });

  it('does not repeat a key that no card has', () => {
    const { message } = wordFailure({ code: 'invalid-field', field: 'evil', issue: 'wrong-type' }, 'en');
    expect(message).not.toContain('evil');
  });
});
