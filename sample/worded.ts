// Texts that several records share, a few wordings a field.
// Knows no field; the record's place in its list chooses, so that nothing is drawn.

export type Wordings = Readonly<Record<string, readonly string[]>>;

/** One wording a field; neighbours get different ones. */
export const worded = (wordings: Wordings, at: number): Record<string, string> =>
  Object.fromEntries(
    Object.entries(wordings).map(([key, texts], place) => [key, texts[(at + place) % texts.length] ?? '']),
  );
