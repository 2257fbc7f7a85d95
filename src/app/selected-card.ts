// Which customer the selected row of the grid belongs to, by its id or by the customer it links to.
import type { SelectedCard } from '../contract/sidebar-api';
import { ok } from '../domain/result';
import type { Outcome } from './call-failure';
import type { Ports } from './ports';

const CARD_TABS: readonly string[] = ['customers', 'individuals', 'organisations'];

export function selectedCard({ selection }: Ports): Outcome<SelectedCard | null> {
  const selected = selection.selected();
  return ok(selected && CARD_TABS.includes(selected.tab) ? { id: selected.id, row: selected.row } : null);
}
