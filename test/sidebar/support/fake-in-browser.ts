// Puts the fake archive where a real browser's page looks for Google; `window.archive` steers it from a test.
import { FakeArchive } from './fake-archive';
import { sampleCards } from './sample-cards';

const language = new URLSearchParams(location.search).get('lang') === 'zh' ? 'zh' : 'en';
const empty = location.search.includes('empty');
const archive = new FakeArchive(language, empty ? [] : sampleCards(language));
archive.ready = !location.search.includes('unset');
if (location.search.includes('rows')) {
  for (const card of archive.cards.values()) {
    if (card.kind !== 'organisation') continue;
    const people = [
      { id: 'P-1', fields: { name: 'Chen Hao', role: 'GM', say: 'decides', phone: '13800138000' }, row: 2 },
      { id: '', fields: { name: 'Wu Lan' }, row: 3 },
    ];
    archive.cards.set(card.id, { ...card, people });
    const said = 'Wait for the budget; the assistant is on leave until the first week of March. '.repeat(4);
    archive.related.set(card.id, {
      orders: {
        rows: [{ id: 'O-1', fields: { date: '2026-02-07', product: 'Workbench, oak, 180 cm', amount: 86_400 } }],
        all: 12,
      },
      contacts: {
        rows: [
          {
            id: 'N-1',
            fields: {
              when: '2026-02-07 14:05',
              rep: 'li@firm.cn',
              channel: 'phone',
              said,
              promise: 'Quote for 40 sets',
              promiseDue: '2026-02-09',
            },
          },
        ],
        all: 1,
      },
      receivables: {
        rows: [{ id: 'R-1', fields: { invoice: 'INV-7', amount: 900, paid: 400, due: '2026-02-01' } }],
        all: 1,
      },
    });
  }
}
Object.assign(window, { archive, google: archive.google() });
