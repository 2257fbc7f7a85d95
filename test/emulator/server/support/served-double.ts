// A workbook for tests of the server alone: remembers what reached it.
// Holds no cell.
import type { PageAction, Selection, WorkbenchState } from '../../../../emulator/server/protocol';
import type { ServedWorkbook, Window } from '../../../../emulator/server/served-workbook';
import type { Mutation } from '../../../../emulator/univer/mutation-stream';

export class ServedDouble implements ServedWorkbook {
  readonly owner = 'owner@example.com';
  readonly reached: string[] = [];
  readonly windows = new Set<Window>();

  admit(person: string): string {
    if (person === 'nobody') throw new Error('Cannot play nobody');
    return person === '' ? this.owner : person;
  }

  connect(window: Window): () => void {
    this.windows.add(window);
    this.reached.push(`connect ${window.user}`);
    window.send({ type: 'toast', toast: { title: '', text: `hello ${window.user}`, seconds: 1 } });
    return () => this.windows.delete(window);
  }

  applyMutation({ id }: Mutation): boolean {
    this.reached.push(`mutation ${id}`);
    return id === 'sheet.mutation.known';
  }

  select({ sheetId }: Selection): void {
    this.reached.push(`select ${sheetId}`);
  }

  perform(action: PageAction, user: string): Promise<unknown> {
    this.reached.push(`${action.action} ${user}`);
    return action.action === 'run'
      ? Promise.reject(new Error('Cannot find the execution'))
      : Promise.resolve({ done: action.action });
  }

  command(words: readonly string[]): Promise<unknown> {
    this.reached.push(words.join(' '));
    return Promise.resolve(words.length);
  }

  frame(id: string): { readonly html: string; readonly functions: readonly string[] } | null {
    return id === 'known-frame'
      ? { html: '<!doctype html><html><head></head><body>page</body></html>', functions: ['callMe'] }
      : null;
  }

  stateOf(user: string): WorkbenchState {
    return {
      title: 'A <b>title</b>',
      language: 'en',
      user,
      owner: this.owner,
      users: [this.owner],
      menus: [],
      sidebar: null,
      dialogs: [],
      prompts: [],
      running: [],
      clock: { now: 0, zone: 'Etc/UTC', wall: '1970-01-01T00:00:00', nextTrigger: null },
      triggers: [],
      mails: [],
      runs: [],
      charts: [],
      customFunctions: [],
    };
  }
}
