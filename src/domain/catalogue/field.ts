// The shape of one line of the field catalogue: what a column is called, holds and may show.
// Knows no cell, no screen and no language beyond the two labels.

/** What a field's cells hold; drives number format, validation, form control and codec. */
export type FieldType =
  | 'id' // our own key, plain text, never edited by people
  | 'text' // one line, kept as typed
  | 'longText' // several lines, kept as typed
  | 'choice' // one word of a list; stored in the archive's language, known by key
  | 'ticks' // any number of words of a list
  | 'yesNo'
  | 'date' // a civil date
  | 'dateTime' // a moment, kept as wall-clock time of the sheet's zone
  | 'time' // HH:MM as text
  | 'occasion' // a birthday or the like as text: 1990-05-03, 05-03, L1990-08-15, L08+-15
  | 'number'
  | 'money'
  | 'email'
  | 'phone'
  | 'rep' // a colleague, by e-mail
  | 'customer' // a link to a card, by id
  | 'json' // machine text, plain
  | 'own'; // a column of the team's own: whatever its cell holds

/** The sections of a card (card-fields.md); tables kept beside the cards use `row`. */
export type Section = 'basic' | 'characteristics' | 'business' | 'transactions' | 'record' | 'own' | 'row';

export interface FieldLine {
  readonly key: string;
  readonly en: string;
  readonly zh: string;
  readonly type: FieldType;
  readonly section: Section;
  /** Heading inside a section, a key of the groups table. */
  readonly group?: string;
  /** Key of a list in choices-data.ts, for `choice` and `ticks`. */
  readonly choices?: string;
  /** Key of the tab whose rows are the words offered: its `name`, or its `en` or `zh` where it has both. */
  readonly from?: string;
  /** Never leaves the sheet in a log, an error or a mail to others (card-fields.md). */
  readonly pii?: true;
  /** Can be marked confirmed or doubtful. */
  readonly markable?: true;
  /** Filled by the add-on or a formula; shown, never typed in a form. */
  readonly derived?: true;
  /** Set-up fills it with a formula of its row, and a manager may type another one. */
  readonly formula?: true;
  /** A card cannot be saved without it. */
  readonly required?: true;
  /** Other headers under which people keep it, for adopting their sheets. */
  readonly also?: readonly string[];
}

export interface TabLine {
  readonly key: string;
  readonly en: string;
  readonly zh: string;
  readonly fields: readonly FieldLine[];
}

export interface ChoiceLine {
  readonly key: string;
  readonly en: string;
  readonly zh: string;
}
