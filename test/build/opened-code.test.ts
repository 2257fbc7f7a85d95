// The built script with nothing packed, which tests of very many calls run, is the one that is pushed in all it does.
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readScript } from '../../emulator/run/read-script';
import { publicGlobals } from '../../src/contract/public-globals';
import { EmulatedArchive } from '../support/emulated-archive';
import { callScript, root } from './support/call-script';

const [DIST, OPENED] = ['dist', 'build/opened'].map((folder) => readScript(path.join(root, folder)));

/** Everything that a day leaves in cells, mails and the meter of calls. */
function day(script: typeof DIST): unknown {
  if (script === undefined) throw new Error('Cannot read the built script');
  const archive = new EmulatedArchive({}, undefined, undefined, script);
  archive.value('setUpFromSidebar', { language: 'zh' });
  const requestId = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
  const card = archive.value('saveCardFromSidebar', { kind: 'individual', requestId, changes: { name: '王芳' } });
  archive.value('startRemindersFromSidebar', {});
  archive.value('logContactFromSidebar', {
    ...{ customerId: card.id, requestId, channel: 'phone', direction: 'out' },
    ...{ said: '=1+1', outcome: 'notOrdered', nextFollowUp: '2026-02-12' },
  });
  const today = archive.value('todayFromSidebar', {});
  const runs = archive.host.runs
    .list()
    .map(({ outcome, serviceCalls, modelledMs }) => [outcome, serviceCalls, modelledMs]);
  return { card, today, runs, cells: archive.snapshot() };
}

describe('the built script with nothing packed', () => {
  it('is of the built one, and has its programs open', () => {
    const opened = callScript('build/opened-code.mjs', 'openedCode', DIST?.code);
    // Said as true or false: nobody reads half a million characters of difference.
    expect(OPENED?.code === opened).toBe(true);
    expect(OPENED?.code.length).toBeGreaterThan(2 * (DIST?.code.length ?? Infinity));
  });

  it('has the same page, manifest and public functions', () => {
    expect([OPENED?.html, OPENED?.manifest]).toEqual([DIST?.html, DIST?.manifest]);
    const declared = /function (\w+)\([^)]*\)\{\}/g;
    const [packed, open] = [DIST, OPENED].map((script) =>
      [...(script?.code ?? '').matchAll(declared)].map(([, name]) => name),
    );
    expect(open).toEqual(packed);
    expect(open).toEqual(expect.arrayContaining(Object.values(publicGlobals).flat()));
  });

  it('does the same with the same calls of services', () => {
    expect(day(OPENED)).toEqual(day(DIST));
  });
});
