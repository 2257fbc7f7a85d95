// Names of functions that stand in translated formulas only; nobody types them.

/** Rows and grids of an array literal, as Google calls them in its own messages. */
export const ARRAY_ROW = 'ARRAY_ROW';
export const ARRAY_LITERAL = 'ARRAY_LITERAL';
/** Gives the error it names. */
export const ERROR_LITERAL = 'ERROR_LITERAL';
/** Gives #NAME? for the function it names, whatever else it is given. */
export const UNKNOWN_FUNCTION = 'UNKNOWN_FUNCTION';
/** Stands where an argument of a custom function was left out. */
export const OMITTED = `${ERROR_LITERAL}("#NULL!","omitted")`;
export const OMITTED_NOTE = 'omitted';
/** The engine's words for a reference that a formula makes up as a text. */
export const REFERENCE_TEXT = 'REFERENCE_TEXT';
