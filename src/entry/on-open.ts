// The simple trigger of an opened file: the menu, and the day that all values are calculated for moves on.
// The menu comes first: in a file where the add-on is not enabled nothing else is allowed.
import { compose } from './compose';
import { showMenu } from './menu';

export function onOpened(): void {
  showMenu();
  try {
    const { tables, formulas, clock } = compose();
    if (tables.language() !== null) formulas.keepToday(clock.today());
  } catch {
    // The add-on may not look into this file: the sidebar and the daily round move the day on as well.
  }
}
