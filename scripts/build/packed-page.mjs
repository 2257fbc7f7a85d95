// Makes the script of a page out of the page's program: the program packed, and what unpacks and starts it.
// Knows no page. The program starts as a script element of its own, which needs no more leave than the page's own script.
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { packText } from './pack-text.mjs';
import { pageSettings } from './page-settings.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} program @param {string} name what a stack trace calls it @returns {Promise<string>} */
export async function packedPageScript(program, name) {
  const packed = packText(`${program}\n//# sourceURL=${name}.js`);
  const contents = `
    import { unpack } from './src/packed/unpack';
    const script = document.createElement('script');
    script.textContent = unpack(${JSON.stringify(packed)});
    document.body.appendChild(script).remove();`;
  const built = await esbuild.build({
    ...pageSettings,
    stdin: { contents, resolveDir: root },
    // HtmlService cuts what looks like a comment inside template literals, so none may reach it.
    supported: { 'template-literal': false },
  });
  return built.outputFiles[0].text.trim();
}
