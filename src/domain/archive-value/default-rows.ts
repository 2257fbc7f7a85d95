// The rows of Tiers and Settings that an archive starts with, in its language, and how a setting is told from the others.
// Knows no cell; what is there already is told from outside and never changed.
import { choiceWord } from '../catalogue/catalogue';
import type { FieldKey } from '../catalogue/catalogue';
import type { CivilDate } from '../civil-date';
import type { Language } from '../language';
import type { FieldValue, FieldValues } from '../table/field-value';
import defaultRowsData from './default-rows-data';

export interface TierLine {
  readonly key: 'key' | 'general' | 'minor';
  /** Null: catches the rest. */
  readonly lowest: number | null;
  readonly cadence: number;
  readonly treatment: 'maintain' | 'develop' | 'letBe';
  readonly minutes: number;
  readonly people: number;
  readonly en: string;
  readonly zh: string;
}
export interface SettingLine {
  readonly key: string;
  /** Null: the day of the set-up. */
  readonly value: number | string | null;
  readonly en: string;
  readonly zh: string;
  readonly doesEn: string;
  readonly doesZh: string;
}
export type SettingKey = ReturnType<typeof defaultRowsData>['settings'][number]['key'];

type Row<T extends 'tiers' | 'settings'> = Readonly<Record<FieldKey<T>, FieldValue>>;

export const defaultTiers = (language: Language): readonly Row<'tiers'>[] =>
  defaultRowsData().tiers.map((tier) => ({
    name: choiceWord('tierNames', tier.key, language),
    lowestScore: tier.lowest,
    cadenceDays: tier.cadence,
    treatment: tier.treatment,
    privileges: tier[language],
    visitMinutes: tier.minutes,
    peoplePerVisit: tier.people,
  }));

export const defaultSettings = (language: Language, today: CivilDate): readonly Row<'settings'>[] =>
  defaultRowsData().settings.map((setting) => ({
    name: setting[language],
    value: setting.value ?? today,
    whatItDoes: language === 'zh' ? setting.doesZh : setting.doesEn,
    key: setting.key,
  }));

/** The default settings that no row has the code of: the code is what formulas look for, the name is people's. */
export function missingSettings(
  rows: readonly FieldValues[],
  language: Language,
  today: CivilDate,
): readonly Row<'settings'>[] {
  const codes = new Set(rows.map(({ key }) => spelt(key)));
  return defaultSettings(language, today).filter(({ key }) => !codes.has(spelt(key)));
}

const spelt = (code: FieldValue | undefined): string => (typeof code === 'string' ? code.trim().toLowerCase() : '');
