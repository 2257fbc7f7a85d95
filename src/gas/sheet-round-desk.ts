// The daily round over the spreadsheet: short stretches under the lock, whole tabs, single columns, the shadow.
import type { LogPlace, LogReading, RoundDesk, StoredShadow, TabColumns, TabReading } from '../app/ports';
import type { TabKey } from '../domain/catalogue/catalogue';
import type { ChunkRow } from '../domain/shadow/shadow-chunks';
import type { ArchiveLayout } from './archive-layout';
import { LogReader } from './log-reader';
import { SheetShadow } from './sheet-shadow';
import type { SheetZone } from './sheet-zone';
import { SheetTabColumns } from './tab-columns';
import { readTab } from './tab-reading';

/** As long as a save waits. */
const WAIT_MS = 10_000;

export class SheetRoundDesk implements RoundDesk {
  private readonly started = Date.now();
  private readonly kept: SheetShadow;
  private readonly log: LogReader;

  constructor(
    spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
    private readonly layout: ArchiveLayout,
    private readonly zone: SheetZone,
    watched: boolean,
  ) {
    this.kept = new SheetShadow(spreadsheet, watched);
    this.log = new LogReader(layout, zone);
  }

  elapsed(): number {
    return Date.now() - this.started;
  }

  stretch(work: () => void): boolean {
    const lock = LockService.getDocumentLock();
    if ((lock as GoogleAppsScript.Lock.Lock | null) === null) throw new Error('Cannot lock: no document');
    if (!lock.tryLock(WAIT_MS)) return false;
    try {
      work();
    } finally {
      lock.releaseLock();
    }
    return true;
  }

  columns(tab: TabKey, fields: readonly string[]): TabColumns | null {
    // Columns may have moved since the last tab, seconds ago.
    this.layout.refresh();
    const found = this.layout.tab(tab);
    if (found?.columns.has('id') !== true) return null;
    return new SheetTabColumns(tab, found, this.zone, this.layout.language() ?? 'en', fields);
  }

  read(tab: TabKey): TabReading | null {
    this.layout.refresh();
    const found = this.layout.tab(tab);
    return found?.columns.has('id') === true ? readTab(tab, found, this.zone, this.log.end()) : null;
  }

  logEnd(): LogPlace {
    return this.log.end();
  }

  logSince(from: LogPlace, until: LogPlace): LogReading {
    return this.log.since(from, until);
  }

  shadow(): StoredShadow {
    return this.kept.read();
  }

  headNow(): string {
    return this.kept.headNow();
  }

  prepare(tab: TabKey, rows: readonly ChunkRow[]): () => void {
    return this.kept.prepare(tab, rows);
  }

  writeHead(head: string): void {
    this.kept.writeHead(head);
  }

  apply(): void {
    SpreadsheetApp.flush();
  }
}
