// The rows of Rules, Reasons and Hints that an archive starts with. Hints stand in both languages, since a customer may
// speak either. Knows no cell; whether a tab has rows already is told from outside.
import { choiceWord } from '../catalogue/catalogue';
import type { FieldKey } from '../catalogue/catalogue';
import type { Language } from '../language';
import type { FieldValue } from '../table/field-value';
import type { HintLine } from './hints-data';
import hintsData from './hints-data';
import listsData from './lists-data';

type Row<T extends 'rules' | 'reasons' | 'hints'> = Readonly<Record<FieldKey<T>, FieldValue>>;

const LANGUAGES: readonly Language[] = ['en', 'zh'];
const numbered = (prefix: string, at: number): string => `${prefix}-${String(at + 1).padStart(4, '0')}`;

export const defaultRules = (language: Language): readonly Row<'rules'>[] =>
  listsData().rules.map(({ stepsIn, stage, money, days, tier }, at) => ({
    id: numbered('U', at),
    kind: 'escalation',
    stepsIn,
    stage,
    minimumMoney: money,
    daysWithoutProgress: days,
    tier: tier === null ? null : choiceWord('tierNames', tier, language),
    on: true,
  }));

export const defaultReasons = (): readonly Row<'reasons'>[] =>
  listsData().reasons.map(({ key, en, zh, lost }) => ({
    key,
    en,
    zh,
    use: lost ? ['notOrdered', 'lost'] : ['notOrdered'],
    on: true,
  }));

export function defaultHints(): readonly Row<'hints'>[] {
  const { talkKinds, businessModels } = hintsData();
  const rows = [
    ...talkKinds.flatMap((line) => texts(line).map((row) => ({ talkKind: line.key, businessModel: null, ...row }))),
    ...businessModels.flatMap((line) =>
      texts(line).map((row) => ({ talkKind: null, businessModel: line.key, ...row })),
    ),
  ];
  return rows.map((row, at) => ({ id: numbered('H', at), ...row }));
}

const texts = (line: HintLine): readonly Omit<Row<'hints'>, 'id' | 'talkKind' | 'businessModel'>[] =>
  LANGUAGES.map((language) => {
    const [
      opener1 = '',
      opener2 = '',
      opener3 = '',
      objection1 = '',
      answer1 = '',
      objection2 = '',
      answer2 = '',
      notes = '',
    ] = line[language].split('|');
    const talk = { opener1, opener2, opener3, objection1, answer1, objection2, answer2 };
    return { language, ...talk, objection3: null, answer3: null, notes, on: true };
  });
