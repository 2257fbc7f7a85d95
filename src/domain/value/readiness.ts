// CUSTOMER_READINESS: what a customer's intent to buy and power to pay call for.
// Source: the handbook's table of intent against purchasing power. Words are those of the archive's drop-downs.
import { checkHeights, isBlankCell, readColumn, readLanguage } from './columns';
import type { Column } from './columns';
import { cellError } from './formula-error';
import type { Language } from '../language';

const INTENTS = { en: ['clear', 'some', 'none'], zh: ['明确', '一般', '无'] } as const;
const POWERS = { en: ['strong', 'weak', 'not now'], zh: ['强', '弱', '暂无'] } as const;
const WORDS = {
  pursue: { en: 'pursue', zh: '重点跟进' },
  cultivate: { en: 'cultivate', zh: '培养争取' },
  'keep in touch': { en: 'keep in touch', zh: '保持联系' },
  none: { en: 'none', zh: '无' },
} as const;
/** With a clear intent, by power; without one there is nothing to be done now. */
const BY_POWER = ['pursue', 'cultivate', 'keep in touch'] as const;

export function customerReadiness(rawIntents: unknown, rawPowers: unknown, rawLanguage?: unknown): (string | null)[][] {
  const intents = readColumn('intents', rawIntents);
  const powers = readColumn('powers', rawPowers);
  const language = readLanguage(rawLanguage);
  checkHeights(intents, powers);
  return intents.cells.map((_, at) => {
    if (isBlankCell(intents.cells[at])) return [null];
    const intent = wordAt(intents, at, INTENTS);
    const power = wordAt(powers, at, POWERS);
    if (intent === null || power === null) return [null];
    return [WORDS[(intent === 0 && BY_POWER[power]) || 'none'][language]];
  });
}

/** The place of the word in its list, in either language; null where blank. */
function wordAt(column: Column, at: number, { en, zh }: Readonly<Record<Language, readonly string[]>>): number | null {
  const cell = column.cells[at];
  if (isBlankCell(cell)) return null;
  const word = typeof cell === 'string' ? cell.trim().toLowerCase() : '';
  const place = Math.max(en.indexOf(word), zh.indexOf(word));
  if (place >= 0) return place;
  throw cellError(column.name, at + 1, `not one of ${en.join(', ')}`, `不是以下之一：${zh.join('、')}`);
}
