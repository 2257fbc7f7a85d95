// A workbook that people have open: keeps their windows up to date, does what they ask for in them, saves as it goes.
// Knows windows as something that takes messages; sockets and HTTP are the server's.
import type { Annotations } from '../host/annotations';
import type { Answer, Panel, Question, Selection as HostSelection, Toast } from '../host/ui-state';
import type { Mutation } from '../univer/mutation-stream';
import { runCommand } from './commands';
import type { CallWatcher } from './host-calls';
import { lineMutations, lookMutations, looksMutations } from './looks-mutations';
import { OpenFrames } from './open-frames';
import { OpenQuestions } from './open-questions';
import type { SeedOptions } from './options';
import { PageActions } from './page-actions';
import type { PageAction, Selection, WorkbenchState } from './protocol';
import type { RemoteCall } from './rpc/remote-call';
import { SoonOnce } from './soon-once';
import type { ServedWorkbook, Window } from './served-workbook';
import type { LocalWorkbook } from './workbook';
import { workbenchState } from './workbench-state';

export interface LiveWorkbookOptions {
  /** What stands under Extensions for the add-on's menu. */
  readonly addOnName: string;
  /** Opens the kept workbook, or makes the first; what happens in it is told to the watcher. */
  open(watcher: CallWatcher): Promise<LocalWorkbook>;
  /** A new one in its place. */
  seed(options: SeedOptions, watcher: CallWatcher): Promise<LocalWorkbook>;
  /** Saving failed: the person at the terminal must know. */
  readonly failed: (error: Error) => void;
}

const PUSH_QUIET_MS = 25;
const PUSH_MOST_MS = 150;
/** Writing takes a moment, so it waits for a pause in the work. */
const SAVE_QUIET_MS = 700;
const SAVE_MOST_MS = 5_000;

export class LiveWorkbook implements ServedWorkbook, CallWatcher {
  private readonly windows = new Set<Window>();
  private readonly frames = new OpenFrames();
  private readonly questions = new OpenQuestions();
  private readonly running = new Map<string, readonly string[]>();
  private readonly pushed = new Map<Window, string>();
  private readonly push = new SoonOnce(PUSH_QUIET_MS, PUSH_MOST_MS, () => this.pushState());
  private readonly saving = new SoonOnce(SAVE_QUIET_MS, SAVE_MOST_MS, () => this.saveNow());
  private readonly actions: PageActions;
  private current: LocalWorkbook | null = null;
  /** The grid's id of the workbook, as in the snapshot that the windows have. */
  private unitId = '';

  private constructor(private readonly options: LiveWorkbookOptions) {
    this.actions = new PageActions({
      workbook: () => this.workbook,
      frames: this.frames,
      questions: this.questions,
      during: (user, functionName, work) => this.during(user, functionName, work),
    });
  }

  static async open(options: LiveWorkbookOptions): Promise<LiveWorkbook> {
    const live = new LiveWorkbook(options);
    live.take(await options.open(live));
    live.saveNow();
    return live;
  }

  get workbook(): LocalWorkbook {
    if (this.current === null) throw new Error('Cannot use the workbook: it is not open yet');
    return this.current;
  }

  get owner(): string {
    return this.workbook.owner;
  }

  /** Who a window or an action is of; an address nobody has seen is let in. */
  admit(person: string): string {
    if (person === '') return this.owner;
    if (!this.workbook.people().includes(person)) {
      this.workbook.admit(person);
      this.changed();
    }
    return person;
  }

  connect(window: Window): () => void {
    this.windows.add(window);
    this.sendWhole(window);
    return () => {
      this.windows.delete(window);
      this.pushed.delete(window);
      if (!this.hasWindow(window.user)) this.questions.closeAll(window.user);
    };
  }

  applyMutation(mutation: Mutation, from: Window): boolean {
    const { cells, host } = this.workbook;
    const applied = host.document.canEdit(from.user) && cells.applyRemote(mutation, from);
    if (!applied) this.sendWhole(from);
    return applied;
  }

  select({ sheetId, ...rect }: Selection, { user }: Window): void {
    this.workbook.host.ui.select(user, { sheetId, rect });
    this.saving.want();
  }

  async perform(action: PageAction, user: string): Promise<unknown> {
    try {
      const done = await this.actions.perform(action, user);
      // The page shows the menus at once, before the stream brings them.
      return action.action === 'open' ? this.stateOf(user) : done;
    } finally {
      this.changed();
    }
  }

  async command(words: readonly string[]): Promise<unknown> {
    const seed = async (options: SeedOptions): Promise<void> => {
      const before = this.workbook;
      this.take(await this.options.seed(options, this));
      for (const user of new Set([...this.windows].map((window) => window.user))) this.frames.closeAll(user);
      for (const window of this.windows) this.sendWhole(window);
      await before.close();
    };
    try {
      return await runCommand({ workbook: () => this.workbook, seed }, words);
    } finally {
      this.changed();
      // Whoever gave the command may stop the server next.
      this.saveNow();
    }
  }

  frame(id: string): { readonly html: string; readonly functions: readonly string[] } | null {
    const html = this.frames.html(id);
    return html === null ? null : { html, functions: this.workbook.publicFunctions() };
  }

  stateOf(user: string): WorkbenchState {
    const open = {
      sidebar: this.frames.sidebar(user),
      dialogs: this.frames.dialogs(user),
      prompts: this.questions.of(user),
      running: this.running.get(user) ?? [],
    };
    return workbenchState(this.workbook, user, { ...open, addOnName: this.options.addOnName });
  }

  called({ target, method, args }: RemoteCall): void {
    if (target === 'ui') this.follow(method, args);
    if (target === 'annotations') this.sendAll(this.looksOf(method, args));
    this.changed();
  }

  ask(user: string, question: Question): Promise<Answer> | null {
    if (!this.hasWindow(user)) return null;
    const answer = this.questions.ask(user, question);
    this.changed();
    return answer;
  }

  async close(): Promise<void> {
    this.push.cancel();
    this.saveNow();
    await this.workbook.close();
  }

  saveNow(): void {
    this.saving.cancel();
    try {
      this.workbook.save();
    } catch (thrown) {
      this.options.failed(thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
  }

  private take(workbook: LocalWorkbook): void {
    this.current = workbook;
    const { cells } = workbook;
    cells.onMutation((mutation, from) => {
      for (const window of this.windows) if (window !== from) window.send({ type: 'mutation', ...mutation });
      this.saving.want();
    });
    // Charts hang on cells, and a window may have moved those by itself.
    cells.onStructure(() => this.changed());
    cells.onPending(() => setImmediate(() => this.current === workbook && cells.settle()));
  }

  private follow(method: string, args: readonly unknown[]): void {
    const [user, what] = args as [string, unknown];
    if (method === 'show') this.frames.show(user, what as Panel);
    if (method === 'reopen') this.frames.closeAll(user);
    for (const window of this.windows) {
      if (window.user !== user) continue;
      if (method === 'toast') {
        const { message, title, seconds } = what as Toast;
        window.send({ type: 'toast', toast: { text: message, title, seconds } });
      }
      if (method === 'select' && what !== null) {
        const { sheetId, rect } = what as HostSelection;
        window.send({ type: 'select', sheetId, ...rect });
      }
    }
  }

  private async during<T>(user: string, functionName: string, work: () => Promise<T>): Promise<T> {
    this.running.set(user, [...(this.running.get(user) ?? []), functionName]);
    this.changed();
    try {
      return await work();
    } finally {
      const names = [...(this.running.get(user) ?? [])];
      names.splice(names.indexOf(functionName), 1);
      this.running.set(user, names);
    }
  }

  private changed(): void {
    this.push.want();
    this.saving.want();
  }

  private pushState(): void {
    for (const window of this.windows) {
      const state = this.stateOf(window.user);
      const text = JSON.stringify(state);
      if (this.pushed.get(window) === text) continue;
      this.pushed.set(window, text);
      window.send({ type: 'state', state });
    }
  }

  private sendWhole(window: Window): void {
    const { cells, host } = this.workbook;
    const snapshot = cells.snapshot();
    this.unitId = snapshot.id;
    const opening = [...cells.opening(), ...looksMutations(snapshot.id, host.annotations.toJSON())];
    window.send({ type: 'init', snapshot, opening, state: this.stateOf(window.user) });
  }

  private looksOf(method: string, args: readonly unknown[]): readonly Mutation[] {
    const rest = args as unknown[];
    if (method === 'setLooks') return lookMutations(this.unitId, ...(rest as Parameters<Annotations['setLooks']>));
    if (method === 'setLines') return lineMutations(this.unitId, ...(rest as Parameters<Annotations['setLines']>));
    return [];
  }

  private sendAll(mutations: readonly Mutation[]): void {
    for (const mutation of mutations) for (const window of this.windows) window.send({ type: 'mutation', ...mutation });
  }

  private hasWindow(user: string): boolean {
    return [...this.windows].some((window) => window.user === user);
  }
}
