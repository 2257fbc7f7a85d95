// The functions in cells, as main.ts calls them. Those that meet date cells get the days of the open sheet before their
// arguments; each is pure otherwise and stands in the domain.
import { holidayTable } from '../domain/calendar/holidays';
import { lunarDates, solarDates } from '../domain/calendar/lunar-date';
import { nextOccasions } from '../domain/calendar/next-occasion';
import { customerBestWorst } from '../domain/value/best-worst';
import { customerCurve, customerTopShare } from '../domain/value/concentration';
import type { DayCells } from '../domain/value/day-cells';
import { customerForecast } from '../domain/value/forecast';
import { customerForecastFit } from '../domain/value/forecast-fit';
import { customerMix } from '../domain/value/mix';
import { customerValue } from '../domain/value/net-value';
import { customerNextContact } from '../domain/value/next-contact';
import { customerReadiness } from '../domain/value/readiness';
import { customerRetention } from '../domain/value/retention';
import { customerRfm } from '../domain/value/rfm';
import { customerScore } from '../domain/value/score';
import { stockAdvice } from '../domain/value/stock-advice';
import { customerTier } from '../domain/value/tier';
import { customerTierByMoney, customerTierByShare } from '../domain/value/tier-by-rank';
import { customerWorth } from '../domain/value/worth';
import { sheetDayCells } from '../gas/sheet-day-cells';

const dated =
  <Args extends readonly unknown[], Table>(of: (days: DayCells, ...args: Args) => Table) =>
  (...args: Args): Table =>
    of(sheetDayCells(), ...args);

export const formulas = {
  customerRfm: dated(customerRfm),
  customerValue: dated(customerValue),
  customerForecast: dated(customerForecast),
  customerForecastFit: dated(customerForecastFit),
  customerRetention: dated(customerRetention),
  customerNextContact: dated(customerNextContact),
  nextOccasions: dated(nextOccasions),
  lunarDates: dated(lunarDates),
  solarDates: dated(solarDates),
  holidayTable: dated(holidayTable),
  customerScore,
  customerTier,
  customerTierByShare,
  customerTierByMoney,
  customerTopShare,
  customerCurve,
  customerMix,
  customerBestWorst,
  customerReadiness,
  customerWorth,
  stockAdvice,
};
