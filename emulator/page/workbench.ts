// What the page knows at this moment, and who is to be told when it changes.
// Knows no component and no grid; both listen to it.
import type { FromServer, PageAction, PageConfig, ToastView, WorkbenchState } from '../server/protocol';
import { Connection } from './connection';
import type { UniverGrid } from './grid/univer-grid';
import { wordsOf, type Words } from './text';

export interface View {
  readonly state: WorkbenchState | null;
  readonly connected: boolean;
  readonly toasts: readonly { readonly id: number; readonly toast: ToastView }[];
  /** `onOpen` has run: the menus are there. */
  readonly opened: boolean;
  /** Something went wrong that the person must see. */
  readonly notice: string | null;
}

export class Workbench {
  readonly words: Words;
  readonly connection: Connection;
  grid: UniverGrid | null = null;
  view: View = { state: null, connected: true, toasts: [], opened: false, notice: null };
  private readonly watchers = new Set<() => void>();
  private readonly streamListeners = new Set<(message: FromServer) => void>();
  private toastCount = 0;
  private isOpening = false;

  constructor(
    readonly config: PageConfig,
    user: string,
  ) {
    this.words = wordsOf(config.language);
    this.connection = new Connection(config, user, {
      received: (message) => this.receive(message),
      connected: (connected) => this.update({ connected }),
    });
  }

  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  onStream(listener: (message: FromServer) => void): () => void {
    this.streamListeners.add(listener);
    return () => this.streamListeners.delete(listener);
  }

  /** For buttons: what goes wrong is shown, not thrown. */
  do(action: PageAction): void {
    this.connection
      .perform(action)
      .catch((thrown: unknown) => this.notify(thrown instanceof Error ? thrown.message : String(thrown)));
  }

  notify(notice: string | null): void {
    this.update({ notice });
  }

  dismissToast(id: number): void {
    this.update({ toasts: this.view.toasts.filter((one) => one.id !== id) });
  }

  /** The grid shows the workbook: `onOpen` runs, once for each time the page is loaded. */
  open(): void {
    if (this.isOpening) return;
    this.isOpening = true;
    this.connection
      .perform<WorkbenchState>({ action: 'open' })
      .then((state) => this.update({ state, opened: true }))
      .catch((thrown: unknown) => this.update({ notice: String(thrown), opened: true }));
  }

  private receive(message: FromServer): void {
    if (message.type === 'init' || message.type === 'state') this.update({ state: message.state });
    if (message.type === 'toast') this.addToast(message.toast);
    for (const listener of this.streamListeners) listener(message);
  }

  private addToast(toast: ToastView): void {
    this.toastCount += 1;
    const id = this.toastCount;
    // Google shows one at a time: a new one takes the place of the one before.
    this.update({ toasts: [{ id, toast }] });
    if (toast.seconds >= 0) setTimeout(() => this.dismissToast(id), toast.seconds * 1000);
  }

  private update(change: Partial<View>): void {
    this.view = { ...this.view, ...change };
    for (const watcher of this.watchers) watcher();
  }
}
