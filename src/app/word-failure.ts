// The sentence for a failure, in the archive's language: names the field, never its value.
import type { CallError, ErrorCode } from '../contract/sidebar-api';
import { fieldOf, fieldsOfCard, label, tab } from '../domain/catalogue/catalogue';
import type { FieldIssueCode } from '../domain/card/field-issue';
import { isMarkKey } from '../domain/card/marks';
import type { Language } from '../domain/language';
import { isOwnKey, ownLabel } from '../domain/table/own-field';
import type { ServerTexts } from '../text/server/text';
import { serverText } from '../text/server/text';
import type { CallFailure } from './call-failure';

const BY_CODE: Record<ErrorCode, keyof ServerTexts> = {
  'bad-request': 'badRequest',
  'not-set-up': 'notSetUp',
  'missing-column': 'missingColumn',
  'not-found': 'notFound',
  'invalid-field': 'wrongType',
  conflict: 'conflict',
  busy: 'busy',
  'not-allowed': 'notAllowed',
  'sheet-full': 'sheetFull',
  'saved-in-part': 'savedInPart',
  failed: 'failed',
};

const BY_ISSUE: Record<FieldIssueCode, keyof ServerTexts> = {
  required: 'required',
  derived: 'derived',
  'wrong-type': 'wrongType',
  'no-date': 'noDate',
  'no-time': 'noTime',
  'no-number': 'noNumber',
  'too-long': 'tooLong',
};

function fieldLabel(field: string, { tab: key }: CallFailure, language: Language): string {
  const kinds = ['individual', 'organisation'] as const;
  const cardFields = kinds.flatMap((kind) => fieldsOfCard(kind).map((candidate) => candidate.field));
  const known = key ? fieldOf(key, field) : cardFields.find((candidate) => candidate.key === field);
  // A key that no card has came from the caller and is not repeated.
  if (isOwnKey(field)) return ownLabel(field);
  if (isMarkKey(field)) return label(fieldOf('customers', 'marks'), language);
  return known ? label(known, language) : '?';
}

function textKey({ code, issue, field, tab: key, twice }: CallFailure): keyof ServerTexts {
  if (issue) return BY_ISSUE[issue];
  if (twice) return 'twoColumns';
  if (code === 'not-found' && key) return 'otherRowLeft';
  return code === 'missing-column' && key && field === undefined ? 'missingTab' : BY_CODE[code];
}

export function wordFailure(failure: CallFailure, language: Language): CallError {
  const key = textKey(failure);
  const places = {
    ...(failure.field === undefined ? {} : { field: fieldLabel(failure.field, failure, language) }),
    ...(failure.tab === undefined ? {} : { tab: label(tab(failure.tab), language) }),
  };
  return {
    code: failure.code,
    message: serverText(language, key, places),
    ...(failure.field === undefined ? {} : { field: failure.field }),
    ...(failure.conflicts === undefined ? {} : { conflicts: failure.conflicts }),
  };
}
