// One rule of the platform as a question that can be asked of the real Apps Script and of the emulator alike.
// Knows the platform's services only; nothing of the archive and nothing of the emulator.

/** What a rule rests on: Google's documentation, a published measurement, field reports, or belief. */
export type Evidence = 'documented' | 'measured' | 'reported' | 'unverified';

export interface Rule {
  /** Item of the emulator's fidelity checklist, 1 to 11 (emulator/COVERAGE.md). */
  readonly item: number;
  /** What in that item it is about. */
  readonly about: string;
  readonly rule: string;
  readonly evidence: Evidence;
  /** JSON only, so that both sides compare as text. A text that ends in `…` is compared up to there. */
  readonly expected: unknown;
}

export interface ConformanceCase extends Rule {
  /** What the platform does; an exception is reported as its text. */
  readonly see: () => unknown;
}

/** Asked when something happens that only a person or the hour brings about. */
export interface EventCase<Event> extends Rule {
  readonly see: (event: Event) => unknown;
}

/** What no script can ask: another deployment, much time, or a second person is needed. */
export interface ToldCase extends Rule {
  readonly how: 'deployment' | 'time' | 'person';
  /** How a person sees it on Google. */
  readonly look: string;
  readonly expected: string;
}

export interface Finding {
  readonly item: number;
  readonly about: string;
  readonly rule: string;
  readonly evidence: Evidence;
  readonly expected: string;
  readonly seen: string;
  readonly agrees: 'yes' | 'NO' | '';
}

type MakeCase = (rule: string, evidence: Evidence, expected: unknown, see: () => unknown) => ConformanceCase;

/** Makes the cases of one part of an item. */
export function asking(item: number, about: string): MakeCase {
  return (rule, evidence, expected, see) => ({ item, about, rule, evidence, expected, see });
}

/** The text of what the work throws, `nothing thrown` otherwise. */
export function thrown(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return String(error);
  }
  return 'nothing thrown';
}

export const textOf = (value: unknown): string => (value === undefined ? 'undefined' : JSON.stringify(value));

/** Messages of Google are localised and some end with a full stop, some do not: the beginning is compared. */
export const agree = (expected: string, seen: string): boolean =>
  expected.endsWith('…"') ? seen.startsWith(expected.slice(0, -2)) : expected === seen;

export function findingOf(rule: Rule, seen: unknown): Finding {
  const { item, about, evidence } = rule;
  const [expected, text] = [textOf(rule.expected), textOf(seen)];
  return {
    item,
    about,
    rule: rule.rule,
    evidence,
    expected,
    seen: text,
    agrees: agree(expected, text) ? 'yes' : 'NO',
  };
}

export function ask(one: ConformanceCase): Finding {
  return askOn(one, undefined);
}

export function askOn<Event>(one: EventCase<Event>, event: Event): Finding {
  let seen: unknown;
  try {
    seen = one.see(event);
  } catch (error) {
    seen = String(error);
  }
  return findingOf(one, seen);
}

/** A row that says what is to be done before the rule can be seen. */
export function notAsked(rule: Rule, why: string): Finding {
  const { item, about, evidence } = rule;
  return { item, about, rule: rule.rule, evidence, expected: textOf(rule.expected), seen: why, agrees: '' };
}
