// The server on loopback answers its own page and the holder of the key, and nobody else on this machine's network or browser.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { WorkbenchServer } from '../../../emulator/server/http/workbench-server';
import { ServedDouble } from './support/served-double';

const TOKEN = 'the-key-of-this-test';
let assets: string;
let double: ServedDouble;
let server: WorkbenchServer;
let port: number;

beforeEach(async () => {
  assets = mkdtempSync(path.join(tmpdir(), 'assets-'));
  writeFileSync(path.join(assets, 'main.js'), 'main()');
  writeFileSync(path.join(assets, 'notes.txt'), 'no asset');
  double = new ServedDouble();
  server = new WorkbenchServer({ workbook: double, token: TOKEN, port: 0, assets });
  ({ port } = await server.listen());
});
afterEach(async () => {
  await server.close();
  rmSync(assets, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}
interface Asked {
  readonly method?: string;
  readonly target?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Not fetch: it would mend the path and refuse to set Host and Origin. */
function ask({ method = 'GET', target = '/', headers = {}, body = '' }: Asked): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, method, path: target, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => done({ status: response.statusCode ?? 0, body: text, headers: response.headers }));
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

const key = { authorization: `Bearer ${TOKEN}` };
const json = { 'content-type': 'application/json' };
const action = (headers: Record<string, string>, body = '{"user":"","action":{"action":"open"}}') =>
  ask({ method: 'POST', target: '/api/action', headers, body });

describe('the page', () => {
  it('is served with a policy that lets nothing be loaded from elsewhere', async () => {
    const { status, body, headers } = await ask({});
    expect(status).toBe(200);
    expect(body).toContain('<title>A &lt;b&gt;title&lt;/b&gt;</title>');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it('gets the built files by name and nothing by path', async () => {
    expect((await ask({ target: '/assets/main.js' })).body).toBe('main()');
    for (const target of [
      '/assets/notes.txt',
      '/assets/../package.json',
      '/assets/%2e%2e/package.json',
      '/assets//etc/passwd',
    ]) {
      expect((await ask({ target })).status).toBe(404);
    }
    expect((await ask({ target: '/../../../../etc/passwd' })).status).toBe(404);
  });

  it('is not served under a name that was pointed at this machine', async () => {
    const { status, body } = await ask({ headers: { host: `evil.example:${port}` } });
    expect(status).toBe(403);
    expect(body).not.toContain(TOKEN);
  });

  it('has one origin of its own: the other name leads there', async () => {
    const { status, headers, body } = await ask({ target: '/?user=a', headers: { host: `localhost:${port}` } });
    expect(status).toBe(302);
    expect(headers['location']).toBe(`http://127.0.0.1:${port}/?user=a`);
    expect(body).not.toContain(TOKEN);
  });
});

describe('an action', () => {
  it('is done for whoever has the key', async () => {
    const { status, body } = await action({ ...key, ...json });
    expect([status, JSON.parse(body)]).toEqual([200, { value: { done: 'open' } }]);
    expect(double.reached).toEqual(['open owner@example.com']);
  });

  it.each([
    ['without the key', {}, 401],
    ['with a wrong key', { authorization: 'Bearer the-key-of-this-tesT' }, 401],
    ['from another site, even with the key', { ...key, origin: 'http://evil.example' }, 403],
    ['from the add-on’s own frame', { ...key, origin: 'http://localhost:PORT' }, 403],
    ['from another site that hides its origin', { ...key, 'sec-fetch-site': 'cross-site' }, 403],
    ['to another host name', { ...key, host: 'evil.example' }, 403],
    ['to the frames’ host name', { ...key, host: 'localhost:PORT' }, 405],
  ] as [string, Record<string, string>, number][])('is refused %s', async (_case, headers, status) => {
    const filled = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', String(port))]),
    );
    expect((await action({ ...json, ...filled })).status).toBe(status);
    expect(double.reached).toEqual([]);
  });

  it('is refused as a form, which any site can send without asking', async () => {
    expect((await action({ ...key, 'content-type': 'text/plain' })).status).toBe(415);
    expect((await action({ ...key, 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
    expect(double.reached).toEqual([]);
  });

  it.each([
    '{',
    '[]',
    'null',
    '{"user":""}',
    '{"user":"","action":{"action":"toString"}}',
    '{"user":"","action":{"action":"menu"}}',
  ])('is refused when it reads %s', async (body) => {
    const { status } = await action({ ...key, ...json }, body);
    expect([400, 422]).toContain(status);
    expect(double.reached).toEqual([]);
  });

  it('that fails says why', async () => {
    const { status, body } = await action({ ...key, ...json }, '{"user":"","action":{"action":"run","id":"7"}}');
    expect([status, JSON.parse(body)]).toEqual([422, { error: 'Cannot find the execution' }]);
  });

  it('is not done by a GET', async () => {
    expect((await ask({ target: '/api/command', headers: key })).status).toBe(405);
  });
});

describe('a frame of the add-on', () => {
  const frameHost = () => ({ host: `localhost:${port}` });

  it('is served at the frames’ origin with google.script in front', async () => {
    const { status, body, headers } = await ask({ target: '/frame/known-frame', headers: frameHost() });
    expect(status).toBe(200);
    expect(body.indexOf('google-script.js')).toBeLessThan(body.indexOf('<body>'));
    expect(body).toContain('"functions":["callMe"]');
    expect(headers['content-security-policy']).toContain(`frame-ancestors http://127.0.0.1:${port}`);
    expect(body).not.toContain(TOKEN);
  });

  it('is not served at the page’s origin, nor under an id that nobody was told', async () => {
    expect((await ask({ target: '/frame/known-frame' })).status).toBe(404);
    expect((await ask({ target: '/frame/other', headers: frameHost() })).status).toBe(404);
  });
});

describe('the stream', () => {
  const open = (target: string, headers: Record<string, string>): Promise<WebSocket | number> =>
    new Promise((done) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}${target}`, { headers });
      socket.on('open', () => done(socket));
      socket.on('unexpected-response', (_sent, response) => done(response.statusCode ?? 0));
      socket.on('error', () => undefined);
    });
  const own = () => ({ origin: `http://127.0.0.1:${port}` });

  it('is opened by the page itself', async () => {
    const socket = await open(`/stream?token=${TOKEN}&user=a@example.com`, own());
    if (typeof socket === 'number') throw new Error(`Refused with ${socket}`);
    expect(double.reached).toEqual(['connect a@example.com']);
    const refused = new Promise((done) => socket.on('message', (data: Buffer) => done(JSON.parse(data.toString()))));
    socket.send('{"type":"mutation","id":"sheet.mutation.known","params":{}}');
    socket.send('{"type":"selection","selection":{"sheetId":"s1","row":0,"column":0,"rows":1,"columns":1}}');
    socket.send('{"type":"mutation","id":"other","params":{}}');
    expect(await refused).toMatchObject({ type: 'refused' });
    expect(double.reached.slice(1)).toEqual(['mutation sheet.mutation.known', 'select s1', 'mutation other']);
    socket.terminate();
  });

  it.each([
    ['another site', `/stream?token=${TOKEN}`, { origin: 'http://evil.example' }],
    ['no origin at all', `/stream?token=${TOKEN}`, {}],
    ['the add-on’s frame', `/stream?token=${TOKEN}`, { origin: 'http://localhost:PORT' }],
    ['the page without the key', '/stream', { origin: 'http://127.0.0.1:PORT' }],
    ['another path', `/other?token=${TOKEN}`, { origin: 'http://127.0.0.1:PORT' }],
    ['another host name', `/stream?token=${TOKEN}`, { origin: 'http://127.0.0.1:PORT', host: 'evil.example' }],
  ] as [string, string, Record<string, string>][])('is refused to %s', async (_case, target, headers) => {
    const filled = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', String(port))]),
    );
    expect(await open(target, filled)).toBe(403);
    expect(double.reached).toEqual([]);
  });
});

describe('the port', () => {
  it('is the next free one when the one asked for is taken', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const taken = (other.address() as AddressInfo).port;
    const second = new WorkbenchServer({ workbook: double, token: TOKEN, port: taken, assets });
    const { port: given } = await second.listen();
    expect(given).toBeGreaterThan(taken);
    await second.close();
    await new Promise((done) => other.close(done));
  });
});
