// The festivals that a customer keeps: those of their country, and of their language where they live elsewhere.
// Rows of the Holidays tab add to them. Days off and make-up days are no festivals. Knows no customer by name.
import { yearOfDay } from '../../calendar/gregorian';
import { dayNumber } from '../../civil-date';
import type { OwnHoliday } from '../due-tables';
import { knownHolidays } from '../known-holidays';

export interface Festival {
  readonly day: number;
  readonly name: { readonly en: string; readonly zh: string };
}

/** What all of these places keep is kept by those who speak the language, wherever they live. */
const KEPT_BY_LANGUAGE: Readonly<Record<string, readonly string[]>> = {
  zh: ['CN', 'HK', 'TW'],
  yue: ['CN', 'HK', 'TW'],
  ko: ['KR'],
};

function builtIn(country: string, first: number, last: number): Festival[] {
  const found: Festival[] = [];
  for (let year = yearOfDay(first); year <= yearOfDay(last); year++) {
    for (const { day, name, kind } of knownHolidays(country, year)) {
      if (kind === 'festival' && day >= first && day <= last) found.push({ day, name });
    }
  }
  return found;
}

const sameDayAndName = (a: Festival, b: Festival): boolean =>
  a.day === b.day && (a.name.en === b.name.en || a.name.zh === b.name.zh);

/** By day, each once, for a customer of that country and language in a span of days. */
export function festivalsFor(
  country: string | null,
  language: string | null,
  first: number,
  last: number,
  own: readonly OwnHoliday[],
): readonly Festival[] {
  const all = country === null ? [] : builtIn(country, first, last);
  const [home, ...others] = KEPT_BY_LANGUAGE[language ?? ''] ?? [];
  if (home !== undefined) {
    const kept = others.map((place) => builtIn(place, first, last));
    const shared = builtIn(home, first, last).filter((one) =>
      kept.every((list) => list.some((it) => sameDayAndName(it, one))),
    );
    all.push(...shared);
  }
  for (const { country: place, date, name, kind } of own) {
    const day = dayNumber(date);
    if (place === country && kind === 'festival' && day >= first && day <= last)
      all.push({ day, name: { en: name, zh: name } });
  }
  all.sort((a, b) => a.day - b.day || (a.name.en < b.name.en ? -1 : 1));
  return all.filter((one, at) => all.findIndex((other) => sameDayAndName(other, one)) === at);
}
