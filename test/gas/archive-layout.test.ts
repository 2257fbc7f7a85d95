import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Card } from '../../src/contract/sidebar-api';
import { EmulatedArchive } from '../support/emulated-archive';

let archive: EmulatedArchive;
let card: Card;

beforeEach(() => {
  archive = new EmulatedArchive();
  archive.value('setUpFromSidebar', { language: 'en' });
  card = archive.value('saveCardFromSidebar', {
    kind: 'individual',
    changes: { name: 'A', phone: '1', email: 'a@b.c' },
  });
});

/** As a person copies a tab: cells, and the metadata of tab and columns. */
function copyTab(title: string, metadataFirst: boolean): string {
  const { cells, annotations } = archive.host;
  const { id } = archive.sheet(title);
  const copy = cells.addSheet(`Copy of ${title}`);
  if (metadataFirst) {
    for (const one of annotations.metadata()) {
      if (one.place.type !== 'SPREADSHEET' && one.place.sheetId === id) {
        annotations.removeMetadata(one.id);
        annotations.addMetadata({ ...one, place: { ...one.place, sheetId: copy.id } });
        annotations.addMetadata(one);
      }
    }
  } else {
    for (const one of annotations.metadata()) {
      if (one.place.type !== 'SPREADSHEET' && one.place.sheetId === id) {
        annotations.addMetadata({ ...one, place: { ...one.place, sheetId: copy.id } });
      }
    }
  }
  return copy.id;
}

describe('an archive with a copied tab', () => {
  it.each([true, false])('goes on in the original, whichever metadata is found first', (copyFirst) => {
    copyTab('Customers', copyFirst);
    archive.value('saveCardFromSidebar', { id: card.id, revision: 1, base: { phone: '1' }, changes: { phone: '2' } });
    expect(archive.records('Customers')[0]).toMatchObject({ Phone: '2' });
    expect(archive.rows('Copy of Customers')).toEqual([[null]]);
  });

  it('never takes a deleted column to stand where the copy has it', () => {
    copyTab('Customers', false);
    archive.host.cells.deleteColumns(archive.sheet('Customers').id, 3, 1);
    const before = archive.snapshot();
    const change = { id: card.id, revision: 1, base: { phone: 'a@b.c' }, changes: { phone: '2' } };
    expect(archive.call('saveCardFromSidebar', change)).toMatchObject({ error: { code: 'missing-column' } });
    expect(archive.snapshot()).toBe(before);
  });
});

describe('a save that waited for the lock', () => {
  it('writes where the columns are by then', () => {
    const { locks, cells } = archive.host;
    const acquire = locks.tryAcquire.bind(locks);
    locks.tryAcquire = (...args) => {
      cells.moveColumns(archive.sheet('Customers').id, 3, 1, 12);
      return acquire(...args);
    };
    archive.value('saveCardFromSidebar', { id: card.id, revision: 1, base: { phone: '1' }, changes: { phone: '2' } });
    expect(archive.records('Customers')[0]).toMatchObject({ Phone: '2', Email: 'a@b.c' });
  });
});
