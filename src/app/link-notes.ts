// Notes at links that could not be completed, for whoever looks at the sheet; they go as soon as the link is solved.
// A note of somebody else's stays as it is. What goes wrong with notes stops nothing.
import { serverText } from '../text/server/text';
import type { OpenRow } from './complete-rows';
import type { Ports } from './ports';
import type { TabColumns } from './round-desk';

const TEXTS = { 'unknown-customer': 'linkUnknown', 'ambiguous-customer': 'linkAmbiguous' } as const;
const OURS: readonly string[] = Object.values(TEXTS).flatMap((key) => [serverText('en', key), serverText('zh', key)]);

/** Runs under the lock. */
export function noteRows(
  { round, tables, log }: Ports,
  columns: TabColumns,
  fields: readonly string[],
  open: readonly (OpenRow & { readonly field: string })[],
): void {
  try {
    for (const field of fields) {
      const now = columns.notes(field);
      const next = new Map<number, string>();
      now.forEach((note, at) => {
        if (OURS.includes(note)) next.set(at + 1, '');
      });
      for (const { row, reason } of open.filter((one) => one.field === field)) {
        const [note = '', text] = [now[row - 1], reason === 'no-card' ? null : TEXTS[reason]];
        if (text !== null && (note === '' || OURS.includes(note))) {
          next.set(row, serverText(tables.language() ?? 'en', text));
        }
      }
      columns.writeNotes(field, now, next);
    }
    round.apply();
  } catch (cause) {
    log.error('notes', cause);
  }
}
