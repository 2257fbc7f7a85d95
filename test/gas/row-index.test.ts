import { describe, expect, it } from '@jest/globals';
import { EmulatedArchive } from '../support/emulated-archive';

describe('the row index', () => {
  it('holds ids of three bytes a character within what the cache takes of one value', () => {
    const archive = new EmulatedArchive();
    archive.value('setUpFromSidebar', { language: 'zh' });
    const { id } = archive.sheet('客户');
    const rows = 9_000;
    archive.host.cells.insertRows(id, 1, rows);
    const values = Array.from({ length: rows }, (_, n) => [`客户编号${n}`, `名称${n}`]);
    archive.host.cells.write([{ sheetId: id, rect: { row: 1, column: 0, rows, columns: 2 }, values }]);
    expect(archive.value('openFromSidebar', {}).cards).toHaveLength(rows);
    const load = (): number => {
      expect(archive.value('loadCardFromSidebar', { id: '客户编号8999' }).fields['name']).toBe('名称8999');
      return archive.host.runs.list().slice(-1)[0]?.callsByMethod['Range.getValues'] ?? 0;
    };
    // The first load keeps where the team's own columns stand, which is another entry of the cache.
    load();
    const indexed = load();
    archive.host.faults.order({ kind: 'throw', method: 'Cache.getAll', nth: 2 });
    expect(load()).toBeGreaterThan(indexed);
  });

  it('does no harm when the cache fails', () => {
    const archive = new EmulatedArchive();
    archive.value('setUpFromSidebar', { language: 'en' });
    archive.value('saveCardFromSidebar', { changes: { name: 'A' } });
    archive.host.faults.order({ kind: 'throw', method: 'putAll', nth: 1 });
    expect(archive.value('openFromSidebar', {}).cards).toHaveLength(1);
  });
});
