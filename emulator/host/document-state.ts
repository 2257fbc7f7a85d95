// The spreadsheet file as such: its name, zone, locale, people, and how the script reached it (bound, published, test).
// Knows no cells and no rights check; services ask it and decide.

/** `published` and `test` are editor add-ons; a test deployment runs no installable triggers (D:test). */
export type Deployment = 'bound' | 'published' | 'test';

export interface DocumentData {
  id: string;
  name: string;
  url: string;
  timeZone: string;
  locale: string;
  owner: string;
  editors: string[];
  viewers: string[];
  deployment: Deployment;
  /** Anybody used the add-on in this file: collaborators see its menu, `onOpen` runs in LIMITED (D:auth). */
  enabled: boolean;
  /** Who installed the add-on, per user (D:auth). */
  installedBy: string[];
}

const EMPTY: DocumentData = {
  id: '1emulated-spreadsheet',
  name: 'Untitled spreadsheet',
  url: 'https://docs.google.com/spreadsheets/d/1emulated-spreadsheet/edit',
  timeZone: 'America/Los_Angeles',
  locale: 'en_US',
  owner: 'owner@example.com',
  editors: [],
  viewers: [],
  deployment: 'published',
  enabled: true,
  installedBy: ['owner@example.com'],
};

export class DocumentState {
  private readonly data: DocumentData;

  constructor(data: Partial<DocumentData> = {}) {
    this.data = structuredClone({ ...EMPTY, installedBy: [data.owner ?? EMPTY.owner], ...data });
  }

  static fromJSON(data: DocumentData): DocumentState {
    return new DocumentState(data);
  }

  toJSON(): DocumentData {
    return structuredClone(this.data);
  }

  id(): string {
    return this.data.id;
  }

  url(): string {
    return this.data.url;
  }

  /** What a copy of the file gets: another id, with everything in it unchanged. */
  setId(id: string): void {
    this.data.id = id;
    this.data.url = `https://docs.google.com/spreadsheets/d/${id}/edit`;
  }

  name(): string {
    return this.data.name;
  }

  setName(name: string): void {
    this.data.name = name;
  }

  timeZone(): string {
    return this.data.timeZone;
  }

  setTimeZone(timeZone: string): void {
    this.data.timeZone = timeZone;
  }

  locale(): string {
    return this.data.locale;
  }

  setLocale(locale: string): void {
    this.data.locale = locale;
  }

  owner(): string {
    return this.data.owner;
  }

  /** Without the owner, as Google lists them (M:GF). */
  editors(): readonly string[] {
    return [...this.data.editors];
  }

  viewers(): readonly string[] {
    return [...this.data.viewers];
  }

  addEditor(user: string): void {
    this.removeViewer(user);
    if (user !== this.data.owner && !this.data.editors.includes(user)) this.data.editors.push(user);
  }

  removeEditor(user: string): void {
    this.data.editors = this.data.editors.filter((one) => one !== user);
  }

  addViewer(user: string): void {
    this.removeEditor(user);
    if (!this.data.viewers.includes(user)) this.data.viewers.push(user);
  }

  removeViewer(user: string): void {
    this.data.viewers = this.data.viewers.filter((one) => one !== user);
  }

  canEdit(user: string): boolean {
    return user === this.data.owner || this.data.editors.includes(user);
  }

  canView(user: string): boolean {
    return this.canEdit(user) || this.data.viewers.includes(user);
  }

  deployment(): Deployment {
    return this.data.deployment;
  }

  setDeployment(deployment: Deployment): void {
    this.data.deployment = deployment;
  }

  enabled(): boolean {
    return this.data.enabled;
  }

  setEnabled(enabled: boolean): void {
    this.data.enabled = enabled;
  }

  installed(user: string): boolean {
    return this.data.installedBy.includes(user);
  }

  install(user: string): void {
    if (!this.installed(user)) this.data.installedBy.push(user);
  }

  uninstall(user: string): void {
    this.data.installedBy = this.data.installedBy.filter((one) => one !== user);
  }
}
