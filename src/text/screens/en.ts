// English words of the sidebar's screens. Sentence case, no codes, no blame; a refusal says what is safe and what next.
// Whole sentences only: numbers and names are filled in, never glued between parts of speech.

const many = (count: number, one: string, more: string): string => `${figure(count)} ${count === 1 ? one : more}`;
/** 2140 as 2,140. */
const figure = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

export const en = {
  appName: 'Cardfile',
  loading: 'Loading…',
  stillWaiting: 'Still waiting…',
  back: 'Back',
  close: 'Close',

  // Search
  searchLabel: 'Search name, phone, email',
  searchPlaceholder: 'Name, phone, email',
  clearSearch: 'Clear the search',
  newCustomer: 'New customer',
  newCustomerNamed: (typed: string) => `New customer “${typed}”`,
  found: (count: number, all: number) => `${figure(count)} of ${figure(all)}`,
  foundNone: (typed: string) => `No customer matches “${typed}”.`,
  allCustomers: (count: number) => many(count, 'customer', 'customers'),
  moreFound: (count: number) => `${figure(count)} more. Type on to narrow the list.`,
  results: 'Customers found',
  mine: 'mine',
  noOwner: 'no owner',
  never: 'never',
  phoneTail: (digits: string) => `..${digits}`,
  noTier: 'no tier',
  organisation: 'organisation',
  noCompany: 'no company',
  selectedRow: (row: number, name: string) => `Row ${row}: ${name}`,
  openCard: 'Open card',
  unsavedChanges: (name: string, time: string) => `Unsaved changes to ${name}, ${time}`,
  unsavedNew: (name: string, time: string) => `New customer not yet saved: ${name}, ${time}`,
  noName: '(no name)',
  continue: 'Continue',
  discard: 'Discard',

  // Card
  copy: 'Copy',
  call: 'Call',
  mail: 'Mail',
  edit: 'Edit',
  doNotContact: 'Do not contact',
  doNotContactWhy: 'This customer asked not to be contacted.',
  confirming: 'Checking for changes…',
  next: 'Next',
  needDate: (day: string) => `need date ${day}`,
  owed: 'Owed',
  openPromises: (count: number) => many(count, 'open promise', 'open promises'),
  last: 'Last',
  tier: 'Tier',
  score: (score: string) => `score ${score}`,
  value: {
    why: 'why',
    whyOf: (what: string) => `why: ${what}`,
    ahead: 'Ahead',
    expected: (amount: string) => `${amount} expected`,
    alive: (percent: string) => `${percent}% likely still a customer`,
    ordersOf: (orders: string, amount: string) => `Expected orders: ${orders}, of ${amount} each`,
    soFar: (orders: string, amount: string, days: string) =>
      `So far: ${orders} orders, ${amount}; the last ${days} days ago`,
    pattern: (pattern: string) => `Buying is ${pattern}`,
    netValue: (amount: string) => `Net value: ${amount}`,
    readiness: (readiness: string) => `Readiness: ${readiness}`,
    worth: (advice: string) => `More marketing money: ${advice}`,
    kept: {
      loading: 'being calculated; last known value',
      error: 'cannot be calculated now; last known value',
      blank: 'blank in the sheet; last known value',
    },
    none: {
      loading: 'being calculated',
      error: 'cannot be calculated, see the Value tab',
      blank: 'nothing to score by yet',
    },
  },
  filledOf: (filled: number, all: number) => `${filled} of ${all} filled in`,
  emptyFields: (count: number) => many(count, 'empty field', 'empty fields'),
  hideEmpty: 'Hide empty fields',
  teamColumns: 'Team columns',
  fromFormula: 'from a formula in the sheet',
  private: 'private',
  updated: (day: string, who: string) => (who === '' ? `Updated ${day}` : `Updated ${day} by ${who}`),
  created: (day: string) => `Created ${day}`,
  keyPeople: 'Key people',
  addPerson: 'Add person',
  noPeople: 'Nobody yet.',
  loadingRows: 'Loading orders and contacts…',
  rowsNotLoaded: 'Orders and contacts could not be loaded.',
  noRows: 'None yet.',
  newestOf: (shown: number, all: number) => `The newest ${shown} of ${figure(all)}; the rest is in the sheet.`,
  promise: (what: string, due: string) => (due === '' ? `Promised: ${what}` : `Promised: ${what}, ${due}`),
  leftToPay: (amount: string) => `${amount} to pay`,
  paid: 'paid',
  phoneMissing: 'No phone yet',
  sectionEmpty: 'Nothing filled in yet.',

  // Checked fields
  ask: 'Ask',
  askPerson: (name: string, field: string) => `${name}: ${field}`,
  notChecked: 'Not checked',
  marked: (word: string, day: string, who: string) =>
    day === '' ? word : who === '' ? `${word} ${day}` : `${word} ${day}, ${who}`,
  markToday: (word: string) => `${word} today`,
  isChecked: (field: string) => `${field}: checked?`,
  confirmedToday: 'All confirmed today',
  unconfirmedFor: (days: number) => `Unconfirmed ${figure(days)} d`,
  neverConfirmed: 'Not confirmed yet',
  allStillTrue: 'All still true',
  stillTrueFailed: 'Not confirmed: the sheet took no change. The card is as it was. Try again in a moment.',

  // History
  history: 'History',
  historyNotLoaded: 'The history could not be loaded.',
  noHistory: 'No change is logged yet.',
  historyMore: (count: number) => `${figure(count)} more`,
  historyUnsearched: (count: number) => `${many(count, 'older line', 'older lines')} of the change log not searched.`,
  cardMade: 'Card created',
  changed: (before: string, after: string) => `${before} → ${after}`,
  putBack: 'Put back',
  putBackField: (field: string) => `Put back ${field}`,
  putBackLater: 'Save or discard your changes first; then something can be put back.',

  // Forms
  editTitle: (name: string) => `Edit ${name}`,
  editNewTitle: 'New customer',
  unsavedCount: (count: number) => `Unsaved: ${count}`,
  jump: 'Jump to a field',
  jumpFound: (count: number) => many(count, 'field', 'fields'),
  jumpNone: 'No field has that name.',
  save: 'Save',
  saving: 'Saving…',
  draftKept: (time: string) => `Draft kept ${time}`,
  draftNotKept: 'Lost if the sidebar closes',
  locked: 'sheet formula, locked',
  yes: 'Yes',
  no: 'No',
  notKnown: 'Not known',
  none: '–',
  pickDay: (label: string) => `Choose a day for ${label}`,
  dayPlaceholder: 'YYYY-MM-DD',
  timePlaceholder: 'HH:MM',
  solar: 'Solar',
  lunar: 'Lunar',
  year: 'year',
  month: 'month',
  day: 'day',
  leapMonth: 'leap month',
  oddOccasion: (text: string) => `In the sheet: ${text}`,
  customerPlaceholder: 'Name or phone',
  customerChosen: (name: string, id: string) => `${name}, ${id}`,
  customerUnknown: 'No card found by that; kept as typed.',
  suggestions: 'Customers to choose from',
  kindHint: 'Save to see the fields of the new kind.',

  // Quick card
  person: 'Person',
  organisationKind: 'Organisation',
  kind: 'Kind',
  need: 'Need',
  more: 'More: source, next date',
  ownerYou: (day: string) => `Owner: you. Next contact: ${day}.`,
  nextContact: (day: string) => `Next contact: ${day}.`,
  noNextContact: 'Owner: you. No next contact yet.',
  create: 'Create',
  creating: 'Creating…',
  allFields: 'All fields',
  samePhone: (name: string, owner: string) => (owner === '' ? `Same phone: ${name}` : `Same phone: ${name} (${owner})`),
  openThatCard: 'Open that card',

  // What is wrong with a field
  problems: {
    required: 'This is needed before saving.',
    derived: 'The sheet fills this in by itself.',
    'wrong-type': 'The sheet cannot hold this here.',
    'no-date': 'No such day. Write it as 2026-02-10.',
    'no-time': 'No such time. Write it as 14:30.',
    'no-number': 'Digits only, for example 86400.',
    'too-long': 'Too long: a cell holds 50,000 characters.',
    'no-occasion': 'No such day of that calendar.',
  },
  problemsAbove: (count: number) => `${count} fields need a look before saving:`,
  hints: {
    'short-phone': '10 digits; mobiles here have 11. It can be saved as typed.',
    'odd-email': 'This does not look like an email address. It can be saved as typed.',
  },

  // Refusals
  saveAgain: 'Save again',
  retry: 'Try again',
  copyChanges: 'Copy my changes',
  restoreAsNew: 'Restore as new',
  checking: 'No answer after 20 s. Checking the sheet so that nothing is saved twice.',
  offline: (changes: number) =>
    changes === 0
      ? 'You are offline. What is loaded can still be read.'
      : changes === 1
        ? 'You are offline. 1 change waits in this sidebar. It will be sent when you are back.'
        : `You are offline. ${changes} changes wait in this sidebar. They will be sent when you are back.`,
  notSaved: {
    busy: 'Not saved: someone else is saving. Your changes are still in the form.',
    failed: 'Not saved: Google reported a fault. Your changes are still in the form. Save again in a moment.',
    'no-answer': 'Not saved: Google did not answer. Your changes are still in the form.',
    'not-found': 'This card is no longer in the sheet. Your text is kept.',
    'not-set-up':
      'Not saved: the tabs of the archive are missing. Your changes are still in the form. Set up the sheet, then save again.',
    'bad-request':
      'Not saved: this sidebar and the add-on no longer match. Your changes are kept. Close the sidebar, open it again and save.',
    'sheet-full':
      'Not saved: the file has reached the number of cells Google allows. Your changes are still in the form. Delete unused rows or tabs, then save again.',
    'saved-in-part': 'Saved only in part. Your changes are still in the form. Compare with the sheet, then save again.',
    conflict: 'Not saved: someone else changed this card. Your changes are still in the form. Save again to compare.',
  },
  notSavedColumn: (column: string) =>
    `Not saved: the column “${column}” is missing from the sheet. Your changes are still in the form. Set up the sheet again, then save.`,
  stillInForm: (why: string) => `${why} Your changes are still in the form.`,
  notSavedProtected: (column: string) =>
    `Not saved: you may not edit the column “${column}”. Your changes are still in the form. Ask the sheet’s owner.`,
  notSavedViewer: 'Not saved: you may not edit this sheet. Your changes are still in the form. Ask the sheet’s owner.',
  notSavedField: (column: string) =>
    `Not saved: the sheet cannot hold what “${column}” says. Your changes are still in the form. Correct it, then save again.`,
  notLoaded: {
    'not-found': 'This card is no longer in the sheet. Nothing else was changed. Go back and search again.',
    other: 'The card could not be loaded. Nothing was changed. Try again in a moment.',
  },
  notOpened: 'The archive could not be opened. Nothing was changed. Try again in a moment.',

  // Conflict
  clashTitle: (count: number) =>
    count === 1
      ? '1 field was also changed by someone else. Your text is kept.'
      : `${count} fields were also changed by someone else. Your text is kept.`,
  clashBy: (who: string, when: string) => `The card was last saved by ${who}, ${when}.`,
  clashMine: 'mine',
  clashTheirs: 'theirs',
  clashBefore: 'before',
  clashBoth: 'both',
  clashBothText: 'both texts, one after the other',
  clashEmpty: '(empty)',
  clashOthers: (count: number) =>
    count === 1
      ? '1 other change does not clash and is saved with it.'
      : `${count} other changes do not clash and are saved with it.`,
  backToForm: 'Back to form',
  saveChoice: 'Save choice',

  // Empty archive
  noCustomers: 'No customers yet.',
  sheetStaysYours: 'Your sheet stays yours: columns you add, rename or move keep working.',
  setUpLanguage: 'Language of the tabs',
  setUp: 'Set up this sheet',
  settingUp: 'Setting up…',
  setUpTakes: '1 minute',
  notSetUp: {
    'not-allowed': 'Not set up: you may not edit this sheet. Nothing was changed. Ask the sheet’s owner.',
    other: 'Not set up: Google reported a fault. What was there is untouched. Try again in a moment.',
  },
  adoptTitle: 'Use the columns I have',
  adoptTakes: '5 minutes',
  adoptNone: 'No sheet with a row of headers and customers under it was found in this file. Nothing was changed.',
  adoptWhich: 'Sheet with your customers',
  adoptSheet: (title: string, customers: number) => `${title} (${many(customers, 'row', 'rows')})`,
  adoptFound: (title: string, customers: number, matched: number, all: number) =>
    `“${title}”: ${many(customers, 'customer', 'customers')}. ${matched} of ${all} columns are known.`,
  adoptLeft: (rows: string, count: number) =>
    count > 5
      ? `${figure(count)} lines are titles or totals: they are not copied.`
      : `Titles or totals are not copied: row ${rows}.`,
  adoptedBefore: 'This sheet was copied before. Copying it again makes second cards of the same customers.',
  adoptAsk: (count: number) => (count === 1 ? '1 column to decide' : `${count} columns to decide`),
  adoptMatched: (count: number) => (count === 1 ? '1 known column' : `${count} known columns`),
  adoptKeep: 'Keep as our own column',
  adoptNoHeader: (column: number) => `Column ${column}, no header`,
  adoptNeedsName: 'Choose the column that holds the customer’s name.',
  adoptCopy: (customers: number) => `Copy ${many(customers, 'customer', 'customers')}`,
  adoptCopying: 'Copying…',
  adoptStays: 'The old sheet stays as it is: customers are copied, not moved.',
  adoptFailed:
    'Not all customers were copied. The old sheet is untouched. Press Copy again: what has arrived is not copied twice.',
  adoptDoneTitle: 'Your customers are here',
  adoptDone: (count: number, individuals: number, organisations: number) =>
    `${many(count, 'customer', 'customers')} copied: ${many(individuals, 'person', 'people')}, ${many(organisations, 'organisation', 'organisations')}.`,
  adoptOwn: (count: number) =>
    `${many(count, 'column', 'columns')} kept as your own, at the right of the Customers tab.`,
  adoptValues: (headers: string) => `Formulas copied as the values they show: ${headers}.`,
  adoptOpen: 'Open the customers',
  firstCustomer: 'The first one takes 15 seconds: a name, a phone, what they need.',

  // Short messages
  undo: 'Undo',
  undoingNotice: 'Putting back…',
  undoneNotice: (name: string) => `Put back: ${name}`,
  savedNotice: (name: string) => `Saved: ${name}`,
  createdNotice: (name: string) => `Created: ${name}`,
  copiedNotice: 'Copied',
  discardedNotice: 'Changes discarded',

  // Keys
  keysTitle: 'Keys',
  keysLink: 'Keys',
  keysIntro: 'They work while the sidebar has the focus; single letters only outside text fields.',
  letterKeys: 'Letter keys',
  keySearch: 'Search',
  keyChoose: 'Choose, open',
  keyBack: 'Clear, leave, back to the grid',
  keyNew: 'New customer',
  keyEdit: 'Edit the open card',
  keySave: 'The blue button of a form',
  keyUndo: 'Undo the save just made',
  keySection: 'Jump to a section',
  keyList: 'This list',

  // Days and values
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as readonly string[],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as readonly string[],
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  daysAgo: (days: number) => `${days} d ago`,
  daysLate: (days: number) => `${days} d late`,
  listComma: '; ',
};
