// Tiers that change, as the daily round finds and logs them in cells that calculate.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dispatchEdit } from '../../emulator/run/dispatch';
import { CalculatingArchive } from '../support/calculating-archive';
import { builtScript, OWNER } from '../support/emulated-archive';

describe.each([
  ['en', 'General', 'Minor'],
  ['zh', '一般', '次要'],
] as const)('the daily round in %s', (language, general, minor) => {
  let archive: CalculatingArchive;
  let ids: readonly string[];

  beforeAll(() => {
    archive = CalculatingArchive.empty(language);
    ids = ['a', 'b', 'c'].map((name, at) => {
      const changes = { name, potential: ['low', 'medium', 'high'][at] };
      return (archive.call('saveCardFromSidebar', { kind: 'organisation', changes }) as { id: string }).id;
    });
    archive.cells.settle();
  });
  afterAll(() => archive.dispose());

  const round = (): void => {
    archive.call('dailyRoundFromSidebar', {});
    archive.cells.settle();
  };
  const logged = (): readonly (readonly unknown[])[] => {
    const columns = ['recordId', 'field', 'before', 'after', 'reason', 'how'].map((field) =>
      archive.column('log', field),
    );
    const { id, columns: width } = archive.sheet('log');
    const { rows } = archive.cells.contentSize(id);
    return archive.cells
      .values(id, { row: 1, column: 0, rows: Math.max(rows - 1, 1), columns: width })
      .map((row) => columns.map((at) => row[at] ?? null))
      .filter(([, field]) => field === (language === 'en' ? 'Tier' : '等级'));
  };

  it('logs nothing the first time: no tier was known before', () => {
    round();
    expect(logged()).toEqual([]);
  });

  it('logs a tier that has changed once, with before, after and the explanation of the score', () => {
    // In the middle of three by potential, the only factor that they have; now the last of them.
    expect(archive.byCustomer('customers', 'tier').get(ids[1] ?? '')).toBe(general);
    archive.type('customers', 'potential', 2, language === 'en' ? 'Low' : '低');
    archive.type('customers', 'potential', 1, language === 'en' ? 'High' : '高');
    expect(archive.byCustomer('customers', 'tier').get(ids[1] ?? '')).toBe(minor);
    round();
    round();
    const lines = logged().filter(([id]) => id === ids[1]);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.slice(2, 4)).toEqual([general, minor]);
    expect(lines[0]?.[4]).toMatch(
      language === 'en' ? /^0\.0: .*Development potential 0 of 100/ : /^0\.0: .*发展潜力0\/100/,
    );
  });

  it('logs nothing while the score is in error, and nothing when it is back', () => {
    const before = logged();
    archive.type('value', 'scoreWhy', 4, 'in the way');
    round();
    archive.type('value', 'scoreWhy', 4, null);
    round();
    expect(logged()).toEqual(before);
  });

  it('leaves a formula that somebody typed to the line of that edit, and logs what the formula gives from then on', () => {
    const [id = ''] = ids.slice(2);
    const row = archive.below('customers', 'id').indexOf(id) + 1;
    const before = archive.value('customers', 'tier', row);
    const lines = (): readonly (readonly unknown[])[] => logged().filter(([record]) => record === id);
    const known = lines().length;
    archive.type('customers', 'tier', row, `=IF(B${row + 1}="other","${minor}","mine")`);
    dispatchEdit(archive.host, builtScript(), {
      user: OWNER,
      sheetId: archive.sheet('customers').id,
      rect: archive.cell('customers', 'tier', row),
      before,
      after: archive.value('customers', 'tier', row),
    });
    const [hand, automatic] = language === 'en' ? ['By hand', 'Automatic'] : ['手工修改', '自动'];
    round();
    round();
    expect(lines().slice(known)).toEqual([
      [id, expect.anything(), before, expect.stringContaining('=IF('), null, hand],
    ]);
    archive.type('customers', 'name', row, 'other');
    round();
    expect(lines().slice(known + 1)).toEqual([[id, expect.anything(), 'mine', minor, null, automatic]]);
  });

  it('moves the day of all values on', () => {
    archive.host.clock.set(archive.host.clock.now() + 3 * 86_400_000);
    round();
    // 2026-02-13 is day 46066 from 1899-12-30.
    expect(archive.value('settings', 'value', 1)).toBe(46_066);
  });

  it('puts the formulas into a card that was typed into the sheet', () => {
    archive.typeRow('customers', 4, { name: 'typed by hand' });
    round();
    expect(archive.value('customers', 'id', 4)).toMatch(/^C-/);
    expect(archive.formula('customers', 'tier', 4)).toContain('XLOOKUP($A5,');
  });
});
