// What people do in an interleaving, as data that fast-check makes. Knows no archive.
import * as fc from 'fast-check';
import type { Tab } from './interleaving-archive';

export const CUSTOMER_FIELDS: readonly string[] = ['name', 'phone', 'email', 'address', 'notes'];
export const INDIVIDUAL_FIELDS: readonly string[] = ['employer', 'occupation', 'interests'];
/** Name is never emptied, so it is not among those that are saved. */
export const FIELDS: readonly string[] = [...CUSTOMER_FIELDS.slice(1), ...INDIVIDUAL_FIELDS];

type HandTab = Extract<Tab, 'customers' | 'individuals'>;

export interface SaveAction {
  readonly do: 'save' | 'create';
  readonly user: number;
  readonly card: number;
  readonly fields: readonly number[];
  readonly hint: 'loaded' | 'wrong' | 'none';
  readonly retry: boolean;
  readonly blank: boolean;
  /** Opens the card right before, so that it is based on what is there. */
  readonly fresh: boolean;
}
export type CellAction = {
  readonly do: 'type';
  readonly tab: HandTab;
  readonly card: number;
  readonly field: number;
  readonly what: 'text' | 'formula' | 'clear';
};
export type RowAction = {
  readonly do: 'sort' | 'insertRow' | 'deleteBlankRow';
  readonly tab: HandTab;
  readonly at: number;
  readonly ascending: boolean;
};
export type ColumnAction = {
  readonly do: 'insertColumn' | 'moveColumn' | 'renameColumn' | 'deleteColumn' | 'repair';
  readonly tab: HandTab;
  readonly at: number;
  readonly to: number;
};
export type HandAction = CellAction | RowAction | ColumnAction;
export interface LoadAction {
  readonly do: 'load';
  readonly user: number;
  readonly card: number;
}
export type Action = SaveAction | HandAction | LoadAction;

/** One thing done, and what others do just before its nth service call when it is a save. */
export interface Step {
  readonly action: Action;
  readonly nth: number;
  readonly amid: readonly Action[];
}

const small = fc.nat({ max: 5 });
const tab = fc.constantFrom('customers' as const, 'individuals' as const);

const save: fc.Arbitrary<SaveAction> = fc.record({
  do: fc.constantFrom('save' as const, 'save' as const, 'save' as const, 'create' as const),
  user: small,
  card: small,
  fields: fc.array(small, { minLength: 1, maxLength: 3 }),
  hint: fc.constantFrom('loaded' as const, 'wrong' as const, 'none' as const),
  retry: fc.constantFrom(false, false, false, true),
  blank: fc.constantFrom(false, false, false, true),
  fresh: fc.boolean(),
});
export const cell: fc.Arbitrary<CellAction> = fc.record({
  do: fc.constant('type' as const),
  tab,
  card: small,
  field: small,
  what: fc.constantFrom('text' as const, 'text' as const, 'formula' as const, 'clear' as const),
});
const row: fc.Arbitrary<RowAction> = fc.record({
  do: fc.constantFrom('sort' as const, 'sort' as const, 'insertRow' as const, 'deleteBlankRow' as const),
  tab,
  at: small,
  ascending: fc.boolean(),
});
const column: fc.Arbitrary<ColumnAction> = fc.record({
  do: fc.constantFrom(
    'insertColumn' as const,
    'moveColumn' as const,
    'renameColumn' as const,
    'deleteColumn' as const,
    'repair' as const,
  ),
  tab,
  at: fc.nat({ max: 70 }),
  to: fc.nat({ max: 70 }),
});
const load: fc.Arbitrary<LoadAction> = fc.record({ do: fc.constant('load' as const), user: small, card: small });

const anything = fc.oneof(
  { weight: 6, arbitrary: save },
  { weight: 4, arbitrary: cell },
  { weight: 2, arbitrary: row },
  { weight: 2, arbitrary: column },
  { weight: 3, arbitrary: load },
);

export const steps = (amid: fc.Arbitrary<Action> = anything, length = 8): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.record({
      action: fc.oneof({ weight: 2, arbitrary: save }, { weight: 1, arbitrary: anything }),
      nth: fc.integer({ min: 1, max: 18 }),
      amid: fc.array(amid, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 3, maxLength: length },
  );
