// Puts the fake archive where a real browser's page looks for Google; `window.archive` steers it from a test.
import { FakeArchive } from './fake-archive';
import { prepared } from './fake-follow-up';
import { runner, TROUBLED } from './fake-health';
import { fullDay, NOTHING_DUE } from './fake-today';
import { sampleCards } from './sample-cards';

const language = new URLSearchParams(location.search).get('lang') === 'zh' ? 'zh' : 'en';
const empty = location.search.includes('empty');
const archive = new FakeArchive(language, empty ? [] : sampleCards(language));
archive.ready = !location.search.includes('unset');
// Two sheets of the team's own, and what copying one of them tells.
if (location.search.includes('adopt')) {
  const zh = language === 'zh';
  const sheet = {
    headerRow: 2,
    customers: 1_200,
    organisations: 400,
    left: [1, 8, 1_209].map((row) => ({ row, why: 'title' as const })),
    copiedBefore: true,
    columns: [
      { column: 0, header: zh ? '往来单位' : 'Client', field: null },
      { column: 1, header: zh ? '手机' : 'Tel', field: 'phone' },
      { column: 2, header: (zh ? '上次展会上认识的人' : 'Met at the last trade fair ').repeat(4), field: null },
      { column: 3, header: '', field: null },
    ],
  };
  archive.proposals = [
    { ...sheet, sheet: 11, title: zh ? '2019年以来的老客户名单（勿删）' : 'Old list since 2019 (do not delete)' },
    { ...sheet, sheet: 12, title: zh ? '新名单' : 'New list' },
  ];
  archive.adopted = {
    language,
    copied: 1_200,
    already: 0,
    individuals: 800,
    organisations: 400,
    own: 2,
    left: sheet.left,
    asValues: [zh ? '年龄' : 'Age'],
  };
}
// Much to know before the first card is called.
if (location.search.includes('prepared')) {
  const [first] = archive.cards.values();
  if (first) {
    archive.followUp.told.set(first.id, prepared(first.id, language));
    archive.overwrite(first.id, { 'mark:budget': 'doubtful 2026-02-07 li.ming@northwind.example' });
    const [promise] = prepared(first.id, language).promises;
    const fields = { when: '2026-02-07 10:00', promise: promise?.text ?? '', promiseDue: promise?.due ?? '' };
    archive.related.set(first.id, { contacts: { rows: [{ id: 'L-1', fields }], all: 1 } });
  }
}
// A card of which things were checked, doubted and changed.
if (location.search.includes('checked')) {
  const zh = language === 'zh';
  archive.ownFields = {
    individual: [zh ? 'own:1:微信号' : 'own:1:WeChat name', zh ? 'ownKind:1:球队' : 'ownKind:1:Team'],
    organisation: [zh ? 'own:1:微信号' : 'own:1:WeChat name'],
  };
  const [first] = archive.cards.values();
  if (first) {
    archive.overwrite(first.id, {
      lastConfirmed: '2025-09-23',
      'mark:phone': 'confirmed 2026-01-05 li.na@northwind.example',
      'mark:budget': 'doubtful 2026-02-07 li.ming@northwind.example',
      'mark:decidesAlone': 'doubtful 2025-11-20 margaret.peacock@northwind.example',
      decidesAlone: true,
    });
    const line = { when: '2026-02-07 14:05', who: 'li.ming@northwind.example', how: 'sidebar' };
    const old = { when: '2025-11-03 09:12', who: 'li.na@northwind.example', how: 'hand' };
    const long = first.fields['notes'] ?? null;
    archive.history.set(first.id, [
      { ...line, name: 'Phone', field: 'phone', before: '139 0000 1111', after: '13800138000' },
      {
        ...line,
        name: 'x',
        field: 'mark:budget',
        before: null,
        after: 'doubtful 2026-02-07 li.ming@northwind.example',
      },
      { ...old, name: 'Notes', field: 'notes', before: null, after: long },
      { ...old, how: 'import', name: 'Shoe size', field: null, before: '38', after: '39' },
      ...Array.from({ length: 30 }, (_, n) => ({ ...old, name: 'Budget', field: 'budget', before: n, after: n + 1 })),
      { ...old, name: 'ID', field: 'id', before: null, after: first.id },
    ]);
    archive.unsearched = 12_400;
  }
}
// A day with much to do, and one with nothing but a look ahead.
if (location.search.includes('work')) archive.work.list = fullDay(language);
if (location.search.includes('troubled')) archive.reminders.reply = TROUBLED;
if (location.search.includes('stale')) {
  const left = runner('margaret.peacock@northwind.example', '2026-01-12 08:00', true);
  archive.reminders.reply = { ...archive.reminders.reply, state: 'stale', runners: [left] };
}
if (location.search.includes('calm')) {
  const [first, ...others] = [...archive.cards.values()].map(({ id, fields }) => ({
    id,
    name: String(fields['name']),
    tier: String(fields['tier'] ?? ''),
  }));
  archive.work.list = {
    ...NOTHING_DUE,
    next: first ? { ...first, day: '2026-02-12' } : null,
    unplanned: { first: others, all: others.length },
  };
}
if (location.search.includes('rows')) {
  for (const card of archive.cards.values()) {
    if (card.kind !== 'organisation') continue;
    const people = [
      {
        id: 'P-1',
        fields: {
          name: 'Chen Hao',
          role: 'GM',
          say: 'decides',
          phone: '13800138000',
          'mark:say': 'doubtful 2026-02-07 li.na@northwind.example',
        },
        row: 2,
      },
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
