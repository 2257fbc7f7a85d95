// The built add-on on emulated services over the plain in-memory cells: fast, one process, any number of users.
// Zones differ on purpose: the script's is UTC (the test run's), the sheet's Shanghai unless told.
import path from 'node:path';
import type { Reply, SidebarApi } from '../../src/contract/sidebar-api';
import { MemoryCellStore } from '../../emulator/cells/memory-cell-store';
import type { CellStore, CellValue, SheetInfo } from '../../emulator/cells/cell-store';
import { Clock } from '../../emulator/host/clock';
import type { DocumentData } from '../../emulator/host/document-state';
import { DocumentState } from '../../emulator/host/document-state';
import { Host } from '../../emulator/host/host';
import { callFromPage } from '../../emulator/run/entry-points';
import { readScript } from '../../emulator/run/read-script';
import type { ScriptFiles } from '../../emulator/run/run-context';

export const OWNER = 'owner@example.com';
/** The built script with nothing packed: unpacking takes longer than most calls, and each of thousands would do it anew. */
export const builtScript = (): ScriptFiles => readScript(path.join(__dirname, '../../build/opened'));

type Value<Name extends keyof SidebarApi> = ReturnType<SidebarApi[Name]> extends Reply<infer T> ? T : never;

export class EmulatedArchive {
  readonly host: Host;

  /** @param cells the plain ones unless told */
  constructor(
    document: Partial<DocumentData> = {},
    now = '2026-02-10T01:30:00Z',
    cells: CellStore = new MemoryCellStore(),
    readonly script: ScriptFiles = builtScript(),
  ) {
    const clock = new Clock();
    clock.set(Date.parse(now));
    this.host = new Host({
      cells,
      clock,
      document: new DocumentState({ timeZone: 'Asia/Shanghai', ...document }),
    });
    if (this.host.cells.sheets().length === 0) this.host.cells.addSheet('Sheet1');
  }

  /** Any public global, as a page would call it; what arrives in the page. */
  raw(name: string, args: readonly unknown[], user = OWNER): unknown {
    const outcome = callFromPage(this.host, this.script, name, args, user);
    if (outcome.ok) return outcome.value;
    throw new Error(outcome.error.message);
  }

  call<Name extends keyof SidebarApi>(
    name: Name,
    request: Parameters<SidebarApi[Name]>[0],
    user = OWNER,
  ): Reply<Value<Name>> {
    return this.raw(name, [request], user) as Reply<Value<Name>>;
  }

  /** The value of a reply that must be ok. */
  value<Name extends keyof SidebarApi>(
    name: Name,
    request: Parameters<SidebarApi[Name]>[0],
    user = OWNER,
  ): Value<Name> {
    const reply = this.call(name, request, user);
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
    return reply.value;
  }

  sheet(title: string): SheetInfo {
    const sheet = this.host.cells.sheets().find(({ name }) => name === title);
    if (!sheet) throw new Error(`no tab ${title}`);
    return sheet;
  }

  /** All content of a tab, the header row included. */
  rows(title: string): readonly (readonly CellValue[])[] {
    const { id } = this.sheet(title);
    const { rows, columns } = this.host.cells.contentSize(id);
    return this.host.cells.values(id, { row: 0, column: 0, rows: Math.max(rows, 1), columns: Math.max(columns, 1) });
  }

  /** Rows of a tab as objects by header text. */
  records(title: string): readonly Readonly<Record<string, CellValue>>[] {
    const [header = [], ...rows] = this.rows(title);
    return rows.map((row) =>
      Object.fromEntries(header.map((text, at) => [typeof text === 'string' ? text : '', row[at] ?? null])),
    );
  }

  /** Everything in the workbook, for proving that nothing changed. */
  snapshot(): string {
    return JSON.stringify(this.host.cells.sheets().map(({ name }) => [name, this.rows(name)]));
  }
}
