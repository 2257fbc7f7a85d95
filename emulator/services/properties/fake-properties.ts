// One property store as a script sees it: strings only, every use priced and counted against the day's allowance (D:props).
// Knows no store's inside; limits are the host's, their wording is here.
import type { PropertyRefusal, StoreName } from '../../host/property-stores';
import type { RunContext } from '../../run/run-context';
import type { Coverage } from '../guard';
import { signatureError } from '../signature';

export const PROPERTIES: Coverage = {
  deleteAllProperties: 'exact',
  deleteProperty: 'exact',
  getKeys: 'exact',
  getProperties: 'exact',
  getProperty: 'exact',
  setProperties: 'exact',
  setProperty: 'exact',
};

const REFUSALS: Readonly<Record<PropertyRefusal, string>> = {
  'value-too-large': 'Argument too large: value',
  'store-full': 'You have exceeded the property storage quota. Please remove some properties and try again.',
  quota: 'Service invoked too many times for one day: properties.',
};

export class FakeProperties {
  constructor(
    private readonly run: RunContext,
    private readonly store: StoreName,
    /** Custom functions of an editor: the owner's user properties can be read only (D:cf). */
    private readonly readOnly: boolean,
  ) {}

  getProperty(...args: readonly unknown[]): string | null {
    this.read('getProperty', args, 1);
    return this.run.host.properties.get(this.store, String(args[0]));
  }

  getProperties(...args: readonly unknown[]): Record<string, string> {
    this.read('getProperties', args, 0);
    return this.run.host.properties.all(this.store);
  }

  getKeys(...args: readonly unknown[]): string[] {
    this.read('getKeys', args, 0);
    return Object.keys(this.run.host.properties.all(this.store));
  }

  setProperty(...args: readonly unknown[]): this {
    this.write('setProperty', args, [2]);
    return this.set({ [String(args[0])]: String(args[1]) }, false);
  }

  setProperties(...args: readonly unknown[]): this {
    const [values, deleteAllOthers] = args;
    if (typeof values !== 'object' || values === null) {
      throw signatureError(this.run, 'PropertiesService.Properties.setProperties', args);
    }
    this.write('setProperties', args, [1, 2]);
    const texts = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
    return this.set(texts, deleteAllOthers === true);
  }

  deleteProperty(...args: readonly unknown[]): this {
    this.write('deleteProperty', args, [1]);
    this.run.host.properties.remove(this.store, String(args[0]));
    return this;
  }

  deleteAllProperties(...args: readonly unknown[]): this {
    this.write('deleteAllProperties', args, [0]);
    this.run.host.properties.removeAll(this.store);
    return this;
  }

  private set(values: Readonly<Record<string, string>>, removeOthers: boolean): this {
    const refusal = this.run.host.properties.set(this.store, values, removeOthers);
    if (refusal !== null) throw this.run.exception(REFUSALS[refusal]);
    return this;
  }

  private read(method: string, args: readonly unknown[], count: number): void {
    if (args.length !== count) throw signatureError(this.run, `PropertiesService.Properties.${method}`, args);
    this.run.call({ kind: 'properties-get', method: `Properties.${method}` });
    this.use();
  }

  private write(method: string, args: readonly unknown[], counts: readonly number[]): void {
    if (!counts.includes(args.length)) throw signatureError(this.run, `PropertiesService.Properties.${method}`, args);
    if (this.readOnly) throw this.run.exception(`You do not have permission to call ${method}`);
    this.run.call({ kind: 'properties-set', method: `Properties.${method}` });
    this.use();
  }

  private use(): void {
    const counted = this.run.host.properties.count(this.run.user, this.run.now());
    if (!counted) throw this.run.exception(REFUSALS.quota);
  }
}
