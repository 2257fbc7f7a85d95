// Whose row it is, when somebody typed a customer's exact name or phone where the id belongs. Nothing is ever guessed.
// Knows no sheet.
import { phoneKey, phoneKeys } from './phone-key';
import { nameKey } from './typed-keys';

export interface KnownCustomer {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
}

export type LinkFinding =
  /** An id of Customers already, or nothing typed. */
  | { readonly kind: 'linked' | 'blank' }
  | { readonly kind: 'found'; readonly id: string }
  /** Several customers have that name or phone. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'unknown' };

export class CustomerDirectory {
  private readonly ids = new Set<string>();
  private readonly byName = new Map<string, Set<string>>();
  private readonly byPhone = new Map<string, Set<string>>();

  constructor(customers: readonly KnownCustomer[]) {
    for (const { id, name, phone } of customers) {
      this.ids.add(id);
      add(this.byName, nameKey(name), id);
      for (const key of phoneKeys(phone)) add(this.byPhone, key, id);
    }
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  find(typed: string): LinkFinding {
    const text = typed.trim();
    if (text === '') return { kind: 'blank' };
    if (this.ids.has(text)) return { kind: 'linked' };
    const phone = phoneKey(text);
    const found = new Set([...(this.byName.get(nameKey(text)) ?? []), ...(this.byPhone.get(phone) ?? [])]);
    const [id, ...others] = found;
    if (id === undefined) return { kind: 'unknown' };
    return others.length === 0 ? { kind: 'found', id } : { kind: 'ambiguous' };
  }
}

function add(index: Map<string, Set<string>>, key: string, id: string): void {
  if (key === '') return;
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}
