// The words after `npm start --` and `npm run -s local --`, read into data.
// Knows no workbook; says what it does not understand instead of guessing.

export type SampleName = 'northwind' | 'empty';
export type Language = 'en' | 'zh';

/** What a new workbook is made with; an existing file keeps what it has. */
export interface SeedOptions {
  readonly sample: SampleName;
  readonly language: Language;
  /** Wall clock in the spreadsheet's zone, such as `2026-02-10T08:00`; null for the real time of the first start. */
  readonly at: string | null;
  /** The spreadsheet's zone; null for the sample's own. */
  readonly zone: string | null;
}

export interface StartOptions {
  readonly port: number;
  readonly workbook: string;
  readonly seed: SeedOptions;
  /** The options of `seed` that were given, to be mentioned when the file exists already. */
  readonly seedGiven: readonly string[];
}

export interface LocalOptions {
  readonly workbook: string;
  readonly command: readonly string[];
}

export const DEFAULT_PORT = 8787;
export const DEFAULT_WORKBOOK = '.local/workbook.json';

const START_USAGE =
  'npm start -- [--port N] [--workbook FILE] [--sample northwind|empty] [--lang en|zh] [--at 2026-02-10T08:00] [--zone Asia/Shanghai]';

export function parseStartOptions(argv: readonly string[]): StartOptions {
  const given = readPairs(argv, ['port', 'workbook', 'sample', 'lang', 'at', 'zone'], START_USAGE);
  return {
    port: portOf(given.get('port')),
    workbook: given.get('workbook') ?? DEFAULT_WORKBOOK,
    seed: seedOf(given),
    seedGiven: ['sample', 'lang', 'at', 'zone'].filter((name) => given.has(name)).map((name) => `--${name}`),
  };
}

export function parseSeedOptions(argv: readonly string[]): SeedOptions {
  return seedOf(
    readPairs(
      argv,
      ['sample', 'lang', 'at', 'zone'],
      'seed --sample northwind|empty [--lang en|zh] [--at ISO] [--zone ZONE]',
    ),
  );
}

/** `--workbook FILE` stands before the command or at the very end, so that a value to be typed may look like anything. */
export function parseLocalOptions(argv: readonly string[]): LocalOptions {
  if (argv[0] === '--workbook' && argv[1] !== undefined) return { workbook: argv[1], command: argv.slice(2) };
  const last = argv[argv.length - 1];
  if (argv.length >= 3 && argv[argv.length - 2] === '--workbook' && last !== undefined) {
    return { workbook: last, command: argv.slice(0, -2) };
  }
  return { workbook: DEFAULT_WORKBOOK, command: argv };
}

function readPairs(argv: readonly string[], known: readonly string[], usage: string): Map<string, string> {
  const given = new Map<string, string>();
  for (let at = 0; at < argv.length;) {
    const word = argv[at] ?? '';
    const [flag = '', inline] = word.split(/=(.*)/s);
    const name = flag.replace(/^--/, '');
    if (!flag.startsWith('--') || !known.includes(name))
      throw new Error(`Cannot read the options: ${word} is not one of them\n${usage}`);
    const value = inline ?? argv[at + 1];
    if (value === undefined || value === '')
      throw new Error(`Cannot read the options: ${flag} needs a value\n${usage}`);
    given.set(name, value);
    at += inline === undefined ? 2 : 1;
  }
  return given;
}

function portOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error(`Cannot listen: --port ${text} is not a port number`);
  return port;
}

function seedOf(given: ReadonlyMap<string, string>): SeedOptions {
  const sample = given.get('sample') ?? 'northwind';
  const language = given.get('lang') ?? 'en';
  const zone = given.get('zone') ?? null;
  if (sample !== 'northwind' && sample !== 'empty')
    throw new Error(`Cannot seed: --sample is northwind or empty, not ${sample}`);
  if (language !== 'en' && language !== 'zh') throw new Error(`Cannot seed: --lang is en or zh, not ${language}`);
  if (zone !== null && !isZone(zone))
    throw new Error(`Cannot seed: --zone ${zone} is not a time zone such as Asia/Shanghai`);
  return { sample, language, at: given.get('at') ?? null, zone };
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
