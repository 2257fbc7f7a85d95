// Talks to the server that a claim names, with the key in the claim.
// Knows HTTP and the claim, no workbook.
import type { Claim } from './workbook-claim';

/** A server that is starting or busy calculating may need a moment; a port that nobody listens on refuses at once. */
const PING_MS = 5_000;

export async function serverAnswers(claim: Claim): Promise<boolean> {
  try {
    const response = await post(claim, 'ping', {}, PING_MS);
    const reply = (await response.json()) as { readonly pid?: unknown };
    return response.ok && reply.pid === claim.pid;
  } catch (thrown) {
    // No answer in time: the process lives and the port is open, so it is taken to be the server.
    return thrown instanceof Error && thrown.name === 'TimeoutError';
  }
}

/** Rejects with what the server said. */
export async function commandAt(claim: Claim, words: readonly string[]): Promise<unknown> {
  const response = await post(claim, 'command', { words }, null);
  const reply = (await response.json()) as { readonly value?: unknown; readonly error?: string };
  if (!response.ok) throw new Error(reply.error ?? `Cannot reach the server: ${response.status}`);
  return reply.value ?? null;
}

function post({ port, token }: Claim, path: string, body: object, timeoutMs: number | null): Promise<Response> {
  return fetch(`http://127.0.0.1:${String(port)}/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
    ...(timeoutMs === null ? {} : { signal: AbortSignal.timeout(timeoutMs) }),
  });
}
