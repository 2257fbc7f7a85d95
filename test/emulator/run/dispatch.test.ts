import { describe, expect, it } from '@jest/globals';
import type { Host } from '../../../emulator/host/host';
import { dispatchEdit, installAddOn, openDocument, publicFunctions } from '../../../emulator/run/entry-points';
import { EDITOR, OWNER, runMain, scriptOf, workbook } from '../small-workbook';

const SCRIPT = scriptOf(`
  function onOpen(e) {
    console.log([e.authMode, String(e.authMode) === 'NONE' ? 'no source' : e.source.getId(), e.authMode === ScriptApp.AuthMode.LIMITED].join());
    SpreadsheetApp.getUi().createAddonMenu().addItem('Open', 'open').addToUi();
  }
  function onInstall(e) { console.log('installed in ' + e.authMode); }
  function onEdit(e) { console.log(JSON.stringify([String(e.authMode), e.range.getA1Notation(), e.value, e.oldValue, e.user.getEmail()])); }
  function edited(e) { console.log([e.triggerUid, Session.getEffectiveUser().getEmail()].join()); }
  function main() { ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
  function hidden_() {}
  var notAFunction = 1;
`);

const printed = (host: Host): readonly (string | undefined)[] => host.runs.list().map((run) => run.console[0]?.text);

const edit = (host: Host, rest: object = {}) => ({
  user: OWNER,
  sheetId: host.cells.sheets()[0]?.id ?? '',
  rect: { row: 2, column: 1, rows: 1, columns: 1 },
  before: null,
  after: 7,
  ...rest,
});

describe('opening the file', () => {
  it('runs onOpen in LIMITED where the add-on is enabled, for every collaborator', () => {
    const host = workbook();
    openDocument(host, SCRIPT, EDITOR);
    expect(printed(host)).toEqual([`LIMITED,${host.document.id()},true`]);
    expect(host.ui.menus(EDITOR)).toEqual([
      { caption: 'Add-on', addon: true, entries: [{ type: 'item', caption: 'Open', functionName: 'open' }] },
    ]);
    expect(host.ui.menus(OWNER)).toEqual([]);
  });

  it('runs it in NONE where a published add-on is installed but not enabled, and not at all where it is neither', () => {
    const host = workbook({ enabled: false, installedBy: [OWNER] });
    openDocument(host, SCRIPT, OWNER);
    openDocument(host, SCRIPT, EDITOR);
    expect(printed(host)).toEqual(['NONE,no source,false']);
    expect(host.ui.menus(OWNER)).toHaveLength(1);
  });

  it('never shows NONE in a test deployment or a bound script', () => {
    for (const deployment of ['test', 'bound'] as const) {
      const host = workbook({ enabled: false, deployment });
      openDocument(host, SCRIPT, OWNER);
      expect(printed(host)[0]).toMatch(/^LIMITED/);
    }
  });

  it('fails in NONE, and makes no menu, where the script calls a service while it loads', () => {
    const host = workbook({ enabled: false });
    const script = scriptOf(`var file = SpreadsheetApp.getActive();
      function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addToUi(); }`);
    const [run] = openDocument(host, script, OWNER);
    expect(run?.error?.message).toBe('SpreadsheetApp.getActive is called while the script loads');
    expect(host.ui.menus(OWNER)).toEqual([]);
    expect(publicFunctions(host, script)).toEqual(['onOpen']);
  });

  it('starts with empty windows', () => {
    const host = workbook();
    host.ui.toast(OWNER, { message: 'old', title: '', seconds: 5 });
    host.ui.setMenu(OWNER, { caption: 'Old', addon: false, entries: [] });
    openDocument(host, SCRIPT, OWNER);
    expect(host.ui.toasts(OWNER)).toEqual([]);
    expect(host.ui.menus(OWNER).map((menu) => menu.caption)).toEqual(['Add-on']);
  });

  it('runs nothing for a viewer', () => {
    const host = workbook({ viewers: ['viewer@example.com'] });
    openDocument(host, SCRIPT, 'viewer@example.com');
    expect(printed(host)).toEqual([]);
  });
});

describe('installing the add-on', () => {
  it('runs onInstall in FULL and enables the file', () => {
    const host = workbook({ enabled: false, installedBy: [] });
    installAddOn(host, SCRIPT, OWNER);
    expect(printed(host)).toEqual(['installed in FULL']);
    expect(host.document.enabled() && host.document.installed(OWNER)).toBe(true);
  });
});

describe('an edit by a person', () => {
  it('tells value and old value of one cell, and nobody’s address', () => {
    const host = workbook();
    dispatchEdit(host, SCRIPT, edit(host, { before: 'old', after: 'new' }));
    dispatchEdit(host, SCRIPT, edit(host, { before: null, after: 7 }));
    dispatchEdit(host, SCRIPT, edit(host, { before: 7, after: null }));
    expect(printed(host).map((text) => JSON.parse(text ?? '') as unknown)).toMatchObject([
      ['LIMITED', expect.anything(), 'new', 'old', ''],
      ['LIMITED', expect.anything(), '7', null, ''],
      ['LIMITED', expect.anything(), null, '7', ''],
    ]);
  });

  it('tells no value where several cells were edited', () => {
    const host = workbook();
    dispatchEdit(host, SCRIPT, edit(host, { rect: { row: 0, column: 0, rows: 2, columns: 1 }, before: 1, after: 2 }));
    expect(JSON.parse(printed(host)[0] ?? '')).toMatchObject(['LIMITED', expect.anything(), null, null, '']);
  });

  it('queues two while one runs and loses the rest', () => {
    const host = workbook();
    dispatchEdit(host, SCRIPT, ...Array.from({ length: 5 }, () => edit(host)));
    expect(host.runs.list()).toHaveLength(3);
  });

  it('runs nothing for whoever cannot edit', () => {
    const host = workbook();
    dispatchEdit(host, SCRIPT, edit(host, { user: 'stranger@example.com' }));
    expect(host.runs.list()).toEqual([]);
  });

  it('runs the installable trigger as its creator, whoever edits', () => {
    const host = workbook();
    runMain(host, SCRIPT, { user: OWNER });
    dispatchEdit(host, SCRIPT, edit(host, { user: EDITOR }));
    const uid = host.triggers.list()[0]?.uid ?? '';
    expect(printed(host).at(-1)).toBe(`${uid},${OWNER}`);
  });

  it('needs no onEdit in the script', () => {
    const host = workbook();
    expect(dispatchEdit(host, scriptOf('function other() {}'), edit(host))).toEqual([]);
  });
});

describe('the public functions of a script', () => {
  it('are its global functions without a trailing underscore', () => {
    expect([...publicFunctions(workbook(), SCRIPT)].sort()).toEqual([
      'edited',
      'main',
      'onEdit',
      'onInstall',
      'onOpen',
    ]);
  });
});
