// A key person as the form sees one: a card of its own, whose key names the customer and the person.
// Everything that holds for a card's draft then holds for a person's: kept through failures, compared, chosen about.
import type { Card, Person, SavePersonRequest } from '../src/contract/sidebar-api';
import { fieldsOf } from '../src/domain/catalogue/catalogue';
import type { FieldLine } from '../src/domain/catalogue/field';

const PREFIX = 'person/';

/** @param id '' for a new person */
export const personKey = (customerId: string, id: string): string =>
  `${PREFIX}${encodeURIComponent(customerId)}/${encodeURIComponent(id)}`;

export const isPersonKey = (key: string): boolean => key.startsWith(PREFIX);

export function personOfKey(key: string): { readonly customerId: string; readonly id: string } | null {
  if (!isPersonKey(key)) return null;
  const [customer = '', id = ''] = key.slice(PREFIX.length).split('/');
  return { customerId: decodeURIComponent(customer), id: decodeURIComponent(id) };
}

export const personLines = (): readonly FieldLine[] =>
  fieldsOf('people').filter(({ key, type }) => type !== 'id' && type !== 'json' && key !== 'customer');

export const cardOfPerson = (customerId: string, { id, fields, row }: Person): Card => ({
  id: personKey(customerId, id),
  kind: 'organisation',
  revision: 0,
  fields,
  formulas: [],
  rows: row > 0 ? [row] : [],
});

/** What a form is about: a loaded card, or one of its people. */
export function cardOfKey(
  loaded: Readonly<Record<string, { readonly card: Card } | undefined>>,
  key: string,
): Card | undefined {
  const person = personOfKey(key);
  if (!person) return loaded[key]?.card;
  const found =
    person.id === '' ? undefined : loaded[person.customerId]?.card.people?.find(({ id }) => id === person.id);
  return found && cardOfPerson(person.customerId, found);
}

/** The request for a person's draft, made of what a card's would be. */
export function personRequest(
  key: string,
  {
    changes,
    base,
    requestId,
    rows,
  }: Pick<SavePersonRequest, 'changes' | 'base' | 'requestId'> & {
    readonly rows?: readonly number[];
  },
): SavePersonRequest | null {
  const person = personOfKey(key);
  if (!person) return null;
  const [row] = rows ?? [];
  return {
    customerId: person.customerId,
    ...(person.id === '' ? {} : { id: person.id }),
    ...(base === undefined ? {} : { base }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(row === undefined ? {} : { row }),
    changes,
  };
}
