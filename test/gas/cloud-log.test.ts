import { describe, expect, it } from '@jest/globals';
import { EmulatedArchive } from '../support/emulated-archive';

describe('the script’s log', () => {
  it('says what failed and where, and nothing that Google’s message quotes of a cell', () => {
    const archive = new EmulatedArchive();
    archive.value('setUpFromSidebar', { language: 'en' });
    const text = 'The data you entered\nWang Fang 138 0013 8000\n    at home\nviolates a rule';
    archive.host.faults.order({ kind: 'throw', method: 'getLastRow', nth: 1, text });
    archive.call('saveCardFromSidebar', { changes: { name: 'Wang Fang' } });
    const lines = JSON.stringify(archive.host.runs.list().slice(-1)[0]?.console);
    expect(lines).toContain('saveCardFromSidebar: Exception at ');
    expect(lines).not.toMatch(/Wang Fang|138|home|rule/);
  });
});
