// The people who can be played: identity, locale, which scopes they refused, whether their account still exists.
// Knows not who may edit the file: that is the document's.

export interface UserData {
  readonly email: string;
  /** As `Session.getActiveUserLocale()` gives it: `en`, `zh_CN`. */
  readonly locale: string;
  /** Scopes this user did not grant at consent; granular consent makes any of them possible (D:scopes). */
  readonly refusedScopes: readonly string[];
  /** Suspended or deleted: their triggers stop silently (unverified). */
  readonly disabled: boolean;
}

export class UsersState {
  private readonly users: Map<string, UserData>;

  constructor(users: readonly UserData[] = []) {
    this.users = new Map(users.map((user) => [user.email, user]));
  }

  static fromJSON(users: readonly UserData[]): UsersState {
    return new UsersState(users);
  }

  toJSON(): readonly UserData[] {
    return structuredClone([...this.users.values()]);
  }

  list(): readonly UserData[] {
    return this.toJSON();
  }

  /** Someone never mentioned before has an English account and granted everything. */
  get(email: string): UserData {
    return structuredClone(this.users.get(email) ?? { email, locale: 'en', refusedScopes: [], disabled: false });
  }

  setLocale(email: string, locale: string): void {
    this.users.set(email, { ...this.get(email), locale });
  }

  setRefusedScopes(email: string, refusedScopes: readonly string[]): void {
    this.users.set(email, { ...this.get(email), refusedScopes: [...refusedScopes] });
  }

  setDisabled(email: string, disabled: boolean): void {
    this.users.set(email, { ...this.get(email), disabled });
  }

  grantedScopes(email: string, asked: readonly string[]): readonly string[] {
    const refused = new Set(this.get(email).refusedScopes);
    return asked.filter((scope) => !refused.has(scope));
  }
}
