// What set-up puts into an archive's lists: only where a tab has nothing of the team's own.
import { describe, expect, it, jest } from '@jest/globals';
import { setUpArchive } from '../../src/app/set-up-archive';
import { memoryPorts } from '../support/memory-ports';

const LISTS = ['rules', 'reasons', 'hints', 'templates'] as const;
const COLUMNS = {
  rules: ['id', 'stage'],
  reasons: ['key'],
  hints: ['id', 'opener1'],
  templates: ['id', 'text'],
} as const;
const rowsOf = (ports: ReturnType<typeof memoryPorts>) =>
  LISTS.map((tab) => ports.tables.listRows(tab, [...COLUMNS[tab]]));

describe('set-up', () => {
  it('fills empty lists of rules, reasons, hints and templates, and adds nothing the second time', () => {
    const ports = memoryPorts();
    setUpArchive(ports, { language: 'zh' });
    const first = rowsOf(ports);
    expect(first.map((rows) => rows.length)).toEqual([6, 14, 30, 16 * 2 * 2]);
    setUpArchive(ports, { language: 'zh' });
    expect(rowsOf(ports)).toEqual(first);
  });

  it('adds nothing to a list in which a team has a row of its own', () => {
    const own = memoryPorts();
    // The tabs alone, before anything stands in them.
    const write = jest.spyOn(own.tables, 'write').mockReturnValue([]);
    setUpArchive(own, { language: 'en' });
    write.mockRestore();
    expect(rowsOf(own).flat()).toEqual([]);
    own.tables.write([
      { tab: 'rules', records: [{ id: 'U-9', stage: 'delivery' }] },
      { tab: 'reasons', records: [{ key: 'ours' }] },
      { tab: 'hints', records: [{ id: 'H-9', opener1: 'Good morning' }] },
      { tab: 'templates', records: [{ id: 'E-9', text: 'Hello' }] },
    ]);
    setUpArchive(own, { language: 'en' });
    expect(rowsOf(own).map((rows) => rows.length)).toEqual([1, 1, 1, 1]);
  });
});
