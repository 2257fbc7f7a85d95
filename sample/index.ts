// Fills a new workbook: set-up makes the tabs, the sample its rows.
// Knows of the workbook only its cells and how to run set-up.
import type { CivilDate } from '../src/domain/civil-date';
import type { Language } from '../src/domain/language';
import type { CellStore } from '../emulator/cells/cell-store';
import { sampleArchive } from './archive-rows';
import { writeSample } from './write-sample';

export interface SeedableWorkbook {
  readonly cells: CellStore;
  callSetUp(language: Language): void | Promise<void>;
}

export type SampleName = 'northwind' | 'empty';

/** The spreadsheet's zone where none is asked for. */
export const SAMPLE_ZONES = { en: 'America/Los_Angeles', zh: 'Asia/Shanghai' } as const satisfies Record<
  Language,
  string
>;

/** A rep of the sample with customers of her own, to be the workbook's owner. */
export const SAMPLE_OWNERS = {
  en: 'nancy.davolio@northwind.example',
  zh: 'lin.xiaowen@northwind.example',
} as const satisfies Record<Language, string>;

export async function seedSample(
  workbook: SeedableWorkbook,
  name: SampleName,
  { language, today }: { readonly language: Language; readonly today: CivilDate },
): Promise<void> {
  await workbook.callSetUp(language);
  if (name !== 'northwind') return;
  writeSample(workbook.cells, sampleArchive({ language, today }), language);
  // Once more, for the formulas of the rows that are there now.
  await workbook.callSetUp(language);
}
