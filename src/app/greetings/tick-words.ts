// What somebody who ticks a row of the Outbox is told at once: when the next run comes, or that nobody runs the reminders.
// From what the runs left behind; sends nothing.
import { choiceKey } from '../../domain/catalogue/catalogue';
import { minutesLater } from '../../domain/civil-date';
import type { EditedArea } from '../../domain/hand/edited-rows';
import { serverText } from '../../text/server/text';
import type { Ports } from '../ports';
import { STALE_MINUTES } from '../reminders/health';
import { readRunners } from '../reminders/reminder-state';

/** Null for any other edit. Of several cells Google does not tell what they hold now: they may have been ticked. */
export function tickWords({ memory, clock, tables }: Ports, area: EditedArea | null): string | null {
  if (area?.tab !== 'outbox' || !area.fields.includes('send')) return null;
  const { cell } = area;
  if (cell !== null && cell.after !== 'TRUE' && choiceKey('yesNo', cell.after ?? '') !== 'yes') return null;
  const language = tables.language() ?? 'en';
  const now = clock.now();
  const runs = [...readRunners(memory.all()).values()].map(({ lastRun, since }) => lastRun ?? since);
  const last = runs.reduce((latest, run) => (run > latest ? run : latest), '');
  if (last === '' || minutesLater(last, STALE_MINUTES) < now) return serverText(language, 'remindersOff');
  const next = minutesLater(last, 60);
  const comes = serverText(language, 'nextRun', { time: (next > now ? next : now).slice(11) });
  return serverText(language, 'sendNote') + (language === 'zh' ? '' : ' ') + comes;
}
