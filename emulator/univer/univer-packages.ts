// Loads Univer by Node's own `require`: its packages run as CommonJS only (their ES modules name exports that do not
// exist), and they need an ES module themselves, which a test runner's `require` cannot load but Node's can.
// Knows no workbook. Types are imported where they are used; values come from here.
import { runInThisContext } from 'node:vm';

import type * as Core from '@univerjs/core';
import type * as Engine from '@univerjs/engine-formula';
import type * as Sheets from '@univerjs/sheets';

/** Of the process itself: a test runner gives its modules a copy of `process` and a `require` of its own. */
const main: NodeJS.Process = runInThisContext('process') as NodeJS.Process;
const load: (name: string) => unknown = main.getBuiltinModule('node:module').createRequire(__filename);

export const core = packageOf('@univerjs/core', (it): it is typeof Core => 'Univer' in it);
export const engine = packageOf('@univerjs/engine-formula', (it): it is typeof Engine => 'BaseFunction' in it);
export const sheets = packageOf('@univerjs/sheets', (it): it is typeof Sheets => 'SetRangeValuesMutation' in it);

function packageOf<T>(name: string, isPackage: (loaded: object) => loaded is T & object): T {
  const loaded = load(name);
  if (typeof loaded === 'object' && loaded !== null && isPackage(loaded)) return loaded;
  throw new Error(`Cannot load ${name}: it is not what version 0.25.1 gives`);
}
