// What the server says, in English: menu, messages of a refused call, texts of Google's own dialogs.
// `{field}` and the like are filled by text.ts; no sentence is glued from parts.
export const en = {
  menuOpen: 'Open the customer sidebar',
  menuSetUp: 'Set up this sheet',
  sidebarTitle: 'Cardfile',
  setUpDone: 'The archive is ready. Nothing that was in this sheet was changed.',
  setUpNothing: 'Everything was already in place. Nothing was changed.',
  setUpFailed:
    'The archive could not be set up completely. What was in this sheet is untouched. Run it again to go on.',
  badRequest: 'The request was not understood. Nothing was changed.',
  notSetUp: 'This sheet is no archive yet. Choose “Set up this sheet” in the menu.',
  missingColumn: 'The column “{field}” is missing. Nothing was saved. “Set up this sheet” in the menu puts it back.',
  missingTab: 'The tab “{tab}” is missing. Nothing was saved. “Set up this sheet” in the menu puts it back.',
  notFound: 'This card is no longer in the sheet.',
  required: '“{field}” is needed.',
  derived: '“{field}” is filled by the sheet and cannot be typed here.',
  wrongType: '“{field}” cannot hold that.',
  noDate: '“{field}” needs a date such as 2026-02-10.',
  noTime: '“{field}” needs a time such as 09:30.',
  noNumber: '“{field}” needs a number.',
  tooLong: '“{field}” is longer than the 50,000 characters that a cell holds.',
  conflict: 'Somebody else changed the same field. Nothing was saved yet; choose what to keep.',
  busy: 'Not saved: someone else is saving. Nothing was lost; save again.',
  notAllowed: 'Not saved: you may not edit this part of the sheet. Ask its owner.',
  sheetFull: 'Not saved: the spreadsheet has reached Google’s limit of 10 million cells.',
  failed: 'That did not work and nothing was saved. Try again; if it goes on, tell the keeper of the sheet.',
} as const;
