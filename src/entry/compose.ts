// Builds the ports of one run over the open spreadsheet. Called by an entry, never while the script loads.
import type { Ports } from '../app/ports';
import { ArchiveLayout } from '../gas/archive-layout';
import { CloudLog } from '../gas/cloud-log';
import { DocumentLock } from '../gas/document-lock';
import { GridSelection } from '../gas/grid-selection';
import { RowIndex } from '../gas/row-index';
import { SessionIdentity } from '../gas/session-identity';
import { SheetAccess } from '../gas/sheet-access';
import { SheetArchiveBuilder } from '../gas/sheet-archive-builder';
import { SheetTableStore } from '../gas/sheet-table-store';
import { SheetZone } from '../gas/sheet-zone';
import { SystemClock } from '../gas/system-clock';
import { UuidIds } from '../gas/uuid-ids';

export function compose(): Ports {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const layout = new ArchiveLayout(spreadsheet);
  const zone = new SheetZone(spreadsheet);
  return {
    tables: new SheetTableStore(spreadsheet, layout, zone, new RowIndex()),
    builder: new SheetArchiveBuilder(spreadsheet, layout),
    clock: new SystemClock(zone),
    lock: new DocumentLock(),
    ids: new UuidIds(),
    access: new SheetAccess(spreadsheet, layout),
    identity: new SessionIdentity(spreadsheet),
    selection: new GridSelection(spreadsheet, layout),
    log: new CloudLog(),
  };
}
