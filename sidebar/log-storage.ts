// Keeps contacts that were not logged yet across closing the sidebar; they die with the tab and never leave the browser.
// Knows no state and no screen.
import type { LogForm } from './log-state';

const NAME = 'cardfile.log';

export interface LogStorage {
  read(): readonly LogForm[];
  write(forms: readonly LogForm[]): void;
}

const TEXTS = [
  'customerId',
  'name',
  'requestId',
  'channel',
  'direction',
  'purpose',
  'said',
  'outcome',
  'orderNumber',
].concat(['orderDate', 'orderAmount', 'reason', 'promise', 'promiseDue', 'nextTime', 'stage', 'keptAt']);

/** Another version's are left out rather than half understood. */
function isForm(value: unknown): value is LogForm {
  if (typeof value !== 'object' || value === null) return false;
  const form = value as Readonly<Record<string, unknown>>;
  const next = form['nextFollowUp'];
  return (
    TEXTS.every((key) => typeof form[key] === 'string') &&
    (next === null || typeof next === 'string') &&
    typeof form['base'] === 'object' &&
    form['base'] !== null
  );
}

function readForms(storage: Storage): readonly LogForm[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(NAME) ?? '[]');
    const forms: readonly unknown[] = Array.isArray(kept) ? kept : [];
    return forms.filter(isForm).map((form) => ({ ...form, touched: true, phase: 'typing' }));
  } catch {
    return [];
  }
}

/** @param open opens the tab's storage; may throw where the browser forbids it */
export function openLogStorage(open: () => Storage): LogStorage {
  let storage: Storage;
  try {
    storage = open();
    storage.getItem(NAME);
  } catch {
    return { read: () => [], write: () => undefined };
  }
  return {
    read: () => readForms(storage),
    write: (forms) => {
      if (forms.length === 0) storage.removeItem(NAME);
      else storage.setItem(NAME, JSON.stringify(forms));
    },
  };
}
