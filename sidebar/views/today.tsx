// The day's work on the home screen: the list of the morning mail, each item a way to its card, with what can be done.
// Knows no rule of what is due.
import type { DueLine, DueSection, PlainCustomer, Section } from '../../src/contract/today-api';
import { dayWords } from '../../src/text/screens/day-words';
import { openSections } from '../due-state';
import { refusedWords } from '../due-words';
import { belongsToInputMethod } from '../ime';
import { Alert } from './alert';
import { Button, IconButton } from './button';
import { telLink } from './card-top';
import { HealthLine } from './health';
import { Icon } from './icon';
import { TierBadge } from './tier-badge';
import type { Ui } from './ui';

/** Rows of a section before somebody asks for all. */
const FIRST_ROWS = 5;
/** Can wait until the rest is done: only counted at first. */
const COUNTED: readonly Section[] = ['noPlan', 'dropping', 'stale'];

const sectionFold = (section: Section): string => `due ${section}`;

/** The first and, when that is not all there is, the heading's button. */
function rowsShown({ section, items }: DueSection, open: boolean): readonly DueLine[] {
  if (open) return items;
  return items.slice(0, COUNTED.includes(section) ? 0 : FIRST_ROWS);
}

/** The item that takes the focus when this one goes. */
function focusAfter(row: HTMLElement | null): void {
  const all = [...document.querySelectorAll<HTMLElement>('.due-open')];
  const at = all.findIndex((open) => row?.contains(open) === true);
  (all[at + 1] ?? all[at - 1] ?? document.querySelector<HTMLElement>('[data-focus="today"]'))?.focus();
}

function Row({ line, ui }: { readonly line: DueLine; readonly ui: Ui }) {
  const { state, actions, text } = ui;
  const { customer, deed } = line;
  const name = customer === null ? line.why : customer.name === '' ? text.noName : customer.name;
  const phone = line.toContact ? (state.cards.find(({ id }) => id === customer?.id)?.phone ?? '') : '';
  const settle = (event: Event, action: 'done' | 'snooze'): void => {
    focusAfter(event.currentTarget instanceof HTMLElement ? event.currentTarget.closest('li') : null);
    void actions.settle(line, action);
  };
  const log = (): void => (customer === null ? undefined : actions.startLog(customer.id));
  const said = (customer === null ? '' : line.why) || line.last;
  return (
    <li
      class="row"
      onKeyDown={(event) => {
        const free = !event.ctrlKey && !event.metaKey && !event.altKey && !belongsToInputMethod(event);
        const key = event.key.toLowerCase();
        if (!state.letterKeys || !free || (key !== 'x' && !(key === 'l' && line.toContact))) return;
        event.preventDefault();
        if (key === 'x') settle(event, 'snooze');
        else log();
      }}
    >
      <span class="row-line">
        {line.late > 0 && (
          <span class="late" aria-hidden="true">
            !
          </span>
        )}
        {customer === null ? (
          <span class="row-name due-open" tabIndex={-1}>
            {name}
          </span>
        ) : (
          <button type="button" class="row-name due-open" onClick={() => actions.openCard(customer.id)}>
            {name}
          </button>
        )}
        {customer !== null && <TierBadge tier={customer.tier} ui={ui} />}
        {line.late > 0 ? (
          <span class="late">{text.daysLate(line.late)}</span>
        ) : (
          line.when !== '' && <span class="meta">{line.when}</span>
        )}
      </span>
      <span class="row-line">
        <span class="due-why meta clamp">{said}</span>
        <span class="due-buttons">
          {deed !== null && (
            <IconButton
              icon="check"
              label={text.due.deedOf(text.due.deeds[deed], name)}
              onPress={(event) => settle(event, 'done')}
            />
          )}
          {phone !== '' && (
            <a
              class="icon-button"
              href={telLink(phone)}
              target="_blank"
              rel="noreferrer"
              aria-label={text.due.callOf(name)}
              title={text.due.callOf(name)}
            >
              <Icon name="call" />
            </a>
          )}
          {line.toContact && <IconButton icon="edit" label={text.due.logOf(name)} onPress={log} />}
          <IconButton icon="later" label={text.due.snoozeOf(name)} onPress={(event) => settle(event, 'snooze')} />
        </span>
      </span>
    </li>
  );
}

function SectionRows({ section, ui }: { readonly section: DueSection; readonly ui: Ui }) {
  const { state, actions, text } = ui;
  const fold = sectionFold(section.section);
  const open = state.open[fold] === true;
  const shown = rowsShown(section, open);
  const title = section.title.replace('{n}', String(section.all));
  const id = `due-${section.section}`;
  return (
    <section class="due-section">
      <div class="row-line">
        <h3 class="fold-title">{title}</h3>
        {(shown.length < section.items.length || open) && (
          <Button
            look="link"
            spoken={open ? text.due.fewerOf(title) : text.due.allOf(title)}
            expanded={open}
            onPress={() => actions.fold(fold, !open)}
          >
            {open ? text.due.fewer : text.due.all}
          </Button>
        )}
      </div>
      {shown.length > 0 && (
        <ul class="rows" id={id}>
          {shown.map((line) => (
            <Row key={line.key} line={line} ui={ui} />
          ))}
        </ul>
      )}
      {open && section.all > section.items.length && (
        <p class="meta">{text.due.moreInSheet(section.all - section.items.length)}</p>
      )}
    </section>
  );
}

const PLAN = 'due plan';

function Unplanned({
  customers,
  all,
  ui,
}: {
  readonly customers: readonly PlainCustomer[];
  readonly all: number;
  readonly ui: Ui;
}) {
  const { state, actions, text } = ui;
  if (all === 0) return null;
  if (state.open[PLAN] !== true)
    return <Button onPress={() => actions.fold(PLAN, true)}>{text.due.planThem(all)}</Button>;
  return (
    <>
      <h3 class="fold-title">{text.due.unplanned(all)}</h3>
      <ul class="rows">
        {customers.map((customer) => (
          <li key={customer.id} class="row">
            <span class="row-line">
              <button type="button" class="row-name due-open" onClick={() => actions.edit(customer.id, 'nextFollowUp')}>
                {customer.name === '' ? text.noName : customer.name}
              </button>
              <TierBadge tier={customer.tier} ui={ui} />
            </span>
          </li>
        ))}
      </ul>
      {all > customers.length && <p class="meta">{text.due.moreInSheet(all - customers.length)}</p>}
    </>
  );
}

function NothingDue({ ui }: { readonly ui: Ui }) {
  const { state, actions, text, setting } = ui;
  const { list } = state.due;
  if (list === null) return null;
  const { next, unplanned } = list;
  return (
    <div>
      <p>{text.due.nothing}</p>
      {next !== null && (
        <p>
          {text.due.next}{' '}
          <Button look="link" onPress={() => actions.openCard(next.id)}>
            {next.name === '' ? text.noName : next.name}
          </Button>{' '}
          <span class="meta">{dayWords(next.day, list.day, setting.language)}</span>
        </p>
      )}
      <Unplanned customers={unplanned.first} all={unplanned.all} ui={ui} />
    </div>
  );
}

const Waiting = ({ label }: { readonly label: string }) => (
  <div class="skeleton">
    <p class="meta" role="status">
      {label}
    </p>
    {[75, 90, 60].map((width) => (
      <span key={width} class={`bone bone-${width}`} aria-hidden="true" />
    ))}
  </div>
);

export function Today({ ui }: { readonly ui: Ui }) {
  const { state, actions, text, setting } = ui;
  const { due } = state;
  if (due.phase === 'none') return null;
  const { list, refused } = due;
  const sections = openSections(due);
  const count = sections.reduce((sum, { all }) => sum + all, 0);
  const day = list === null ? '' : dayWords(list.day, list.day, setting.language);
  const busy = due.phase === 'loading' || due.phase === 'slow';
  return (
    <section class="top" aria-busy={busy} aria-label={text.due.today}>
      <div class="row-line">
        <h2 class="fold-title" tabIndex={-1} data-focus="today">
          {text.due.todayIs(day)}
        </h2>
        {list !== null && <span class="meta">{text.due.count(count)}</span>}
        <Button look="link" onPress={() => actions.startTask()}>
          {text.due.newTask}
        </Button>
      </div>
      {refused !== null && (
        <Alert tone="error" urgent>
          {refusedWords(refused.refusal, text)}
        </Alert>
      )}
      {due.phase === 'failed' && (
        <Alert tone="error" buttons={<Button onPress={() => void actions.fetchDue()}>{text.retry}</Button>}>
          {list === null ? text.due.notLoaded : text.due.notRefreshed}
        </Alert>
      )}
      {list === null && busy && <Waiting label={due.phase === 'slow' ? text.stillWaiting : text.due.loading} />}
      {sections.map((section) => (
        <SectionRows key={section.section} section={section} ui={ui} />
      ))}
      {list !== null && count === 0 && <NothingDue ui={ui} />}
      <HealthLine ui={ui} />
    </section>
  );
}
