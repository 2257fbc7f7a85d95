// docs/value-tab.md tells what set-up writes: made anew with `UPDATE_DOCS=1 npx jest test/docs/value-tab-page`.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { CalculatingArchive } from '../support/calculating-archive';
import { valueTabPage } from './value-tab-page';

const file = path.join(__dirname, '../../docs/value-tab.md');
if (process.env['UPDATE_DOCS'] !== undefined) writeFileSync(file, valueTabPage());

describe('docs/value-tab.md', () => {
  it('is what the catalogue says', () => {
    expect(readFileSync(file, 'utf8')).toBe(valueTabPage());
  });

  it('shows the formulas that stand in the cells of a new archive', () => {
    const archive = CalculatingArchive.empty('en');
    archive.call('saveCardFromSidebar', { kind: 'individual', changes: { name: 'Zhang Wei' } });
    const text = readFileSync(file, 'utf8');
    for (const field of ['tier', 'score', 'funnelLevel']) {
      expect(text).toContain(`\n${archive.formula('customers', field, 1) ?? ''}\n`);
    }
    for (const field of ['customerId', 'orders', 'alive', 'score', 'tier', 'month']) {
      const formula = archive.formula('value', field, 3);
      if (formula !== null && formula !== '') expect(text).toContain(`\n${formula}\n`);
    }
    archive.dispose();
  });

  it('gives an example of a tier of one’s own that works', () => {
    const [, example = ''] = /`(=IF\(AND\(XLOOKUP.*?)`/s.exec(readFileSync(file, 'utf8')) ?? [];
    const archive = CalculatingArchive.empty('en');
    archive.call('saveCardFromSidebar', { kind: 'individual', changes: { name: 'Zhang Wei' } });
    archive.type('customers', 'tier', 1, example.replace(/\n/g, ''));
    expect(archive.value('customers', 'tier', 1)).toBe('General');
    // Its columns are the expected value and the stage.
    expect([archive.column('value', 'expectedValue'), archive.column('customers', 'stage')]).toEqual([26, 12]);
    archive.dispose();
  });
});
