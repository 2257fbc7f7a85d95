// The spreadsheet as Univer holds and calculates it: the one truth for cells behind the local workbook's page.
// Knows no Google service and no socket. Every method is synchronous: Univer's engine is driven to its end inside
// `settle()`, which every read calls by itself, so the store works in process as well as behind a port.
//
//   const store = UniverCellStore.create({ snapshot, now, timeZone, locale, namedRange });
//   store.registerCustomFunctions(names, call);
//   store.onPending(() => setImmediate(() => store.settle()));   // so that browsers see results without a read
//   store.onMutation((mutation, from) => everyBrowserBut(from).send(mutation));
//   browser.send({ snapshot: store.snapshot(), mutations: store.opening() });
//   browser.on('mutation', (mutation) => store.applyRemote(mutation, browser) || browser.send('start anew'));
import type { IWorkbookData } from '@univerjs/core';

import type { CellStore, StructureChange } from '../cells/cell-store';
import { instantToSerial, serialToCivil } from '../cells/serial-date';
import { parseTyped } from '../cells/typed-input';
import { CalculatedWorkbook } from './calculated-workbook';
import type { CustomFunctionCall } from './custom-functions';
import { CustomFunctions } from './custom-functions';
import type { SpreadsheetSettings } from './dialect/dialect';
import { Dialect } from './dialect/dialect';
import type { Mutation, UserEdit } from './mutation-stream';
import { RemoteEdits } from './remote-edits';
import { StoreNews } from './store-news';
import { UniverCells } from './univer-cells';
import { WorkbookModel } from './workbook-model';
import { WorkbookWatch } from './workbook-watch';

export interface UniverCellStoreOptions extends Partial<SpreadsheetSettings> {
  /** What `snapshot()` gave; without it the store has no sheets: add one. */
  readonly snapshot?: Partial<IWorkbookData>;
}

interface Parts {
  readonly book: CalculatedWorkbook;
  readonly news: StoreNews;
  readonly dialect: Dialect;
  readonly settings: SpreadsheetSettings;
}

const DEFAULTS: SpreadsheetSettings = {
  now: () => Date.now(),
  timeZone: () => 'Etc/UTC',
  locale: () => 'en_US',
  namedRange: () => null,
};

export class UniverCellStore extends UniverCells implements CellStore {
  private readonly news: StoreNews;
  private readonly watch: WorkbookWatch;
  private readonly remote: RemoteEdits;
  private readonly customFunctions: CustomFunctions;
  private readonly settings: SpreadsheetSettings;

  private constructor({ book, news, dialect, settings }: Parts) {
    super(book, () => settings.locale());
    this.settings = settings;
    this.news = news;
    this.customFunctions = new CustomFunctions(this.model, dialect);
    this.watch = new WorkbookWatch(book, {
      mutation: ({ id, params = {} }, from) => {
        news.mutation.tell({ id, params }, from);
      },
      structure: (change) => {
        news.structure.tell(change);
      },
    });
    this.remote = new RemoteEdits(this.model, {
      values: (sheetId, rect) => this.values(sheetId, rect),
      formulas: (sheetId, rect) => this.formulas(sheetId, rect),
      typed: (text, format) => this.typed(text, format),
      userEdit: (edit) => {
        news.edit.tell(edit);
      },
    });
  }

  static create({ snapshot, ...options }: UniverCellStoreOptions = {}): UniverCellStore {
    const settings = { ...DEFAULTS, ...options };
    const model = new WorkbookModel(snapshot ?? null);
    const dialect = new Dialect(model, settings);
    const news = new StoreNews(model.unitId);
    const book: CalculatedWorkbook = new CalculatedWorkbook(model, {
      translate: (formula, sheetId) => dialect.translate(formula, sheetId),
      calculated: (cells) => {
        news.results(cells, book.spills);
      },
      due: () => {
        news.due();
      },
    });
    return new UniverCellStore({ book, news, dialect, settings });
  }

  /** JSON of the whole workbook, for the file on disk and for a browser that connects. */
  snapshot(): IWorkbookData {
    this.settle();
    return this.model.workbook.save();
  }

  /** What a browser must apply after the snapshot: the snapshot has no spills in it. */
  opening(): readonly Mutation[] {
    this.settle();
    return [this.news.spills(this.book.spills)];
  }

  dispose(): void {
    this.watch.dispose();
    this.model.dispose();
  }

  /** Functions that cells may call, besides Google's; registering again replaces all of them. Calculates all cells anew. */
  registerCustomFunctions(names: readonly string[], call: CustomFunctionCall): void {
    this.customFunctions.register(names, call);
    this.book.structureChanged();
  }

  /** The clock, the zone or the locale has changed: TODAY, NOW and RAND are due again. */
  recalculateVolatile(): void {
    this.book.timeChanged();
  }

  /** What named ranges stand for has changed. */
  recalculateAll(): void {
    this.book.structureChanged();
  }

  /** Called when calculation becomes due, once until it is done; whoever wants results without reading settles then. */
  onPending(listener: () => void): () => void {
    return this.news.pending.add(listener);
  }

  /** Every change of the workbook, in order: own writes, what browsers did, calculated results. For all but `from`. */
  onMutation(listener: (mutation: Mutation, from: unknown) => void): () => void {
    return this.news.mutation.add(listener);
  }

  onStructure(listener: (change: StructureChange) => void): () => void {
    return this.news.structure.add(listener);
  }

  /** What a person typed, pasted, filled or cleared in a browser, after it has been applied. */
  onUserEdit(listener: (edit: UserEdit) => void): () => void {
    return this.news.edit.add(listener);
  }

  /** Applies what a browser did. False: not a change that a browser may make; it must take the workbook anew. */
  applyRemote(mutation: Mutation, from: unknown): boolean {
    return this.remote.apply(mutation, from);
  }

  /** A person types the text into the cell, without a browser. Listeners of user edits are told. */
  type(sheetId: string, row: number, column: number, text: string, from?: unknown): void {
    const rect = { row, column, rows: 1, columns: 1 };
    const before = this.values(sheetId, rect);
    const typed = this.typed(text, this.formats(sheetId, rect)[0]?.[0] ?? '');
    if ('formula' in typed) this.write([{ sheetId, rect, formulas: [[typed.formula]] }]);
    else {
      const formats = typed.format === undefined ? {} : { formats: [[typed.format]] };
      this.write([{ sheetId, rect, values: [[typed.value]], ...formats }]);
    }
    const [after, formulas] = [this.values(sheetId, rect), this.formulas(sheetId, rect)];
    this.news.edit.tell({ sheetId, rect, before, after, formulas, from });
  }

  private typed(text: string, format: string): ReturnType<typeof parseTyped> {
    const { year } = serialToCivil(instantToSerial(this.settings.now(), this.settings.timeZone()));
    return parseTyped(text, { locale: this.settings.locale(), year, format });
  }
}
