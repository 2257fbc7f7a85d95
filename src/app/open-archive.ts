// The sidebar opens: language, whether the archive is set up, and the index that find-as-you-type works on.
import type { OpenReply } from '../contract/sidebar-api';
import { ok } from '../domain/result';
import type { Outcome } from './call-failure';
import { listSummaries } from './card-view';
import { tierNames } from './tier-names';
import type { Ports } from './ports';

export function openArchive(ports: Ports): Outcome<OpenReply> {
  const { tables, identity, clock, formulas } = ports;
  const language = tables.language();
  const cards = language === null ? [] : listSummaries(tables);
  if (language !== null) {
    tables.rememberRows();
    formulas.keepToday(clock.today());
  }
  return ok({
    language: language ?? identity.language(),
    ready: language !== null,
    user: identity.email(),
    today: clock.today(),
    cards,
    tiers: language === null ? [] : tierNames(tables),
  });
}
