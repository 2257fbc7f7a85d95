// The forecast's functions in cells. Each takes seconds of Google's time over a long archive, so unpacking them is nothing.
// main.ts brings the days of date cells with it.
import { customerForecast } from '../domain/value/forecast';
import { customerForecastFit } from '../domain/value/forecast-fit';

export const forecast = { customerForecast, customerForecastFit };
