// The tabs that a team sets up once: tiers, rules, reasons, settings, talking hints and templates.
import { defaultTiers } from '../../src/domain/archive-value/default-rows';
import { choiceWord, choicesOf } from '../../src/domain/catalogue/catalogue';
import hintsData from '../data/hints-data';
import listsData from '../data/lists-data';
import templatesData from '../data/templates-data';
import type { Making, Row } from '../making';

const LANGUAGES = ['en', 'zh'] as const;

export const tierRows = ({ language }: Making): readonly Row<'tiers'>[] => defaultTiers(language);

export const ruleRows = ({ ids, language }: Making): readonly Row<'rules'>[] =>
  listsData().rules.map((rule) => ({
    id: ids.next('rules'),
    kind: rule.kind,
    stepsIn: rule.stepsIn,
    stage: rule.stage,
    minimumMoney: rule.money,
    daysWithoutProgress: rule.days,
    tier: rule.tier === null ? null : choiceWord('tierNames', rule.tier, language),
    on: rule.on,
  }));

export const reasonRows = (): readonly Row<'reasons'>[] =>
  listsData().reasons.map((reason) => ({ ...reason, on: true }));

/** Beyond those that set-up makes. */
export const settingRows = ({ language }: Making): readonly Row<'settings'>[] =>
  listsData().settings.map((setting) => ({
    name: setting[language],
    value: setting.value[language],
    whatItDoes: setting.does[language],
  }));

type Texts = readonly [string, string, string, string, string, string];

const hint = (making: Making, [opener1, opener2, objection1, answer1, objection2, answer2]: Texts): Row<'hints'> => ({
  id: making.ids.next('hints'),
  opener1,
  opener2,
  objection1,
  answer1,
  objection2,
  answer2,
  on: true,
});

export function hintRows(making: Making): readonly Row<'hints'>[] {
  const { talkKinds, businessModels } = hintsData();
  return [
    ...choicesOf('talkKinds').flatMap(({ key }) =>
      LANGUAGES.map((language) => {
        const texts = talkKinds[key as keyof typeof talkKinds][language];
        return { ...hint(making, texts), talkKind: key, language };
      }),
    ),
    ...choicesOf('businessModels').flatMap(({ key }) =>
      LANGUAGES.map((language) => {
        const texts = businessModels[key as keyof typeof businessModels][language];
        return { ...hint(making, texts), businessModel: key, language };
      }),
    ),
  ];
}

export const templateRows = ({ ids }: Making): readonly Row<'templates'>[] =>
  LANGUAGES.flatMap((language) =>
    templatesData()[language].map(([occasion, kind, channel, subject, text]): Row<'templates'> => ({
      id: ids.next('templates'),
      occasion,
      language,
      kind,
      channel,
      subject: subject === '' ? null : subject,
      text,
    })),
  );
