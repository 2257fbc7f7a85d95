// Google's enums: objects whose members are single values that read as their names (`String(ScriptApp.AuthMode.FULL)`).
// Knows no service. The values live as long as the run, so that a script can compare them.
import type { RunContext } from '../run/run-context';
import { guard, type Coverage, type Rating } from './guard';

// Without the type its contextual one would be that of Object.prototype.toString.
const EXACT: Rating = 'exact';

export const ENUM_VALUE: Coverage = { compareTo: EXACT, name: EXACT, ordinal: EXACT, toString: EXACT };

export class EnumValue {
  constructor(
    private readonly label: string,
    private readonly position: number,
  ) {}

  name(): string {
    return this.label;
  }

  ordinal(): number {
    return this.position;
  }

  compareTo(other: EnumValue): number {
    return this.position - other.position;
  }

  toString(): string {
    return this.label;
  }
}

export class Enumeration {
  private readonly values: ReadonlyMap<string, EnumValue>;
  /** What the script sees: `ScriptApp.AuthMode`. */
  readonly face: object;

  constructor(name: string, labels: readonly string[]) {
    this.values = new Map(labels.map((label, position) => [label, new EnumValue(label, position)]));
    const members: Record<string, EnumValue> = {};
    for (const [label, value] of this.values) {
      guard(value, name, ENUM_VALUE);
      members[label] = value;
    }
    this.face = guard(members, name, Object.fromEntries(labels.map((label): [string, Rating] => [label, 'exact'])));
  }

  of(label: string): EnumValue {
    const value = this.values.get(label);
    if (value === undefined) throw new Error(`Cannot read an enum: it has no ${label}`);
    return value;
  }

  /** The label of one of its values, null for anything else. */
  labelOf(value: unknown): string | null {
    for (const [label, known] of this.values) if (known === value) return label;
    return null;
  }
}

export function enumeration(run: RunContext, name: string, labels: readonly string[]): Enumeration {
  const slot = `enum ${name}`;
  const known = run.slots.get(slot);
  if (known instanceof Enumeration) return known;
  const made = new Enumeration(name, labels);
  run.slots.set(slot, made);
  return made;
}
