// What an editor window can show, as plain data: menus, panels, toasts, questions and their answers, a selection.
// Knows no window and no user.
import type { Rect } from '../cells/cell-store';

export type MenuEntry =
  | { readonly type: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly type: 'separator' }
  | { readonly type: 'menu'; readonly menu: Menu };
export interface Menu {
  readonly caption: string;
  /** Made with createAddonMenu: stands under Extensions > the add-on's name. */
  readonly addon: boolean;
  readonly entries: readonly MenuEntry[];
}
export interface Panel {
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  readonly title: string;
  readonly html: string;
  readonly metaTags: readonly { readonly name: string; readonly content: string }[];
  readonly width: number | null;
  readonly height: number | null;
}
export interface Toast {
  readonly message: string;
  readonly title: string;
  /** Negative: until dismissed. */
  readonly seconds: number;
}
export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: string;
}
export interface Answer {
  /** `OK`, `CANCEL`, `YES`, `NO` or `CLOSE`. */
  readonly button: string;
  readonly text?: string;
}
export interface Selection {
  readonly sheetId: string;
  readonly rect: Rect;
}
