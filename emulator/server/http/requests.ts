// The bodies of requests and of messages on the stream, checked before anything believes them.
// Knows no workbook; what is not of the documented shape is refused with words.
import type { FromPage, PageAction, Selection } from '../protocol';

type Bag = Readonly<Record<string, unknown>>;

/** Each action with the fields it needs. */
const ACTIONS: Readonly<
  Record<PageAction['action'], Readonly<Record<string, 'string' | 'number' | 'boolean' | 'array'>>>
> = {
  open: {},
  menu: { functionName: 'string' },
  call: { frameId: 'string', functionName: 'string', args: 'array' },
  'close-frame': { frameId: 'string' },
  answer: { promptId: 'string', button: 'string', text: 'string' },
  'set-clock': { wall: 'string' },
  advance: { wall: 'string' },
  'run-trigger': { triggerId: 'string' },
  mail: { id: 'string' },
  run: { id: 'string' },
  sort: { sheetId: 'string', column: 'number', ascending: 'boolean' },
  'add-user': { email: 'string' },
};

export function readAction(body: unknown): { readonly user: string; readonly action: PageAction } {
  const { user, action } = bag(body);
  const named = bag(action);
  if (typeof user !== 'string') throw new Error('Cannot read the action: it names no user');
  if (!isAction(named)) throw new Error('Cannot read the action: it is none of the known ones, or a field is missing');
  return { user, action: named };
}

export function readWords(body: unknown): readonly string[] {
  const { words } = bag(body);
  if (!Array.isArray(words) || !words.every((word): word is string => typeof word === 'string')) {
    throw new Error('Cannot read the command: it is not a list of words');
  }
  return words;
}

export function readMessage(text: string): FromPage | null {
  const message = bag(JSON.parse(text));
  if (message['type'] === 'mutation' && typeof message['id'] === 'string' && isBag(message['params'])) {
    return { type: 'mutation', id: message['id'], params: message['params'] };
  }
  const selection = message['selection'];
  if (message['type'] === 'selection' && isSelection(selection)) return { type: 'selection', selection };
  return null;
}

function isAction(value: Bag): value is Bag & PageAction {
  const name = value['action'];
  if (typeof name !== 'string' || !Object.hasOwn(ACTIONS, name)) return false;
  return Object.entries(ACTIONS[name as PageAction['action']]).every(([key, type]) => {
    const field = value[key];
    return type === 'array' ? Array.isArray(field) : typeof field === type;
  });
}

function isSelection(value: unknown): value is Selection {
  if (!isBag(value) || typeof value['sheetId'] !== 'string') return false;
  return ['row', 'column', 'rows', 'columns'].every((key) => Number.isInteger(value[key]) && Number(value[key]) >= 0);
}

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bag(value: unknown): Bag {
  return isBag(value) ? value : {};
}
