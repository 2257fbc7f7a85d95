// The calendar's functions in cells. They stand in a packed part of their own with the forecast, not in the archive's, which
// is ten times as large. main.ts brings the days of date cells with it.
import { holidayTable } from '../domain/calendar/holidays';
import { lunarDates, solarDates } from '../domain/calendar/lunar-date';
import { nextOccasions } from '../domain/calendar/next-occasion';

export const calendar = { nextOccasions, lunarDates, solarDates, holidayTable };
