// What an archive starts with beyond its columns: rows of tiers, settings, rules and talk, the Value tab's blocks, the
// formulas of each card. Only what is missing is put in: rows, formulas and values that are there stay as they are.
import { defaultHints, defaultReasons, defaultRules } from '../domain/archive-value/default-lists';
import { defaultTiers, missingSettings } from '../domain/archive-value/default-rows';
import { defaultTemplates } from '../domain/digest/default-templates';
import type { Language } from '../domain/language';
import type { FieldValue, FieldValues } from '../domain/table/field-value';
import { isBlank } from '../domain/table/field-value';
import type { Ports, RecordWrite } from './ports';

/** Runs under the lock, when every tab and column is there. */
export function fillArchive(ports: Ports, language: Language): void {
  const { tables, formulas } = ports;
  const writes = missingRows(ports, language);
  if (writes.length > 0) tables.write(writes);
  formulas.layOutValue(language);
  formulas.fillRows(language);
  formulas.apply();
}

function missingRows({ tables, clock }: Ports, language: Language): readonly RecordWrite[] {
  const filled = (value: FieldValue | undefined): boolean => !isBlank(value);
  const tiers = tables.listRows('tiers', ['name', 'lowestScore']).filter(({ name }) => filled(name));
  const settings = tables.listRows('settings', ['name', 'value', 'key']);
  const missing = missingSettings(settings, language, clock.today());
  const writes: RecordWrite[] = [];
  // A team that has tiers has its own: not one is added to them.
  if (tiers.length === 0) writes.push({ tab: 'tiers', records: defaultTiers(language) });
  if (missing.length > 0) writes.push({ tab: 'settings', records: missing });
  const empty = (rows: readonly FieldValues[]): boolean => !rows.some((row) => Object.values(row).some(filled));
  if (empty(tables.listRows('rules', ['kind', 'stage'])))
    writes.push({ tab: 'rules', records: defaultRules(language) });
  if (empty(tables.listRows('reasons', ['key', 'en', 'zh'])))
    writes.push({ tab: 'reasons', records: defaultReasons() });
  if (empty(tables.listRows('hints', ['opener1', 'notes']))) writes.push({ tab: 'hints', records: defaultHints() });
  if (empty(tables.listRows('templates', ['occasion', 'text']))) {
    writes.push({ tab: 'templates', records: defaultTemplates(language) });
  }
  return writes;
}
