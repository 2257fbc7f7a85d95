// A failure of the reminders as a sentence for people, in the archive's language. Knows nothing of how it came about.
import { fieldOf, tabs } from '../../domain/catalogue/catalogue';
import type { TabKey } from '../../domain/catalogue/catalogue';
import type { Language } from '../../domain/language';
import { serverText } from '../../text/server/text';
import type { Failure } from './reminder-state';

const SENTENCES = {
  badAddress: 'remindBadAddress',
  quotaUsed: 'remindQuotaUsed',
  mailRefused: 'remindMailRefused',
  busy: 'remindBusy',
  missingPart: 'remindMissingPart',
  inDoubt: 'remindInDoubt',
  copied: 'remindCopied',
  timeUsed: 'remindTimeUsed',
  unexpected: 'remindUnexpected',
} as const;

export const failureWords = ({ code, what }: Failure, language: Language): string =>
  serverText(language, SENTENCES[code], { what: code === 'missingPart' ? partWords(what, language) : what });

export const titleOfTab = (tab: string, language: Language): string =>
  tabs().find(({ key }) => key === tab)?.[language] ?? tab;

export const headerOfField = (tab: string, field: string, language: Language): string =>
  fieldOf(tab as TabKey, field)?.[language] ?? field;

/** `tab` or `tab.field`. */
function partWords(part: string, language: Language): string {
  const [tab = '', field] = part.split('.');
  const title = titleOfTab(tab, language);
  if (field === undefined) return title;
  const header = headerOfField(tab, field, language);
  return language === 'zh' ? `${title}：${header}` : `${title}: ${header}`;
}
