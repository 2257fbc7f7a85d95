// The grid: Univer drawn in the browser with calculation off, since the server calculates and is the one truth.
// Knows no add-on and no panel; changes go out and come in as Univer's own mutations.
import { CommandType, ICommandService, LifecycleService, LifecycleStages, LogLevel, Univer } from '@univerjs/core';
import type { CellValue } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { FormulaDataModel, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { IRenderManagerService, UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { ILayoutService, UniverUIPlugin } from '@univerjs/ui';
import type { Language, Selection } from '../../server/protocol';
import type { Mutation } from '../../univer/mutation-stream';
import { gridLocale } from './grid-locale';
import { withUsualLooks } from './usual-looks';
import './facades';

export interface GridLink {
  /** The person changed something. */
  changed(mutation: Mutation): void;
  selected(selection: Selection): void;
}

/** What Univer hands to listeners besides the command; the server's changes are marked so that they do not go back. */
interface ExecutionMarks {
  readonly fromCollab?: boolean;
  readonly onlyLocal?: boolean;
  readonly fromFormula?: boolean;
}

const FROM_SERVER = { fromCollab: true, onlyLocal: true };
/** Univer's own protection is not the spreadsheet's: no script would know of it. */
const NOT_OFFERED = Object.fromEntries(
  [
    'sheet.contextMenu.permission',
    'sheet.command.add-range-protection-from-toolbar',
    'sheet.command.add-range-protection-from-sheet-bar',
    'sheet.command.add-range-protection-from-context-menu',
    'sheet.command.set-range-protection-from-context-menu',
    'sheet.command.delete-range-protection-from-context-menu',
    'sheet.command.delete-worksheet-protection-from-sheet-bar',
    'sheet.command.change-sheet-protection-from-sheet-bar',
    'sheet.command.view-sheet-permission-from-context-menu',
    'sheet.command.view-sheet-permission-from-sheet-bar',
  ].map((id) => [id, { hidden: true }]),
);
const SELECTION_COMMANDS = new Set([
  'sheet.operation.set-selections',
  'sheet.operation.set-worksheet-active-operation',
]);

export class UniverGrid {
  readonly api: FUniver;
  private readonly univer: Univer;
  private readonly commands: ICommandService;
  private unitId: string | null = null;
  private readonly known = new Set<string>();

  constructor(container: HTMLElement, language: Language, link: GridLink) {
    const univer = new Univer({ ...gridLocale(language), logLevel: LogLevel.ERROR });
    this.univer = univer;
    univer.registerPlugin(UniverRenderEnginePlugin);
    // Only here: on the sheets-formula plugin the same setting takes the means to type formulas away.
    univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
    univer.registerPlugin(UniverUIPlugin, {
      container,
      header: true,
      toolbar: true,
      ribbonType: 'simple',
      headerMenu: false,
      footer: true,
    });
    univer.registerPlugin(UniverDocsPlugin);
    univer.registerPlugin(UniverDocsUIPlugin);
    univer.registerPlugin(UniverSheetsPlugin);
    univer.registerPlugin(UniverSheetsUIPlugin, {
      formulaBar: true,
      menu: NOT_OFFERED,
      disableForceStringAlert: true,
      disableForceStringMark: true,
      footer: { addSheetButtonConfig: { show: true, defaultRowCount: 1000, defaultColumnCount: 26 } },
    });
    univer.registerPlugin(UniverSheetsFormulaPlugin);
    univer.registerPlugin(UniverSheetsFormulaUIPlugin);
    univer.registerPlugin(UniverSheetsNumfmtPlugin);
    univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
    this.api = FUniver.newAPI(univer);
    this.commands = univer.__getInjector().get(ICommandService);
    this.commands.onCommandExecuted((command, marks?: ExecutionMarks) => {
      if (SELECTION_COMMANDS.has(command.id)) this.tellSelection(link);
      if (command.type !== CommandType.MUTATION || !command.id.startsWith('sheet.mutation')) return;
      // A result of a calculation has no formula: sent on, it would erase the formula on the server.
      if (marks?.fromCollab === true || marks?.onlyLocal === true || marks?.fromFormula === true) return;
      link.changed({ id: command.id, params: command.params ?? {} });
    });
  }

  /** Shows the workbook as the server has it now, in place of what was shown. */
  load(snapshot: object): void {
    const active = this.api.getActiveWorkbook()?.getActiveSheet().getSheetId() ?? null;
    if (this.unitId !== null) this.api.disposeUnit(this.unitId);
    const workbook = this.api.createWorkbook(withUsualLooks(snapshot));
    this.unitId = workbook.getId();
    if (active !== null && workbook.getSheetBySheetId(active) !== null) workbook.setActiveSheet(active);
  }

  apply(mutation: Mutation): void {
    this.commands.syncExecuteCommand(mutation.id, mutation.params, FROM_SERVER);
  }

  /** The names stand in the completion list; the cells are calculated by the server. */
  offerFunctions(functions: readonly { readonly name: string; readonly description: string }[]): void {
    for (const { name, description } of functions) {
      if (this.known.has(name)) continue;
      this.known.add(name);
      this.api.getFormula().registerFunction(name, () => '', description);
    }
  }

  select(selection: Selection): void {
    const workbook = this.api.getActiveWorkbook();
    const sheet = workbook?.getSheetBySheetId(selection.sheetId);
    if (workbook === null || workbook === undefined || sheet === null || sheet === undefined) return;
    workbook.setActiveSheet(sheet);
    const range = sheet.getRange(selection.row, selection.column, selection.rows, selection.columns);
    sheet.setActiveRange(range);
    if (this.isReady()) sheet.scrollToCell(Math.max(0, selection.row - 3), Math.max(0, selection.column - 1));
  }

  /** The workbook is drawn: before, the grid cannot be scrolled or asked. */
  isReady(): boolean {
    const { stage } = this.univer.__getInjector().get(LifecycleService);
    return this.unitId !== null && stage >= LifecycleStages.Rendered;
  }

  selection(): Selection | null {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getActiveRange();
    if (sheet === undefined || range === null || range === undefined) return null;
    return {
      sheetId: sheet.getSheetId(),
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getHeight(),
      columns: range.getWidth(),
    };
  }

  /** Told after all that may change what is drawn over the grid: cells, sizes, scrolling, another tab. */
  onAnyChange(listener: () => void): () => void {
    const watching = this.commands.onCommandExecuted(listener);
    return () => watching.dispose();
  }

  scrollTo({ row, column }: { readonly row: number; readonly column: number }): void {
    if (this.isReady()) this.api.getActiveWorkbook()?.getActiveSheet().scrollToCell(row, column);
  }

  /** Null until the grid is drawn. */
  canvas(): HTMLCanvasElement | null {
    if (!this.isReady() || this.unitId === null) return null;
    return (
      this.univer.__getInjector().get(IRenderManagerService).getRenderById(this.unitId)?.engine.getCanvasElement() ??
      null
    );
  }

  /** The value that a formula elsewhere fills the cell with; the cell itself is empty then. */
  spilled(sheetId: string, row: number, column: number): CellValue | null {
    const spills = this.univer.__getInjector().get(FormulaDataModel).getArrayFormulaCellData();
    return spills[this.unitId ?? '']?.[sheetId]?.[row]?.[column]?.v ?? null;
  }

  focus(): void {
    this.univer.__getInjector().get(ILayoutService).focus();
  }

  private tellSelection(link: GridLink): void {
    const selection = this.selection();
    if (selection !== null) link.selected(selection);
  }
}
