// The functions in cells that are large and seldom called, packed as archive-packed.ts is: the calendar and the forecast.
// In one part, since they read columns and days by the same code; a call of one of them pays some 12 ms for the unpacking,
// less than half of what it would be if they stood in the archive's part, and the other functions pay nothing for them.
import { calendar } from './calendar';
import { forecast } from './forecast';

const formulas = { ...calendar, ...forecast };
export default (): typeof formulas => formulas;
