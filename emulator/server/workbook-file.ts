// The file a workbook is kept in: read whole, written whole, so that a power cut or kill -9 leaves the old or the new one.
// Knows no cell and no host; the contents are JSON that it only tells apart from something else.
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from './error-code';

export const WORKBOOK_FORMAT = 1;

export interface WorkbookDocument {
  readonly format: typeof WORKBOOK_FORMAT;
  /** The calculator's own snapshot of cells, formulas and formats. */
  readonly cells: unknown;
  /** Everything around the cells: properties, triggers, clock, mails, runs. */
  readonly host: unknown;
}

/** Null when there is no such file. A file that cannot be read as a workbook is refused, never replaced. */
export function readWorkbookFile(file: string): WorkbookDocument | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT') return null;
    throw thrown;
  }
  const parsed = parse(text);
  if (!isWorkbook(parsed)) {
    throw new Error(
      `Cannot open ${file}: it is not a workbook of this program, or it is damaged; ` +
        'it was left as it is; move it away, or name another file with --workbook',
    );
  }
  return parsed;
}

export function writeWorkbookFile(file: string, document: WorkbookDocument): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const descriptor = openSync(temporary, 'w', 0o600);
    try {
      const bytes = Buffer.from(JSON.stringify(document));
      for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
      // Without this the rename can reach the disk before the contents do.
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (thrown) {
    rmSync(temporary, { force: true });
    throw thrown;
  }
  syncFolder(dirname(file));
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // A folder cannot be opened there, and renames are journalled.
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isWorkbook(value: unknown): value is WorkbookDocument {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === WORKBOOK_FORMAT &&
    'cells' in value &&
    typeof value.cells === 'object' &&
    value.cells !== null &&
    'host' in value &&
    typeof value.host === 'object' &&
    value.host !== null
  );
}
