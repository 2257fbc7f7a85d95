// The page's line to the server: the stream in, the changes out, and actions with an answer.
// Knows no component. It reconnects by itself, since the server may be started again.
import type { FromPage, FromServer, PageAction, PageConfig } from '../server/protocol';

export interface ConnectionListener {
  received(message: FromServer): void;
  /** False while the server does not answer. */
  connected(is: boolean): void;
}

const RETRY_MS = 1500;

export class Connection {
  private socket: WebSocket | null = null;

  constructor(
    private readonly config: PageConfig,
    private readonly user: string,
    private readonly listener: ConnectionListener,
  ) {}

  open(): void {
    const query = new URLSearchParams({ token: this.config.token, user: this.user });
    const socket = new WebSocket(`ws://${location.host}/stream?${query.toString()}`);
    this.socket = socket;
    socket.onopen = () => this.listener.connected(true);
    socket.onmessage = (event: MessageEvent<string>) => this.listener.received(JSON.parse(event.data) as FromServer);
    socket.onclose = () => {
      this.listener.connected(false);
      setTimeout(() => this.reopen(), RETRY_MS);
    };
  }

  send(message: FromPage): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  /** Rejects with what the server said. */
  async perform<T = unknown>(action: PageAction): Promise<T> {
    const response = await fetch('/api/action', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.config.token}` },
      body: JSON.stringify({ user: this.user, action }),
    });
    const reply = (await response.json()) as { readonly value?: T; readonly error?: string };
    if (!response.ok) throw new Error(reply.error ?? response.statusText);
    return reply.value as T;
  }

  /** A server that was started again has a new key, which only the page it serves anew holds. */
  private reopen(): void {
    fetch('/', { cache: 'no-store' })
      .then(() => location.reload())
      .catch(() => setTimeout(() => this.reopen(), RETRY_MS));
  }
}
