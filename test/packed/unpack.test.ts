// What the build packs comes out as it went in, in an engine that has the language alone; what is damaged is refused.
// Knows the packing by its two ends, not how it is made.
import { execFileSync } from 'node:child_process';
import vm from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { unpack } from '../../src/packed/unpack';
import { callScript, root } from '../build/support/call-script';

const pack = (program: string): string => callScript('build/pack-text.mjs', 'packText', program) as string;
const program = Array.from({ length: 900 }, (_, at) => `const a${at} = ${(at * 7919) % 1013};`).join('\n');

/** Every ASCII character, in an order that hardly repeats. */
function noise(length: number, seed: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return String.fromCharCode((state >> 16) % 128);
  }).join('');
}

describe('a packed program', () => {
  it('comes out as it went in, at every remainder of its length', () => {
    for (const length of [0, 1, 2, 3, 4, 5, 20_000])
      expect(unpack(pack(program.slice(0, length)))).toBe(program.slice(0, length));
    expect(unpack(pack(noise(3000, 1)))).toBe(noise(3000, 1));
  });

  it('means the same with Chinese texts, patterns and names in it', () => {
    const source = `const 客 = ['档案', '\u{1F600}', '客'.replace(/[一-龥]/u, 'x'), 'a；b'.split(/[;；]/)]; JSON.stringify(客)`;
    expect(vm.runInNewContext(unpack(pack(source)))).toBe(vm.runInNewContext(source));
  });

  it('is made of printable characters that no string, template, tag or comment begins or ends with', () => {
    const packed = pack(`${program}; const texts = ["a \\\\ b", '/* </script> <? \`'];`);
    expect(packed).toMatch(/^[ !#-.0-;=>@-[\]-_a-~]+$/);
    expect(packed.length).toBeLessThan(program.length / 2);
  });

  it('comes out as it went in where it repeats itself from near and far, for long and within what is repeated', () => {
    const far = `${noise(9_000, 7)}${program}${noise(9_000, 7)}`;
    for (const text of ['a'.repeat(5000), 'ab'.repeat(700), `${program}${program}`, far])
      expect(unpack(pack(text))).toBe(text);
    expect(pack(`${program}${program}`).length).toBeLessThan(pack(program).length * 1.1);
    expect(pack(far).length).toBeLessThan(pack(`${noise(9_000, 7)}${program}`).length * 1.1);
  });

  it('is refused when a part of it is missing', () => {
    const packed = pack(program);
    for (const text of [
      packed.slice(0, 200),
      packed.slice(0, -1),
      `${packed}!`,
      packed.slice(0, 300) + packed.slice(304),
    ]) {
      expect(() => unpack(text)).toThrow('Cannot unpack the program: its text is damaged');
    }
  });

  it('comes out where there is the language and nothing else', () => {
    const esbuild = require.resolve('esbuild/bin/esbuild');
    const args = ['src/packed/unpack.ts', '--bundle', '--format=iife', '--global-name=packed', '--platform=neutral'];
    const code = execFileSync(esbuild, args, { cwd: root, encoding: 'utf8' });
    const context = vm.createContext(Object.create(null) as Record<string, unknown>);
    vm.runInContext(['Intl', 'WebAssembly', 'console'].map((name) => `delete globalThis.${name};`).join(''), context);
    context['text'] = pack(program);
    expect(vm.runInContext(`${code}; packed.unpack(text)`, context)).toBe(program);
  });
});
