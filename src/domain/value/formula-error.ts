// The error of a custom function: a formula knows no language, so its message is in both.
// Names the argument and the row, never the value.

export class FormulaError extends Error {
  constructor(en: string, zh: string) {
    super(`${en} / ${zh}`);
    this.name = 'FormulaError';
  }
}

/** @param row from 1 within the argument */
export const cellError = (argument: string, row: number, en: string, zh: string): FormulaError =>
  new FormulaError(`${argument}, row ${row}: ${en}`, `${argument} 第${row}行：${zh}`);
