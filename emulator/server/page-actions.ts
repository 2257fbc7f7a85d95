// What a person asks for in the page of the workbench, one method of the switch per action.
// Knows no window; the frames and questions that are open are told by the live workbook.
import { setClock, type PageReply } from '../run/entry-points';
import type { OpenFrames } from './open-frames';
import type { OpenQuestions } from './open-questions';
import { sortSheet } from './person-actions';
import type { CallOutcome, PageAction } from './protocol';
import { readInstant } from './wall-clock';
import type { LocalWorkbook } from './workbook';
import { mailView, runView } from './workbench-state';

export interface PageActionsOptions {
  readonly workbook: () => LocalWorkbook;
  readonly frames: OpenFrames;
  readonly questions: OpenQuestions;
  /** The page says that something runs, for as long as it does. */
  readonly during: <T>(user: string, functionName: string, work: () => Promise<T>) => Promise<T>;
}

export class PageActions {
  constructor(private readonly options: PageActionsOptions) {}

  async perform(action: PageAction, user: string): Promise<unknown> {
    const workbook = this.options.workbook();
    const { host, cells } = workbook;
    switch (action.action) {
      case 'open':
        await workbook.run({ name: 'open', user });
        return null;
      case 'menu':
        await this.options.during(user, action.functionName, () => this.menu(action.functionName, user));
        return null;
      case 'call':
        return this.call(action, user);
      case 'close-frame':
        this.closeFrame(action.frameId, user);
        return null;
      case 'answer':
        this.options.questions.answer(user, action.promptId, { button: action.button, text: action.text });
        return null;
      case 'set-clock':
        setClock(host, this.iso(action.wall));
        cells.recalculateVolatile();
        return null;
      case 'advance':
        await this.options.during(user, action.wall, () =>
          workbook.run({ name: 'advance', to: this.iso(action.wall) }),
        );
        return null;
      case 'run-trigger':
        await this.runTrigger(action.triggerId, user);
        return null;
      case 'mail':
        return mailView(host, found(host.mail.sent(), action.id, 'mail'));
      case 'run':
        return runView(host, found(host.runs.list(), action.id, 'execution'));
      case 'sort':
        sortSheet(workbook, found(cells.sheets(), action.sheetId, 'tab'), action.column, action.ascending, user);
        return null;
      case 'add-user':
        workbook.admit(action.email);
        return null;
    }
  }

  /** As Google shows it: what a menu item's function throws stands in a box across the sheet. */
  private async menu(functionName: string, user: string): Promise<void> {
    const run = await this.options.workbook().run({ name: 'menu', functionName, user });
    if (run.error !== null) throw new Error(`${run.error.name}: ${run.error.message}`);
  }

  private async call(action: Extract<PageAction, { action: 'call' }>, user: string): Promise<CallOutcome> {
    const { frameId, functionName, args } = action;
    if (!this.options.frames.belongsTo(user, frameId)) throw new Error('Cannot call: the page is no longer open');
    const reply: PageReply = await this.options.workbook().run({ name: 'page-call', functionName, args, user });
    return reply.ok ? { ok: true, value: reply.value } : { ok: false, message: reply.error.message, stack: null };
  }

  private closeFrame(frameId: string, user: string): void {
    const closed = this.options.frames.close(user, frameId);
    if (closed !== null) this.options.workbook().host.ui.close(user, closed.kind === 'sidebar' ? 'sidebar' : 'dialog');
  }

  private async runTrigger(triggerId: string, user: string): Promise<void> {
    const workbook = this.options.workbook();
    const trigger = workbook.host.triggers.list().find(({ uid }) => uid === triggerId);
    if (trigger === undefined) throw new Error('Cannot run the trigger: it was deleted');
    const job = { name: 'trigger', functionName: trigger.handler, user: trigger.user, triggerUid: triggerId } as const;
    await this.options.during(user, trigger.handler, () => workbook.run(job));
  }

  private iso(wall: string): string {
    return new Date(readInstant(wall, this.options.workbook().host.document.timeZone())).toISOString();
  }
}

function found<T extends { readonly id: string }>(list: readonly T[], id: string, what: string): T {
  const one = list.find((candidate) => candidate.id === id);
  if (one === undefined) throw new Error(`Cannot find the ${what}: there is none with the id ${id}`);
  return one;
}
