// The add-on's pages that are open: which sidebar and dialogs each person sees, and what is in them.
// Knows no window. Each showing has an id that cannot be guessed: it is the only key to the page's contents.
import { randomUUID } from 'node:crypto';
import type { Panel } from '../host/ui-state';
import type { FrameView } from './protocol';

interface OpenFrame {
  readonly user: string;
  readonly view: FrameView;
  readonly html: string;
}

/** What a dialog gets whose page names no size (unverified). */
const DIALOG = { width: 600, height: 400 };

export class OpenFrames {
  private frames: readonly OpenFrame[] = [];

  /** A new sidebar takes the place of the one before; so does a dialog. */
  show(user: string, { kind, title, html, width, height }: Panel): void {
    const side = kind === 'sidebar';
    this.closeAll(user, (view) => (view.kind === 'sidebar') === side);
    const view = { id: randomUUID(), title, kind, width: width ?? DIALOG.width, height: height ?? DIALOG.height };
    this.frames = [...this.frames, { user, view, html }];
  }

  close(user: string, id: string): FrameView | null {
    const found = this.frames.find((frame) => frame.user === user && frame.view.id === id);
    this.frames = this.frames.filter((frame) => frame !== found);
    return found?.view ?? null;
  }

  closeAll(user: string, which: (view: FrameView) => boolean = () => true): void {
    this.frames = this.frames.filter((frame) => frame.user !== user || !which(frame.view));
  }

  sidebar(user: string): FrameView | null {
    return this.views(user).find((view) => view.kind === 'sidebar') ?? null;
  }

  dialogs(user: string): readonly FrameView[] {
    return this.views(user).filter((view) => view.kind !== 'sidebar');
  }

  html(id: string): string | null {
    return this.frames.find((frame) => frame.view.id === id)?.html ?? null;
  }

  belongsTo(user: string, id: string): boolean {
    return this.frames.some((frame) => frame.user === user && frame.view.id === id);
  }

  private views(user: string): readonly FrameView[] {
    return this.frames.filter((frame) => frame.user === user).map((frame) => frame.view);
  }
}
