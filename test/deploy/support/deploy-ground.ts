// A place to deploy from: a stand-in for Google on this machine, a home folder of its own, and a project with some built
// files. clasp is the unmodified one that npm installed.
// Knows no outcome.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '../../..');
export const scriptId = 'made-up-script-id';

export interface ScriptFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

export interface ProgramOutcome {
  readonly code: number;
  readonly output: string;
}

interface Refusal {
  readonly status: number;
  readonly body: object;
}

/** What Google's servers answer: a refused push, a refused call of any kind, or a push that is confirmed and then lost. */
interface Behaviour {
  readonly refuse?: Refusal;
  readonly refuseAll?: Refusal;
  readonly drop?: boolean;
}

/** As a script is born. */
const newScript: readonly ScriptFile[] = [
  { name: 'appsscript', type: 'JSON', source: '{"timeZone":"America/New_York","runtimeVersion":"V8"}' },
  { name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {}\n' },
];

export class DeployGround {
  private readonly folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'cardfile-deploy-')));
  readonly projectFile = path.join(this.folder, 'project/.clasp.json');
  readonly dist = path.join(this.folder, 'project/dist');

  private constructor(
    private readonly server: ChildProcess,
    private readonly port: number,
    private readonly google: string,
  ) {
    for (const folder of [this.dist, path.join(this.folder, 'home')]) mkdirSync(folder, { recursive: true });
    cpSync(path.join(root, '.claspignore'), path.join(this.folder, 'project/.claspignore'));
    this.writeProject({ scriptId, rootDir: 'dist' });
    this.logIn();
    this.hold(newScript);
  }

  static async open(): Promise<DeployGround> {
    const google = mkdtempSync(path.join(tmpdir(), 'cardfile-google-'));
    const server = spawn(process.execPath, [path.join(__dirname, 'fake-google.cjs'), google], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const port = await new Promise<number>((resolve, reject) => {
      server.stdout.once('data', (line: Buffer) => resolve(Number(line.toString())));
      server.once('error', reject);
    });
    return new DeployGround(server, port, google);
  }

  close(): void {
    this.server.kill();
    for (const folder of [this.folder, this.google]) rmSync(folder, { recursive: true, force: true });
  }

  writeProject(settings: object): void {
    writeFileSync(this.projectFile, JSON.stringify(settings));
  }

  writeDist(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(this.dist, name), text);
  }

  /** Tokens that look like those that `clasp login` leaves; the stand-in believes anything. */
  logIn(): void {
    const token = { type: 'authorized_user', client_id: 'made-up', client_secret: 'made-up', refresh_token: 'made-up' };
    const tokens = { default: { ...token, access_token: 'made-up', expiry_date: 4_102_444_800_000 } };
    writeFileSync(this.loginFile, JSON.stringify({ tokens }));
  }

  logOut(): void {
    rmSync(this.loginFile, { force: true });
  }

  /** What Google holds for the script, put there by hand. */
  hold(files: readonly ScriptFile[]): void {
    writeFileSync(path.join(this.google, `${scriptId}.json`), JSON.stringify({ files }));
  }

  held(): readonly ScriptFile[] {
    const { files } = JSON.parse(readFileSync(path.join(this.google, `${scriptId}.json`), 'utf8')) as {
      files: ScriptFile[];
    };
    return files;
  }

  behave(behaviour: Behaviour): void {
    writeFileSync(path.join(this.google, 'behaviour.json'), JSON.stringify(behaviour));
  }

  /** Every request so far, as `PUT script.googleapis.com/v1/…`. */
  requests(): readonly string[] {
    const file = path.join(this.google, 'requests.jsonl');
    if (!existsSync(file)) return [];
    return readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { method: string; host: string; pathname: string })
      .map(({ method, host, pathname }) => `${method} ${host}${pathname}`);
  }

  /** `npm run deploy -- --project …` of this project. */
  deploy(...options: readonly string[]): Promise<ProgramOutcome> {
    return this.run([path.join(root, 'scripts/deploy.mjs'), '--project', this.projectFile, ...options]);
  }

  /** The same while nothing answers at Google's address. */
  deployOffline(): Promise<ProgramOutcome> {
    return this.run([path.join(root, 'scripts/deploy.mjs'), '--project', this.projectFile, '--as-built'], 1);
  }

  clasp(...args: readonly string[]): Promise<ProgramOutcome> {
    return this.run([realpathSync(path.join(root, 'node_modules/.bin/clasp')), ...args, '--project', this.projectFile]);
  }

  private get loginFile(): string {
    return path.join(this.folder, 'home/.clasprc.json');
  }

  private run(args: readonly string[], port = this.port): Promise<ProgramOutcome> {
    const home = path.join(this.folder, 'home');
    const env = {
      PATH: process.env['PATH'],
      HOME: home,
      USERPROFILE: home,
      FAKE_GOOGLE_PORT: String(port),
      NODE_OPTIONS: `--require ${JSON.stringify(path.join(__dirname, 'redirect.cjs'))}`,
    };
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        args,
        { cwd: path.dirname(this.projectFile), env, timeout: 50_000 },
        (error, stdout, stderr) => {
          const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
          resolve({ code, output: stderr + stdout });
        },
      );
    });
  }
}
