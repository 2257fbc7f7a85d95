// What the HTTP server needs of a workbook; LocalWorkbook is one, tests bring their own.
// Knows no socket and no route.
import type { Mutation } from '../univer/mutation-stream';
import type { FromServer, PageAction, Selection, WorkbenchState } from './protocol';

/** A window on the workbook; the stream never sends a window its own changes back. */
export interface Window {
  readonly user: string;
  send(message: FromServer): void;
}

export interface ServedWorkbook {
  /** The person that an address or '' stands for; throws where nobody can be that. */
  admit(person: string): string;
  /** The window gets the workbook and then everything that changes, until the returned function is called. */
  connect(window: Window): () => void;
  /** False: not a change that a page may make; the window then gets the workbook anew. */
  applyMutation(mutation: Mutation, from: Window): boolean;
  select(selection: Selection, from: Window): void;
  /** Rejects with what a person can read. */
  perform(action: PageAction, user: string): Promise<unknown>;
  /** A command of the command line; rejects likewise. */
  command(words: readonly string[]): Promise<unknown>;
  /** The page of a sidebar or dialog that is open; null for any other id. */
  frame(id: string): { readonly html: string; readonly functions: readonly string[] } | null;
  stateOf(user: string): WorkbenchState;
  readonly owner: string;
}
