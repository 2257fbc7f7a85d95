// Builds the ports of one run over the open spreadsheet. Called by an entry, never while the script loads.
import type { HandEdit, Ports } from '../app/ports';
import type { TabKey } from '../domain/catalogue/catalogue';
import { ArchiveLayout } from '../gas/archive-layout';
import { CloudLog } from '../gas/cloud-log';
import { DocumentLock } from '../gas/document-lock';
import { GridSelection } from '../gas/grid-selection';
import { LinkIndex } from '../gas/link-index';
import { RowIndex } from '../gas/row-index';
import { SessionIdentity } from '../gas/session-identity';
import { GridAdopter } from '../gas/sheet-adopter';
import { SheetAccess } from '../gas/sheet-access';
import { SheetArchiveBuilder } from '../gas/sheet-archive-builder';
import type { ToldEdit } from '../gas/sheet-hand-edit';
import { SheetDueDesk } from '../gas/sheet-due-desk';
import { SheetFormulas } from '../gas/sheet-formulas';
import { SheetHandEdit } from '../gas/sheet-hand-edit';
import { SheetRoundDesk } from '../gas/sheet-round-desk';
import { SheetTableStore } from '../gas/sheet-table-store';
import { SheetValues } from '../gas/sheet-values';
import { PropertySettledNote } from '../gas/settled-note';
import { SheetZone } from '../gas/sheet-zone';
import { DocumentMemory, GoogleMailer, HourlyTriggers } from '../gas/reminder-services';
import { SheetFileMark } from '../gas/sheet-file-mark';
import { SheetOutbox } from '../gas/sheet-outbox';
import { SystemClock } from '../gas/system-clock';
import { UuidIds } from '../gas/uuid-ids';
import { ZoneMoments } from '../gas/zone-moments';

/** @param watched somebody at the keyboard has called; false in an hourly run */
export function compose(watched = true): Ports {
  return composed(watched).ports;
}

/** The same, with the cells that a person has just edited. */
export function composeEdit(told: ToldEdit): {
  readonly ports: Ports;
  readonly edit: HandEdit;
  /** Where it was; null for a sheet that is none of ours. */
  readonly tab: () => TabKey | null;
} {
  const { ports, layout, zone } = composed(true);
  const tab = (): TabKey | null => (layout.language() === null ? null : layout.keyOf(told.range.getSheet()));
  return { ports, edit: new SheetHandEdit(layout, zone, ports.tables, told), tab };
}

function composed(watched: boolean): {
  readonly ports: Ports;
  readonly layout: ArchiveLayout;
  readonly zone: SheetZone;
} {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const layout = new ArchiveLayout(spreadsheet);
  const zone = new SheetZone(spreadsheet);
  const index = new RowIndex();
  const ports: Ports = {
    tables: new SheetTableStore(spreadsheet, layout, zone, index, new LinkIndex()),
    builder: new SheetArchiveBuilder(spreadsheet, layout),
    formulas: new SheetFormulas(spreadsheet, layout, zone),
    values: new SheetValues(layout, index),
    clock: new SystemClock(zone),
    lock: new DocumentLock(),
    ids: new UuidIds(),
    access: new SheetAccess(spreadsheet, layout),
    identity: new SessionIdentity(spreadsheet),
    selection: new GridSelection(spreadsheet, layout),
    adopter: new GridAdopter(spreadsheet, layout, zone),
    round: new SheetRoundDesk(spreadsheet, layout, zone, watched),
    due: new SheetDueDesk(spreadsheet, layout, zone),
    settled: new PropertySettledNote(),
    mailer: new GoogleMailer(),
    triggers: new HourlyTriggers(),
    memory: new DocumentMemory(),
    moments: new ZoneMoments(zone),
    file: new SheetFileMark(spreadsheet, layout),
    outbox: new SheetOutbox(spreadsheet, layout, zone),
    log: new CloudLog(),
  };
  return { ports, layout, zone };
}
