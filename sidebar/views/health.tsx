// Whether the reminders run, who runs them, what they could not read, and the buttons for it. Knows no trigger.
import type { HealthReply, UnreadRow } from '../../src/contract/health-api';
import { dayWords } from '../../src/text/screens/day-words';
import { Alert } from './alert';
import { Button, IconButton } from './button';
import { LetterKeys } from './letter-keys';
import { Skeleton } from './skeleton';
import type { Ui } from './ui';

/** Rows that a person reads through. */
const FIRST_ROWS = 20;
const ROWS = 'unread rows';

/** `Tue 10 Feb 08:02` */
const momentWords = (moment: string, { state, setting }: Ui): string =>
  `${dayWords(moment.slice(0, 10), state.today, setting.language)} ${moment.slice(11)}`.trim();

interface HealthProps {
  readonly health: HealthReply;
  readonly ui: Ui;
}

/** A line of Home where something about the reminders needs somebody, else null. */
export function healthWarning({ state, runners }: HealthReply, ui: Ui): string | null {
  const { health: text } = ui.text;
  if (state === 'copied') return text.copied;
  if (state === 'refused') return text.refused;
  if (state !== 'stale') return null;
  const [last] = runners;
  const when = last?.lastRun ?? last?.since ?? '';
  return text.stale(last?.email ?? '', momentWords(when, ui));
}

function Standing({ health, ui }: HealthProps) {
  const { health: text } = ui.text;
  const { state, runners, next, quotaLeft, carriedOver, toCheck, lastSent, ticked } = health;
  const warning = healthWarning(health, ui);
  const running = runners.filter(({ stale }) => !stale);
  const last = running.find(({ lastSuccess }) => lastSuccess !== null)?.lastSuccess ?? null;
  return (
    <>
      {warning !== null && <Alert tone="warning">{warning}</Alert>}
      <p>
        <b>
          {state === 'running'
            ? text.on(running.map(({ you, email }) => (you ? text.you : email)).join(ui.text.listComma))
            : text.off}
        </b>
      </p>
      <ul class="related">
        {last !== null && <li>{text.last(momentWords(last, ui))}</li>}
        {lastSent !== null && <li>{text.lastSent(momentWords(lastSent.at, ui), lastSent.mails)}</li>}
        {next !== null && <li>{text.next(momentWords(next, ui))}</li>}
        {quotaLeft !== null && <li>{text.quota(quotaLeft)}</li>}
        {ticked > 0 && <li>{text.ticked(ticked)}</li>}
        {carriedOver > 0 && <li>{text.carried(carriedOver)}</li>}
        {toCheck > 0 && <li>{text.toCheck(toCheck)}</li>}
      </ul>
    </>
  );
}

function Buttons({ health: { state, yours }, ui }: HealthProps) {
  const { actions, text: words } = ui;
  const { health: text } = words;
  const { phase, refusal } = ui.state.health;
  const starting = phase === 'starting' ? text.starting : null;
  const label =
    state === 'copied' ? text.confirmCopy : state === 'off' || state === 'refused' ? text.start : text.takeOver;
  return (
    <>
      {refusal !== null && (
        <Alert tone="error" urgent>
          {refusal.code === 'not-allowed' ? text.notAllowed : text.notDone}
        </Alert>
      )}
      <div class="buttons top">
        {(state !== 'running' || !yours) && (
          <Button
            look={state === 'running' ? 'plain' : 'primary'}
            busy={starting}
            focus="start"
            onPress={() => void actions.startReminders()}
          >
            {label}
          </Button>
        )}
        {yours && (
          <Button
            busy={phase === 'stopping' ? text.stopping : null}
            focus="stop"
            onPress={() => void actions.stopReminders()}
          >
            {text.stop}
          </Button>
        )}
      </div>
    </>
  );
}

const UnreadLine = ({ row, ui }: { readonly row: UnreadRow; readonly ui: Ui }) => {
  const { why } = ui.text.health;
  const place = `${row.title} · ${row.id}`;
  return (
    <li>
      <span>
        {row.link === null ? (
          <b>{place}</b>
        ) : (
          <a class="button button-link" href={row.link} target="_blank" rel="noreferrer">
            {place}
          </a>
        )}
      </span>
      <span class="meta">{ui.text.health.unread(row.header, why[row.why])}</span>
    </li>
  );
};

function Trouble({ health, ui }: HealthProps) {
  const { state, actions, text: words } = ui;
  const { health: text } = words;
  const { unread, unreadCount, missing, unannounced, failures } = health;
  const open = state.open[ROWS] === true;
  return (
    <>
      {unreadCount > 0 && (
        <Alert
          tone="warning"
          buttons={
            <Button expanded={open} onPress={() => actions.fold(ROWS, !open)}>
              {open ? text.hideRows : text.showRows}
            </Button>
          }
        >
          {text.skipped(unreadCount)}
        </Alert>
      )}
      {open && (
        <ul class="related">
          {unread.slice(0, FIRST_ROWS).map((row, at) => (
            <UnreadLine key={at} row={row} ui={ui} />
          ))}
          {unreadCount > FIRST_ROWS && <li class="meta">{words.due.moreInSheet(unreadCount - FIRST_ROWS)}</li>}
        </ul>
      )}
      {missing.length > 0 && (
        <Alert tone="warning">
          {text.missing(
            missing.map(({ tab, column }) => (column === null ? tab : `${tab}: ${column}`)).join(words.listComma),
          )}
        </Alert>
      )}
      {unannounced.map(({ country, year }) => (
        <Alert key={`${country} ${year}`} tone="warning">
          {text.unannounced(country, year)}
        </Alert>
      ))}
      {failures.length > 0 && (
        <section>
          <h2 class="fold-title">{text.failures}</h2>
          <ul class="related">
            {failures.map(({ at, text: what }) => (
              <li key={`${at} ${what}`}>
                <span class="meta">{momentWords(at, ui)}</span>
                <span>{what}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What the Team tab says of oneself, and the keys of this sidebar. */
function Mine({ health: { mine, team }, ui }: HealthProps) {
  const { state, text: words, setting } = ui;
  const { health: text } = words;
  const day = (number: number): string => words.weekdays[number % 7] ?? '';
  return (
    <section>
      <h2 class="fold-title">{text.mine}</h2>
      {mine === null ? (
        <p>{text.notInTeam}</p>
      ) : (
        <ul class="related">
          <li>{text.mailAt(`${String(mine.hour).padStart(2, '0')}:00`, mine.days.map(day).join(words.dayComma))}</li>
          <li>{text.zone(mine.zone ?? '')}</li>
          <li>{text.languages[mine.language]}</li>
          {mine.awayUntil !== null && <li>{text.away(dayWords(mine.awayUntil, state.today, setting.language))}</li>}
        </ul>
      )}
      {team !== null && (
        <p>
          <a class="button button-link" href={team} target="_blank" rel="noreferrer">
            {text.change}
          </a>
        </p>
      )}
      <LetterKeys ui={ui} />
    </section>
  );
}

export function HealthScreen({ ui }: { readonly ui: Ui }) {
  const { state, actions, text } = ui;
  const { phase, reply } = state.health;
  return (
    <>
      <header class="bar form-bar">
        <IconButton icon="back" label={text.back} onPress={() => actions.goHome()} />
        <h1 class="form-title" tabIndex={-1} data-focus="heading">
          {text.health.title}
        </h1>
      </header>
      <main aria-busy={phase === 'loading'}>
        {phase === 'failed' && (
          <Alert tone="error" urgent buttons={<Button onPress={() => void actions.fetchHealth()}>{text.retry}</Button>}>
            {text.health.notLoaded}
          </Alert>
        )}
        {reply === null && phase !== 'failed' && <Skeleton title={null} label={text.loading} />}
        {reply !== null && (
          <>
            <Standing health={reply} ui={ui} />
            <Buttons health={reply} ui={ui} />
            <Trouble health={reply} ui={ui} />
            <Mine health={reply} ui={ui} />
          </>
        )}
      </main>
    </>
  );
}

/** The foot of the day's work: how the reminders stand, in one line, and the way to more. */
export function HealthLine({ ui }: { readonly ui: Ui }) {
  const { state, actions, text } = ui;
  const { reply } = state.health;
  const warning = reply === null ? null : healthWarning(reply, ui);
  const mail = reply?.lastMail ?? null;
  const time = mail === null ? '' : mail.at.slice(0, 10) === state.today ? mail.at.slice(11) : momentWords(mail.at, ui);
  const line =
    reply === null
      ? ''
      : mail !== null
        ? text.health.mail[mail.state](time)
        : reply.state === 'off'
          ? text.health.off
          : '';
  return (
    <>
      {warning !== null && <Alert tone="warning">{warning}</Alert>}
      <p class="row-line count">
        <span class="due-why meta">{line}</span>
        <Button look="link" focus="health" onPress={actions.showHealth}>
          {text.health.title}
        </Button>
      </p>
    </>
  );
}
