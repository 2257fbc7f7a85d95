// Who may change what: the file's editors, protected ranges and sheets, against the effective user (M:GF).
// Knows no Google class. Warnings are for people only; scripts are not stopped by them (unverified).
import type { Rect } from '../../cells/cell-store';
import { rectHolds, rectOfArea, rectsMeet } from '../../host/annotations/grid-area';
import type { ProtectionData } from '../../host/annotations/protection-list';
import type { OpenSpreadsheet } from './open-spreadsheet';

const REFUSAL =
  'You are trying to edit a protected cell or object. ' +
  'Please contact the spreadsheet owner to remove protection if you need to edit.';

export class EditingRights {
  constructor(private readonly open: OpenSpreadsheet) {}

  refusal(): Error {
    return this.open.run.exception(REFUSAL);
  }

  mayEditDocument(): boolean {
    return this.open.document.canEdit(this.open.run.user);
  }

  requireDocument(): void {
    if (!this.mayEditDocument()) throw this.refusal();
  }

  /** The owner always may; a list that was never changed mirrors the file's editors. */
  mayEditProtected(protection: ProtectionData): boolean {
    const { document, run } = this.open;
    if (document.owner() === run.user) return true;
    if (!document.canEdit(run.user)) return false;
    if (protection.warningOnly || protection.editors === null || protection.editors.includes(run.user)) return true;
    return protection.domainEdit && domainOf(run.user) === domainOf(document.owner());
  }

  /** Every cell of the rectangle. */
  mayEdit(sheetId: string, rect: Rect): boolean {
    return this.snapshot()(sheetId, rect);
  }

  /** The same question for many writes at one moment: the protections are looked up once. */
  snapshot(): (sheetId: string, rect: Rect) => boolean {
    if (!this.mayEditDocument()) return () => false;
    const closed = this.open.annotations.protections().filter((one) => !this.mayEditProtected(one));
    return (sheetId, rect) => closed.every((one) => one.area.sheetId !== sheetId || !this.stands(one, rect));
  }

  requireCells(sheetId: string, rect: Rect): void {
    if (!this.mayEdit(sheetId, rect)) throw this.refusal();
  }

  /** What concerns the sheet as a whole: its name, its place, inserted lines. */
  requireSheet(sheetId: string): void {
    this.requireDocument();
    if (this.closed(sheetId).some((one) => one.kind === 'SHEET')) throw this.refusal();
  }

  /** Lines may be taken out or moved only where no closed range is touched, on a sheet that is not closed. */
  requireLines(sheetId: string, lines: Rect): void {
    this.requireSheet(sheetId);
    this.requireCells(sheetId, lines);
  }

  /** New lines may not part a closed range. */
  requireInsertion(sheetId: string, axis: 'row' | 'column', at: number): void {
    this.requireSheet(sheetId);
    const sheet = this.open.sheet(sheetId);
    const parted = this.closed(sheetId).some(({ area }) => {
      const { row, column, rows, columns } = rectOfArea(area, sheet);
      const [from, count] = axis === 'row' ? [row, rows] : [column, columns];
      return at > from && at < from + count;
    });
    if (parted) throw this.refusal();
  }

  /** A sheet may go only with all that is closed on it open to the user. */
  requireWholeSheet(sheetId: string): void {
    this.requireDocument();
    if (this.closed(sheetId).length > 0) throw this.refusal();
  }

  private closed(sheetId: string): readonly ProtectionData[] {
    return this.open.annotations
      .protections()
      .filter((one) => one.area.sheetId === sheetId && !this.mayEditProtected(one));
  }

  private stands({ area, kind, unprotected }: ProtectionData, rect: Rect): boolean {
    const sheet = this.open.sheet(area.sheetId);
    if (kind === 'SHEET') return !unprotected.some((free) => rectHolds(rectOfArea(free, sheet), rect));
    return rectsMeet(rectOfArea(area, sheet), rect);
  }
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}
