// Reads clasp's project file: which script is pushed to, from which folder.
// Knows nothing of Google.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DeployError } from './deploy-error.mjs';

const placeholder = 'PASTE-YOUR-SCRIPT-ID-HERE';

/** @returns {Promise<{ file: string, scriptId: string, folder: string }>} `folder` holds what is pushed */
export async function readProject(file) {
  const name = path.basename(file);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new DeployError(`Cannot deploy: there is no project file ${file}`);
  });
  let settings;
  try {
    settings = JSON.parse(text);
  } catch (error) {
    throw new DeployError(`Cannot deploy: ${name} is not JSON: ${error.message}`, { cause: error });
  }
  const scriptId = typeof settings.scriptId === 'string' ? settings.scriptId.trim() : '';
  if (scriptId === '' || scriptId === placeholder) {
    throw new DeployError(
      `Cannot deploy: ${name} does not say to which script. Open the script (in the sheet: Extensions, Apps Script), ` +
        `copy the script ID from its Project Settings, and put it into ${name} in place of ${placeholder}. ` +
        'docs/deploying.md shows every step.',
    );
  }
  if (typeof settings.rootDir !== 'string') {
    throw new DeployError(`Cannot deploy: ${name} has no rootDir; it must be "dist", the folder that the build makes`);
  }
  return { file, scriptId, folder: path.resolve(path.dirname(file), settings.rootDir) };
}
