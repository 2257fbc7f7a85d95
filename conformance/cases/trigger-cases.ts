// Item 9: triggers of a bound script, as far as one run can ask.
import { asking, thrown, type ConformanceCase } from '../case';

const schedules = asking(9, 'schedules');
const limits = asking(9, 'limits of a bound script');

export const HOURLY = 'onConformanceHour';
const clock = (): GoogleAppsScript.Script.ClockTriggerBuilder => ScriptApp.newTrigger(HOURLY).timeBased();

/** Clears this user's triggers, so that a run can be repeated. */
export function clearTriggers(): void {
  for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
}

function withoutTriggers<T>(work: () => T): T {
  clearTriggers();
  try {
    return work();
  } finally {
    clearTriggers();
  }
}
const refused = (work: () => unknown): boolean => withoutTriggers(() => thrown(work)) !== 'nothing thrown';

export const triggerCases: readonly ConformanceCase[] = [
  schedules(
    'a time-driven trigger is listed with its handler until it is deleted',
    'documented',
    [[HOURLY, 'CLOCK', 'CLOCK', true], 0],
    () => {
      const seen = withoutTriggers(() => {
        clock().everyHours(1).create();
        const [made] = ScriptApp.getProjectTriggers();
        return [
          made?.getHandlerFunction(),
          String(made?.getEventType()),
          String(made?.getTriggerSource()),
          /^\d+$/.test(made?.getUniqueId() ?? ''),
        ];
      });
      return [seen, ScriptApp.getProjectTriggers().length];
    },
  ),
  schedules('everyMinutes takes 1, 5, 10, 15 and 30 only', 'documented', [true, false], () => [
    refused(() => clock().everyMinutes(7).create()),
    refused(() => clock().everyMinutes(30).create()),
  ]),
  schedules('a zone that does not exist is refused', 'documented', true, () =>
    refused(() => clock().everyDays(1).atHour(9).inTimezone('Moon/Base').create()),
  ),
  schedules('an hour needs a frequency', 'documented', true, () => refused(() => clock().atHour(9).create())),
  schedules('days, weeks, days of a month and dates can be asked for', 'documented', 4, () =>
    withoutTriggers(() => {
      clock().everyDays(1).atHour(9).nearMinute(30).create();
      clock().everyWeeks(2).onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(9).create();
      clock().onMonthDay(1).atHour(9).create();
      clock().atDate(2036, 1, 1).create();
      return ScriptApp.getProjectTriggers().length;
    }),
  ),
  limits('a trigger for edits of the file is of the spreadsheet', 'documented', ['ON_EDIT', 'SPREADSHEETS'], () =>
    withoutTriggers(() => {
      ScriptApp.newTrigger(HOURLY).forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create();
      const [made] = ScriptApp.getProjectTriggers();
      return [String(made?.getEventType()), String(made?.getTriggerSource())];
    }),
  ),
  limits(
    'a bound script has 20 triggers of a user at most',
    'reported',
    [
      20,
      'Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added',
    ],
    () =>
      withoutTriggers(() => {
        for (let made = 0; made < 20; made += 1) clock().everyHours(1).create();
        const text = thrown(() => clock().everyHours(1).create());
        return [ScriptApp.getProjectTriggers().length, text.replace(/\.$/, '')];
      }),
  ),
];
