import { describe, expect, it } from '@jest/globals';
import { EDITOR, evaluate, OWNER, runMain, scriptOf, workbook } from '../small-workbook';

const UI = 'SpreadsheetApp.getUi()';

describe('menus', () => {
  it('go to the user’s window with items, separators and submenus; one of a caption replaces the other', () => {
    const host = workbook();
    const code = `function main() {
      const ui = ${UI};
      ui.createMenu('M').addItem('old', 'old').addToUi();
      ui.createMenu('M').addItem('a', 'fa').addSeparator().addSubMenu(ui.createMenu('S').addItem('b', 'fb')).addToUi();
    }`;
    runMain(host, code, { user: EDITOR });
    expect(host.ui.menus(EDITOR)).toEqual([
      {
        caption: 'M',
        addon: false,
        entries: [
          { type: 'item', caption: 'a', functionName: 'fa' },
          { type: 'separator' },
          {
            type: 'menu',
            menu: { caption: 'S', addon: false, entries: [{ type: 'item', caption: 'b', functionName: 'fb' }] },
          },
        ],
      },
    ]);
    expect(host.ui.menus(OWNER)).toEqual([]);
  });
});

describe('sidebars and dialogs', () => {
  const html = { Sidebar: '<p>side</p>', Dashboard: '<p>dash</p>' };
  const show = (host: ReturnType<typeof workbook>, body: string) =>
    runMain(host, scriptOf(`function main() { ${body} }`, { html }));

  it('come from the project’s files; the sidebar is 300 px wide whatever is asked', () => {
    const host = workbook();
    show(
      host,
      `${UI}.showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Cards').setWidth(500).addMetaTag('viewport', 'width=device-width'));`,
    );
    expect(host.ui.sidebar(OWNER)).toEqual({
      kind: 'sidebar',
      title: 'Cards',
      html: '<p>side</p>',
      metaTags: [{ name: 'viewport', content: 'width=device-width' }],
      width: 300,
      height: null,
    });
  });

  it('replace each other; a dialog stands beside a sidebar', () => {
    const host = workbook();
    show(
      host,
      `for (const t of ['a', 'b']) ${UI}.showSidebar(HtmlService.createHtmlOutput(t).setTitle(t));
      ${UI}.showModalDialog(HtmlService.createHtmlOutputFromFile('Dashboard').setWidth(900).setHeight(600), 'Board');`,
    );
    expect(host.ui.sidebar(OWNER)?.title).toBe('b');
    expect(host.ui.dialog(OWNER)).toMatchObject({ kind: 'modal', title: 'Board', width: 900, height: 600 });
    host.ui.close(OWNER, 'dialog');
    expect(host.ui.dialog(OWNER)).toBeNull();
  });

  it('refuse missing files, other meta tags, templates and what is no page', () => {
    const said = (body: string): string => show(workbook(), body).error?.message ?? '';
    expect(said(`HtmlService.createHtmlOutputFromFile('None');`)).toBe('No HTML file named None was found.');
    expect(said(`HtmlService.createHtmlOutput('').addMetaTag('refresh', '1');`)).toContain('not allowed');
    expect(said(`HtmlService.createTemplateFromFile('Sidebar');`)).toContain('not modelled');
    expect(said(`${UI}.showSidebar('<p>');`)).toContain("don't match the method signature");
    expect(said(`${UI}.showModalDialog(HtmlService.createHtmlOutput(''));`)).toContain("don't match");
  });
});

describe('alerts and prompts', () => {
  it('are answered from the queue, in any of their forms', () => {
    const host = workbook();
    for (const button of ['YES', 'CANCEL']) host.ui.queueAnswer(OWNER, { button });
    host.ui.queueAnswer(OWNER, { button: 'OK', text: 'Ann' });
    const facts = `(() => { const ui = ${UI}; const sure = ui.alert('T', 'Sure?', ui.ButtonSet.YES_NO);
      const again = ui.alert('Again?', ui.ButtonSet.OK_CANCEL); const name = ui.prompt('Name');
      return [sure === ui.Button.YES, String(again), name.getResponseText(), name.getSelectedButton() === ui.Button.OK]; })()`;
    expect(evaluate(host, facts)).toEqual([true, 'CANCEL', 'Ann', true]);
    expect(host.ui.questions(OWNER)).toEqual([
      { kind: 'alert', title: 'T', text: 'Sure?', buttons: 'YES_NO' },
      { kind: 'alert', title: '', text: 'Again?', buttons: 'OK_CANCEL' },
      { kind: 'prompt', title: '', text: 'Name', buttons: 'OK' },
    ]);
  });

  it('are closed when nobody answers', () => {
    expect(evaluate(workbook(), `String(${UI}.alert('Hello'))`)).toBe('CLOSE');
  });

  it.each(['alert()', 'alert(1)', 'alert("a", "b")', 'prompt("a", "b", "c", "d")'])('refuse %s', (call) => {
    expect(evaluate(workbook(), `${UI}.${call}`)).toContain("don't match the method signature for Ui.");
  });
});

describe('Logger', () => {
  it('keeps its lines for getLog until cleared', () => {
    const facts = `(() => { Logger.log('a %s', 1).log('b'); const text = Logger.getLog(); Logger.clear(); return [text, Logger.getLog()]; })()`;
    expect(evaluate(workbook(), facts)).toEqual(['a 1\nb\n', '']);
  });
});
