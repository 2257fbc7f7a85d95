// Runs the clasp that npm installed and turns its failures into words that say what to do.
// Knows clasp's command line and messages (version 3.4), not what is pushed.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DeployError } from './deploy-error.mjs';
import { explainFailure } from './explain-failure.mjs';

/** What node_modules/.bin/clasp starts; on Windows that one is no program that Node can run. */
const program = fileURLToPath(new URL('../../node_modules/@google/clasp/build/src/index.js', import.meta.url));
const patienceMs = 180_000;

export class Clasp {
  /** @param {string} projectFile */
  constructor(projectFile) {
    this.projectFile = projectFile;
  }

  async assertLoggedIn() {
    const { stdout, code, output } = await this.run(['show-authorized-user', '--json']);
    if (code !== 0) throw new DeployError(explainFailure(output));
    if (JSON.parse(stdout).loggedIn !== true) {
      throw new DeployError(
        'Cannot deploy: nobody is logged in to Google here. Type `npx clasp login`, allow it in the browser window that opens, then deploy again.',
      );
    }
  }

  /** `--force`: without it clasp skips a push with a changed manifest when no terminal can be asked, and exits with 0. */
  async push() {
    const { code, output } = await this.run(['push', '--force']);
    if (code !== 0) throw new DeployError(explainFailure(output));
    console.log(output.trim());
  }

  /** Writes what Google holds into the rootDir of `projectFile`. */
  async pull() {
    const { code, output } = await this.run(['pull']);
    if (code !== 0) throw new DeployError(explainFailure(output));
  }

  run(args) {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [program, ...args, '--project', this.projectFile], {
        cwd: path.dirname(this.projectFile),
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const patience = setTimeout(() => child.kill(), patienceMs);
      let stdout = '';
      let stderr = '';
      child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
      child.on('error', reject);
      child.on('close', (code) => {
        clearTimeout(patience);
        if (code === null) {
          reject(
            new DeployError(
              `Cannot deploy: Google has not answered for ${patienceMs / 1000} seconds. Try again later.`,
            ),
          );
        } else resolve({ code, stdout, output: stderr + stdout });
      });
    });
  }
}
