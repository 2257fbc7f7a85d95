import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { ChunkRow } from '../../../src/domain/shadow/shadow-chunks';
import { ShadowChunks } from '../../../src/domain/shadow/shadow-chunks';
import { sameText } from '../../../src/domain/shadow/field-text';

/** The hidden tab: rows from 2 on. */
class Kept {
  private readonly rows: (readonly [check: string, text: string])[] = [];
  turn = 0;

  write(chunks: ShadowChunks): number {
    const changed = chunks.changed((this.turn += 1));
    for (const { row, check, text } of changed) {
      if (row === null) this.rows.push([check, text]);
      else this.rows[row - 2] = [check, text];
    }
    return changed.length;
  }

  read(turn = this.turn, size: number | null = null): ShadowChunks {
    return new ShadowChunks(
      this.rows.map(([check, text], at): ChunkRow => ({ row: at + 2, check, text })),
      turn,
      size,
    );
  }

  texts(): readonly string[] {
    return this.rows.map(([, text]) => text);
  }

  damage(at: number, text: string): void {
    this.rows[at] = [this.rows[at]?.[0] ?? '', text];
  }
}

const change = fc.record({
  id: fc.nat({ max: 30 }).map((n) => `C-${n}`),
  texts: fc.option(
    fc.dictionary(
      fc.constantFrom('name', 'phone', 'own:1:微信', 'notes'),
      fc.string({ unit: 'grapheme', minLength: 1 }),
    ),
  ),
});

describe('a shadow', () => {
  it('gives back what was kept last, over any number of writes', () => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 8 }), { minLength: 1, maxLength: 6 }), (days) => {
        const [kept, model] = [new Kept(), new Map<string, Readonly<Record<string, string>>>()];
        for (const day of days) {
          const chunks = kept.read();
          for (const { id, texts } of day) {
            if (texts === null) {
              chunks.remove(id);
              model.delete(id);
            } else {
              chunks.set(id, texts);
              model.set(id, { ...texts });
            }
          }
          kept.write(chunks);
        }
        const chunks = kept.read(kept.turn, model.size);
        expect(chunks.sound).toBe(true);
        expect(new Map(chunks.ids().map((id) => [id, { ...chunks.get(id) }]))).toEqual(model);
      }),
      { seed: 61, numRuns: 300 },
    );
  });

  it('writes one text for a change of any record among thousands, and stays within twice what it needs', () => {
    const kept = new Kept();
    const chunks = kept.read();
    for (let n = 0; n < 2_000; n += 1) chunks.set(`C-${n}`, { name: `Customer number ${n}`, notes: 'x'.repeat(250) });
    const first = kept.write(chunks);
    expect(first).toBeGreaterThan(10);
    for (let day = 0; day < 40; day += 1) {
      const today = kept.read();
      for (let n = day; n < 2_000; n += 50)
        today.set(`C-${n}`, { name: `Customer number ${n}`, notes: `${day}`.repeat(125) });
      const written = kept.write(today);
      expect(written <= 2 || written >= first / 2).toBe(true);
    }
    expect(kept.texts().length).toBeLessThan(2 * first + 4);
    expect(kept.read().size).toBe(2_000);
  });

  it('fits every text in a cell of 50,000 characters, and knows a long one by its sum', () => {
    const kept = new Kept();
    const chunks = kept.read();
    const long = {
      notes: '"\n'.repeat(25_000),
      name: 'Lee',
      ...Object.fromEntries(Array.from({ length: 80 }, (_, n) => [`own:1:${n}${'h'.repeat(190)}`, 'v'.repeat(900)])),
    };
    for (let n = 0; n < 5; n += 1) chunks.set(`C-${n}`, long);
    kept.write(chunks);
    expect(Math.max(...kept.texts().map((text) => text.length))).toBeLessThan(50_000);
    const notes = kept.read().get('C-3')?.['notes'] ?? '';
    expect(sameText(notes, long.notes)).toBe(true);
    expect(sameText(notes, `${long.notes} `)).toBe(false);
  });

  it.each([
    ['another text', (kept: Kept) => kept.damage(0, kept.texts()[0]?.replace('Lee', 'Li') ?? ''), null],
    ['no text of ours', (kept: Kept) => kept.damage(0, 'x'), null],
    ['fewer records than were left', () => undefined, 2],
  ])('is not sound with %s', (_, work, size) => {
    const kept = new Kept();
    const chunks = kept.read();
    chunks.set('C-1', { name: 'Lee' });
    kept.write(chunks);
    work(kept);
    expect(kept.read(kept.turn, size).sound).toBe(false);
  });

  it('is not sound with a text of a write that was not finished', () => {
    const kept = new Kept();
    const chunks = kept.read();
    chunks.set('C-1', { name: 'Lee' });
    kept.write(chunks);
    expect([kept.read(kept.turn).sound, kept.read(kept.turn - 1).sound]).toEqual([true, false]);
  });
});
