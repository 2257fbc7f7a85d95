// Who made the change that a save clashes with, and whether that was the same person: in another window, or in the grid.
// The change log tells it of each field; where it has no such line, whoever saved the card last is taken.
import type { FieldConflict } from '../contract/sidebar-api';
import type { FieldClash } from '../domain/card/revise-card';
import type { FieldValue } from '../domain/table/field-value';
import { sameValue } from '../domain/table/field-value';
import { changesLogged } from './card-history';
import type { Ports } from './ports';

interface Saved {
  readonly by: FieldValue | undefined;
  readonly at: FieldValue | undefined;
}

/** @param last of the record as a whole, as far as it tells */
export function withAuthors(
  { tables, identity }: Ports,
  record: string,
  clashes: readonly FieldClash[],
  last?: Saved,
): readonly FieldConflict[] {
  const me = identity.email();
  const { entries } = changesLogged(tables, record);
  const text = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');
  return clashes.map((clash) => {
    const line = entries.find(({ field }) => field === clash.field);
    // Of several cells that were pasted at once there is no line yet.
    const told = line !== undefined && sameValue(line.after, clash.theirs);
    const [by, at] = told ? [line.who, line.when] : [text(last?.by), text(last?.at)];
    return {
      ...clash,
      ...(by === '' ? {} : { by }),
      ...(at === '' ? {} : { at }),
      ...(by !== '' && by === me ? { own: true } : {}),
    };
  });
}
