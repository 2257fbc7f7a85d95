// The stream between a page and the workbook: changes of cells both ways, the state one way.
// Knows no cell. Only the page itself, with its key, may open one: any site can try to connect to 127.0.0.1.
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { FromServer } from '../protocol';
import type { ServedWorkbook, Window } from '../served-workbook';
import { addressedOrigin, comesFromPage, isKey, type Origins } from './access';
import { readMessage } from './requests';

const LARGEST_MESSAGE = 64 * 1024 * 1024;

export class PageStream {
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });

  constructor(
    http: Server,
    private readonly workbook: ServedWorkbook,
    private readonly origins: Origins,
    private readonly token: string,
  ) {
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => this.upgrade(request, socket, head));
  }

  close(): void {
    for (const socket of this.sockets.clients) socket.terminate();
    this.sockets.close();
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? '/', this.origins.page);
    const allowed =
      addressedOrigin(request, this.origins) === 'page' &&
      comesFromPage(request, this.origins) &&
      url.pathname === '/stream' &&
      isKey(url.searchParams.get('token') ?? '', this.token);
    if (!allowed) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const user = url.searchParams.get('user') ?? '';
    this.sockets.handleUpgrade(request, socket, head, (page) => this.serve(page, this.personOf(user)));
  }

  /** A page whose address names nobody real is the owner's. */
  private personOf(user: string): string {
    try {
      return this.workbook.admit(user);
    } catch {
      return this.workbook.owner;
    }
  }

  private serve(page: WebSocket, user: string): void {
    const window: Window = {
      user,
      send: (message: FromServer) => {
        if (page.readyState === page.OPEN) page.send(JSON.stringify(message));
      },
    };
    const disconnect = this.workbook.connect(window);
    page.on('message', (data: Buffer) => this.receive(data.toString('utf8'), window));
    page.on('close', disconnect);
    page.on('error', () => page.terminate());
  }

  private receive(text: string, window: Window): void {
    try {
      const message = readMessage(text);
      if (message === null) return window.send({ type: 'refused', reason: 'Not a message of this page' });
      if (message.type === 'selection') return this.workbook.select(message.selection, window);
      const applied = this.workbook.applyMutation({ id: message.id, params: message.params }, window);
      if (!applied) window.send({ type: 'refused', reason: `Not a change a page may make: ${message.id}` });
    } catch (thrown) {
      // The page now shows something the workbook has not; it takes the workbook anew.
      window.send({ type: 'refused', reason: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  }
}
