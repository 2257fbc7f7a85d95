// A short message at the foot that never takes the focus and goes by itself, though not while somebody points at it or is in
// it. The text is what screen readers hear; the button that undoes stands outside it.
import { useRef } from 'preact/hooks';
import { dayWords } from '../../src/text/screens/day-words';
import type { Notice } from '../sidebar-event';
import { Button, IconButton } from './button';
import type { Ui } from './ui';

function settledWords({ what, who, until }: Extract<Notice, { name: 'settled' }>, { state, text }: Ui): string {
  if (what !== 'snooze') return text.due.settled[what](who);
  return until === null
    ? text.due.snoozed(who)
    : text.due.snoozedUntil(who, dayWords(until, state.today, state.language));
}

function words(ui: Ui): string {
  const { state, text } = ui;
  const { notice } = state;
  switch (notice?.name) {
    case undefined:
      return '';
    case 'saved':
      return text.savedNotice(notice.who);
    case 'created':
      return text.createdNotice(notice.who);
    case 'undone':
      return text.undoneNotice(notice.who);
    case 'logged':
      return notice.linked === undefined ? text.log.logged(notice.who) : text.log.orderLinked(notice.linked);
    case 'logUndone':
      return text.log.undone;
    case 'settled':
      return settledWords(notice, ui);
    case 'undoing':
      return text.undoingNotice;
    case 'copied':
      return text.copiedNotice;
    case 'discarded':
      return text.discardedNotice;
  }
}

/** The region stays in the page, so that screen readers hear what appears in it. */
export function NoticeBar({ ui }: { readonly ui: Ui }) {
  const { state, actions, text } = ui;
  const { notice } = state;
  const bar = useRef<HTMLDivElement>(null);
  const said = words(ui);
  const release = (): void => {
    const held = bar.current?.matches(':hover') === true || bar.current?.contains(document.activeElement) === true;
    if (!held) actions.releaseNotice();
  };
  return (
    <div
      ref={bar}
      class={`notice${said === '' ? '' : ' notice-shown'}`}
      onMouseEnter={actions.holdNotice}
      onMouseLeave={release}
      onFocusIn={actions.holdNotice}
      onFocusOut={() => setTimeout(release)}
    >
      <p role="status">{said}</p>
      {notice && ('undo' in notice || notice.name === 'settled' || notice.name === 'logged') && (
        <Button look="link" focus="undo" onPress={() => void actions.undo()}>
          {text.undo}
        </Button>
      )}
      {said !== '' && <IconButton icon="close" label={text.close} onPress={actions.closeNotice} />}
    </div>
  );
}
