import { describe, expect, it } from '@jest/globals';
import { EDITOR, evaluate, OWNER, runMain, START, workbook } from '../small-workbook';

const people = (count: number): string =>
  Array.from({ length: count }, (_one, index) => `p${index}@example.com`).join();

describe('MailApp.sendEmail', () => {
  it('puts the whole message into the outbox, from the effective user', () => {
    const host = workbook();
    const code = `function main() { MailApp.sendEmail({ to: 'a@b.co, Ann <ann@b.co>', cc: 'c@b.co', bcc: 'd@b.co', subject: 's', body: 'text',
      htmlBody: '<img src="cid:x">', name: 'N', replyTo: 'r@b.co', noReply: true,
      attachments: [Utilities.newBlob('hello', 'text/plain', 'a.txt')], inlineImages: { x: Utilities.newBlob([1, -1], 'image/png') } }); }`;
    expect(runMain(host, code, { user: EDITOR })).toMatchObject({ error: null, modelledMs: 500 });
    expect(host.mail.sent()).toEqual([
      {
        id: 'mail-1',
        from: EDITOR,
        to: ['a@b.co', 'Ann <ann@b.co>'],
        cc: ['c@b.co'],
        bcc: ['d@b.co'],
        subject: 's',
        text: 'text',
        html: '<img src="cid:x">',
        name: 'N',
        replyTo: 'r@b.co',
        noReply: true,
        attachments: [{ name: 'a.txt', type: 'text/plain', bytes: 5 }],
        inlineImages: { x: 'data:image/png;base64,Af8=' },
        when: new Date(Date.parse(START) + 500).toISOString(),
      },
    ]);
  });

  it('takes its three other forms', () => {
    const host = workbook();
    evaluate(
      host,
      `[MailApp.sendEmail('a@b.co', 's', 't'), MailApp.sendEmail('a@b.co', 's', 't', { cc: 'c@b.co' }), MailApp.sendEmail('a@b.co', 'r@b.co', 's', 't')]`,
    );
    expect(host.mail.sent()).toMatchObject([
      { subject: 's', text: 't', html: null, cc: [] },
      { cc: ['c@b.co'] },
      { replyTo: 'r@b.co', subject: 's', text: 't' },
    ]);
  });

  it.each([
    [`{ to: '', subject: 's', body: 'b' }`, 'Failed to send email: no recipient'],
    [`{ cc: 'a@b.co', subject: 's', body: 'b' }`, 'Failed to send email: no recipient'],
    [`{ to: 'nobody', subject: 's', body: 'b' }`, 'Invalid email: nobody'],
    [`{ to: 'a@b.co, b@', subject: 's', body: 'b' }`, 'Invalid email: b@'],
    [`{ to: 'a@b.co', bcc: 'a b@c.co', subject: 's', body: 'b' }`, 'Invalid email: a b@c.co'],
    [`{ to: '${people(51)}', subject: 's', body: 'b' }`, 'Limit Exceeded: Email Recipients Per Message.'],
    [`{ to: '${people(25)}', cc: '${people(26)}', subject: 's' }`, 'Limit Exceeded: Email Recipients Per Message.'],
    [`{ to: 'a@b.co', subject: 's', body: 'x'.repeat(204801) }`, 'Limit Exceeded: Email Body Size.'],
    [`{ to: 'a@b.co', subject: 's', htmlBody: '字'.repeat(68267) }`, 'Limit Exceeded: Email Body Size.'],
    [`{ to: 'a@b.co', subject: 'x'.repeat(251), body: 'b' }`, 'Argument too large: subject'],
    [`{ to: 'a@b.co', subject: 'a\\r\\nBcc: x@y.zz', body: 'b' }`, 'Invalid argument: subject'],
    [
      `{ to: 'a@b.co', subject: 's', attachments: Array.from({ length: 251 }, () => Utilities.newBlob('x')) }`,
      'Limit exceeded: Email Attachments Per Message.',
    ],
    [
      `{ to: 'a@b.co', subject: 's', attachments: [Utilities.newBlob('x'.repeat(26214401))] }`,
      'Limit Exceeded: Email Total Attachments Size.',
    ],
  ])('refuses %.60s', (message, text) => {
    const host = workbook();
    expect(evaluate(host, `MailApp.sendEmail(${message})`)).toBe(`Exception: ${text}`);
    expect(host.mail.sent()).toEqual([]);
    expect(host.mail.remaining(OWNER, host.clock.now())).toBe(100);
  });

  it('refuses fields that Google’s MailApp does not have', () => {
    expect(evaluate(workbook(), `MailApp.sendEmail({ to: 'a@b.co', from: 'x@b.co' })`)).toContain('with from');
  });

  it('says when mail is switched off', () => {
    const host = workbook();
    host.mail.setEnabled(false);
    expect(evaluate(host, `MailApp.sendEmail('a@b.co', 's', 'b')`)).toBe('Exception: Mail service not enabled');
  });
});

describe('the mail quota', () => {
  it('counts recipients of each user, and comes back 24 hours after the first use', () => {
    const host = workbook();
    const send = (count: number, user = OWNER): unknown =>
      evaluate(host, `MailApp.sendEmail('${people(count)}', 's', 'b')`, { user });
    const remaining = (user = OWNER): unknown => evaluate(host, 'MailApp.getRemainingDailyQuota()', { user });
    send(50);
    host.clock.advance(3_600_000);
    send(49);
    expect(remaining()).toBe(1);
    expect(send(2)).toBe('Exception: Service invoked too many times for one day: email.');
    expect([remaining(), remaining(EDITOR)]).toEqual([1, 100]);
    expect(host.mail.sent()).toHaveLength(2);
    host.clock.advance(22 * 3_600_000);
    expect(remaining()).toBe(1);
    host.clock.advance(3_600_000);
    expect(remaining()).toBe(100);
  });

  it('can be another for one user or all', () => {
    const host = workbook();
    host.mail.setQuota(1_500);
    host.mail.setQuota(3, EDITOR);
    expect(evaluate(host, 'MailApp.getRemainingDailyQuota()')).toBe(1_500);
    expect(evaluate(host, 'MailApp.getRemainingDailyQuota()', { user: EDITOR })).toBe(3);
  });
});
