import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '../../../src/domain/search/fold-text';
import { makeSearchIndex, searchCards, searchIndex } from '../../../src/domain/search/search-cards';
import type { SearchEntry, SoundKeysOf } from '../../../src/domain/search/search-entry';

let number = 0;
const entry = (name: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  id: `C-${(number += 1)}`,
  name,
  company: '',
  phone: '',
  email: '',
  tier: '',
  owner: '',
  lastContact: null,
  ...more,
});
const names = (cards: readonly SearchEntry[]): readonly string[] => cards.map(({ name }) => name);

describe('searchCards()', () => {
  const cards = [
    entry('Alfreds Futterkiste', { phone: '030-0074321', email: 'maria@alfreds.example' }),
    entry('王芳', { phone: '138 0013 8000', company: '华东工具' }),
    entry('张伟', { phone: '+86 139-1234-8000', company: 'Huadong Tools' }),
    entry('Blondesddsl père et fils', { phone: '88.60.15.31' }),
    entry("Trail's Head Gourmet"),
    entry('Ａｌｐｈａ　Ｌｔｄ', { phone: '０２１５５５５' }),
  ];

  it.each([
    ['alf', ['Alfreds Futterkiste']],
    ['ALFREDS F', ['Alfreds Futterkiste']],
    ['futter', ['Alfreds Futterkiste']],
    ['fut alf', ['Alfreds Futterkiste']],
    ['kiste', ['Alfreds Futterkiste']],
    ['alfreds.example', ['Alfreds Futterkiste']],
    ['王', ['王芳']],
    ['华东', ['王芳']],
    ['huadong', ['张伟']],
    ['8000', ['王芳', '张伟']],
    ['0013 8000', ['王芳']],
    ['1391234', ['张伟']],
    ['pere', ['Blondesddsl père et fils']],
    ['trails', ["Trail's Head Gourmet"]],
    ['alpha', ['Ａｌｐｈａ　Ｌｔｄ']],
    ['02155', ['Ａｌｐｈａ　Ｌｔｄ']],
    ['８０００', ['王芳', '张伟']],
    ['nobody', []],
    ['12', []],
  ])('finds by %p', (query, expected) => {
    expect([...names(searchCards(cards, query))].sort()).toEqual([...expected].sort());
  });

  it('finds a card by its id', () => {
    const card = entry('Lee', { id: 'C-0214QXEF4M' });
    expect(names(searchCards([entry('Other'), card], 'c-0214qxef4m'))).toEqual(['Lee']);
  });

  it('gives every card for nothing typed', () => {
    expect(searchCards(cards, '  ')).toHaveLength(cards.length);
  });

  it('ranks the end of a phone, then the start of a name, then starts of words, company, and anything inside', () => {
    const ranked = [
      entry('2024 Ltd'),
      entry('Tail', { phone: '139 0000 2024' }),
      entry('Year 2024'),
      entry('Firm', { company: 'Class of 2024' }),
      entry('x2024'),
    ];
    expect(names(searchCards([...ranked].reverse(), '2024'))).toEqual([
      'Tail',
      '2024 Ltd',
      'Year 2024',
      'Firm',
      'x2024',
    ]);
  });

  it('puts the whole name before longer names that begin with it', () => {
    expect(names(searchCards([entry('Li Na'), entry('Li')], 'li'))).toEqual(['Li', 'Li Na']);
  });

  it('orders equal matches by tier, own customers, latest contact, then name', () => {
    const tierRank = (tier: string): number => ['Key', 'General', ''].indexOf(tier);
    const equal = [
      entry('zhou d', { tier: 'General' }),
      entry('zhou b', { tier: 'Key', lastContact: '2026-01-01' }),
      entry('zhou c', { tier: 'Key', lastContact: '2026-02-01' }),
      entry('zhou a', { tier: 'Key', owner: 'me@firm.cn' }),
      entry('zhou f'),
      entry('zhou e'),
    ];
    const found = searchIndex(makeSearchIndex(equal), 'zhou', { user: 'me@firm.cn', tierRank });
    expect(names(found)).toEqual(['zhou a', 'zhou c', 'zhou b', 'zhou d', 'zhou e', 'zhou f']);
  });

  it('takes nobody for an owner when the person is unknown', () => {
    const equal = [entry('zhou b', { owner: '' }), entry('zhou a', { owner: 'li@firm.cn' })];
    expect(names(searchIndex(makeSearchIndex(equal), 'zhou', { user: '', tierRank: () => 0 }))).toEqual([
      'zhou a',
      'zhou b',
    ]);
  });

  it('finds names by their sounds where somebody spells them: initials before beginnings', () => {
    const soundsOf: SoundKeysOf = (name) =>
      ({
        张伟: [{ initials: 'zw', full: 'zhangwei' }],
        赵武一: [{ initials: 'zwy', full: 'zhaowuyi' }],
        曾伟: [
          { initials: 'cw', full: 'cengwei' },
          { initials: 'zw', full: 'zengwei' },
        ],
      })[name] ?? [];
    const index = makeSearchIndex([entry('赵武一'), entry('张伟'), entry('曾伟'), entry('王芳')], soundsOf);
    expect(names(searchIndex(index, 'zw'))).toEqual(['张伟', '曾伟', '赵武一']);
    expect(names(searchIndex(index, 'Zhang W'))).toEqual(['张伟']);
    expect(names(searchIndex(index, 'cengw'))).toEqual(['曾伟']);
  });

  it('finds any card by any piece of its name', () => {
    const anyName = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((name) => fold(name) !== '');
    fc.assert(
      fc.property(anyName, fc.nat(), fc.nat(), (name, from, length) => {
        const letters = [...name];
        const start = from % letters.length;
        const piece = letters.slice(start, start + 1 + (length % letters.length)).join('');
        fc.pre(fold(piece) !== '' && fold(name).includes(fold(piece)));
        expect(searchCards([entry(name)], piece)).toHaveLength(1);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('does not change what it is given', () => {
    const given = Object.freeze([...cards]);
    searchCards(given, 'a');
    expect(names(given)).toEqual(names(cards));
  });
});
