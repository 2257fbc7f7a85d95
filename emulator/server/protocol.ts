// What crosses between the page and the server of the local workbook: the state shown, the stream, the actions.
// Plain JSON and types only; knows neither the host's classes nor the page's.

import type { Mutation } from '../univer/mutation-stream';

export type Language = 'en' | 'zh';

export interface MenuItemView {
  readonly type: 'item' | 'separator' | 'submenu';
  readonly label: string;
  readonly functionName: string;
  readonly items: readonly MenuItemView[];
}
export interface MenuView {
  /** Add-on menus stand under Extensions, others in the bar itself. */
  readonly place: 'extensions' | 'bar';
  readonly title: string;
  readonly items: readonly MenuItemView[];
}

export interface FrameView {
  readonly id: string;
  readonly title: string;
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  readonly width: number;
  readonly height: number;
}
/** `ui.alert` or `ui.prompt`: an execution waits for the answer. */
export interface PromptView {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
  readonly asksText: boolean;
}
export interface ToastView {
  readonly title: string;
  readonly text: string;
  /** Negative: until dismissed. */
  readonly seconds: number;
}

export interface ClockView {
  readonly now: number;
  readonly zone: string;
  /** Wall clock in the zone, `2026-02-10T08:00:00`. */
  readonly wall: string;
  readonly nextTrigger: { readonly wall: string; readonly functionName: string; readonly user: string } | null;
}
export interface TriggerView {
  readonly id: string;
  readonly user: string;
  readonly functionName: string;
  readonly kind: string;
  readonly nextWall: string | null;
  readonly lastWall: string | null;
}
export interface MailSummary {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly wall: string;
}
export interface MailView extends MailSummary {
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  readonly name: string;
  readonly text: string;
  /** Inline pictures are data addresses already. */
  readonly html: string | null;
  readonly attachments: readonly string[];
}
export interface RunSummary {
  readonly id: string;
  readonly functionName: string;
  readonly user: string;
  /** FULL, LIMITED, NONE. */
  readonly authMode: string;
  readonly wall: string;
  readonly serviceCalls: number;
  readonly googleMs: number;
  readonly outcome: string;
  readonly failed: boolean;
}
export interface RunView extends RunSummary {
  readonly error: string | null;
  readonly methods: readonly { readonly method: string; readonly calls: number }[];
  readonly console: readonly { readonly level: string; readonly text: string }[];
}

/** Counts from 0; ends that were open reach to the edge of the grid. */
export interface ChartView {
  readonly id: number;
  readonly sheetId: string;
  /** `other` is a chart that the page does not draw. */
  readonly form: 'line' | 'columns' | 'bars' | 'other';
  readonly title: string;
  /** Titles of the axes: of what is told apart, and of how much. */
  readonly across: string;
  readonly up: string;
  readonly colour: string;
  readonly width: number;
  readonly height: number;
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  /** Rows above the figures. */
  readonly numHeaders: number;
  readonly ranges: readonly Selection[];
}

export interface WorkbenchState {
  readonly title: string;
  readonly language: Language;
  readonly user: string;
  readonly owner: string;
  readonly users: readonly string[];
  readonly menus: readonly MenuView[];
  readonly sidebar: FrameView | null;
  readonly dialogs: readonly FrameView[];
  readonly prompts: readonly PromptView[];
  /** Names of globals whose execution is under way for this user. */
  readonly running: readonly string[];
  readonly clock: ClockView;
  readonly triggers: readonly TriggerView[];
  readonly mails: readonly MailSummary[];
  readonly runs: readonly RunSummary[];
  readonly charts: readonly ChartView[];
  /** Custom functions, for the name completion in the formula bar. */
  readonly customFunctions: readonly { readonly name: string; readonly description: string }[];
}

export interface Selection {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type FromServer =
  /** The whole workbook: at the start, and again when a change of the page was refused. */
  | {
      readonly type: 'init';
      readonly snapshot: object;
      /** To be applied after the snapshot, which has no spilled cells in it. */
      readonly opening: readonly Mutation[];
      readonly state: WorkbenchState;
    }
  | { readonly type: 'state'; readonly state: WorkbenchState }
  | ({ readonly type: 'mutation' } & Mutation)
  | { readonly type: 'toast'; readonly toast: ToastView }
  /** The script asked for another tab or cell to be shown. */
  | ({ readonly type: 'select' } & Selection)
  /** The change the page sent was refused; the workbook follows. */
  | { readonly type: 'refused'; readonly reason: string };

export type FromPage =
  ({ readonly type: 'mutation' } & Mutation) | { readonly type: 'selection'; readonly selection: Selection };

export type PageAction =
  /** The file was opened or reloaded: `onOpen` runs. */
  | { readonly action: 'open' }
  | { readonly action: 'menu'; readonly functionName: string }
  | {
      readonly action: 'call';
      readonly frameId: string;
      readonly functionName: string;
      readonly args: readonly unknown[];
    }
  | { readonly action: 'close-frame'; readonly frameId: string }
  | { readonly action: 'answer'; readonly promptId: string; readonly button: string; readonly text: string }
  | { readonly action: 'set-clock'; readonly wall: string }
  | { readonly action: 'advance'; readonly wall: string }
  | { readonly action: 'run-trigger'; readonly triggerId: string }
  | { readonly action: 'mail'; readonly id: string }
  | { readonly action: 'run'; readonly id: string }
  | { readonly action: 'sort'; readonly sheetId: string; readonly column: number; readonly ascending: boolean }
  | { readonly action: 'add-user'; readonly email: string };

/** What a page call of the add-on came to: `value` is absent for no value. */
export type CallOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string; readonly stack: string | null };

/** Put into the page by the server. */
export interface PageConfig {
  readonly token: string;
  /** Origin of the frames that show the add-on's pages; another one than the page's, as on Google. */
  readonly frameOrigin: string;
  readonly language: Language;
}
/** Put into each frame by the server. */
export interface FrameConfig {
  readonly frameId: string;
  readonly pageOrigin: string;
  readonly functions: readonly string[];
}

/** Between a frame and the page. */
export type FromFrame =
  | { readonly type: 'call'; readonly callId: number; readonly functionName: string; readonly args: readonly unknown[] }
  | { readonly type: 'close' }
  | { readonly type: 'size'; readonly width: number | null; readonly height: number | null }
  | { readonly type: 'focus-editor' };
export interface ToFrame {
  readonly type: 'outcome';
  readonly callId: number;
  readonly outcome: CallOutcome;
}
