// The edits of one record that nothing has told of yet: what it held when it was last compared, what the change log tells
// since then, and what stands there now have to make one chain; a gap in it is an edit by hand. Knows no sheet.
import type { FieldTexts } from './field-text';
import { isFormula, sameText } from './field-text';
import type { LogTrail, TrailStep } from './log-trail';

export interface MissedEdit {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface Comparison {
  readonly missed: readonly MissedEdit[];
  /** What the record is taken to hold from now on. */
  readonly texts: FieldTexts;
}

/** @param fields those that have a column now; the others are kept as they were */
export function compareRecord(
  id: string,
  shadow: FieldTexts,
  now: FieldTexts,
  fields: readonly string[],
  trail: LogTrail,
): Comparison {
  const missed: MissedEdit[] = [];
  const texts: Record<string, string> = { ...shadow };
  for (const field of fields) {
    const [was, stands, steps] = [shadow[field] ?? '', now[field] ?? '', trail.steps(id, field)];
    const { gaps, end } =
      steps.length === 0 || trail.inOrder ? gapsOf(was, stands, steps) : loosely(was, stands, steps);
    const untold = gaps.length === 0 ? gaps : without(gaps, trail.told(id, field));
    for (const [before, after] of untold) missed.push({ field, before, after });
    if (end === '') Reflect.deleteProperty(texts, field);
    else texts[field] = end;
  }
  return { missed, texts };
}

interface Gaps {
  readonly gaps: readonly (readonly [before: string, after: string])[];
  /** What the field held when all steps but the late ones had been done. */
  readonly end: string;
}

/** Each line tells of one gap. */
function without(gaps: Gaps['gaps'], told: readonly TrailStep[]): Gaps['gaps'] {
  const left = [...told];
  return gaps.filter(([before, after]) => {
    const at = left.findIndex((step) => sameText(step.before ?? '', before) && sameText(step.after ?? '', after));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function gapsOf(was: string, stands: string, steps: readonly TrailStep[]): Gaps {
  const gaps: [string, string][] = [];
  let at: string | undefined = was;
  const arrive = (next: string): void => {
    if (at !== undefined && !sameText(at, next)) gaps.push([at, next]);
  };
  const early = steps.filter(({ late }) => !late);
  for (const { before, after, belated } of early) {
    if (belated && before !== undefined && at !== undefined && !leadsFrom(at, before)) {
      // Somebody typed, the last comparison found it, and only then the trigger told of it.
      if (sameText(at, after ?? at)) continue;
    }
    // Of what a formula had given when it was typed over, Google tells the result.
    if (before !== undefined && !isFormula(at ?? '')) arrive(before);
    at = after;
  }
  // What was saved meanwhile tells by itself what stood there before it.
  const end = steps.find(({ late }) => late)?.before ?? stands;
  arrive(end);
  return { gaps, end };
}

const leadsFrom = (at: string, before: string): boolean => isFormula(at) || sameText(at, before);

/** The log was sorted: which line came first is not known, so one that tells of what stands there is enough. */
function loosely(was: string, stands: string, steps: readonly TrailStep[]): Gaps {
  const told = sameText(was, stands) || steps.some(({ after }) => after === undefined || sameText(after, stands));
  return { gaps: told ? [] : [[was, stands]], end: stands };
}
