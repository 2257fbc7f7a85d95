import { beforeEach, describe, expect, it } from '@jest/globals';
import type { FaultKind } from '../../emulator/host/faults';
import type { Card } from '../../src/contract/sidebar-api';
import { EmulatedArchive, OWNER } from '../support/emulated-archive';
import { protect } from '../support/protection';

const REP = 'li@example.com';
let archive: EmulatedArchive;
let card: Card;

/** What is seen of an execution that may be killed: its reply, or nothing. */
const attempt = (request: object, user = OWNER): unknown => {
  try {
    return archive.raw('saveCardFromSidebar', [request], user);
  } catch {
    return null;
  }
};
const saved = (reply: unknown): boolean => (reply as { ok?: boolean } | null)?.ok === true;
const count = (title: string): number => archive.rows(title).length - 1;

beforeEach(() => {
  archive = new EmulatedArchive({ editors: [REP] });
  archive.value('setUpFromSidebar', { language: 'en' });
  card = archive.value('saveCardFromSidebar', {
    kind: 'individual',
    requestId: 'the first one',
    changes: { name: 'A', phone: '007', employer: 'X' },
  });
});

describe('a save that is cut short at any call of Google', () => {
  const kinds: readonly FaultKind[] = ['throw', 'kill-before', 'kill-after'];

  it.each(kinds)(
    'leaves the archive whole, and a retry makes one card with its other row and its log row (%s)',
    (kind) => {
      for (let nth = 1; nth <= 20; nth += 1) {
        const request = { kind: 'individual', requestId: `${kind} ${nth}`, changes: { name: '=1', employer: '1-2' } };
        const [before, rows] = [archive.snapshot(), count('Customers')];
        archive.host.faults.order({ kind, nth });
        const reply = attempt(request);
        archive.host.faults.clear();
        if (!saved(reply) && count('Customers') === rows) expect(archive.snapshot()).toBe(before);
        expect(saved(attempt(request))).toBe(true);
        expect([count('Customers'), count('Individuals'), count('Change log')]).toEqual([rows + 1, rows + 1, rows + 1]);
      }
    },
  );

  it.each(kinds)('changes both rows and logs both changes, or does nothing (%s)', (kind) => {
    const state = (): unknown[] => [
      archive.records('Customers')[0]?.['Phone'],
      archive.records('Individuals')[0]?.['Employer'],
      count('Change log'),
    ];
    let [phone, employer] = ['007', 'X'];
    for (let nth = 1; nth <= 18; nth += 1) {
      const logged = count('Change log');
      const request = {
        id: card.id,
        base: { phone, employer },
        changes: { phone: `00${nth + 7}`, employer: `1-${nth}` },
      };
      archive.host.faults.order({ kind, nth });
      const reply = attempt(request);
      archive.host.faults.clear();
      const whole = [request.changes.phone, request.changes.employer, logged + 2];
      if (saved(reply)) expect(state()).toEqual(whole);
      // Killed after the flush, the save stands; every other failure leaves what was there.
      else
        expect([JSON.stringify([phone, employer, logged]), JSON.stringify(whole)]).toContain(JSON.stringify(state()));
      expect(saved(attempt(request))).toBe(true);
      expect(state()).toEqual(whole);
      ({ phone, employer } = request.changes);
    }
  });
});

describe('a save of which Google would take only a part', () => {
  const change = { base: { phone: '007', employer: 'X' }, changes: { phone: '2', employer: 'Y' } };

  it.each([
    ['Customers', 'Phone', 'phone'],
    ['Individuals', 'Employer', 'employer'],
    ['Change log', 'Before', 'before'],
    ['Customers', null, undefined],
    ['Change log', null, undefined],
  ])('writes nothing where %s %s is protected, and says so', (title, header, field) => {
    protect(archive, title, header);
    const before = archive.snapshot();
    const requests = [
      { id: card.id, revision: 1, ...change },
      { kind: 'individual', requestId: 'another', changes: { name: 'B', phone: '1', employer: 'X' } },
    ];
    for (const request of requests) {
      const { error } = attempt(request, REP) as { error: { code: string; field?: string } };
      expect([error.code, error.field]).toEqual(['not-allowed', field]);
      expect(archive.snapshot()).toBe(before);
    }
    for (const request of requests) expect(saved(attempt(request, OWNER))).toBe(true);
  });

  it('goes through beside a protected column that it does not touch', () => {
    protect(archive, 'Customers', 'Tier');
    expect(saved(attempt({ id: card.id, revision: 1, ...change }, REP))).toBe(true);
    expect(saved(attempt({ kind: 'individual', requestId: 'another', changes: { name: 'B' } }, REP))).toBe(true);
  });

  it('says so when what was written cannot be taken back', () => {
    protect(archive, 'Change log', 'Before');
    // The reads of the taking back fail too.
    for (let nth = 1; nth <= 40; nth += 1) archive.host.faults.order({ kind: 'throw', method: 'getValue', nth });
    expect(attempt({ id: card.id, revision: 1, ...change }, REP)).toMatchObject({ error: { code: 'saved-in-part' } });
  });
});
