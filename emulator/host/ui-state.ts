// What each user's editor window shows because a script said so: menus, sidebar, dialog, toasts, alerts, selection.
// Knows no Ui object; a person's answers to alerts and prompts wait here in a queue, given before the run.
import type { Answer, Menu, Panel, Question, Selection, Toast } from './window-parts';

export type { Answer, Menu, MenuEntry, Panel, Question, Selection, Toast } from './window-parts';

interface Window {
  menus: Menu[];
  sidebar: Panel | null;
  dialog: Panel | null;
  toasts: Toast[];
  questions: Question[];
  answers: Answer[];
  selection: Selection | null;
}
export type UiData = Record<string, Window>;

const MAX_KEPT = 100;

export class UiState {
  private readonly windows: Map<string, Window>;

  constructor(data: UiData = {}) {
    this.windows = new Map(Object.entries(structuredClone(data)));
  }

  static fromJSON(data: UiData): UiState {
    return new UiState(data);
  }

  toJSON(): UiData {
    return structuredClone(Object.fromEntries(this.windows));
  }

  /** One menu per caption: a second one replaces the first (D:menus). */
  setMenu(user: string, menu: Menu): void {
    const window = this.window(user);
    window.menus = [...window.menus.filter((one) => one.caption !== menu.caption), structuredClone(menu)];
  }

  menus(user: string): readonly Menu[] {
    return structuredClone(this.window(user).menus);
  }

  /** The file was opened anew: menus, panels and toasts of the last time are gone. */
  reopen(user: string): void {
    const answers = this.window(user).answers;
    this.windows.delete(user);
    this.window(user).answers = answers;
  }

  /** A new sidebar closes the one before; a dialog stands beside a sidebar. */
  show(user: string, panel: Panel): void {
    const window = this.window(user);
    if (panel.kind === 'sidebar') window.sidebar = structuredClone(panel);
    else window.dialog = structuredClone(panel);
  }

  sidebar(user: string): Panel | null {
    return structuredClone(this.window(user).sidebar);
  }

  dialog(user: string): Panel | null {
    return structuredClone(this.window(user).dialog);
  }

  close(user: string, which: 'sidebar' | 'dialog'): void {
    this.window(user)[which] = null;
  }

  toast(user: string, toast: Toast): void {
    const { toasts } = this.window(user);
    toasts.push({ ...toast });
    if (toasts.length > MAX_KEPT) toasts.shift();
  }

  toasts(user: string): readonly Toast[] {
    return structuredClone(this.window(user).toasts);
  }

  clearToasts(user: string): void {
    this.window(user).toasts = [];
  }

  /** Shows an alert or prompt and gives the answer that was queued; without one the person closes it. */
  ask(user: string, question: Question): Answer {
    const window = this.window(user);
    window.questions.push({ ...question });
    if (window.questions.length > MAX_KEPT) window.questions.shift();
    return window.answers.shift() ?? { button: 'CLOSE', text: '' };
  }

  questions(user: string): readonly Question[] {
    return structuredClone(this.window(user).questions);
  }

  queueAnswer(user: string, answer: Answer): void {
    this.window(user).answers.push({ ...answer });
  }

  select(user: string, selection: Selection | null): void {
    this.window(user).selection = structuredClone(selection);
  }

  selection(user: string): Selection | null {
    return structuredClone(this.window(user).selection);
  }

  private window(user: string): Window {
    const known = this.windows.get(user);
    if (known !== undefined) return known;
    const made: Window = {
      menus: [],
      sidebar: null,
      dialog: null,
      toasts: [],
      questions: [],
      answers: [],
      selection: null,
    };
    this.windows.set(user, made);
    return made;
  }
}
