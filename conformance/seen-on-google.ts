// Which rules somebody has seen on the real platform: the rule, then the day and the kind of account. COVERAGE.md shows it.
// Enter a rule when its row says yes there; one that says NO is an issue.

export const seenOnGoogle: Readonly<Record<string, string>> = {};
