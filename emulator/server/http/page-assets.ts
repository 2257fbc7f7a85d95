// The built files of the page, read into memory: a request can only name one of them, never a path.
// Knows no request.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface Asset {
  readonly contentType: string;
  readonly bytes: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export class PageAssets {
  private readonly files = new Map<string, Asset>();

  constructor(folder: string) {
    for (const name of readdirSync(folder)) {
      const contentType = TYPES[extname(name)];
      const file = join(folder, name);
      if (contentType !== undefined && statSync(file).isFile()) {
        this.files.set(name, { contentType, bytes: readFileSync(file) });
      }
    }
  }

  get(name: string): Asset | null {
    return this.files.get(name) ?? null;
  }
}
