// One workbook inside Univer's headless core: the model of cells and styles, and the commands that change it.
// Knows nothing of calculation, of Google's formulas and of browsers; everything goes through mutations.
import { randomUUID } from 'node:crypto';

import type { ICommandService, IMutation, Injector, IWorkbookData, Univer, Workbook, Worksheet } from '@univerjs/core';

import { core, engine, sheets } from './univer-packages';

const { LocaleType, LogLevel, UniverInstanceType } = core;

export class WorkbookModel {
  readonly workbook: Workbook;
  readonly injector: Injector;
  readonly commands: ICommandService;
  /** Who makes the change that is under way; undefined for the store itself. */
  actor: unknown = undefined;
  private readonly univer: Univer;

  constructor(snapshot: Partial<IWorkbookData> | null) {
    this.univer = new core.Univer({
      locale: LocaleType.EN_US,
      logLevel: LogLevel.ERROR,
      locales: { [LocaleType.EN_US]: {} },
    });
    // The formula plugin of sheets (a timer, reference shifting, a walk over all cells on each mutation) is left out on
    // purpose: calculation.ts and structure.ts do its work.
    this.univer.registerPlugin(engine.UniverFormulaEnginePlugin);
    this.univer.registerPlugin(sheets.UniverSheetsPlugin);
    this.workbook = this.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, {
      name: 'Local',
      locale: LocaleType.EN_US,
      ...structuredClone(snapshot ?? {}),
      // The engine remembers what it read of a formula by the id of its workbook, for all workbooks of the process. A count
      // would begin again where this module is loaded again and the engine is not, as in each file of a test run.
      id: `book-${randomUUID()}`,
    });
    this.injector = this.univer.__getInjector();
    this.commands = this.injector.get(core.ICommandService);
    // Univer makes a sheet where there is none; a store without a snapshot starts empty.
    if (snapshot === null) for (const id of [...this.workbook.getSnapshot().sheetOrder]) this.workbook.removeSheet(id);
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  worksheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new RangeError(`Cannot find sheet: none has the id ${JSON.stringify(sheetId)}`);
    return sheet;
  }

  /** The store's own change. `params` go without the workbook's id. */
  run<P extends object>(mutation: Pick<IMutation<P>, 'id' | 'handler'>, params: Omit<P, 'unitId'>): void {
    if (!this.execute(mutation.id, { ...params, unitId: this.unitId }, undefined)) {
      throw new Error(`Cannot change the workbook: ${mutation.id} was refused`);
    }
  }

  execute(id: string, params: object, actor: unknown): boolean {
    const outer = this.actor;
    this.actor = actor;
    try {
      return this.commands.syncExecuteCommand(id, params) !== false;
    } finally {
      this.actor = outer;
    }
  }

  dispose(): void {
    this.univer.dispose();
  }
}
