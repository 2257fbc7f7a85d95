// The font and sizes of a new spreadsheet on Google, where the workbook says nothing else.
// For the eye only: what is stored on the server knows no default.
import type { IWorkbookData } from '@univerjs/core';

const SIZES = { defaultColumnWidth: 100, defaultRowHeight: 21 };

export function withUsualLooks(snapshot: Partial<IWorkbookData>): Partial<IWorkbookData> {
  const sheets = Object.entries(snapshot.sheets ?? {}).map(([id, sheet]) => [id, { ...sheet, ...SIZES }] as const);
  return { ...snapshot, defaultStyle: { ff: 'Arial', fs: 10 }, sheets: Object.fromEntries(sheets) };
}
