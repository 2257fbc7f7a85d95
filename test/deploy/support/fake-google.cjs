// Stand-in for Google's Apps Script API, a process of its own. It keeps each script's files and every request in the folder
// named on the command line, and misbehaves as `behaviour.json` there says: { refuse: { status, body } } or { drop: true }.
// Knows clasp only by the requests it makes.
const { appendFileSync, existsSync, readFileSync, writeFileSync } = require('node:fs');
const http = require('node:http');
const path = require('node:path');

const folder = process.argv[2];
const read = (name) => {
  const file = path.join(folder, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};

const server = http.createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks).toString('utf8');
    const { pathname } = new URL(request.url, 'http://localhost');
    const host = request.headers['x-real-host'];
    appendFileSync(
      path.join(folder, 'requests.jsonl'),
      `${JSON.stringify({ method: request.method, host, pathname })}\n`,
    );
    const [status, answer] = answerTo(request.method, host, pathname, body);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });
});

function answerTo(method, host, pathname, body) {
  if (host === 'oauth2.googleapis.com')
    return [200, { access_token: 'made-up', expires_in: 3600, token_type: 'Bearer' }];
  if (pathname === '/oauth2/v2/userinfo') return [200, { id: '1', email: 'keeper@example.test' }];
  const content = /^\/v1\/projects\/([\w-]+)\/content$/.exec(pathname);
  if (!content) return [404, { error: { code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' } }];
  const behaviour = read('behaviour.json') ?? {};
  const script = `${content[1]}.json`;
  if (method === 'PUT') {
    if (behaviour.refuse) return [behaviour.refuse.status, behaviour.refuse.body];
    if (!behaviour.drop) writeFileSync(path.join(folder, script), body);
    return [200, JSON.parse(body)];
  }
  if (behaviour.refuseAll) return [behaviour.refuseAll.status, behaviour.refuseAll.body];
  const held = read(script);
  if (!held) return [404, { error: { code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' } }];
  return [200, { scriptId: content[1], ...held }];
}

server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
