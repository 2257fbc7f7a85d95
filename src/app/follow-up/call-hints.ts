// What may be said to this customer, and what they may object: the rows of the Hints tab for their kind in talk and their
// business model. In the customer's language, else the archive's; nothing where the team keeps no hints.
import type { PrepareReply } from '../../contract/follow-up-api';
import { oneLine } from '../../domain/digest/line-text';
import type { Language } from '../../domain/language';
import type { Ports } from '../ports';
import { ReadRow } from '../reminders/due-row';

const NUMBERS = [1, 2, 3] as const;
const FIELDS: readonly string[] = [
  ...['talkKind', 'businessModel', 'language', 'on', 'notes'],
  ...NUMBERS.flatMap((at) => [`opener${at}`, `objection${at}`, `answer${at}`]),
];
const LINE = 400;

interface Customer {
  readonly talkKind: string | null;
  readonly businessModel: string | null;
  readonly language: string | null;
}

export function callHints(
  ports: Ports,
  own: Language,
  customer: Customer,
): Pick<PrepareReply, 'openers' | 'objections' | 'notes'> {
  const { talkKind, businessModel, language } = customer;
  // Cantonese is written as Chinese; all other languages are answered in English.
  const spoken = language === null ? own : language === 'zh' || language === 'yue' ? 'zh' : 'en';
  const rows =
    talkKind === null && businessModel === null
      ? []
      : (ports.due.columns('hints', FIELDS)?.rows ?? []).map(
          (row) => new ReadRow('hints', row, () => undefined, new Map()),
        );
  const usable = rows.filter((row) => row.yesNo('on') === true && row.some('language') === spoken);
  // How somebody talks says more than what they deal in.
  const fitting = [
    ...usable.filter((row) => talkKind !== null && row.some('talkKind') === talkKind),
    ...usable.filter((row) => businessModel !== null && row.some('businessModel') === businessModel),
  ];
  const hints = [...new Set(fitting)];
  const text = (row: ReadRow, field: string): string => oneLine(row.text(field), LINE);
  const texts = (name: string): readonly string[] =>
    hints.flatMap((row) => NUMBERS.map((at) => text(row, `${name}${at}`))).filter((line) => line !== '');
  const objections = hints.flatMap((row) =>
    NUMBERS.flatMap((at) => {
      const [says, answer] = [text(row, `objection${at}`), text(row, `answer${at}`)];
      return says === '' || answer === '' ? [] : [{ says, answer }];
    }),
  );
  return {
    openers: [...new Set(texts('opener'))],
    // The words for how they talk come first, and the same objection has one answer.
    objections: objections.filter(({ says }, at) => objections.findIndex((other) => other.says === says) === at),
    notes: hints.map((row) => text(row, 'notes')).filter((line) => line !== ''),
  };
}
