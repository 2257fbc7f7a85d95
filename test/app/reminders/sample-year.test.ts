// A year of the sample archive with five reps in three zones, hour by hour: every due thing of its rows in every mail where a
// plain recount finds it, and no other; each birthday, occasion and festival once for its lead and once for its day.
import { describe, expect, it } from '@jest/globals';
import { festivalsOf, works } from '../../domain/due/naive-days';
import { LAST_YEARS_MAIL } from '../../domain/due/naive-recount';
import type { RemindedYear } from './reminded-year';
import { remindedHours, wallOf, YEAR } from './reminded-year';
import { expectRecounted, told, twice, weeksOf } from './recounted-year';
import { REPS, sampleInMemory, sampleRows, sampleTables } from './sample-firm';

/** A year is half a minute of work, on a machine that has other work, too. */
const PATIENCE_MS = 300_000;
const SHEET = 'America/Los_Angeles';
const rows = sampleRows();
const all = sampleTables(rows);

function sampleYear(): RemindedYear {
  const until = Date.parse('2027-01-01T16:20:00Z');
  const { daily, weekly, ...year } = remindedHours(
    all,
    LAST_YEARS_MAIL,
    { ...YEAR, until, sheet: SHEET },
    () => true,
    sampleInMemory(rows),
  );
  const inYear = ({ day }: { readonly day: string }): boolean => day < '2027';
  return { ...year, daily: daily.filter(inYear), weekly: weekly.filter(inYear) };
}

describe('a year of the sample archive', () => {
  it(
    'is told in the mails of five reps in three zones, every due thing as often as the rules say',
    () => {
      const team = all.team.filter(({ role }) => role === 'rep');
      expect(team.map(({ email }) => email).sort()).toEqual([...REPS].sort());
      expect(new Set(team.map(({ zone }) => zone)).size).toBe(3);
      expect([rows.customers.length, all.promises.length, all.receivables.length].every((count) => count > 40)).toBe(
        true,
      );

      const year = sampleYear();
      expect(year.runs.length).toBeGreaterThan(8760);
      expectRecounted(all, year, SHEET);
      // Each manager and the boss once a week, but for a week of holidays; the first is that of New Year.
      expect(year.weekly.map(({ day, email }) => `${day} ${email}`).sort()).toEqual([...weeksOf(all)].sort());

      const lines = told(year);
      const kinds = [
        'promise',
        'task',
        'followUp',
        'need',
        'noPlan',
        'birthday',
        'occasion',
        'holiday',
        'visit',
        'money',
        'alive',
        'stale',
        'escalation',
      ];
      for (const kind of kinds) expect([kind, lines.some((line) => line.split(' ')[2] === kind)]).toEqual([kind, true]);
      // Each moment of an occasion is told to one person on one day of the year.
      const moments = lines
        .filter((line) => / (day|lead)$/.test(line))
        .map((line) => line.split(' ').slice(2).join(' '));
      expect(moments.length).toBeGreaterThan(500);
      expect(twice(moments)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it('has festivals of several countries and languages, and days off and make-up days of its reps, to be tried by', () => {
    const kept = all.customers.filter(({ country, language }) => festivalsOf(country, language).length > 0);
    expect(new Set(kept.map(({ country }) => country)).size).toBeGreaterThan(5);
    const [nancy, anne, lin] = ['nancy', 'anne', 'lin'].map((name) =>
      all.team.find(({ email }) => email.startsWith(name)),
    );
    if (!nancy || !anne || !lin) throw new Error('no reps');
    const on = (member: typeof nancy, day: string): boolean => works(member, day, all.holidays);
    // Independence Day is a Saturday in 2026 and kept on Friday; the firm takes stock on 30 June in the USA.
    expect(['2026-07-02', '2026-07-03', '2026-06-30', '2026-05-25'].map((day) => on(nancy, day))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    // Boxing Day is a Saturday and kept on Monday.
    expect(['2026-12-28', '2026-12-29', '2026-04-06'].map((day) => on(anne, day))).toEqual([false, true, false]);
    // A Sunday made up, a Saturday that is an ordinary workday of hers, and one within a festival.
    expect(['2026-01-04', '2026-03-07', '2026-02-21'].map((day) => on(lin, day))).toEqual([true, true, false]);
    expect(wallOf(lin, Date.parse('2026-07-01T00:20:00Z'), SHEET)).toBe('2026-07-01 08');
  });
});
