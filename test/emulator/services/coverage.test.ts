// COVERAGE.md against the stand-ins and against Google's own list of members.
// `UPDATE_COVERAGE=1 npx jest test/emulator/services/coverage` writes its tables anew; review the diff.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { REFUSED_SERVICES } from '../../../emulator/services/globals';
import { evaluate, workbook } from '../small-workbook';
import { coverageTables, membersOf } from './coverage-tables';
import { googleMembers, type GoogleMembers } from './google-members';
import { standIns, type StandIn } from './stand-ins';

const FILE = path.join(__dirname, '../../../emulator/COVERAGE.md');
const MARK = '<!-- made from the stand-ins; see test/emulator/services/coverage.test.ts -->\n';

/** In Google's reference, not yet in the pinned @types. */
const NOT_IN_TYPES: Readonly<Record<string, readonly string[]>> = {
  AuthorizationInfo: ['getAuthorizedScopes'],
  Protection: ['addTargetAudience', 'getTargetAudiences', 'removeTargetAudience'],
};

let known: readonly StandIn[];
let google: GoogleMembers;

beforeAll(async () => {
  known = await standIns();
  google = googleMembers();
});

describe('COVERAGE.md', () => {
  it('says of every member what the stand-ins do', () => {
    const tables = coverageTables(known, google);
    const text = readFileSync(FILE, 'utf8');
    const [byHand = ''] = text.split(MARK);
    if (process.env['UPDATE_COVERAGE'] === '1') writeFileSync(FILE, `${byHand}${MARK}\n${tables}`);
    expect(readFileSync(FILE, 'utf8').split(MARK)[1]).toBe(`\n${tables}`);
  });

  it('tells of each of the eleven rules what it rests on and that none was seen on Google yet', () => {
    const rules = readFileSync(FILE, 'utf8').match(/^\| \d+ \|.*$/gm) ?? [];
    expect(rules.map((rule) => Number(rule.split('|')[1]))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    for (const rule of rules) {
      const cells = rule.split('|').map((cell) => cell.trim());
      expect(cells).toHaveLength(8);
      expect(cells.slice(3, 6).join('')).not.toBe('');
      expect(cells[6]).toBe('not yet');
    }
  });

  it('names the services that have no stand-in', () => {
    const text = readFileSync(FILE, 'utf8');
    expect(REFUSED_SERVICES.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('a table of coverage', () => {
  it('promises only what the stand-in has', () => {
    const broken = known.flatMap(({ name, coverage, prototype }) =>
      Object.entries(coverage)
        .filter(([member]) => /^[a-z]/.test(member) && member !== 'toString')
        .filter(([member, rating]) => member in prototype === rating.startsWith('refused'))
        .map(([member, rating]) => `${name}.${member} ${rating}`),
    );
    expect(broken).toEqual([]);
  });

  it('promises only enums that a script can read', () => {
    const enums = known.flatMap(({ name, coverage }) =>
      Object.entries(coverage)
        .filter(([member, rating]) => /^[A-Z]/.test(member) && !rating.startsWith('refused'))
        .map(([member]) => (name === 'Ui' ? `SpreadsheetApp.getUi().${member}` : `${name}.${member}`)),
    );
    expect(enums.length).toBeGreaterThan(15);
    expect(
      evaluate(workbook(), `[${enums.map((one) => `typeof ${one}`).join()}].filter((type) => type !== 'object')`),
    ).toEqual([]);
  });

  it('lists no member that Google does not have', () => {
    const unknown = known.flatMap((standIn) => {
      const declared = membersOf(standIn, google);
      const extra = NOT_IN_TYPES[standIn.name] ?? [];
      return Object.keys(standIn.coverage)
        .filter((member) => !declared.has(member) && !extra.includes(member) && member !== 'toString')
        .map((member) => `${standIn.name}.${member}`);
    });
    expect(unknown).toEqual([]);
  });
});
