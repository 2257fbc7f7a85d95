// The functions in cells, packed as archive-packed.ts is: Google loads Code.js anew for each call of one of them, and a
// call of another kind needs none. Unpacking costs a call some 15 ms, loading them unpacked would save that and cost 25 KB.
import { formulas } from './formulas';

export default (): typeof formulas => formulas;
