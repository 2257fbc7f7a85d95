// The sentence for a contact that could not be logged, and why the next day is the one proposed.
import type { PrepareReply } from '../src/contract/follow-up-api';
import { dayWords } from '../src/text/screens/day-words';
import type { ScreenText } from '../src/text/screens/text';
import type { Language } from '../src/domain/language';
import type { Refusal } from './save-state';

export function logRefusedWords({ code, message }: Refusal, { log: { refused } }: ScreenText): string {
  switch (code) {
    case 'busy':
      return refused.busy;
    case 'conflict':
      return refused.conflict;
    case 'no-answer':
      return refused.noAnswer;
    case 'not-allowed':
      return refused.notAllowed;
    case 'not-found':
      return refused.notFound;
    case 'invalid-field':
      return refused.wrong;
    case 'missing-column':
    case 'sheet-full':
      return message ?? refused.other;
    default:
      return refused.other;
  }
}

interface Setting {
  readonly text: ScreenText;
  readonly language: Language;
}

/** The rule that decided, and what moved the day. */
export function nextWhy({ next, cap, earliest, day: today }: PrepareReply, { text, language }: Setting): string {
  if (next === null) return '';
  const { log } = text;
  const day = (date: string): string => dayWords(date, today, language);
  const why = {
    cadence: () => log.cadence(next.tier, next.cadenceDays),
    usual: () => log.usual(next.cadenceDays),
    needDate: () => log.needDate,
    frequencyCap: () => log.cap(cap.contacts, cap.days, day(earliest)),
  }[next.decidedBy]();
  return next.movedFrom === null ? why : [why, log.moved(day(next.movedFrom))].join(text.listComma);
}

/** A day under the cap is anybody's to choose, but not without being told. */
export function capWarning(
  chosen: string,
  { earliest, cap, day: today }: PrepareReply,
  setting: Setting,
): string | null {
  if (chosen === '' || chosen >= earliest || cap.contacts < 1 || cap.days < 1) return null;
  return setting.text.log.cap(cap.contacts, cap.days, dayWords(earliest, today, setting.language));
}
