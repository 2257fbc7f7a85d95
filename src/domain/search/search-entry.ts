// What search knows of a card: a line of the search index, in whichever shape the caller keeps it.
// Knows no sheet and no screen; sound keys come from whoever can spell a name's sounds.

export interface SearchEntry {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly phone: string;
  readonly email: string;
  readonly tier: string;
  readonly owner: string;
  readonly lastContact: string | null;
}

/** One way to say a name in Latin letters: `zw` and `zhangwei`. A name with two readings has two. */
export interface SoundKey {
  readonly initials: string;
  readonly full: string;
}

/** The sounds of a name; none for names in Latin letters. */
export type SoundKeysOf = (name: string) => readonly SoundKey[];
