// One page call: checks the shape of what was sent, runs the use case, and makes every outcome a reply of plain JSON.
// Nothing unexpected reaches the page but a code: Google's texts are localised and may quote a cell.
import type { CallFailure, Outcome } from '../app/call-failure';
import type { Ports } from '../app/ports';
import { MissingPartError, RefusedError } from '../app/ports';
import type { ReadRequest } from '../app/read-request';
import { wordFailure } from '../app/word-failure';
import type { Reply } from '../contract/sidebar-api';
import type { Language } from '../domain/language';
import { languageOfLocale } from '../domain/language';
import { compose } from './compose';

/** The archive's language; the person's, when the archive cannot be read. */
function languageOf(ports: Ports | null): Language {
  try {
    return ports?.tables.language() ?? languageOfLocale(Session.getActiveUserLocale());
  } catch {
    return 'en';
  }
}

/** Asked only when a call has failed already, so whatever goes wrong here leaves the plain failure. */
function mayEdit(ports: Ports | null): boolean {
  try {
    return ports?.access.mayEdit() ?? true;
  } catch {
    return true;
  }
}

function failureOf(cause: unknown, ports: Ports | null): CallFailure {
  if (cause instanceof RefusedError) return { code: cause.code, ...cause.column };
  if (!(cause instanceof MissingPartError)) return { code: mayEdit(ports) ? 'failed' : 'not-allowed' };
  const { tab, field, twice } = cause;
  return { code: 'missing-column', tab, ...(field === undefined ? {} : { field }), ...(twice ? { twice } : {}) };
}

export function rpc<Request, Value>(
  name: string,
  read: ReadRequest<Request>,
  useCase: (ports: Ports, request: Request) => Outcome<Value>,
  raw: unknown,
): Reply<Value> {
  let ports: Ports | null = null;
  try {
    const request = read(raw);
    if (request === null) {
      return {
        ok: false,
        error: wordFailure({ code: 'bad-request' }, languageOfLocale(Session.getActiveUserLocale())),
      };
    }
    ports = compose();
    const outcome = useCase(ports, request);
    return outcome.ok ? outcome : { ok: false, error: wordFailure(outcome.error, languageOf(ports)) };
  } catch (cause) {
    ports?.log.error(name, cause);
    return { ok: false, error: wordFailure(failureOf(cause, ports), languageOf(ports)) };
  }
}
