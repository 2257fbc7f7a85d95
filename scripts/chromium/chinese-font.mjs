// Lets Chromium draw Chinese on a Linux machine without Chinese fonts: a fontconfig file that adds Noto Sans from npm
// (@embedpdf/fonts-sc, SIL Open Font License 1.1). macOS and Windows bring fonts of their own.
// Knows no browser.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const cache = fileURLToPath(new URL('../../node_modules/.cache/fontconfig', import.meta.url));

/**
 * @param {{ platform: string, systemFonts: boolean, fonts?: string }} wanted without the system's fonts a page looks the same
 *   on every machine; `fonts` is a further folder, with Latin letters
 * @returns {Record<string, string>} the environment that makes fontconfig read the file
 */
export function chineseFontEnvironment({ platform, systemFonts, fonts }) {
  if (platform !== 'linux') return {};
  const file = path.join(cache, systemFonts ? 'with-system.conf' : 'alone.conf');
  const folders = [chineseFonts(), ...(fonts ? [fonts] : [])];
  writeOnce(file, configuration(folders, systemFonts));
  return { FONTCONFIG_FILE: file };
}

function chineseFonts() {
  return path.join(path.dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts');
}

function configuration(folders, systemFonts) {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...(systemFonts ? ['<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'] : []),
    ...folders.map((folder) => `<dir>${folder}</dir>`),
    `<cachedir>${path.join(cache, 'cache')}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}

function writeOnce(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}
