// The team's own columns that a new card of either kind can have, for a form with no card to read them from.
import type { OwnFieldsReply } from '../contract/sidebar-api';
import { fail, ok } from '../domain/result';
import { asKeyOfKind } from '../domain/table/own-field';
import type { Outcome } from './call-failure';
import type { Ports } from './ports';

export function ownFields({ tables }: Ports): Outcome<OwnFieldsReply> {
  if (tables.language() === null) return fail({ code: 'not-set-up' });
  const shared = tables.ownKeys('customers');
  const ofKind = (tab: 'individuals' | 'organisations'): readonly string[] => [
    ...shared,
    ...tables.ownKeys(tab).map(asKeyOfKind),
  ];
  const reply = { individual: ofKind('individuals'), organisation: ofKind('organisations') };
  tables.rememberLinks();
  return ok(reply);
}
