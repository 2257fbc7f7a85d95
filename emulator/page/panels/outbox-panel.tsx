// What the add-on mailed, each mail as its reader would see it.
// Knows no mail service. A mail's HTML is shown where no script runs and nothing is loaded from the net.
import { useEffect, useState } from 'preact/hooks';
import type { MailSummary, MailView } from '../../server/protocol';
import type { Workbench } from '../workbench';
import { minuteOf } from './wall-time';

export function OutboxPanel({
  workbench,
  mails,
}: {
  readonly workbench: Workbench;
  readonly mails: readonly MailSummary[];
}) {
  const { words } = workbench;
  const [chosen, setChosen] = useState<string | null>(null);
  const [mail, setMail] = useState<MailView | null>(null);
  const id = chosen ?? mails[0]?.id ?? null;
  useEffect(() => {
    let current = true;
    if (id === null) setMail(null);
    else {
      workbench.connection
        .perform<MailView>({ action: 'mail', id })
        .then((found) => current && setMail(found))
        .catch((thrown: unknown) => workbench.notify(String(thrown)));
    }
    return () => {
      current = false;
    };
  }, [workbench, id]);
  if (mails.length === 0) return <p class="empty">{words.noMails}</p>;
  return (
    <div class="outbox">
      <ul class="mails" aria-label={words.outbox}>
        {mails.map((one) => (
          <li key={one.id}>
            <button type="button" aria-pressed={one.id === id} onClick={() => setChosen(one.id)}>
              <span class="mail-line">
                <strong>{one.to}</strong>
                <time dateTime={one.wall}>{minuteOf(one.wall)}</time>
              </span>
              <span class="mail-subject">{one.subject}</span>
            </button>
          </li>
        ))}
      </ul>
      {mail === null ? (
        <p class="empty">{words.chooseMail}</p>
      ) : (
        <Mail key={mail.id} workbench={workbench} mail={mail} />
      )}
    </div>
  );
}

function Mail({ workbench, mail }: { readonly workbench: Workbench; readonly mail: MailView }) {
  const { words } = workbench;
  const [plain, setPlain] = useState(mail.html === null);
  const lines: readonly (readonly [string, string])[] = [
    [words.from, mail.name === '' ? mail.from : `${mail.name} <${mail.from}>`],
    [words.to, mail.to],
    [words.cc, mail.cc],
    [words.bcc, mail.bcc],
    [words.replyTo, mail.replyTo],
    [words.attachments, mail.attachments.join(', ')],
  ];
  return (
    <article class="mail" aria-label={mail.subject}>
      <header>
        <h2>{mail.subject}</h2>
        <dl>
          {lines
            .filter(([, value]) => value !== '')
            .map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
        <div class="switch" role="group">
          <button type="button" aria-pressed={!plain} disabled={mail.html === null} onClick={() => setPlain(false)}>
            {words.asMail}
          </button>
          <button type="button" aria-pressed={plain} onClick={() => setPlain(true)}>
            {words.asText}
          </button>
        </div>
      </header>
      {plain || mail.html === null ? (
        <pre class="mail-text">{mail.text}</pre>
      ) : (
        <iframe class="mail-html" title={mail.subject} sandbox="" srcdoc={mail.html} />
      )}
    </article>
  );
}
