// Functions that need Google's servers or a language of their own: they say that they are not modelled.
import type { GoogleFunction } from '../google-function';
import { errorValue } from '../value-grids';

const NAMES = [
  'QUERY',
  'COUNTUNIQUEIFS',
  'IMPORTRANGE',
  'IMPORTDATA',
  'IMPORTFEED',
  'IMPORTHTML',
  'IMPORTXML',
  'GOOGLEFINANCE',
  'GOOGLETRANSLATE',
  'DETECTLANGUAGE',
  'GETPIVOTDATA',
  'SPARKLINE',
  'IMAGE',
];

export const refusedFunctions: readonly GoogleFunction[] = NAMES.map((name) => ({
  name,
  least: 0,
  most: 255,
  calculate: () => errorValue('#ERROR!', `${name} is not modelled by the local workbook; it works in Google Sheets.`),
}));
