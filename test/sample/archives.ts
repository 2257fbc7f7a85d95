// The sample in both languages, made once for the tests of a file, and short ways to its rows.
import { sampleArchive } from '../../sample/archive-rows';
import type { ArchiveRows } from '../../sample/archive-rows';
import type { TabKey } from '../../src/domain/catalogue/catalogue';
import type { FieldValue, FieldValues } from '../../src/domain/table/field-value';

/** A Tuesday. */
export const TODAY = '2026-02-10';

export const ARCHIVES: Readonly<Record<'en' | 'zh', ArchiveRows>> = {
  en: sampleArchive({ language: 'en', today: TODAY }),
  zh: sampleArchive({ language: 'zh', today: TODAY }),
};

export const rowsOf = (tab: TabKey): readonly FieldValues[] => ARCHIVES.en[tab];
export const text = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');
export const amount = (value: FieldValue | undefined): number => (typeof value === 'number' ? value : 0);
export const ticks = (value: FieldValue | undefined): readonly string[] => (Array.isArray(value) ? value : []);

export function cardNamed(name: string): FieldValues {
  const card = rowsOf('customers').find((row) => row['name'] === name);
  if (card === undefined) throw new Error(`Cannot find the card ${name}: the sample has none`);
  return card;
}

/** Rows of a table that belong to a card. */
export const rowsAbout = (tab: TabKey, card: FieldValues): readonly FieldValues[] =>
  rowsOf(tab).filter((row) => row['customer'] === card['id']);
