// Who may talk to the server: only pages it served itself, and whoever can read the key from the claim beside the file.
// Knows requests' headers, nothing of what they ask for. A site in another tab can reach 127.0.0.1 too; hence all this.
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Origins {
  /** Where the page itself lives. */
  readonly page: string;
  /** Where the add-on's pages live: another origin, so that they cannot reach into the page, as on Google. */
  readonly frame: string;
}

export function originsOf(port: number): Origins {
  return { page: `http://127.0.0.1:${port}`, frame: `http://localhost:${port}` };
}

/** Which of our two names was asked; null for any other, such as a name that was pointed at 127.0.0.1 (DNS rebinding). */
export function addressedOrigin(request: IncomingMessage, origins: Origins): 'page' | 'frame' | null {
  const host = request.headers.host?.toLowerCase();
  if (host === new URL(origins.page).host) return 'page';
  if (host === new URL(origins.frame).host) return 'frame';
  return null;
}

/** A browser names the page that asks in `Origin`; programs such as the command line name none. */
export function comesFromPage(request: IncomingMessage, origins: Origins): boolean {
  return request.headers.origin === origins.page;
}

export function comesFromElsewhere(request: IncomingMessage, origins: Origins): boolean {
  if (request.headers.origin !== undefined) return !comesFromPage(request, origins);
  const site = request.headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

export function hasKey(request: IncomingMessage, token: string): boolean {
  const header = request.headers.authorization ?? '';
  return header.startsWith('Bearer ') && isKey(header.slice('Bearer '.length), token);
}

export function isKey(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
