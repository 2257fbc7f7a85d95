// Google's dialect as a whole: how formulas are translated, and the functions that the engine is given for it.
// Knows one workbook's sheets by size; nothing of cells.
//
// Left as the engine has it: arrays spill without ARRAYFORMULA, where Google takes the cell of the formula's own row or
// shows an error (not verified); IF and its like calculate both branches, so that a custom function in the branch not
// taken is called too; QUERY and what needs Google's servers is refused in words (functions/refused.ts). Formulas with a
// result other than Google's are listed in the golden test.
import { localeRules } from '../../cells/locale-rules';
import { instantToSerial, serialToCivil } from '../../cells/serial-date';
import { engine } from '../univer-packages';
import type { WorkbookModel } from '../workbook-model';
import { arithmeticFunctions } from './functions/arithmetic';
import { calendarFunctions, datedFunctions } from './functions/calendar';
import { clockFunctions } from './functions/clock';
import { CompareOperator, comparingFunctions } from './functions/comparing';
import { countingFunctions } from './functions/counting';
import { literalFunctions } from './functions/literals';
import { keepBlanks } from './functions/mapping';
import { patternFunctions } from './functions/patterns';
import { referenceText } from './functions/reference-text';
import { refusedFunctions } from './functions/refused';
import { selectingFunctions } from './functions/selecting';
import { sortingFunctions } from './functions/sorting';
import { textFunctions } from './functions/texts';
import { asExecutor } from './google-function';
import type { DialectContext } from './to-engine';
import { toEngine } from './to-engine';

export interface SpreadsheetSettings {
  /** Milliseconds since 1970 on the virtual clock. */
  readonly now: () => number;
  /** IANA name. */
  readonly timeZone: () => string;
  /** Google's, such as `en_US`. */
  readonly locale: () => string;
  /** The reference with its sheet, `'My sheet'!A1:B2`, that a named range stands for; null for any other name. */
  readonly namedRange: (name: string) => string | null;
}

export class Dialect {
  /** Upper-case names of the add-on's functions. */
  customFunctions: ReadonlySet<string> = new Set();

  constructor(
    private readonly model: WorkbookModel,
    private readonly settings: SpreadsheetSettings,
  ) {
    const { now, timeZone, locale } = settings;
    const registry = model.injector.get(engine.IFunctionService);
    const dateFormat = (): string => this.dateFormat();
    const functions = [
      ...arithmeticFunctions,
      ...comparingFunctions,
      ...calendarFunctions(dateFormat),
      referenceText((text, sheetId) => this.referenceText(text, sheetId)),
      ...literalFunctions,
      ...patternFunctions,
      ...selectingFunctions,
      ...refusedFunctions,
      ...sortingFunctions(locale),
      ...textFunctions({ locale, year: () => serialToCivil(instantToSerial(now(), timeZone())).year }),
      ...clockFunctions({ now, timeZone, dateFormat }),
    ];
    const dated = datedFunctions(dateFormat, (name) => registry.getExecutor(name) ?? null);
    const counting = countingFunctions((name) => registry.getExecutor(name) ?? null);
    const own = [...functions.concat(dated).map(asExecutor), ...counting, new CompareOperator()];
    registry.registerExecutors(...own);
    keepBlanks(registry.getExecutors().values());
    // A text in quotes is a text, also when it looks like a date or a percentage.
    for (const executor of registry.getExecutors().values()) executor.isArgumentsIgnoreNumberPattern = () => true;
  }

  /** What a date without a format of its own is shown in. */
  dateFormat(): string {
    return localeRules(this.settings.locale()).dateFormat;
  }

  translate(formula: string, sheetId: string): string {
    return toEngine(formula, this.context(sheetId));
  }

  /** What INDIRECT is given, in the engine's words: one reference, or a name that stands for one. */
  private referenceText(text: string, sheetId: string): string {
    return toEngine(`=${text}`, this.context(sheetId)).slice(1);
  }

  private context(sheetId: string): DialectContext {
    const functions = this.model.injector.get(engine.IFunctionService);
    return {
      ownSheet: this.model.workbook.getSheetBySheetId(sheetId)?.getName() ?? '',
      sheets: this.model.workbook.getSheets().map((sheet) => ({
        name: sheet.getName(),
        rows: sheet.getRowCount(),
        columns: sheet.getColumnCount(),
      })),
      hasFunction: (name) => functions.hasExecutor(name),
      isCustomFunction: (name) => this.customFunctions.has(name),
      namedRange: (name) => this.settings.namedRange(name),
    };
  }
}
