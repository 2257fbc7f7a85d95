// When a trigger runs, in words.
// Knows the schedule's shape, not how the next time is found.
import type { Schedule, TriggerData } from '../host/triggers-state';
import type { Language } from './protocol';

const EVENTS: Readonly<Record<Exclude<TriggerData['type'], 'CLOCK'>, Readonly<Record<Language, string>>>> = {
  ON_OPEN: { en: 'When the file is opened', zh: '打开文件时' },
  ON_EDIT: { en: 'When a cell is edited', zh: '编辑单元格时' },
  ON_CHANGE: { en: 'When the file changes', zh: '文件更改时' },
  ON_FORM_SUBMIT: { en: 'When a form is sent', zh: '提交表单时' },
};
const WEEKDAYS = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
} as const;

export function scheduleText({ type, schedule, minute }: TriggerData, language: Language): string {
  if (type !== 'CLOCK') return EVENTS[type][language];
  if (schedule === null) return '–';
  return language === 'zh' ? inChinese(schedule, minute) : inEnglish(schedule, minute);
}

function inEnglish(schedule: Schedule, minute: number): string {
  switch (schedule.type) {
    case 'once':
      return 'Once';
    case 'minutes':
      return `Every ${schedule.every} minutes`;
    case 'hours':
      return schedule.every === 1
        ? `Every hour at :${two(minute)}`
        : `Every ${schedule.every} hours at :${two(minute)}`;
    case 'days':
      return `${schedule.every === 1 ? 'Every day' : `Every ${schedule.every} days`} at ${clock(schedule.hour, minute)}`;
    case 'weeks':
      return `${schedule.every === 1 ? 'Every' : `Every ${schedule.every} weeks on`} ${WEEKDAYS.en[(schedule.day ?? 1) - 1] ?? ''} at ${clock(schedule.hour, minute)}`;
    case 'month-day':
      return `On day ${schedule.day ?? 1} of the month at ${clock(schedule.hour, minute)}`;
  }
}

function inChinese(schedule: Schedule, minute: number): string {
  switch (schedule.type) {
    case 'once':
      return '一次';
    case 'minutes':
      return `每 ${schedule.every} 分钟`;
    case 'hours':
      return `每${schedule.every === 1 ? '' : ` ${schedule.every} `}小时的第 ${minute} 分`;
    case 'days':
      return `每${schedule.every === 1 ? '天' : ` ${schedule.every} 天`} ${clock(schedule.hour, minute)}`;
    case 'weeks':
      return `每${schedule.every === 1 ? '' : ` ${schedule.every} `}周的${WEEKDAYS.zh[(schedule.day ?? 1) - 1] ?? ''} ${clock(schedule.hour, minute)}`;
    case 'month-day':
      return `每月 ${schedule.day ?? 1} 日 ${clock(schedule.hour, minute)}`;
  }
}

const two = (number: number): string => String(number).padStart(2, '0');
const clock = (hour: number, minute: number): string => `${two(hour)}:${two(minute)}`;
