// What the change log tells of each record since a tab was last compared. Knows no sheet: the log's rows are handed in.
import type { CivilMoment } from '../civil-date';
import type { FieldValue, FieldValues } from '../table/field-value';
import { loggedText } from './field-text';

/** One change of one field; undefined where the log does not tell a side. */
export interface TrailStep {
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** It was logged while the tab was being read: what was read may be older or newer. */
  readonly late: boolean;
  /** The trigger of an edit that the last comparison may have seen before the trigger told of it. */
  readonly belated: boolean;
}

export interface TrailNames {
  /** The tab's title, as the log has it. */
  readonly tab: string;
  /** The label under which the log tells that a record was made or is gone. */
  readonly id: string;
  /** Field key by label. */
  readonly fields: ReadonlyMap<string, string>;
  /** A logged value of a field with the keys that its words stand for. */
  readonly read: (field: string, logged: FieldValue) => FieldValue;
}

interface RecordTrail {
  made: boolean;
  gone: boolean;
  readonly steps: Map<string, TrailStep[]>;
  readonly told: Map<string, TrailStep[]>;
}

/** Lines of a comparison carry it, so that the next one knows which of them its shadow has in it. */
export const turnText = (turn: number): string => `round ${turn}`;
const turnOf = (requestId: FieldValue | undefined): number | null => {
  const [, turn] = /^round (\d+)$/.exec(String(requestId ?? '')) ?? [];
  return turn === undefined ? null : Number(turn);
};

export interface TrailMoment {
  /** The first row that is late. */
  readonly late: number;
  /** Whether the rows stand in the order in which they were written. */
  readonly inOrder: boolean;
  /** Of the comparison that was finished last. */
  readonly turn: number;
  /** Until when a trigger may still have waited that was called before that comparison. */
  readonly waited: CivilMoment;
}

export class LogTrail {
  readonly inOrder: boolean;
  private readonly records = new Map<string, RecordTrail>();

  /** @param rows downwards */
  constructor(
    rows: readonly FieldValues[],
    { tab, id, fields, read }: TrailNames,
    { late, inOrder, turn, waited }: TrailMoment,
  ) {
    this.inOrder = inOrder;
    rows.forEach((row, at) => {
      const own = turnOf(row['requestId']);
      const finished = own !== null && own <= turn;
      const [name, sides] = [String(row['field'] ?? ''), { before: row['before'], after: row['after'] }];
      // What a finished comparison has logged of fields is in its shadow.
      if (row['tab'] !== tab || (finished && name !== id)) return;
      const trail = this.trailOf(String(row['recordId'] ?? ''));
      if (name === id) {
        if (loggedText(sides.after) === '') trail.gone = true;
        else trail.made = true;
      }
      const key = fields.get(name);
      const belated = row['how'] === 'hand' && String(row['when'] ?? '') <= waited;
      const into = own === null ? trail.steps : trail.told;
      if (key !== undefined)
        add(into, key, { ...textsOf(sides, (logged) => read(key, logged)), late: at >= late, belated });
      if (name === '')
        for (const [field, both] of wholeRecord(sides)) add(into, field, { ...both, late: at >= late, belated });
    });
  }

  steps(record: string, field: string): readonly TrailStep[] {
    return this.records.get(record)?.steps.get(field) ?? [];
  }

  /** Edits that a comparison has logged which was cut off before it kept its shadow. */
  told(record: string, field: string): readonly TrailStep[] {
    return this.records.get(record)?.told.get(field) ?? [];
  }

  made(): readonly string[] {
    return [...this.records].flatMap(([record, { made }]) => (made ? [record] : []));
  }

  tellsMade(record: string): boolean {
    return this.records.get(record)?.made === true;
  }

  tellsGone(record: string): boolean {
    return this.records.get(record)?.gone === true;
  }

  private trailOf(record: string): RecordTrail {
    let trail = this.records.get(record);
    if (trail === undefined) {
      trail = { made: false, gone: false, steps: new Map(), told: new Map() };
      this.records.set(record, trail);
    }
    return trail;
  }
}

type Sides = { readonly before: FieldValue | undefined; readonly after: FieldValue | undefined };
type Texts = { readonly before: string | undefined; readonly after: string | undefined };

const textsOf = ({ before, after }: Sides, read: (logged: FieldValue) => FieldValue): Texts => ({
  before: loggedText(before === undefined ? before : read(before)),
  after: loggedText(after === undefined ? after : read(after)),
});

function add(steps: Map<string, TrailStep[]>, field: string, step: TrailStep): void {
  const list = steps.get(field);
  if (list) list.push(step);
  else steps.set(field, [step]);
}

/** A row without a field tells of the whole record: its values by field key, as JSON. */
function wholeRecord({ before, after }: Sides): readonly (readonly [string, Texts])[] {
  const [old, next] = [objectOf(before), objectOf(after)];
  const side = (values: FieldValues | null, field: string): string | undefined =>
    values === null ? undefined : loggedText(values[field]);
  return [...new Set([...Object.keys(old ?? {}), ...Object.keys(next ?? {})])].map(
    (field) => [field, { before: side(old, field), after: side(next, field) }] as const,
  );
}

function objectOf(json: FieldValue | undefined): FieldValues | null {
  if (typeof json !== 'string' || !json.startsWith('{')) return null;
  try {
    return JSON.parse(json) as FieldValues;
  } catch {
    return null;
  }
}
