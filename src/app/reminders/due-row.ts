// One row of a due table as it is read: each field in the form that the due list wants, and a note of what cannot be read,
// which never holds the value itself. What cannot be read counts as blank. Knows no table.
import { choicesOf } from '../../domain/catalogue/catalogue';
import type { CivilDate } from '../../domain/civil-date';
import { parseCivilDate } from '../../domain/civil-date';
import type { SkippedRow } from '../../domain/due/due-item';
import type { FieldValue } from '../../domain/table/field-value';
import { isBlank } from '../../domain/table/field-value';
import type { DueRow } from './due-desk-port';

export type Skip = (row: SkippedRow) => void;

/** A time of day is kept as a time of the day before the first of a sheet. */
const TIME = /^(?:1899-12-30 )?(\d{1,2}:\d{2})$/;

export class ReadRow {
  readonly id: string;
  readonly row: number;

  /** @param emails of colleagues by their names, where only one has it */
  constructor(
    private readonly tab: string,
    private readonly source: DueRow,
    private readonly skip: Skip,
    private readonly emails: ReadonlyMap<string, string>,
  ) {
    this.id = source.id;
    this.row = source.row;
  }

  value(field: string): FieldValue {
    return this.source.values[field] ?? null;
  }

  /** '' when blank. */
  text(field: string): string {
    const value = this.value(field);
    return value === null ? '' : Array.isArray(value) ? value.join(', ') : String(value).trim();
  }

  some(field: string): string | null {
    return this.text(field) || null;
  }

  /** The day of a date or of a moment. */
  day(field: string): CivilDate | null {
    const text = this.text(field);
    const day = parseCivilDate(text.slice(0, 10));
    const fits = day !== null && /^(?: \d{1,2}:\d{2})?$/.test(text.slice(10));
    if (text !== '' && !fits) this.note(field, 'notADate');
    return fits ? day : null;
  }

  time(field: string): string | null {
    const text = this.text(field);
    return TIME.exec(text)?.[1] ?? (text || null);
  }

  number(field: string): number | null {
    const value = this.value(field);
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (!isBlank(value) && this.text(field) !== '') this.note(field, 'notANumber');
    return null;
  }

  /** Null when blank, and for words that say neither. */
  yesNo(field: string): boolean | null {
    const value = this.value(field);
    return typeof value === 'boolean' ? value : null;
  }

  /** One of the keys of a list, however people spelt its key or its word; null for any other. */
  oneOf<Key extends string>(field: string, keys: readonly Key[]): Key | null {
    const text = this.text(field).toLowerCase();
    return keys.find((key) => key.toLowerCase() === text) ?? null;
  }

  country(field: string): string | null {
    const text = this.text(field);
    const known = choicesOf('countries').find(({ key }) => key === text.toUpperCase());
    return known?.key ?? (text || null);
  }

  ticks(field: string): readonly string[] {
    const value = this.value(field);
    return Array.isArray(value) ? (value as readonly string[]) : this.some(field) === null ? [] : [this.text(field)];
  }

  /** In lower case; a colleague may be named by name. */
  email(field: string): string | null {
    const text = this.text(field).toLowerCase();
    return text === '' ? null : (this.emails.get(text) ?? text);
  }

  note(field: string, why: SkippedRow['why']): void {
    this.skip({ tab: this.tab, id: this.id || String(this.row), field, why });
  }
}
