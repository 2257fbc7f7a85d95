// A short message at the foot that never takes the focus and goes by itself.
import { IconButton } from './button';
import type { Ui } from './ui';

function words({ state, text }: Ui): string {
  const { notice } = state;
  switch (notice?.name) {
    case undefined:
      return '';
    case 'saved':
      return text.savedNotice(notice.who);
    case 'created':
      return text.createdNotice(notice.who);
    case 'copied':
      return text.copiedNotice;
    case 'discarded':
      return text.discardedNotice;
  }
}

/** The region stays in the page, so that screen readers hear what appears in it. */
export function NoticeBar({ ui }: { readonly ui: Ui }) {
  const said = words(ui);
  return (
    <div class={`notice${said === '' ? '' : ' notice-shown'}`}>
      <p role="status">{said}</p>
      {said !== '' && <IconButton icon="close" label={ui.text.close} onPress={ui.actions.closeNotice} />}
    </div>
  );
}
