// The mail to whoever runs the reminders about what failed. Google tells nobody of a failed hourly run.
import type { Language } from '../../domain/language';
import { serverText } from '../../text/server/text';
import { failureWords } from './failure-words';
import type { ReadyMail } from './post';
import type { Failure } from './reminder-state';

export function noticeMail(to: string, key: string, failures: readonly Failure[], language: Language): ReadyMail {
  const subject = serverText(language, 'noticeSubject');
  const lines = failures.map((failure) => `• ${failure.at} ${failureWords(failure, language)}`);
  const text = [serverText(language, 'noticeIntro'), '', ...lines, '', serverText(language, 'noticeFoot')].join('\n');
  return {
    entry: { key, fields: { kind: 'notice', to, subject, text } },
    mail: { to, subject, text, html: null, name: null, replyTo: null },
  };
}
