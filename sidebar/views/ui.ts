// What every screen is given: the state, what can be done, and the words of the archive's language.
import type { ScreenText } from '../../src/text/screens/text';
import type { ValueSetting } from '../../src/text/screens/value-words';
import type { Actions } from '../actions';
import type { Finder } from '../finder';
import type { State } from '../state';

export interface Ui {
  readonly state: State;
  readonly actions: Actions;
  readonly text: ScreenText;
  readonly finder: Finder;
  /** How values are worded: language, today, names of linked cards. */
  readonly setting: ValueSetting;
}
