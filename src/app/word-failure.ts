// The sentence for a failure, in the archive's language: names the field, never its value.
import type { CallError, ErrorCode } from '../contract/sidebar-api';
import { fieldsOfCard, label } from '../domain/catalogue/catalogue';
import type { FieldIssueCode } from '../domain/card/field-issue';
import type { Language } from '../domain/language';
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

function fieldLabel(field: string, language: Language): string {
  const kinds = ['individual', 'organisation'] as const;
  const known = kinds.flatMap((kind) => fieldsOfCard(kind)).find((candidate) => candidate.field.key === field);
  // A key that no card has came from the caller and is not repeated.
  return known ? label(known.field, language) : '?';
}

export function wordFailure(failure: CallFailure, language: Language): CallError {
  const key = failure.issue ? BY_ISSUE[failure.issue] : failure.tab ? 'missingTab' : BY_CODE[failure.code];
  const places = {
    ...(failure.field === undefined ? {} : { field: fieldLabel(failure.field, language) }),
    ...(failure.tab === undefined ? {} : { tab: failure.tab }),
  };
  return {
    code: failure.code,
    message: serverText(language, key, places),
    ...(failure.field === undefined ? {} : { field: failure.field }),
    ...(failure.conflicts === undefined ? {} : { conflicts: failure.conflicts }),
  };
}
