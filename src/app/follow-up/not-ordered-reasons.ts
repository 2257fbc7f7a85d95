// Why people do not order, as the team's Reasons tab has it: the words in the archive's language, in the order of the rows.
// Empty where there is no such tab; a reason for losses only is none.
import type { Language } from '../../domain/language';
import type { Ports } from '../ports';
import { ReadRow } from '../reminders/due-row';

export function notOrderedReasons(ports: Ports, language: Language): readonly string[] {
  const rows = ports.due.columns('reasons', ['key', 'en', 'zh', 'use', 'on'])?.rows ?? [];
  const words = rows
    .map((row) => new ReadRow('reasons', row, () => undefined, new Map()))
    .filter((row) => row.yesNo('on') !== false)
    .filter((row) => row.ticks('use').length === 0 || row.ticks('use').includes('notOrdered'))
    .map((row) => row.text(language) || row.text(language === 'zh' ? 'en' : 'zh') || row.text('key'));
  return [...new Set(words)].filter((word) => word !== '');
}
