// Which of the due things stand in the mail and which are only counted: at most five a section and thirty in all besides
// those of a fixed day; what has to go goes from the bottom. Knows no word and no form.
import type { DueItem, Section } from '../due/due-item';
import { SECTIONS } from '../due/due-item';

export const PER_SECTION = 5;
export const IN_ALL = 30;

export interface ChosenSection {
  readonly section: Section;
  readonly shown: readonly DueItem[];
  readonly leftOut: readonly DueItem[];
}

/** All of one rep in the order of the mail, higher ranks first. */
export const inMailOrder = (items: readonly DueItem[]): readonly DueItem[] =>
  SECTIONS.flatMap((section) =>
    items.filter((item) => item.section === section).sort((one, other) => other.rank - one.rank),
  );

/** The keys of those that fit under both caps. */
export function chosenKeys(ordered: readonly DueItem[]): ReadonlySet<string> {
  const inSection = new Map<Section, number>();
  let all = 0;
  const chosen = new Set<string>();
  for (const { key, section, fixedDay } of ordered) {
    const sofar = inSection.get(section) ?? 0;
    if (!fixedDay && (sofar >= PER_SECTION || all >= IN_ALL)) continue;
    chosen.add(key);
    if (fixedDay) continue;
    inSection.set(section, sofar + 1);
    all += 1;
  }
  return chosen;
}

/** What is taken away from the mail step by step until it fits: first words to say, then items, from the bottom. */
export interface Trim {
  readonly kind: 'say' | 'item' | 'brief';
  readonly key: string;
}

/** `gentle`: how many of the steps leave every item of a fixed day in full. */
export function trims(
  ordered: readonly DueItem[],
  chosen: ReadonlySet<string>,
): { readonly steps: readonly Trim[]; readonly gentle: number } {
  const fromBottom = ordered.filter(({ key }) => chosen.has(key)).reverse();
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
