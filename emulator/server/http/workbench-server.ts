// The local workbook over HTTP: the page, its stream, its actions, the frames of the add-on's pages, the command line.
// Knows no cell; every request must name one of our two origins, and everything that does something needs the key.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServedWorkbook } from '../served-workbook';
import { addressedOrigin, comesFromElsewhere, hasKey, originsOf, type Origins } from './access';
import { frameHeaders, framePage } from './frame-page';
import { indexPage, pageHeaders } from './index-page';
import { PageAssets } from './page-assets';
import { readJson, send, sendJson, sendText } from './replies';
import { readAction, readWords } from './requests';
import { PageStream } from './page-stream';

export interface WorkbenchServerOptions {
  readonly workbook: ServedWorkbook;
  readonly token: string;
  readonly port: number;
  /** Folder of the built page. */
  readonly assets: string;
}

export class WorkbenchServer {
  private origins: Origins = originsOf(0);
  private readonly http: Server;
  private readonly assets: PageAssets;
  private stream: PageStream | null = null;

  constructor(private readonly options: WorkbenchServerOptions) {
    this.assets = new PageAssets(options.assets);
    this.http = createServer((request, response) => void this.answer(request, response));
  }

  /** Listens on the port, or the next that is free; gives the page's address. */
  async listen(): Promise<{ readonly url: string; readonly port: number }> {
    for (let port = this.options.port; ; port += 1) {
      if (await this.listenOn(port)) break;
      if (port >= this.options.port + 50)
        throw new Error(`Cannot listen: ports ${this.options.port} to ${port} are taken`);
    }
    const { port } = this.http.address() as AddressInfo;
    this.origins = originsOf(port);
    this.stream = new PageStream(this.http, this.options.workbook, this.origins, this.options.token);
    return { url: `${this.origins.page}/`, port };
  }

  async close(): Promise<void> {
    this.stream?.close();
    this.http.closeAllConnections();
    await new Promise<void>((done) => this.http.close(() => done()));
  }

  private listenOn(port: number): Promise<boolean> {
    return new Promise((done, fail) => {
      const failed = (error: NodeJS.ErrnoException): void => {
        if (error.code === 'EADDRINUSE' || error.code === 'EACCES') done(false);
        else fail(error);
      };
      this.http.once('error', failed);
      this.http.listen(port, '127.0.0.1', () => {
        this.http.off('error', failed);
        done(true);
      });
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const addressed = addressedOrigin(request, this.origins);
      // The target may be anything a client wrote; only its path counts, and it is compared, never resolved.
      const path = (request.url ?? '/').split('?')[0] ?? '/';
      if (addressed === null) sendText(response, 403, 'Not a name of this server');
      else if (addressed === 'frame') this.answerFrame(request, response, path);
      else await this.answerPage(request, response, path);
    } catch (thrown) {
      if (response.headersSent) response.destroy();
      else sendText(response, 400, thrown instanceof Error ? thrown.message : 'Bad request');
    }
  }

  private answerFrame(request: IncomingMessage, response: ServerResponse, path: string): void {
    if (request.method !== 'GET') return sendText(response, 405, 'Only GET');
    if (path === '/') {
      response.writeHead(302, { location: `${this.origins.page}${request.url ?? '/'}` }).end();
      return;
    }
    const asset = path.startsWith('/frame-assets/') ? this.assets.get(path.slice('/frame-assets/'.length)) : null;
    if (asset !== null) return send(response, 200, asset.contentType, asset.bytes);
    const id = path.startsWith('/frame/') ? path.slice('/frame/'.length) : '';
    const frame = this.options.workbook.frame(id);
    if (frame === null) return sendText(response, 404, 'Not found');
    const html = framePage(frame.html, { frameId: id, pageOrigin: this.origins.page, functions: frame.functions });
    send(response, 200, 'text/html; charset=utf-8', html, frameHeaders(this.origins.page));
  }

  private async answerPage(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (path.startsWith('/api/')) return this.answerApi(request, response, path);
    if (request.method !== 'GET') return sendText(response, 405, 'Only GET');
    if (path === '/') {
      const { workbook, token } = this.options;
      const { title, language } = workbook.stateOf(workbook.owner);
      const html = indexPage(title, { token, language, frameOrigin: this.origins.frame });
      return send(response, 200, 'text/html; charset=utf-8', html, pageHeaders(this.origins.frame, this.origins.page));
    }
    const asset = path.startsWith('/assets/') ? this.assets.get(path.slice('/assets/'.length)) : null;
    if (asset === null) return sendText(response, 404, 'Not found');
    send(response, 200, asset.contentType, asset.bytes);
  }

  private async answerApi(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (request.method !== 'POST') return sendText(response, 405, 'Only POST');
    if (comesFromElsewhere(request, this.origins)) return sendText(response, 403, 'Not from this page');
    if (!hasKey(request, this.options.token)) return sendText(response, 401, 'The key is missing or wrong');
    // A form of another site cannot send this type without asking first.
    if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
      return sendText(response, 415, 'Only JSON');
    const body = await readJson(request);
    const { workbook } = this.options;
    try {
      if (path === '/api/ping') return sendJson(response, 200, { pid: process.pid });
      if (path === '/api/action') {
        const { user, action } = readAction(body);
        return sendJson(response, 200, { value: await workbook.perform(action, workbook.admit(user)) });
      }
      if (path === '/api/command') return sendJson(response, 200, { value: await workbook.command(readWords(body)) });
      sendText(response, 404, 'Not found');
    } catch (thrown) {
      sendJson(response, 422, { error: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  }
}
