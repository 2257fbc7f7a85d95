// COVERAGE.md against the conformance project: every rule with what it rests on, and whether Google was ever asked.
// `UPDATE_COVERAGE=1 npx jest test/conformance/coverage` writes the tables anew; review the diff.
import { describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { allRules } from '../../conformance/rules';
import { seenOnGoogle } from '../../conformance/seen-on-google';
import { rulesTable } from './support/rules-table';

const FILE = path.join(__dirname, '../../emulator/COVERAGE.md');
const BEGIN = '<!-- made from conformance/; see test/conformance/coverage.test.ts -->\n';
const END = '<!-- end of what is made from conformance/ -->\n';

function written(): string {
  const text = readFileSync(FILE, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error('Cannot find the list of rules in COVERAGE.md');
  return text.slice(from + BEGIN.length, to);
}

describe('the rules in COVERAGE.md', () => {
  it('are those of the conformance project, each with what it rests on and whether it was seen', () => {
    const made = `\n${rulesTable()}\n`;
    if (process.env['UPDATE_COVERAGE'] === '1') {
      const [before = '', rest = ''] = readFileSync(FILE, 'utf8').split(BEGIN);
      writeFileSync(FILE, `${before}${BEGIN}${made}${END}${rest.split(END)[1] ?? ''}`);
    }
    expect(written()).toBe(made);
  });

  it('are listed once each', () => {
    const rows =
      written().match(/^\| [^|]+ \| [^|]+ \| (documented|measured|reported|unverified) \| [^|]+ \| [^|]+ \|$/gm) ?? [];
    expect(rows).toHaveLength(allRules.length);
  });

  it('say that none was seen on the real platform for as long as nobody has entered one', () => {
    const claims = written().match(/\| (none yet|not yet) \|$/gm) ?? [];
    const items = new Set(allRules.map(({ item }) => item)).size;
    const seenItems = new Set(allRules.filter(({ rule }) => rule in seenOnGoogle).map(({ item }) => item)).size;
    expect(claims).toHaveLength(allRules.length - Object.keys(seenOnGoogle).length + items - seenItems);
  });
});
