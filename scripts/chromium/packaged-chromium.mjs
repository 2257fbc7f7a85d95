// Unpacks the Chromium of the npm package @sparticuz/chromium, with the libraries that a bare machine lacks, once.
// Knows that package's habits: it unpacks into the temp folder it is told of, and with NSS only when it believes to run on
// Amazon's servers.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Its binary is for Linux on x64 only. */
export function hasPackagedChromium(platform, arch) {
  return platform === 'linux' && arch === 'x64';
}

/** @returns {Promise<{ executablePath: string, libraries: string, fonts: string }>} */
export async function unpackChromium() {
  const folder = path.join(root, 'node_modules/.cache', `chromium-${packageVersion()}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: path.join(folder, 'chromium'),
    libraries: path.join(folder, 'al2023/lib'),
    fonts: path.join(folder, 'fonts'),
  };
}

/** Unpacks beside and renames, so that of several test files starting at once none sees half a browser. */
async function unpackInto(folder) {
  await mkdir(path.dirname(folder), { recursive: true });
  const beside = await mkdtemp(`${folder}-`);
  const program = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
      cwd: root,
      env: { ...process.env, TMPDIR: beside, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    });
    await rename(beside, folder).catch((error) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** The package exports only its main file, so its package.json is reached by its path. */
function packageVersion() {
  const inside = require.resolve('@sparticuz/chromium').split(`${path.sep}build${path.sep}`)[0];
  return JSON.parse(readFileSync(path.join(inside, 'package.json'), 'utf8')).version;
}
