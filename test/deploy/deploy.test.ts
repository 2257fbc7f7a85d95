// What `npm run deploy` brings to Google is what was built, byte for byte, and every way to fail ends in words that say what
// to do. The clasp is the real one; Google's side is the stand-in.
// Knows nothing of what the files do.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DeployGround, scriptId } from './support/deploy-ground';

const root = path.join(__dirname, '../..');
const put = `PUT script.googleapis.com/v1/projects/${scriptId}/content`;
/** Awkward on purpose: no newline at the end, Windows line ends, Chinese, a quote in a quote. */
const built = {
  'Code.js': '/** 客户 */function onOpen(){return "a\\"b"}',
  'Sidebar.html': '<!doctype html>\r\n<p>客户档案 ✓</p>\n\n',
  'appsscript.json': '{\n  "timeZone": "Etc/UTC",\n  "runtimeVersion": "V8"\n}\n',
};

let ground: DeployGround;
beforeEach(async () => {
  ground = await DeployGround.open();
  ground.writeDist(built);
});
afterEach(() => ground.close());

describe('npm run deploy', () => {
  it('builds, and what arrives is dist/ byte for byte, in place of all that was there', async () => {
    const { code, output } = await ground.deploy();
    expect(output).toContain('Deployed, and read back the same, byte for byte');
    expect(code).toBe(0);
    expect(readdirSync(ground.dist).sort()).toEqual(readdirSync(path.join(root, 'dist')).sort());
    const arrived = ground.held().map(({ name, type, source }) => [type, name, source]);
    const expected = [
      ['JSON', 'appsscript', 'appsscript.json'],
      ['SERVER_JS', 'Code', 'Code.js'],
      ['HTML', 'Sidebar', 'Sidebar.html'],
    ].map(([type, name, file]) => [type, name, readFileSync(path.join(root, 'dist', file ?? ''), 'utf8')]);
    expect(arrived).toEqual(expected);
    expect(ground.requests().filter((request) => request === put)).toHaveLength(1);
  });

  it('changes not one byte of any text', async () => {
    const { code } = await ground.deploy('--as-built');
    expect(code).toBe(0);
    const arrived = Object.fromEntries(ground.held().map(({ name, source }) => [name, source]));
    expect(arrived).toEqual({
      appsscript: built['appsscript.json'],
      Code: built['Code.js'],
      Sidebar: built['Sidebar.html'],
    });
  });

  it('pushes only the built files, whatever else lies in the folder', async () => {
    ground.writeDist({ 'notes.md': 'x', 'Code.js.part': 'x', 'other.js': 'x' });
    await ground.deploy('--as-built');
    expect(ground.held().map(({ name }) => name)).toEqual(['appsscript', 'Code', 'Sidebar']);
  });

  it('says how to log in when nobody is, and sends nothing', async () => {
    ground.logOut();
    const { code, output } = await ground.deploy('--as-built');
    expect(output).toContain('Cannot deploy: nobody is logged in to Google here. Type `npx clasp login`');
    expect(code).toBe(1);
    expect(ground.requests()).toEqual([]);
  });

  it.each([
    ['the placeholder', { scriptId: 'PASTE-YOUR-SCRIPT-ID-HERE', rootDir: 'dist' }],
    ['no script', { rootDir: 'dist' }],
  ])('says where the script ID comes from when .clasp.json names %s', async (_what, settings) => {
    ground.writeProject(settings);
    const { code, output } = await ground.deploy('--as-built');
    expect(output).toContain('Cannot deploy: .clasp.json does not say to which script');
    expect(output).toContain('copy the script ID from its Project Settings');
    expect(code).toBe(1);
    expect(ground.requests()).toEqual([]);
  });

  it('pushes dist/ and nothing else of the repository', () => {
    const settings = JSON.parse(readFileSync(path.join(root, '.clasp.json'), 'utf8')) as unknown;
    expect(settings).toEqual({ scriptId: expect.any(String), rootDir: 'dist' });
  });

  it('fails when a push is confirmed but nothing is there afterwards', async () => {
    ground.behave({ drop: true });
    const { code, output } = await ground.deploy('--as-built');
    expect(output).toContain('clasp reported success, but what Google holds is not what was built');
    expect(output).toContain('Code.js is not the one that was built');
    expect(output).toContain('Sidebar.html did not arrive');
    expect(code).toBe(1);
  });

  it('fails when the script holds a file more, which clasp leaves alone while all others are up to date', async () => {
    await ground.deploy('--as-built');
    ground.hold([...ground.held(), { name: 'Old', type: 'SERVER_JS', source: 'function onEdit() {}' }]);
    const { code, output } = await ground.deploy('--as-built');
    expect(output).toContain('the script also has Old.js; delete it in the script editor');
    expect(code).toBe(1);
  });

  it('passes when everything is there already', async () => {
    await ground.deploy('--as-built');
    const { code } = await ground.deploy('--as-built');
    expect(code).toBe(0);
    expect(ground.requests().filter((request) => request === put)).toHaveLength(1);
  });

  it.each([
    [
      'the code has a syntax error for Google',
      {
        refuse: {
          status: 400,
          body: apiError(400, 'Syntax error: SyntaxError: Unexpected token line: 1 file: Code', 'INVALID_ARGUMENT'),
        },
      },
      ['Google refused the code; the script is as it was before', 'Unexpected token line: 1 file: Code'],
    ],
    [
      'the Apps Script API is switched off',
      {
        refuseAll: {
          status: 403,
          body: apiError(
            403,
            'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.',
            'PERMISSION_DENIED',
          ),
        },
      },
      [
        'the Apps Script API is switched off for your Google account. Switch it on at https://script.google.com/home/usersettings',
      ],
    ],
    [
      'the login has ended',
      {
        refuseAll: {
          status: 401,
          body: apiError(401, 'Request had invalid authentication credentials.', 'UNAUTHENTICATED'),
        },
      },
      ['the login to Google has ended. Type `npx clasp login`'],
    ],
    [
      'the account may not change the script',
      { refuseAll: { status: 403, body: apiError(403, 'The caller does not have permission', 'PERMISSION_DENIED') } },
      ['the account that is logged in may not change this script'],
    ],
  ])('says what to do when %s', async (_what, behaviour, texts) => {
    const before = ground.held();
    ground.behave(behaviour);
    const { code, output } = await ground.deploy('--as-built');
    for (const text of texts) expect(output).toContain(text);
    expect(code).toBe(1);
    expect(ground.held()).toEqual(before);
  });

  it('says what to compare when there is no such script', async () => {
    ground.writeProject({ scriptId: 'another-id', rootDir: 'dist' });
    const { code, output } = await ground.deploy('--as-built');
    expect(output).toContain('there is no script with that ID for the account that is logged in');
    expect(code).toBe(1);
  });

  it('says so when Google cannot be reached', async () => {
    const { code, output } = await ground.deployOffline();
    expect(output).toContain('Cannot deploy: Google cannot be reached. Is this computer online?');
    expect(code).toBe(1);
  });
});

describe('clasp push without --force, which npm run deploy avoids', () => {
  it('pushes nothing, says nothing and exits with 0 when the manifest changed', async () => {
    const before = ground.held();
    const { code, output } = await ground.clasp('push');
    expect({ code, output: output.replace(/Skipping push\.\n/, '') }).toEqual({ code: 0, output: '' });
    expect(ground.held()).toEqual(before);
    expect(ground.requests()).not.toContain(put);
  });
});

function apiError(code: number, message: string, status: string): object {
  return { error: { code, message, status, errors: [{ message, domain: 'global', reason: status }] } };
}
