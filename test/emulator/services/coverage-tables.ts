// The part of COVERAGE.md that is made from the stand-ins: one table per class, and the classes that have none.
// Knows no rule of the platform; those are written by hand above it.
import type { GoogleMembers } from './google-members';
import type { StandIn } from './stand-ins';

/** Shapes of arguments and of JavaScript's own things, no classes of Google's. */
const NO_CLASSES = ['BlobSource', 'Date', 'DateConstructor', 'MailAdvancedParameters', 'SortSpec'];
const NOT_LISTED = 'not needed so far';

export function coverageTables(standIns: readonly StandIn[], google: GoogleMembers): string {
  const parts = standIns.map((standIn) => classTable(standIn, membersOf(standIn, google)));
  return [...parts, wholeClasses(standIns, google)].join('\n');
}

export function membersOf({ name, space }: StandIn, google: GoogleMembers): ReadonlySet<string> {
  // Declared for the global scope, outside the namespaces.
  const declared = name === 'console' ? google.get('')?.get('Console') : google.get(space)?.get(name);
  if (declared === undefined) throw new Error(`Cannot find ${space}.${name} in @types/google-apps-script`);
  return declared;
}

function classTable({ name, coverage }: StandIn, declared: ReadonlySet<string>): string {
  const exact: string[] = [];
  const partial: string[] = [];
  const refused = new Map<string, string[]>();
  for (const member of [...new Set([...Object.keys(coverage), ...declared])].sort()) {
    const rating = Object.hasOwn(coverage, member) ? coverage[member] : undefined;
    if (rating === 'exact') exact.push(code(member));
    else if (rating?.startsWith('partial: ') === true)
      partial.push(`| partial | ${code(member)} | ${cell(rating.slice(9))} |`);
    else {
      const reason = rating === undefined ? NOT_LISTED : rating.slice('refused: '.length);
      refused.set(reason, [...(refused.get(reason) ?? []), code(member)]);
    }
  }
  const rows = [
    ...(exact.length === 0 ? [] : [`| exact | ${exact.join(' ')} | |`]),
    ...partial,
    ...[...refused].sort().map(([reason, members]) => `| refused | ${members.join(' ')} | ${cell(reason)} |`),
  ];
  return [`### ${name}`, '', '| | members | how it differs, or why not |', '|---|---|---|', ...rows, ''].join('\n');
}

function wholeClasses(standIns: readonly StandIn[], google: GoogleMembers): string {
  const spaces = [...new Set(standIns.map((standIn) => standIn.space))];
  const lines = spaces.map((space) => {
    const known = new Set(standIns.filter((one) => one.space === space).map((one) => one.name));
    const classes = [...(google.get(space)?.entries() ?? [])]
      .filter(
        ([name, members]) =>
          !known.has(name) && !NO_CLASSES.includes(name) && [...members].some((member) => /^[a-z]/.test(member)),
      )
      .map(([name]) => code(name));
    return classes.length === 0 ? '' : `- ${space}: ${classes.sort().join(' ')}\n`;
  });
  return `### Classes refused as a whole\n\n${lines.join('')}`;
}

const code = (member: string): string => `\`${member}\``;
const cell = (text: string): string => text.replaceAll('|', '\\|');
