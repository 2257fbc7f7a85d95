import { describe, expect, it } from '@jest/globals';
import {
  faceOf,
  guard,
  isFace,
  notModelled,
  targetOf,
  withBorder,
  type Border,
} from '../../../emulator/services/guard';

class FakeBox {
  private next: FakeBox | null = null;

  self(): this {
    return this;
  }

  hold(next: unknown): readonly unknown[] {
    this.next = next instanceof FakeBox ? next : null;
    return [this.next, [this.next], 1];
  }

  hidden(): number {
    return 1;
  }
}

const box = (): FakeBox => guard(new FakeBox(), 'Box', { self: 'exact', hold: 'exact', pour: 'refused: no' });

describe('the guard', () => {
  it('answers listed members only, and says which are missing', () => {
    const face = box();
    expect(face.self()).toBe(face);
    for (const name of ['hidden', 'pour', 'next', 'constructor']) {
      expect(() => Reflect.get(face, name) as unknown).toThrow(
        `emulator: Box.${name} is not modelled (see COVERAGE.md)`,
      );
    }
    expect('hidden' in face).toBe(false);
    expect('self' in face).toBe(true);
    expect(Object.keys(face)).toEqual([]);
  });

  it('reads as its class’s name', () => {
    const face: unknown = box();
    expect([String(face), JSON.stringify([face])]).toEqual(['Box', '[{}]']);
  });

  it('exchanges stand-ins for what the script sees, both ways, also in arrays', () => {
    const [outer, inner] = [box(), box()];
    const [first, list] = outer.hold(inner);
    expect(first === inner && Array.isArray(list) && list[0] === inner).toBe(true);
    expect(targetOf(inner)).toBeInstanceOf(FakeBox);
    expect(faceOf(targetOf(inner)) === inner).toBe(true);
    expect([isFace(inner), isFace(targetOf(inner)), isFace({})]).toEqual([true, false, false]);
  });

  it('asks the border of the execution that made it, whichever runs now', () => {
    const seen: string[] = [];
    const border = (name: string): Border => ({
      enter: (member) => seen.push(`${name} enter ${member}`),
      leave: () => seen.push(`${name} leave`),
      adopt: (value) => value,
      unmodelled: (what) => seen.push(`${name} lacks ${what}`),
    });
    const outer = withBorder(border('outer'), box);
    withBorder(border('inner'), () => {
      outer.self();
      notModelled('a case');
    });
    expect(seen).toEqual(['outer enter Box.self', 'outer leave', 'inner lacks a case']);
  });
});
