// The day's work as the fake archive knows it: a list that is told, items that go and come back, tasks that are added.
import type {
  AddTaskRequest,
  DueLine,
  DueSection,
  SettleDueReply,
  SettleDueRequest,
  TodayReply,
} from '../../../src/contract/today-api';
import type { Language, Reply } from '../../../src/contract/sidebar-api';
import { addDays } from '../../../src/domain/civil-date';
import { mailTexts } from '../../../src/text/mail/text';
import { TODAY } from './sample-cards';

export const NOTHING_DUE: TodayReply = {
  day: TODAY,
  sections: [],
  next: null,
  unplanned: { first: [], all: 0 },
  team: [],
};

export class FakeToday {
  list: TodayReply = NOTHING_DUE;
  /** By key, as the document would hold it. */
  readonly settled = new Set<string>();
  readonly tasks: AddTaskRequest[] = [];

  answers(name: string, request: unknown): Reply<unknown> | null {
    if (name === 'todayFromSidebar') return { ok: true, value: this.shown() };
    if (name === 'settleDueFromSidebar') return { ok: true, value: this.settle(request as SettleDueRequest) };
    if (name !== 'addTaskFromSidebar') return null;
    this.tasks.push(request as AddTaskRequest);
    return { ok: true, value: { id: `T-${this.tasks.length}` } };
  }

  private shown(): TodayReply {
    const sections = this.list.sections.flatMap((section) => {
      const items = section.items.filter(({ key }) => !this.settled.has(key));
      const all = section.all - (section.items.length - items.length);
      return all === 0 ? [] : [{ ...section, items, all }];
    });
    return { ...this.list, sections };
  }

  private settle(request: SettleDueRequest): SettleDueReply {
    const { key, action } = request;
    if (action === 'undo') this.settled.delete(key);
    else this.settled.add(key);
    const until = action === 'snooze' ? addDays(TODAY, 1) : null;
    return { key, until, cell: action === 'undo' ? request.cell : { was: false, now: true } };
  }
}

export const line = (key: string, more: Partial<DueLine> = {}): DueLine => ({
  key,
  customer: null,
  when: '',
  late: 0,
  why: '',
  last: '',
  deed: null,
  toContact: false,
  ...more,
});

export const sectionOf = (
  section: DueSection['section'],
  items: readonly DueLine[],
  language: Language = 'en',
): DueSection => ({ section, title: mailTexts(language)[`title.${section}`], items, all: items.length });

/** A day with something of most kinds, for looking at it: long names, long reasons, somebody not to be called. */
export function fullDay(language: Language): TodayReply {
  const say = (english: string, chinese: string): string => (language === 'zh' ? chinese : english);
  const wang = { id: 'C-0001QXEF4M', name: say('Wang Fang', '王芳'), tier: say('Key', '重点') };
  const zhang = { id: 'C-0002QXEF4M', name: say('Zhang Wei', '张伟'), tier: '' };
  const long = {
    id: 'C-9',
    name: say(
      'Wolfeschlegelsteinhausenbergerdorff & Featherstonehaugh GmbH',
      '上海浦东张江高科技园区华东精密工具制造有限公司第二分公司',
    ),
    tier: say('General', '一般'),
  };
  const call = { toContact: true };
  const plain = (count: number): readonly DueLine[] =>
    Array.from({ length: count }, (_, at) =>
      line(`noPlan:C-${at}:`, {
        customer: { ...zhang, id: `C-${at}`, name: `${zhang.name} ${at + 1}` },
        why: say('No next date; last contact 3 Nov 2025', '没有下次日期，上次联系：2025年11月3日'),
        ...call,
      }),
    );
  return {
    day: TODAY,
    sections: [
      sectionOf(
        'brokenPromises',
        [
          line('promise:N-1:2026-02-09', {
            customer: wang,
            late: 1,
            why: say('Promised: quote for 40 sets', '承诺：40套报价'),
            deed: 'kept',
            ...call,
          }),
          line('promise:N-2:2026-01-02', {
            customer: long,
            late: 39,
            why: say(
              'Promised: send the warranty papers of the three machines to the head office, not to Pudong',
              '承诺：把三台设备的保修文件寄到总部，不要寄到浦东仓库',
            ),
            deed: 'kept',
          }),
        ],
        language,
      ),
      sectionOf(
        'tasks',
        [
          line('task:T-1', {
            when: say('today', '今天'),
            why: say('Bring the new price list to the Pudong office', '把新价目表带到浦东办公室'),
            deed: 'done',
          }),
        ],
        language,
      ),
      sectionOf(
        'followUps',
        Array.from({ length: 7 }, (_, at) =>
          line(`followUp:C-F${at}:2026-02-07`, {
            customer: at === 0 ? wang : { ...zhang, id: `C-F${at}`, name: `${zhang.name} ${at}` },
            ...(at < 3 ? { late: 3 } : { when: say('today', '今天') }),
            last: say('Last: wait for budget', '上次：等预算'),
            ...call,
          }),
        ),
        language,
      ),
      { ...sectionOf('noPlan', plain(9), language), all: 12 },
      sectionOf(
        'occasions',
        [
          line('birthday:C-0001QXEF4M:2026-02-12:lead', {
            customer: wang,
            when: say('Thu 12 Feb', '2月12日 周四'),
            why: say('Birthday of Wang Fang', '王芳生日'),
            deed: 'greeted',
            ...call,
          }),
        ],
        language,
      ),
    ],
    next: null,
    unplanned: { first: [], all: 0 },
    team: [{ email: 'li.na@northwind.example', name: say('Li Na', '李娜') }],
  };
}
