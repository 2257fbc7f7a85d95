// The archive's part of the add-on. The build bundles what this file imports into a program of its own, packed as one text
// in Code.js, and the function below then unpacks it at its first call, once an execution: Google loads Code.js anew
// for every call of a custom function, and those must not pay for the archive. Other calls pay for it some 30 ms each.
// Both count days and know holidays by the same code:
// packed after formulas-packed.ts
import { archive } from './archive';

export default (): typeof archive => archive;
