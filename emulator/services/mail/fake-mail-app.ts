// MailApp: puts messages into the outbox of the host, as the effective user, within that user's daily recipients.
// Knows no address rules: mail-message.ts has them.
import type { RunContext } from '../../run/run-context';
import type { Coverage } from '../guard';
import { messageRefusal, readMessage } from './mail-message';

export const MAIL_APP: Coverage = {
  getRemainingDailyQuota: 'exact',
  sendEmail:
    'partial: an outbox instead of sending; limits of a consumer account; line breaks in a header are refused (unverified)',
};

export class FakeMailApp {
  constructor(private readonly run: RunContext) {}

  getRemainingDailyQuota(): number {
    this.run.call({ kind: 'other', method: 'MailApp.getRemainingDailyQuota' });
    return this.run.host.mail.remaining(this.run.user, this.run.now());
  }

  sendEmail(...args: readonly unknown[]): void {
    const { run } = this;
    const message = readMessage(run, args);
    run.call({ kind: 'mail', method: 'MailApp.sendEmail' });
    if (!run.host.mail.enabled()) throw run.exception('Mail service not enabled');
    const refusal = messageRefusal(message);
    if (refusal !== null) throw run.exception(refusal);
    const { attachments, inlineImages, ...rest } = message;
    const sent = run.host.mail.send(
      {
        ...rest,
        from: run.user,
        attachments: attachments.map((blob) => ({
          name: blob.getName() ?? '',
          type: blob.getContentType() ?? '',
          bytes: blob.getBytes().length,
        })),
        inlineImages: Object.fromEntries(
          Object.entries(inlineImages).map(([key, blob]) => {
            const base64 = Buffer.from(Int8Array.from(blob.getBytes())).toString('base64');
            return [key, `data:${blob.getContentType() ?? ''};base64,${base64}`];
          }),
        ),
      },
      run.now(),
    );
    if (!sent) throw run.exception('Service invoked too many times for one day: email.');
  }
}
