// Spreadsheet: the file, its tabs, names and people. Knows the document only through OpenSpreadsheet.
import { isZone } from '../../run/zone';
import { guard, notModelled, type Coverage } from '../guard';
import { FakeUser, USER } from '../session/fake-user';
import { boundedAt, readA1 } from './coordinates';
import type { FakeDeveloperMetadata } from './fake-developer-metadata';
import type { FakeDeveloperMetadataFinder } from './fake-developer-metadata-finder';
import { FakeNamedRange, nameRange, rangeNamed, removeName } from './fake-named-range';
import type { FakeProtection } from './fake-protection';
import { FakeRange } from './fake-range';
import { FakeSelection } from './fake-selection';
import type { FakeTextFinder } from './fake-text-finder';
import { addMetadata, metadataFields } from './metadata-arguments';
import type { OpenSpreadsheet } from './open-spreadsheet';
import { protectionsOf } from './protections-of';
import { selected } from './selected-cells';
import { rangeByName } from './sheet-area';
import { fits, isA, isNumber, isText } from '../signature';
import { SPREADSHEET_TABS, SpreadsheetTabs } from './spreadsheet-tabs';

const ON_SHEET = 'refused: ask the sheet, the active one may be any';
const AS_DRIVE = 'partial: editors and viewers contain whoever may do more, as on Drive (M:GF)';

export const SPREADSHEET: Coverage = {
  ...SPREADSHEET_TABS,
  addDeveloperMetadata: 'exact',
  addMenu: 'refused: use the Ui',
  appendRow: ON_SHEET,
  copy: 'refused: one file is emulated',
  createDeveloperMetadataFinder: 'exact',
  createTextFinder: 'partial: see TextFinder',
  getActiveCell: 'partial: the first cell of the selection',
  getActiveRange: 'partial: the selection is one rectangle',
  getCurrentCell: 'partial: the first cell of the selection',
  getDataRange: ON_SHEET,
  getDeveloperMetadata: 'exact',
  getEditors: AS_DRIVE,
  getId: 'exact',
  getLastColumn: ON_SHEET,
  getLastRow: ON_SHEET,
  getName: 'exact',
  getNamedRanges: 'exact',
  getOwner: 'exact',
  getProtections: 'exact',
  getRange: 'partial: no R1C1 notation',
  getRangeByName: 'partial: names only, no A1 notation',
  getSelection: 'partial: the selection is one rectangle',
  getSpreadsheetLocale: 'exact',
  getSpreadsheetTimeZone: 'exact',
  getUrl: 'exact',
  getViewers: AS_DRIVE,
  removeNamedRange: 'partial: a name that does not exist is refused',
  rename: 'exact',
  setActiveRange: 'partial: the selection is one rectangle',
  setNamedRange: 'partial: formulas do not know the names; a bad name is refused',
  setSpreadsheetLocale: 'partial: any text is taken; cells keep their formats',
  setSpreadsheetTimeZone: 'partial: an unknown zone is refused',
  toast: 'exact',
};

const DEFAULT_TOAST_SECONDS = 5;

export class FakeSpreadsheet extends SpreadsheetTabs {
  constructor(open: OpenSpreadsheet) {
    super(open);
    guard(this, 'Spreadsheet', SPREADSHEET);
  }

  getId(): string {
    return this.open.document.id();
  }

  getUrl(): string {
    return this.open.document.url();
  }

  getName(): string {
    this.open.read('Spreadsheet.getName');
    return this.open.document.name();
  }

  rename(...args: readonly unknown[]): void {
    if (!fits(args, isText)) throw this.wrong('rename', args);
    this.open.write('Spreadsheet.rename');
    this.open.rights.requireDocument();
    this.open.document.setName(args[0]);
  }

  getSpreadsheetTimeZone(): string {
    this.open.read('Spreadsheet.getSpreadsheetTimeZone');
    return this.open.document.timeZone();
  }

  setSpreadsheetTimeZone(...args: readonly unknown[]): void {
    if (!fits(args, isText)) throw this.wrong('setSpreadsheetTimeZone', args);
    const [zone] = args;
    this.open.restructure('Spreadsheet.setSpreadsheetTimeZone', () => {
      this.open.rights.requireDocument();
      if (!isZone(zone)) throw notModelled(`the time zone ${JSON.stringify(zone)}`);
      this.open.document.setTimeZone(zone);
    });
  }

  getSpreadsheetLocale(): string {
    this.open.read('Spreadsheet.getSpreadsheetLocale');
    return this.open.document.locale();
  }

  setSpreadsheetLocale(...args: readonly unknown[]): void {
    if (!fits(args, isText)) throw this.wrong('setSpreadsheetLocale', args);
    const [locale] = args;
    this.open.restructure('Spreadsheet.setSpreadsheetLocale', () => {
      this.open.rights.requireDocument();
      this.open.document.setLocale(locale);
    });
  }

  getOwner(): object {
    this.open.read('Spreadsheet.getOwner');
    return user(this.open.document.owner());
  }

  getEditors(): readonly object[] {
    this.open.read('Spreadsheet.getEditors');
    this.open.rights.requireDocument();
    return [this.open.document.owner(), ...this.open.document.editors()].map(user);
  }

  getViewers(): readonly object[] {
    this.open.read('Spreadsheet.getViewers');
    this.open.rights.requireDocument();
    const { document } = this.open;
    return [document.owner(), ...document.editors(), ...document.viewers()].map(user);
  }

  getRange(...args: readonly unknown[]): FakeRange {
    if (!fits(args, isText)) throw this.wrong('getRange', args);
    const found = readA1(args[0]);
    if (found === null) return rangeByName(this.open, args[0]);
    const sheet =
      found.sheetName === null
        ? this.open.sheet(selected(this.open, 'Spreadsheet.getRange').sheetId)
        : this.open.sheets().find((one) => one.name === found.sheetName);
    if (sheet === undefined) throw this.open.run.exception('Range not found');
    const coordinates = found.on(sheet);
    this.open.onGrid(coordinates);
    return this.open.handles.range(coordinates);
  }

  getRangeByName(...args: readonly unknown[]): FakeRange | null {
    if (!fits(args, isText)) throw this.wrong('getRangeByName', args);
    this.open.read('Spreadsheet.getRangeByName');
    return rangeNamed(this.open, args[0]);
  }

  setNamedRange(...args: readonly unknown[]): void {
    if (!fits(args, isText, isA(FakeRange))) throw this.wrong('setNamedRange', args);
    nameRange(this.open, 'Spreadsheet.setNamedRange', args[0], args[1].coordinates.area);
  }

  removeNamedRange(...args: readonly unknown[]): void {
    if (!fits(args, isText)) throw this.wrong('removeNamedRange', args);
    removeName(this.open, 'Spreadsheet.removeNamedRange', args[0]);
  }

  getNamedRanges(): readonly FakeNamedRange[] {
    this.open.read('Spreadsheet.getNamedRanges');
    return this.open.annotations.namedAreas().map((one) => new FakeNamedRange(this.open, one.name));
  }

  getProtections(...args: readonly unknown[]): readonly FakeProtection[] {
    return protectionsOf(this.open, 'Spreadsheet.getProtections', args, null);
  }

  addDeveloperMetadata(...args: readonly unknown[]): this {
    const fields = metadataFields(this.open, 'Spreadsheet.addDeveloperMetadata', args);
    this.open.write('Spreadsheet.addDeveloperMetadata');
    this.open.rights.requireDocument();
    addMetadata(this.open, { ...fields, place: { type: 'SPREADSHEET' } });
    return this;
  }

  getDeveloperMetadata(): readonly FakeDeveloperMetadata[] {
    return this.createDeveloperMetadataFinder().exactly('Spreadsheet.getDeveloperMetadata');
  }

  createDeveloperMetadataFinder(): FakeDeveloperMetadataFinder {
    return this.open.handles.metadataFinder({ kind: 'spreadsheet' });
  }

  createTextFinder(...args: readonly unknown[]): FakeTextFinder {
    if (!fits(args, isText)) throw this.wrong('createTextFinder', args);
    const places = this.open
      .sheets()
      .map(({ id, rows, columns }) => boundedAt(id, { row: 0, column: 0, rows, columns }));
    return this.open.handles.textFinder(args[0], places);
  }

  /** Goes to the user's open window; where none is open nobody sees it. */
  toast(...args: readonly unknown[]): void {
    const [message, title = '', seconds = DEFAULT_TOAST_SECONDS] = args;
    const isTime = seconds === null || isNumber(seconds);
    if (args.length > 3 || !isText(message) || !isText(title) || !isTime) throw this.wrong('toast', args);
    this.open.run.call({ kind: 'other', method: 'Spreadsheet.toast' });
    if (!this.open.run.hasUi) return;
    const toast = { message, title, seconds: seconds ?? DEFAULT_TOAST_SECONDS };
    this.open.run.host.ui.toast(this.open.run.user, toast);
  }

  getSelection(): FakeSelection {
    return new FakeSelection(this.open);
  }

  getActiveRange(): FakeRange {
    return this.getSelection().getActiveRange();
  }

  getActiveCell(): FakeRange {
    return this.getSelection().getCurrentCell();
  }

  getCurrentCell(): FakeRange {
    return this.getSelection().getCurrentCell();
  }

  setActiveRange(...args: readonly unknown[]): FakeRange {
    if (!fits(args, isA(FakeRange))) throw this.wrong('setActiveRange', args);
    return args[0].activate();
  }
}

function user(email: string): object {
  return guard(new FakeUser(email), 'User', USER);
}
