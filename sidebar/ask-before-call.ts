// What to ask in a call: what somebody doubts, then important fields that are empty; and who decides. Knows no screen.
import type { Card } from '../src/contract/sidebar-api';
import type { FieldLine } from '../src/domain/catalogue/field';
import type { FieldValue } from '../src/domain/table/field-value';
import { isBlank } from '../src/domain/table/field-value';
import { linesOfCard } from './card-layout';
import { doubtfulLines } from './marks';
import { personLines } from './person';

/** In the order in which a deal needs them. */
const IMPORTANT: Readonly<Record<Card['kind'], readonly string[]>> = {
  individual: ['realNeed', 'needDate', 'budget', 'decidesAlone', 'quantityNeeded', 'ourCompetitors', 'occupation'],
  organisation: [
    'realNeed',
    'needDate',
    'budget',
    'quantityNeeded',
    'purchasingProcedure',
    'ourCompetitors',
    'presentSuppliers',
  ],
};
const MOST_EMPTY = 4;

export interface Question {
  readonly line: FieldLine;
  readonly doubtful: boolean;
  /** Name of the key person that it is about; '' for the card itself. */
  readonly person: string;
}

export function questionsOf({ kind, fields, people = [] }: Card): readonly Question[] {
  const lines = linesOfCard(kind, fields);
  const doubted = doubtfulLines(lines, fields).map((line) => ({ line, doubtful: true, person: '' }));
  const ofPeople = people.flatMap((person) =>
    doubtfulLines(personLines(), person.fields).map((line) => ({
      line,
      doubtful: true,
      person: textOf(person.fields['name']),
    })),
  );
  const empty = IMPORTANT[kind]
    .flatMap((key) => lines.filter((line) => line.key === key && isBlank(fields[key])))
    .filter((line) => doubted.every((other) => other.line.key !== line.key))
    .slice(0, MOST_EMPTY)
    .map((line) => ({ line, doubtful: false, person: '' }));
  return [...doubted, ...ofPeople, ...empty];
}

const textOf = (value: FieldValue | undefined): string => (value === undefined || value === null ? '' : String(value));

export interface Decider {
  readonly name: string;
  readonly role: string;
  readonly say: string;
  readonly wants: string;
}

/** Whose word counts in an organisation: who decides before who influences, who pays or uses is no decider. */
export const decidersOf = ({ people = [] }: Card): readonly Decider[] =>
  ['decides', 'influences', 'pays'].flatMap((say) =>
    people
      .filter(({ fields }) => fields['say'] === say)
      .map(({ fields }) => ({
        name: textOf(fields['name']),
        role: textOf(fields['role']),
        say,
        wants: textOf(fields['personalWants']),
      })),
  );
