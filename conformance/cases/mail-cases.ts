// Item 11: mail. Two messages are sent, both to whoever asks; the others are refused before they leave.
import { asking, thrown, type ConformanceCase } from '../case';

const quota = asking(11, 'recipients a day');
const recipients = asking(11, '50 recipients a message');
const sizes = asking(11, 'sizes');
const addresses = asking(11, 'addresses');

const TEXT = 'Sent by the conformance check. Nothing to do.';
const me = (): string => Session.getEffectiveUser().getEmail();
/** The same mailbox by another address. */
const alsoMe = (word: string): string => me().replace('@', `+${word}@`);
const refusal = (text: string): string => `Exception: ${text}…`;

/** What the work takes off the day's recipients. */
function taken(work: () => unknown): number {
  const before = MailApp.getRemainingDailyQuota();
  work();
  return before - MailApp.getRemainingDailyQuota();
}

export const mailCases: readonly ConformanceCase[] = [
  quota('what is left counts recipients: to, cc and bcc', 'documented', 3, () =>
    taken(() =>
      MailApp.sendEmail({
        to: me(),
        cc: alsoMe('cc'),
        bcc: alsoMe('bcc'),
        subject: 'Conformance check',
        body: TEXT,
      }),
    ),
  ),
  quota('a comma in an address adds a recipient', 'documented', 2, () =>
    taken(() => MailApp.sendEmail(`${me()},${alsoMe('second')}`, 'Conformance check', TEXT)),
  ),
  quota('a consumer account has 100 a day at most, one of an organisation more', 'documented', true, () => {
    const left = MailApp.getRemainingDailyQuota();
    return /@(gmail|googlemail|example)\.com$/.test(me()) ? left <= 100 : left <= 2_000;
  }),
  recipients(
    'more than 50 recipients of one mail are refused',
    'reported',
    refusal('Limit Exceeded: Email Recipients Per Message'),
    () =>
      thrown(() =>
        MailApp.sendEmail(Array.from({ length: 51 }, (_, at) => alsoMe(`n${at}`)).join(','), 'conformance', 'x'),
      ),
  ),
  sizes('a body over the limit is refused', 'reported', refusal('Limit Exceeded: Email Body Size'), () =>
    thrown(() => MailApp.sendEmail(me(), 'conformance', 'x'.repeat(500 * 1024))),
  ),
  sizes(
    'more than 250 attachments are refused',
    'documented',
    refusal('Limit exceeded: Email Attachments Per Message'),
    () =>
      thrown(() => {
        const attachments = Array.from({ length: 251 }, (_, at) => Utilities.newBlob('x', 'text/plain', `${at}.txt`));
        MailApp.sendEmail({ to: me(), subject: 'conformance', body: 'x', attachments });
      }),
  ),
  sizes(
    'attachments of more than 25 MB are refused',
    'reported',
    refusal('Limit Exceeded: Email Total Attachments Size'),
    () =>
      thrown(() => {
        const five = Utilities.newBlob('x'.repeat(5 * 1024 * 1024), 'text/plain', 'five.txt');
        const attachments = Array.from({ length: 6 }, () => five);
        MailApp.sendEmail({ to: me(), subject: 'conformance', body: 'x', attachments });
      }),
  ),
  sizes('a subject over 250 characters is refused', 'unverified', refusal('Argument too large: subject'), () =>
    thrown(() => MailApp.sendEmail(me(), 'x'.repeat(300), 'x')),
  ),
  addresses('a mail without recipient is refused', 'reported', refusal('Failed to send email: no recipient'), () =>
    thrown(() => MailApp.sendEmail('', 'conformance', 'x')),
  ),
  addresses('an address that is none is refused', 'reported', refusal('Invalid email: nobody'), () =>
    thrown(() => MailApp.sendEmail('nobody', 'conformance', 'x')),
  ),
  addresses('one wrong address fails the whole message', 'reported', ['Exception: Invalid email: nobody', 0], () => {
    let text = '';
    const count = taken(() => {
      text = thrown(() => MailApp.sendEmail(`${me()},nobody`, 'conformance', 'x'));
    });
    return [text, count];
  }),
  addresses(
    'a line break in a subject is refused',
    'unverified',
    true,
    () => thrown(() => MailApp.sendEmail(me(), 'conformance\r\nBcc: x@example.com', TEXT)) !== 'nothing thrown',
  ),
];
