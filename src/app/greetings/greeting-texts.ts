// The greetings drafted for one customer as texts to copy into a message, the short form for SMS and WeChat beside the long one.
// Reads the Outbox alone.
import type { GreetingText } from '../../contract/promotion-api';
import { languageOfText } from '../../domain/greeting/language-of-text';
import { shortText } from '../../domain/greeting/short-text';
import { ok } from '../../domain/result';
import type { Outcome } from '../call-failure';
import type { Ports } from '../ports';

const FIELDS = ['kind', 'state', 'customer', 'subject', 'text'] as const;
/** What a message can still be copied for. */
const OPEN: readonly unknown[] = ['draft', 'waiting', 'skipped'];

export function greetingTexts(ports: Ports, { id }: { readonly id: string }): Outcome<readonly GreetingText[]> {
  const rows = ports.due.columns('outbox', FIELDS)?.rows ?? [];
  const theirs = rows.filter(
    ({ values }) =>
      values['kind'] === 'greeting' && values['customer'] === id && OPEN.includes(values['state'] ?? null),
  );
  return ok(
    theirs.map(({ values }) => {
      const text = String(values['text'] ?? '');
      const short = shortText(text, languageOfText(text));
      return { subject: String(values['subject'] ?? ''), text, short, state: String(values['state']) };
    }),
  );
}
