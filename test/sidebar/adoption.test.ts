import { describe, expect, it } from '@jest/globals';
import type { AdoptionProposal } from '../../src/contract/sidebar-api';
import type { Adoption, AdoptionEvent } from '../../sidebar/adoption';
import { mappingOf, nextAdoption } from '../../sidebar/adoption';

const proposal = (sheet: number): AdoptionProposal => ({
  sheet,
  title: `Sheet ${sheet}`,
  headerRow: 1,
  columns: [
    { column: 0, header: 'Name', field: 'name' },
    { column: 1, header: 'Tel', field: 'phone' },
    { column: 2, header: 'Second tel', field: null },
  ],
  customers: 3,
  organisations: 1,
  left: [],
  copiedBefore: false,
});
const after = (...events: AdoptionEvent[]): Adoption | null => events.reduce<Adoption | null>(nextAdoption, null);
const found: AdoptionEvent[] = [
  { name: 'looking', requestId: 'r1' },
  { name: 'found', proposals: [proposal(1), proposal(2)] },
];

describe('adopting a sheet in the sidebar', () => {
  it('starts with the first sheet and what the server proposed', () => {
    const adoption = after(...found);
    expect(adoption).toMatchObject({ phase: 'choosing', sheet: 1 });
    expect(adoption && mappingOf(adoption).map(({ field }) => field)).toEqual(['name', 'phone', null]);
  });

  it('takes a field from the other column when it is chosen again', () => {
    const adoption = after(...found, { name: 'choseField', column: 2, field: 'phone', requestId: 'r2' });
    expect(adoption && mappingOf(adoption).map(({ field }) => field)).toEqual(['name', null, 'phone']);
  });

  it('keeps the request id for a retry, and takes another for another wish', () => {
    const refused = after(
      ...found,
      { name: 'sent', phase: 'copying' },
      { name: 'refused', refusal: { code: 'failed' } },
    );
    expect(refused).toMatchObject({ phase: 'choosing', requestId: 'r1', refusal: { code: 'failed' } });
    expect(after(...found, { name: 'choseSheet', sheet: 2, requestId: 'r3' })).toMatchObject({
      sheet: 2,
      requestId: 'r3',
    });
  });

  it('forgets an answer that comes after the person has left', () => {
    expect(after(...found, { name: 'left' }, { name: 'refused', refusal: { code: 'failed' } })).toBeNull();
  });
});
