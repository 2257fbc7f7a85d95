// The editor window of the user who runs this: menus, sidebar, dialogs, questions. `SpreadsheetApp.getUi()` gives it.
// Knows no sheet; what is shown goes to the host, and a person's answers come from there.
import type { Answer, Panel } from '../../host/ui-state';
import type { RunContext } from '../../run/run-context';
import { enumeration, type EnumValue } from '../enumeration';
import { guard, type Coverage } from '../guard';
import { FakeHtmlOutput } from '../html/fake-html-output';
import { signatureError } from '../signature';
import { FakeMenu, MENU } from './fake-menu';
import { FakePromptResponse, PROMPT_RESPONSE } from './fake-prompt-response';

export const UI: Coverage = {
  Button: 'exact',
  ButtonSet: 'exact',
  alert: 'partial: answers come from a queue, else it is closed; the time a person takes is not counted',
  createAddonMenu: 'partial: the caption is the add-on’s, given by whoever shows it',
  createMenu: 'exact',
  prompt: 'partial: as alert',
  showDialog: 'refused: deprecated by Google',
  showModalDialog: 'exact',
  showModelessDialog: 'exact',
  showSidebar: 'exact',
};

const BUTTONS = ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'];
const BUTTON_SETS = ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'];

export class FakeUi {
  constructor(private readonly run: RunContext) {}

  get Button(): object {
    return enumeration(this.run, 'Button', BUTTONS).face;
  }

  get ButtonSet(): object {
    return enumeration(this.run, 'ButtonSet', BUTTON_SETS).face;
  }

  createMenu(...args: readonly unknown[]): FakeMenu {
    const [caption] = args;
    if (args.length !== 1 || typeof caption !== 'string') throw signatureError(this.run, 'Ui.createMenu', args);
    return guard(new FakeMenu(this.run, caption, false), 'Menu', MENU);
  }

  createAddonMenu(): FakeMenu {
    return guard(new FakeMenu(this.run, 'Add-on', true), 'Menu', MENU);
  }

  showSidebar(...args: readonly unknown[]): void {
    const [page] = args;
    if (args.length !== 1 || !(page instanceof FakeHtmlOutput)) throw signatureError(this.run, 'Ui.showSidebar', args);
    this.show('sidebar', page, page.getTitle() ?? '');
  }

  showModalDialog(...args: readonly unknown[]): void {
    this.showDialogOf('modal', 'Ui.showModalDialog', args);
  }

  showModelessDialog(...args: readonly unknown[]): void {
    this.showDialogOf('modeless', 'Ui.showModelessDialog', args);
  }

  alert(...args: readonly unknown[]): EnumValue {
    return this.button(this.ask('alert', args));
  }

  prompt(...args: readonly unknown[]): FakePromptResponse {
    const answer = this.ask('prompt', args);
    return guard(new FakePromptResponse(this.button(answer), answer.text ?? ''), 'PromptResponse', PROMPT_RESPONSE);
  }

  private button(answer: Answer): EnumValue {
    return enumeration(this.run, 'Button', BUTTONS).of(answer.button);
  }

  /** `(text)`, `(text, buttons)`, `(title, text, buttons)`. */
  private ask(kind: 'alert' | 'prompt', args: readonly unknown[]): Answer {
    const texts = args.filter((arg) => typeof arg === 'string');
    const last = args[args.length - 1];
    const buttons = enumeration(this.run, 'ButtonSet', BUTTON_SETS).labelOf(last);
    const wellFormed = buttons === null ? args.length === 1 : args.length === texts.length + 1;
    if (!wellFormed || texts.length === 0 || texts.length > 2) throw signatureError(this.run, `Ui.${kind}`, args);
    const text = String(texts[texts.length - 1]);
    const title = texts.length === 2 ? String(texts[0]) : '';
    return this.run.host.ui.ask(this.run.user, { kind, title, text, buttons: buttons ?? 'OK' });
  }

  private showDialogOf(kind: 'modal' | 'modeless', method: string, args: readonly unknown[]): void {
    const [page, title] = args;
    if (args.length !== 2 || !(page instanceof FakeHtmlOutput) || typeof title !== 'string') {
      throw signatureError(this.run, method, args);
    }
    this.show(kind, page, title);
  }

  private show(kind: Panel['kind'], page: FakeHtmlOutput, title: string): void {
    this.run.host.ui.show(this.run.user, {
      kind,
      title,
      html: page.getContent(),
      metaTags: page.metaTags(),
      // A sidebar is always 300 px wide, whatever was asked (D:dlg).
      width: kind === 'sidebar' ? 300 : page.getWidth(),
      height: kind === 'sidebar' ? null : page.getHeight(),
    });
  }
}
