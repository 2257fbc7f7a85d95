// A workbook on this machine: cells that calculate, the state behind the services, the built script, and its file.
// Knows no socket and no page; whoever shows it to people watches its calls.
import { DocumentState, type DocumentData } from '../host/document-state';
import { Host, type HostData } from '../host/host';
import { Clock } from '../host/clock';
import { UsersState } from '../host/users-state';
import { areaAddress } from './area-address';
import { callCustomFunction, publicFunctions, type PersonEdit } from '../run/entry-points';
import type { ScriptFiles } from '../run/run-context';
import type { UserEdit } from '../univer/mutation-stream';
import { UniverCellStore, type UniverCellStoreOptions } from '../univer/univer-cell-store';
import { EditQueue } from './edit-queue';
import { ExecutionPool } from './execution-pool';
import { HostCalls, type CallWatcher } from './host-calls';
import type { Job, JobResults } from './jobs';
import { ScriptFolder } from './script-folder';
import { readWorkbookFile, WORKBOOK_FORMAT, writeWorkbookFile } from './workbook-file';

export interface LocalWorkbookOptions {
  /** Folder of the built script. */
  readonly script: string;
  /** The built worker. */
  readonly workerFile: string;
  /** Null for a workbook that is nowhere kept. */
  readonly file: string | null;
  readonly watcher?: CallWatcher;
  /** See ExecutionPool. */
  readonly silentMs?: number;
}

/** What a new workbook starts with; the rest is Google's own defaults. */
export interface NewWorkbook {
  readonly document: Partial<DocumentData>;
  readonly now: number;
  /** Of the owner, `en` or `zh_CN`. */
  readonly ownerLocale: string;
  readonly firstTab: string;
}

/** Whose edit it is, in what a cell store hands on as its source. */
export interface EditSource {
  readonly user: string;
}

const NOBODY: CallWatcher = { called: () => undefined, ask: () => null };

export class LocalWorkbook {
  private readonly calls: HostCalls;
  private readonly pool: ExecutionPool;
  private readonly edits: EditQueue;
  private readonly folder: ScriptFolder;
  private registered: ScriptFiles | null = null;

  private constructor(
    readonly cells: UniverCellStore,
    readonly host: Host,
    private readonly options: LocalWorkbookOptions,
  ) {
    this.folder = new ScriptFolder(options.script);
    this.calls = new HostCalls(host, options.watcher ?? NOBODY);
    this.pool = new ExecutionPool({
      workerFile: options.workerFile,
      calls: this.calls,
      ended: (job, runIds) => this.recordEnded(job, runIds),
      ...(options.silentMs === undefined ? {} : { silentMs: options.silentMs }),
    });
    this.edits = new EditQueue((edits) => this.run({ name: 'edit', edits }));
    this.registerCustomFunctions(this.folder.read());
    cells.onUserEdit((edit) => this.edits.add(personEdit(edit, host.document.owner())));
  }

  /** Null when the file does not exist yet. */
  static open(options: LocalWorkbookOptions): LocalWorkbook | null {
    const kept = options.file === null ? null : readWorkbookFile(options.file);
    if (kept === null) return null;
    try {
      const cells = cellsOf(() => made, { snapshot: kept.cells as object });
      const made: Host = Host.fromJSON(cells, kept.host as HostData);
      return new LocalWorkbook(cells, made, options);
    } catch (thrown) {
      throw new Error(`Cannot open ${options.file ?? ''}: it is damaged; it was left as it is`, { cause: thrown });
    }
  }

  static create(options: LocalWorkbookOptions, { document, now, ownerLocale, firstTab }: NewWorkbook): LocalWorkbook {
    const cells = cellsOf(() => made, {});
    const state = new DocumentState(document);
    const users = new UsersState();
    users.setLocale(state.owner(), ownerLocale);
    const made: Host = new Host({ cells, document: state, clock: new Clock(now), users });
    cells.addSheet(firstTab);
    return new LocalWorkbook(cells, made, options);
  }

  get owner(): string {
    return this.host.document.owner();
  }

  /** The script as it is built now: what is built anew counts from the next execution on, as on Google. */
  get script(): ScriptFiles {
    const script = this.folder.read();
    if (script !== this.registered) this.registerCustomFunctions(script);
    return script;
  }

  publicFunctions(): readonly string[] {
    return publicFunctions(this.host, this.script);
  }

  async run<J extends Job>(job: J): Promise<JobResults[J['name']]> {
    const before = this.host.clock.now();
    const result = await this.pool.run(job, this.script);
    if (this.host.clock.now() !== before) this.cells.recalculateVolatile();
    return result;
  }

  /** What people did sets off triggers; resolves when they have run. */
  editsDone(): Promise<void> {
    return this.edits.idle();
  }

  /** Someone new is let into the file and has the add-on. */
  admit(user: string): void {
    if (!/^[^\s@]+@[^\s@]+$/.test(user)) throw new Error(`Cannot play ${user}: it is no e-mail address`);
    const { document } = this.host;
    if (!document.canView(user)) document.addEditor(user);
    document.install(user);
  }

  /** Everyone who can be played: the owner first. */
  people(): readonly string[] {
    const { document } = this.host;
    return [...new Set([document.owner(), ...document.editors(), ...document.viewers()])];
  }

  save(): void {
    if (this.options.file === null) return;
    writeWorkbookFile(this.options.file, {
      format: WORKBOOK_FORMAT,
      cells: this.cells.snapshot(),
      host: this.host.toJSON(),
    });
  }

  async close(): Promise<void> {
    await this.pool.close();
    this.cells.dispose();
  }

  private registerCustomFunctions(script: ScriptFiles): void {
    this.registered = script;
    this.cells.registerCustomFunctions(publicFunctions(this.host, script), (name, args) =>
      callCustomFunction(this.host, script, name, args),
    );
  }

  private recordEnded(job: Job, runIds: readonly string[]): void {
    const { host } = this;
    for (const id of runIds) {
      host.runs.add({
        id,
        function: 'functionName' in job ? job.functionName : job.name,
        user: 'user' in job ? job.user : host.document.owner(),
        when: new Date(host.clock.now()).toISOString(),
        authMode: 'FULL',
        serviceCalls: 0,
        callsByMethod: {},
        modelledMs: 0,
        outcome: 'timeout',
        error: 'Exception: Exceeded maximum execution time',
        console: [],
      });
    }
  }
}

/** The cells ask the host for time, zone and names, and the host is made with the cells. */
function cellsOf(host: () => Host, options: Pick<UniverCellStoreOptions, 'snapshot'>): UniverCellStore {
  return UniverCellStore.create({
    ...options,
    now: () => host().clock.now(),
    timeZone: () => host().document.timeZone(),
    locale: () => host().document.locale(),
    namedRange: (name) => {
      const found = host()
        .annotations.namedAreas()
        .find((one) => one.name.toLowerCase() === name.toLowerCase());
      return found === undefined || found.area === null ? null : areaAddress(found.area, host().cells.sheets());
    },
  });
}

function personEdit({ sheetId, rect, before, after, from }: UserEdit, owner: string): PersonEdit {
  return {
    user: isSource(from) ? from.user : owner,
    sheetId,
    rect,
    before: before[0]?.[0] ?? null,
    after: after[0]?.[0] ?? null,
  };
}

function isSource(from: unknown): from is EditSource {
  return typeof from === 'object' && from !== null && 'user' in from && typeof from.user === 'string';
}
