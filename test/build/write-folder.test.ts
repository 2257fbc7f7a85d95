// A build replaces dist/ as a whole or leaves it as it was.
// Knows nothing of what is built.
import { mkdirSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { callScript } from './support/call-script';
import { fixtureTree, removeFixtureTrees } from './support/fixture-tree';

afterAll(removeFixtureTrees);

describe('writing a folder', () => {
  it('makes it hold exactly the given files', () => {
    const folder = fixtureTree({ 'Code.js': 'old', 'Gone.html': 'old', 'sub/deep.js': 'old' });
    callScript('build/write-folder.mjs', 'writeFolder', folder, { 'Code.js': 'new 客', 'Sidebar.html': 'page' });
    expect(readdirSync(folder).sort()).toEqual(['Code.js', 'Sidebar.html']);
    expect(readFileSync(path.join(folder, 'Code.js'), 'utf8')).toBe('new 客');
  });

  it('makes the folder when there is none', () => {
    const folder = path.join(fixtureTree({}), 'dist');
    callScript('build/write-folder.mjs', 'writeFolder', folder, { 'Code.js': 'new' });
    expect(readdirSync(folder)).toEqual(['Code.js']);
  });

  it('does not touch a file that stays the same', () => {
    const folder = fixtureTree({ 'Code.js': 'same' });
    utimesSync(path.join(folder, 'Code.js'), 1_000, 1_000);
    callScript('build/write-folder.mjs', 'writeFolder', folder, { 'Code.js': 'same' });
    expect(statSync(path.join(folder, 'Code.js')).mtimeMs).toBe(1_000_000);
  });

  it('clears what a killed build left, and leaves alone what a living one is writing', () => {
    const living = `Code.js.${process.pid}.part`;
    const folder = fixtureTree({ 'Code.js.999999999.part': 'half', [living]: 'half' });
    callScript('build/write-folder.mjs', 'writeFolder', folder, { 'Code.js': 'new' });
    expect(readdirSync(folder).sort()).toEqual(['Code.js', living]);
  });
});

describe('a build that fails', () => {
  it('leaves the last good files as they were', () => {
    const project = fixtureTree({
      'appsscript.json': '{}',
      'src/contract/public-globals.ts': `export const publicGlobals = { menuItems: ['onOpen'], customFunctions: [] };`,
      'src/entry/main.ts': 'setTimeout(() => 1, 0);\nglobal.onOpen = () => 1;',
    });
    const folder = path.join(project, 'dist');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'Code.js'), 'the last good one');
    expect(() => callScript('build.mjs', 'build', { root: project, folder })).toThrow(
      'Cannot build: Code.js cannot load in a bare JavaScript context: setTimeout is not defined',
    );
    expect(readdirSync(folder)).toEqual(['Code.js']);
    expect(readFileSync(path.join(folder, 'Code.js'), 'utf8')).toBe('the last good one');
  });
});
