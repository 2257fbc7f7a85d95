// A new card turned to the other kind: nothing typed is lost, and nothing is sent that the kind has no column for.
import type { CardKind } from '../src/contract/sidebar-api';
import { isOwnKeyOfKind } from '../src/domain/table/own-field';
import type { Draft } from './draft';
import type { Input } from './field-input';

/** Columns of the team's own in the tab of the kind that was left rest with what was typed into them. */
export function ofKind(draft: Draft, kind: CardKind): Draft {
  if (draft.kind === kind) return draft;
  const part = (own: boolean): Readonly<Record<string, Input>> =>
    Object.fromEntries(Object.entries(draft.typed).filter(([key]) => isOwnKeyOfKind(key) === own));
  const typed = { ...part(false), ...draft.resting };
  return {
    ...draft,
    kind,
    typed,
    base: Object.fromEntries(Object.keys(typed).map((key) => [key, draft.base[key] ?? null])),
    resting: part(true),
  };
}
