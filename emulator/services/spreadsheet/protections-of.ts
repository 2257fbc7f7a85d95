// getProtections of a sheet and of the spreadsheet: what is protected, by type. Knows no rights.
import { wrongSignature } from '../signature';
import type { FakeProtection } from './fake-protection';
import type { OpenSpreadsheet } from './open-spreadsheet';

/** `sheetId` null: of all sheets. */
export function protectionsOf(
  open: OpenSpreadsheet,
  method: string,
  args: readonly unknown[],
  sheetId: string | null,
): readonly FakeProtection[] {
  const kind = open.enums.ProtectionType.labelOf(args[0]);
  if (args.length !== 1 || kind === null) throw wrongSignature(open.run, method, args);
  open.read(method);
  return open.annotations
    .protections()
    .filter((one) => one.kind === kind && (sheetId === null || one.area.sheetId === sheetId))
    .map((one) => open.handles.protection(one.id));
}
