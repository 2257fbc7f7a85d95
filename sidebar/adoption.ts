// How far the copying of a team's own sheet has come: sheets looked for, columns chosen, rows copied. Pure.
// Nothing is copied before the person says so; a retry goes out under the same request id.
import type { AdoptionProposal, AdoptSheetReply } from '../src/contract/sidebar-api';
import type { Refusal } from './save-state';

export interface Adoption {
  readonly phase: 'looking' | 'choosing' | 'settingUp' | 'copying' | 'done';
  readonly proposals: readonly AdoptionProposal[];
  /** Google's number of the chosen sheet. */
  readonly sheet: number | null;
  /** What the person chose for a column of that sheet, by its place; null keeps it as the team's own. */
  readonly chosen: Readonly<Record<number, string | null>>;
  readonly requestId: string;
  /** No answer for a while. */
  readonly slow: boolean;
  readonly refusal: Refusal | null;
  readonly reply: AdoptSheetReply | null;
}

export type AdoptionEvent =
  | { readonly name: 'looking'; readonly requestId: string }
  | { readonly name: 'found'; readonly proposals: readonly AdoptionProposal[] }
  /** Another sheet is another request. */
  | { readonly name: 'choseSheet'; readonly sheet: number; readonly requestId: string }
  | { readonly name: 'choseField'; readonly column: number; readonly field: string | null; readonly requestId: string }
  | { readonly name: 'sent'; readonly phase: 'settingUp' | 'copying' }
  | { readonly name: 'slow' }
  | { readonly name: 'refused'; readonly refusal: Refusal }
  | { readonly name: 'copied'; readonly reply: AdoptSheetReply }
  | { readonly name: 'left' };

export const proposalOf = ({ proposals, sheet }: Adoption): AdoptionProposal | null =>
  proposals.find((proposal) => proposal.sheet === sheet) ?? null;

/** The columns as they would be copied now. */
export function mappingOf(adoption: Adoption): readonly { readonly column: number; readonly field: string | null }[] {
  const columns = proposalOf(adoption)?.columns ?? [];
  return columns.map(({ column, field }) => {
    const chosen = adoption.chosen[column];
    return { column, field: chosen === undefined ? field : chosen };
  });
}

export function nextAdoption(before: Adoption | null, event: AdoptionEvent): Adoption | null {
  if (event.name === 'left') return null;
  if (event.name === 'looking') {
    const { requestId } = event;
    return {
      phase: 'looking',
      proposals: [],
      sheet: null,
      chosen: {},
      requestId,
      slow: false,
      refusal: null,
      reply: null,
    };
  }
  // An answer that comes after the person has left.
  if (before === null) return null;
  switch (event.name) {
    case 'found':
      return { ...before, phase: 'choosing', proposals: event.proposals, sheet: event.proposals[0]?.sheet ?? null };
    case 'choseSheet':
      return { ...before, sheet: event.sheet, chosen: {}, requestId: event.requestId, refusal: null };
    case 'choseField': {
      // A field is one column's: choosing it again takes it from the other.
      const others = mappingOf(before).filter(({ field, column }) => field === event.field && column !== event.column);
      const freed = event.field === null ? {} : Object.fromEntries(others.map(({ column }) => [column, null]));
      return {
        ...before,
        chosen: { ...before.chosen, ...freed, [event.column]: event.field },
        requestId: event.requestId,
      };
    }
    case 'sent':
      return { ...before, phase: event.phase, slow: false, refusal: null };
    case 'slow':
      return { ...before, slow: true };
    case 'refused':
      return { ...before, phase: 'choosing', slow: false, refusal: event.refusal };
    case 'copied':
      return { ...before, phase: 'done', slow: false, reply: event.reply };
  }
}
