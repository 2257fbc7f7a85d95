// The properties that hold for interleavings over any store of cells. Knows which moments of a save nobody can guard.
import * as fc from 'fast-check';
import type { Action, Step } from './interleaving-actions';
import { steps } from './interleaving-actions';
import type { Template } from './interleaving-archive';
import { InterleavingArchive } from './interleaving-archive';
import type { MayAct, Progress } from './interleaving-people';
import { People } from './interleaving-people';

/** How much was tried: a property that never interrupts anything proves nothing. */
export type Tried = People['count'];

const isColumns = (act: Action): act is Extract<Action, { to: number }> => 'to' in act;
const isRows = (act: Action): act is Extract<Action, { ascending: boolean }> => 'ascending' in act;
const under = (method: string, { calls }: Progress): boolean => calls.slice(0, -1).includes(method);

/**
 * Typing, saving and loading may come at any moment. What moves rows may come until the row's values are read, or until
 * the end of the tab is looked for, and what moves columns until the save asks where they are; and all of it after the flush.
 */
export const whileItCanBeNoticed: MayAct = (act, progress) => {
  if (under('SpreadsheetApp.flush', progress)) return true;
  if (isColumns(act)) return !under('DeveloperMetadataFinder.find', progress);
  if (!isRows(act)) return true;
  return progress.isNew ? !under('Sheet.getLastRow', progress) : !progress.looked.has(act.tab);
};

export function checkInterleavings(
  template: () => Template,
  { seed, numRuns, acts }: { readonly seed: number; readonly numRuns: number; readonly acts?: fc.Arbitrary<Action> },
): Tried {
  const tried: Tried = { interleavings: 0, saves: 0, refused: 0, amid: 0, lost: 0 };
  fc.assert(
    fc.property(steps(acts), (list: readonly Step[]) => {
      const made = template();
      const store = made.cells();
      const people = new People(new InterleavingArchive(store, made.annotations), made);
      try {
        for (const step of list) {
          people.step(step, whileItCanBeNoticed);
          const troubles = people.troubles();
          // Jest's own comparison takes longer than the step.
          if (troubles.length > 0) throw new Error(troubles.join('\n'));
        }
      } finally {
        made.dispose?.();
      }
      for (const key of Object.keys(tried) as (keyof Tried)[]) tried[key] += people.count[key];
    }),
    { seed, numRuns },
  );
  return tried;
}
