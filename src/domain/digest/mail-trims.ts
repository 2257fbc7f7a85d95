// What is taken away from a mail that is too long, from the bottom: first words to say, then items; those of a fixed day last.
// Knows no word and no form.
import type { DueItem } from '../due/due-item';

/** What is taken away from the mail step by step until it fits. */
export interface Trim {
  readonly kind: 'say' | 'item' | 'brief';
  readonly key: string;
}

/** `gentle`: how many of the steps leave every item of a fixed day in full. */
export function trims(chosen: readonly DueItem[]): { readonly steps: readonly Trim[]; readonly gentle: number } {
  const fromBottom = [...chosen].reverse();
  const [fixed, movable] = [fromBottom.filter((item) => item.fixedDay), fromBottom.filter((item) => !item.fixedDay)];
  const step =
    (kind: Trim['kind']) =>
    ({ key }: DueItem): Trim => ({ kind, key });
  const gentle = [...movable.map(step('say')), ...fixed.map(step('say')), ...movable.map(step('item'))];
  return { steps: [...gentle, ...fixed.map(step('brief')), ...fixed.map(step('item'))], gentle: gentle.length };
}

/** The smallest number of steps from `low` to `high` after which it fits; `high` when it never does. */
export function fewestSteps(low: number, high: number, fits: (steps: number) => boolean): number {
  // Most mails fit as they are.
  if (low >= high || fits(low)) return low;
  let [from, to] = [low + 1, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (fits(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
