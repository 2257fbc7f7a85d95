// Which screen shows, and where its focus goes. Home, then one card, then its form; quick card and keys beside them.
export type Screen =
  | { readonly name: 'home'; readonly focus: Focus }
  | { readonly name: 'card'; readonly id: string; readonly focus: Focus }
  | { readonly name: 'edit'; readonly key: string; readonly focus: Focus }
  | { readonly name: 'quick'; readonly focus: Focus }
  | { readonly name: 'log' | 'prepare'; readonly id: string; readonly focus: Focus }
  | { readonly name: 'keys' | 'task' | 'health' | 'promotion'; readonly focus: Focus };

/** Value of the `data-focus` attribute that takes the focus when the screen opens; '' leaves it where it is. */
export type Focus = string;

export const HOME: Screen = { name: 'home', focus: 'search' };
export const cardScreen = (id: string, focus: Focus = 'heading'): Screen => ({ name: 'card', id, focus });

/** The draft that the screen is about, if it is a form. */
export const draftKeyOf = (screen: Screen): string | null =>
  screen.name === 'edit' ? screen.key : screen.name === 'quick' ? 'new' : null;
