// An edit by hand of a marked field takes its mark away, as a save does: what was checked is no longer what stands there.
// Only for a single cell, of which Google tells what it held; whoever pastes the column of marks brings other marks along.
import { markKey, marksOf, withMarks } from '../domain/card/marks';
import { fieldOf } from '../domain/catalogue/catalogue';
import type { EditedRow, Stamp } from '../domain/hand/edited-rows';
import type { LoggedChange } from './change-log';

export interface ClearedMark {
  readonly stamps: readonly Stamp[];
  readonly changes: readonly LoggedChange[];
}

const NONE: ClearedMark = { stamps: [], changes: [] };

/**
 * @param edits of that cell, as the change log will tell them
 * @param holder the row whose marks tell of the cell: the customer's, or the key person's own
 */
export function clearHandMark(edits: readonly LoggedChange[], holder: EditedRow | undefined): ClearedMark {
  const edit = edits.find(({ tab, field }) => fieldOf(tab, field)?.markable === true);
  if (!edit || !holder || holder.formulas.includes('marks')) return NONE;
  const [key, cell] = [markKey(edit.field), holder.values['marks']];
  const before = marksOf(cell)[key];
  if (before === undefined) return NONE;
  const tab = edit.tab === 'people' ? edit.tab : 'customers';
  return {
    stamps: [{ tab, field: 'marks', values: new Map([[holder.row, withMarks(cell, { [key]: null })]]) }],
    changes: [{ tab, record: edit.record, field: key, before, after: null }],
  };
}
