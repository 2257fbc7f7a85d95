// What one person's window shows besides the cells, made from the host's state.
// Knows the host's parts and the page's protocol; no socket.
import type { Host } from '../host/host';
import type { RunRecord } from '../host/runs-log';
import type { SentMail } from '../host/mail-state';
import type { TriggerData } from '../host/triggers-state';
import type { Menu, MenuEntry } from '../host/ui-state';
import { chartViews } from './chart-views';
import { helpOf } from './custom-function-help';
import type { LocalWorkbook } from './workbook';
import type {
  ClockView,
  FrameView,
  Language,
  MailSummary,
  MailView,
  MenuItemView,
  MenuView,
  PromptView,
  RunSummary,
  RunView,
  TriggerView,
  WorkbenchState,
} from './protocol';
import { scheduleText } from './schedule-text';
import { wallText } from './wall-clock';

/** What is open in a window and known to the server only. */
export interface OpenInWindow {
  readonly addOnName: string;
  readonly sidebar: FrameView | null;
  readonly dialogs: readonly FrameView[];
  readonly prompts: readonly PromptView[];
  readonly running: readonly string[];
}

const MOST_SHOWN = 200;

export function workbenchState(
  workbook: LocalWorkbook,
  user: string,
  { addOnName, ...open }: OpenInWindow,
): WorkbenchState {
  const { host } = workbook;
  const language = languageOf(host);
  return {
    ...open,
    title: host.document.name(),
    language,
    user,
    owner: host.document.owner(),
    users: workbook.people(),
    menus: host.ui.menus(user).map((menu) => menuView(menu, addOnName)),
    clock: clockView(host),
    triggers: host.triggers.list().map((trigger) => triggerView(host, trigger, language)),
    mails: newestFirst(host.mail.sent()).map((mail) => mailSummary(host, mail)),
    runs: newestFirst(host.runs.list()).map((run) => runSummary(host, run, language)),
    charts: chartViews(host),
    customFunctions: helpOf(workbook.script),
  };
}

/** The owner's, in which the archive was made. */
export function languageOf(host: Host): Language {
  return host.users.get(host.document.owner()).locale.startsWith('zh') ? 'zh' : 'en';
}

export function mailView(host: Host, mail: SentMail): MailView {
  return {
    ...mailSummary(host, mail),
    cc: mail.cc.join(', '),
    bcc: mail.bcc.join(', '),
    replyTo: mail.replyTo ?? '',
    name: mail.name ?? '',
    text: mail.text,
    html: mail.html === null ? null : withInlineImages(mail.html, mail.inlineImages),
    attachments: mail.attachments.map((one) => `${one.name} (${one.type}, ${one.bytes} B)`),
  };
}

export function runView(host: Host, run: RunRecord): RunView {
  return {
    ...runSummary(host, run, languageOf(host)),
    error: run.error,
    methods: Object.entries(run.callsByMethod)
      .map(([method, calls]) => ({ method, calls }))
      .sort((one, other) => other.calls - one.calls || one.method.localeCompare(other.method)),
    console: run.console,
  };
}

function clockView(host: Host): ClockView {
  const zone = host.document.timeZone();
  const now = host.clock.now();
  const [next] = host.triggers
    .list()
    .flatMap((trigger) => (trigger.nextAt === null ? [] : [{ at: trigger.nextAt, trigger }]))
    .sort((one, other) => one.at - other.at);
  return {
    now,
    zone,
    wall: wallText(now, zone),
    nextTrigger:
      next === undefined
        ? null
        : { wall: wallText(next.at, zone), functionName: next.trigger.handler, user: next.trigger.user },
  };
}

/** An add-on's menu has the name of its listing in the Marketplace. */
function menuView(menu: Menu, addOnName: string): MenuView {
  return {
    place: menu.addon ? 'extensions' : 'bar',
    title: menu.addon ? addOnName : menu.caption,
    items: menu.entries.map(menuItemView),
  };
}

function menuItemView(entry: MenuEntry): MenuItemView {
  if (entry.type === 'separator') return { type: 'separator', label: '', functionName: '', items: [] };
  if (entry.type === 'item') return { type: 'item', label: entry.caption, functionName: entry.functionName, items: [] };
  return { type: 'submenu', label: entry.menu.caption, functionName: '', items: entry.menu.entries.map(menuItemView) };
}

function triggerView(host: Host, trigger: TriggerData, language: Language): TriggerView {
  const zone = host.document.timeZone();
  const last = newestFirst(host.runs.list()).find(
    (run) => run.function === trigger.handler && run.user === trigger.user,
  );
  return {
    id: trigger.uid,
    user: trigger.user,
    functionName: trigger.handler,
    kind: scheduleText(trigger, language),
    nextWall: trigger.nextAt === null ? null : wallText(trigger.nextAt, zone),
    lastWall: last === undefined ? null : wallText(Date.parse(last.when), zone),
  };
}

function mailSummary(host: Host, mail: SentMail): MailSummary {
  return {
    id: mail.id,
    from: mail.from,
    to: mail.to.join(', '),
    subject: mail.subject,
    wall: wallText(Date.parse(mail.when), host.document.timeZone()),
  };
}

function runSummary(host: Host, run: RunRecord, language: Language): RunSummary {
  return {
    id: run.id,
    functionName: run.function,
    user: run.user,
    authMode: run.authMode,
    wall: wallText(Date.parse(run.when), host.document.timeZone()),
    serviceCalls: run.serviceCalls,
    googleMs: run.modelledMs,
    outcome: OUTCOMES[language][run.outcome],
    failed: run.outcome !== 'ok',
  };
}

const OUTCOMES = {
  en: { ok: 'Completed', error: 'Failed', timeout: 'Timed out' },
  zh: { ok: '已完成', error: '失败', timeout: '超时' },
} as const;

/** A mail's pictures travel with it; the page may load nothing else. */
function withInlineImages(html: string, images: Readonly<Record<string, string>>): string {
  return html.replace(/(["'])cid:([^"']+)\1/g, (whole, quote: string, name: string) => {
    const image = images[name];
    return image === undefined ? whole : `${quote}${image}${quote}`;
  });
}

function newestFirst<T>(list: readonly T[]): readonly T[] {
  return list.slice(-MOST_SHOWN).reverse();
}
