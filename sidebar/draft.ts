// What somebody typed into a card's form and has not saved: kept through every failure, screen and reload.
// Pure. Holds the loaded value of each touched field, so that a save can tell whose change it would overwrite.
import { fieldIssue } from '../src/domain/card/field-issue';
import { isMarkState, isStatement, readMark } from '../src/domain/card/marks';
import type { FieldLine } from '../src/domain/catalogue/field';
import type { Card, CardKind, FieldConflict, Fields, SaveCardRequest } from '../src/contract/sidebar-api';
import type { FieldValue } from '../src/domain/table/field-value';
import { isBlank, sameValue } from '../src/domain/table/field-value';
import { linesOfCard } from './card-layout';
import { markLines } from './marks';
import { isPersonKey, personKey, personLines } from './person';
import type { Problem } from './field-advice';
import { problemOf } from './field-advice';
import type { Input } from './field-input';
import { inputOf, valueOf } from './field-input';

/** The one draft that is no card yet. */
export const NEW = 'new';

export interface Draft {
  /** Id of the card, or `new`. */
  readonly key: string;
  /** As loaded; of a new card, as chosen. */
  readonly kind: CardKind;
  /** The card's name when the draft began, for offering it again. */
  readonly name: string;
  /** Revision that the oldest of `base` was loaded with; null for a new card. */
  readonly revision: number | null;
  /** Where the card's rows were when last seen: a hint for the server. */
  readonly rows?: Card['rows'];
  /** Loaded values of the touched fields. */
  readonly base: Fields;
  /** What the controls hold, by field key, for every field once touched. */
  readonly typed: Readonly<Record<string, Input>>;
  /** Names the creation to the server, so that a retry makes no second card. */
  readonly requestId: string | null;
  /** `HH:MM` of the last change. */
  readonly keptAt: string;
  /** What a new card began with; while nothing else was typed, nothing is lost with it. */
  readonly prefilled?: Readonly<Record<string, Input>>;
  /** Of a new card: what was typed into columns of the other kind's tab. */
  readonly resting?: Readonly<Record<string, Input>>;
  /** Writes back what a save replaced; where the focus goes after it. */
  readonly back?: string;
  /** The values that it writes back: what each of the team's own columns then holds, text or number. */
  readonly restored?: Fields;
}

export const draftOfCard = (card: Card): Draft => ({
  key: card.id,
  kind: card.kind,
  name: textOf(card.fields['name']),
  revision: card.revision,
  rows: card.rows,
  base: {},
  typed: {},
  requestId: null,
  keptAt: '',
});

export const newDraft = (
  kind: CardKind,
  requestId: string,
  prefilled: Readonly<Record<string, Input>> = {},
): Draft => ({
  key: NEW,
  kind,
  name: '',
  revision: null,
  base: Object.fromEntries(Object.keys(prefilled).map((key) => [key, null])),
  typed: prefilled,
  requestId,
  keptAt: '',
  prefilled,
});

export const newPersonDraft = (customerId: string, requestId: string): Draft => ({
  ...newDraft('organisation', requestId),
  key: personKey(customerId, ''),
});

const textOf = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');

/** Fields typed at once (a birthday and its calendar); `loaded` is the card as the screen shows it. */
export function typeInto(
  draft: Draft,
  typed: Readonly<Record<string, Input>>,
  loaded: Card | null,
  keptAt: string,
): Draft {
  const base: Record<string, FieldValue> = { ...draft.base };
  for (const key of Object.keys(typed)) if (!(key in base)) base[key] = loaded?.fields[key] ?? null;
  const untouched = Object.keys(draft.typed).length === 0;
  return {
    ...draft,
    // While fields of an older load are held, the older revision is the honest one.
    revision: untouched && loaded ? loaded.revision : draft.revision,
    ...(loaded ? { rows: loaded.rows } : {}),
    base,
    typed: { ...draft.typed, ...typed },
    keptAt,
  };
}

/** What a control shows: the draft before the card. */
export const shownInput = (line: FieldLine, draft: Draft | undefined, card: Card | undefined): Input =>
  draft?.typed[line.key] ?? inputOf(line, card?.fields[line.key]);

/** The kind that a save makes it. */
export function kindOfDraft({ kind, typed }: Draft): CardKind {
  const asked = typed['kind'];
  return asked === 'individual' || asked === 'organisation' ? asked : kind;
}

/** The fields that its form has; columns of the team as far as they were touched. */
export function linesOfDraft(draft: Draft, kind: CardKind = kindOfDraft(draft)): readonly FieldLine[] {
  const lines = isPersonKey(draft.key) ? personLines() : linesOfCard(kind, { ...draft.base, ...draft.restored });
  return [...lines, ...markLines(lines, Object.keys(draft.base))];
}

/** Whether nothing of it is in the sheet yet. */
export const isNew = (draft: Draft): boolean => draft.requestId !== null;

/** A day counts as the same day however it was typed; fields of a kind that was switched away from rest. */
export function changesOf(draft: Draft): Fields {
  const changes: Record<string, FieldValue> = {};
  for (const line of linesOfDraft(draft)) {
    const input = draft.typed[line.key];
    if (input === undefined) continue;
    const value = valueOf(line, input);
    if (!sameValue(value, draft.base[line.key])) changes[line.key] = value;
  }
  return changes;
}

/** Nothing in it that somebody would miss. */
export const isUntouched = (draft: Draft): boolean =>
  Object.entries(changesOf(draft)).every(([key]) => draft.typed[key] === draft.prefilled?.[key]);

export const countChanges = (draft: Draft | undefined): number => (draft ? Object.keys(changesOf(draft)).length : 0);

/** Red blocks, by field key: what was changed and cannot be held, and what a new card must have. */
export function problemsOf(draft: Draft): Readonly<Record<string, Problem>> {
  const changes = changesOf(draft);
  const problems: Record<string, Problem> = {};
  for (const line of linesOfDraft(draft)) {
    const input = draft.typed[line.key];
    if (isStatement(line.key)) continue;
    if (line.key in changes && input !== undefined) {
      const problem = problemOf(line, input);
      if (problem) problems[line.key] = problem;
    } else if (isNew(draft) && line.required === true && fieldIssue(line, changes[line.key] ?? null) !== null) {
      problems[line.key] = 'required';
    }
  }
  return problems;
}

export function requestOf(draft: Draft): SaveCardRequest {
  const changes = changesOf(draft);
  const base: Record<string, FieldValue> = {};
  if (draft.requestId !== null) {
    const filled = Object.fromEntries(Object.entries(changes).filter(([, value]) => !isBlank(value)));
    // A first try may have arrived, and a clash with what others did to its card may have been settled since.
    for (const key of Object.keys(filled)) {
      const settled = draft.base[key];
      if (settled !== undefined && !isBlank(settled)) base[key] = settled;
    }
    const settledOnes = Object.keys(base).length > 0 ? { base } : {};
    return { kind: draft.kind, ...settledOnes, changes: filled, requestId: draft.requestId };
  }
  for (const key of Object.keys(changes)) base[key] = draft.base[key] ?? null;
  return {
    id: draft.key,
    ...(draft.revision === null ? {} : { revision: draft.revision }),
    ...(draft.rows === undefined ? {} : { rows: draft.rows }),
    ...(draft.back === undefined ? {} : { undo: true }),
    base,
    changes,
  };
}

/** Whether a card holds everything that a save sent: the save arrived, even if its answer did not. */
export const holdsAll = ({ fields }: Card, sent: Fields, base: Fields = {}): boolean =>
  Object.entries(sent).every(([key, value]) => {
    // The server puts day and person to a mark; one that was there before is not the one sent.
    const isMade = isMarkState(value) && readMark(fields[key])?.state === value && !sameValue(fields[key], base[key]);
    return sameValue(fields[key], value) || isMade;
  });

/**
 * The draft after the sheet took `sent`: what was typed since then stays, against the card as saved.
 * Null when nothing is left.
 */
export function afterSave(draft: Draft, sent: Draft, card: Card): Draft | null {
  const typed: Record<string, Input> = {};
  const base: Record<string, FieldValue> = {};
  for (const line of linesOfDraft(draft, draft.kind)) {
    const input = draft.typed[line.key];
    if (input === undefined) continue;
    const value = valueOf(line, input);
    const before = sent.typed[line.key];
    const wasSent = before !== undefined && sameValue(valueOf(line, before), value);
    // A retried creation answers with the first try's card, which may lack what was typed since.
    const isStored = sameValue(card.fields[line.key], value) || card.formulas.includes(line.key);
    if (isStored || (wasSent && !isNew(draft))) continue;
    typed[line.key] = input;
    base[line.key] = card.fields[line.key] ?? null;
  }
  if (Object.keys(typed).length === 0) return null;
  return { ...draftOfCard(card), base, typed, keptAt: draft.keptAt };
}

export type Choice = 'mine' | 'theirs' | 'before' | 'both';

/** Both texts, theirs first; only long text can hold two. */
export const bothTexts = (conflict: FieldConflict): string => `${textOf(conflict.theirs)}\n${textOf(conflict.yours)}`;

/** The draft after a choice per clashing field: their value is the new base, the chosen one what is typed. */
export function afterChoice(
  draft: Draft,
  conflicts: readonly FieldConflict[],
  choices: Readonly<Record<string, Choice>>,
): Draft {
  const lines = new Map(linesOfDraft(draft, draft.kind).map((line) => [line.key, line]));
  const typed: Record<string, Input> = { ...draft.typed };
  const base: Record<string, FieldValue> = { ...draft.base };
  const restored: Record<string, FieldValue> = { ...draft.restored };
  for (const conflict of conflicts) {
    const line = lines.get(conflict.field);
    if (!line) continue;
    base[conflict.field] = conflict.theirs;
    const choice = choices[conflict.field] ?? 'mine';
    if (choice === 'theirs') {
      typed[conflict.field] = inputOf(line, conflict.theirs);
      if (conflict.field in restored) restored[conflict.field] = conflict.theirs;
    }
    if (choice === 'before') typed[conflict.field] = inputOf(line, conflict.base);
    if (choice === 'both') typed[conflict.field] = bothTexts(conflict);
  }
  return { ...draft, typed, base, ...(draft.restored === undefined ? {} : { restored }) };
}

/** A draft of a card that was deleted, as a new card with everything that was known of it. */
export function asNewCard(draft: Draft, card: Card | undefined, requestId: string): Draft {
  const typed: Record<string, Input> = {};
  const base: Record<string, FieldValue> = {};
  for (const line of linesOfCard(draft.kind, { ...card?.fields, ...draft.base })) {
    const input = draft.typed[line.key] ?? inputOf(line, card?.fields[line.key]);
    const filledBySheet = line.derived === true || card?.formulas.includes(line.key) === true;
    if (filledBySheet || line.key === 'kind' || isBlank(valueOf(line, input))) continue;
    typed[line.key] = input;
    base[line.key] = null;
  }
  return { ...newDraft(draft.kind, requestId), name: draft.name, base, typed, keptAt: draft.keptAt };
}
