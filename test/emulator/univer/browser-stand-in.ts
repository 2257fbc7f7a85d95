// What a browser's grid does to the stream of changes, without a browser: Univer with the same plugins but no pictures,
// its formula engine off, sending what the page sends and applying what the page applies.
import type { ICommandService, IWorkbookData, Univer, Workbook } from '@univerjs/core';
import type * as SheetsFormula from '@univerjs/sheets-formula';
import { runInThisContext } from 'node:vm';

import type { Mutation } from '../../../emulator/univer/mutation-stream';
import type { UniverCellStore } from '../../../emulator/univer/univer-cell-store';
import { core, engine, sheets } from '../../../emulator/univer/univer-packages';

const main = runInThisContext('process') as NodeJS.Process;
const formula: typeof SheetsFormula = main.getBuiltinModule('node:module').createRequire(__filename)(
  '@univerjs/sheets-formula',
);

export class BrowserStandIn {
  readonly workbook: Workbook;
  readonly sent: Mutation[] = [];
  private readonly univer: Univer;
  private readonly stop: () => void;

  constructor(store: UniverCellStore) {
    const { EN_US } = core.LocaleType;
    this.univer = new core.Univer({ locale: EN_US, logLevel: core.LogLevel.SILENT, locales: { [EN_US]: {} } });
    this.univer.registerPlugin(engine.UniverFormulaEnginePlugin, { notExecuteFormula: true });
    this.univer.registerPlugin(sheets.UniverSheetsPlugin);
    this.univer.registerPlugin(formula.UniverSheetsFormulaPlugin);
    const snapshot = overTheWire(store.snapshot());
    this.workbook = this.univer.createUnit<IWorkbookData, Workbook>(core.UniverInstanceType.UNIVER_SHEET, snapshot);
    // Undoing wants to know where the person is.
    this.univer.__getInjector().get(core.IUniverInstanceService).focusUnit(this.workbook.getUnitId());
    this.commands.onCommandExecuted((command, options) => {
      if (command.type !== core.CommandType.MUTATION || options?.['fromCollab'] === true) return;
      if (options?.onlyLocal === true || options?.['fromFormula'] === true || !command.id.startsWith('sheet.mutation'))
        return;
      const mutation = overTheWire({ id: command.id, params: command.params ?? {} });
      this.sent.push(mutation);
      if (!store.applyRemote(mutation, this)) throw new Error(`refused: ${JSON.stringify(mutation)}`);
    });
    for (const mutation of store.opening()) this.receive(mutation);
    this.stop = store.onMutation((mutation, from) => {
      if (from !== this) this.receive(mutation);
    });
  }

  /** A command of the user interface, such as `sheet.command.insert-row`. */
  async do(id: string, params: object): Promise<void> {
    const unitId = this.workbook.getUnitId();
    if (!(await this.commands.executeCommand(id, { unitId, ...params }))) throw new Error(`Cannot do ${id}`);
  }

  cell(sheetId: string, row: number, column: number): { readonly f?: unknown; readonly v?: unknown } {
    return this.workbook.getSheetBySheetId(sheetId)?.getCellRaw(row, column) ?? {};
  }

  /** What the grid shows, spills included. */
  shown(sheetId: string, row: number, column: number): unknown {
    return this.workbook.getSheetBySheetId(sheetId)?.getCell(row, column)?.v ?? null;
  }

  /** All cells of a sheet as the grid has them, for comparing with another window or the store. */
  contents(sheetId: string): unknown {
    return overTheWire(this.workbook.getSheetBySheetId(sheetId)?.getConfig().cellData ?? {});
  }

  dispose(): void {
    this.stop();
    this.univer.dispose();
  }

  private get commands(): ICommandService {
    return this.univer.__getInjector().get(core.ICommandService);
  }

  private receive(mutation: Mutation): void {
    this.commands.syncExecuteCommand(mutation.id, overTheWire(mutation.params), { fromCollab: true, onlyLocal: true });
  }
}

function overTheWire<T>(message: T): T {
  return JSON.parse(JSON.stringify(message)) as T;
}
