// npm run screenshots: makes the README's pictures from the running page, in both languages.
// Knows how to start the local workbook and what to click; nothing of how the page is made.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = path.join(root, 'docs/images');

const PICTURES = [
  {
    lang: 'en',
    menu: 'Extensions',
    open: 'Open the customer sidebar',
    search: 'Search name, phone, email',
    find: 'ern',
    edit: 'Edit',
  },
  { lang: 'zh', menu: '扩展程序', open: '打开客户侧边栏', search: /搜索/, find: '张', edit: '编辑' },
];

function start(lang, workbook) {
  const options = ['--port', '0', '--workbook', workbook, '--lang', lang, '--at', '2026-02-10T08:00'];
  const server = spawn(process.execPath, ['scripts/start.mjs', ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let printed = '';
    server.once('exit', (code) => reject(new Error(`Cannot start: npm start ended with ${code}`)));
    server.stdout.on('data', (chunk) => {
      printed += chunk;
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0];
      if (address) resolve({ address, server });
    });
  });
}

async function take(browser, { lang, menu, open, search, find, edit }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'cardfile-pictures-'));
  const { address, server } = await start(lang, path.join(folder, 'workbook.json'));
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(address);
    await page.waitForFunction(() => globalThis.cardfileWorkbench?.ready === true, null, { timeout: 60_000 });
    await page.getByText(menu, { exact: true }).first().click();
    await page
      .getByText(/^Cardfile/)
      .first()
      .hover();
    await page.getByText(open, { exact: true }).click();
    const element = await page.waitForSelector('iframe[src*="/frame/"]');
    const side = await element.contentFrame();
    const box = side.getByRole('combobox', { name: search });
    await box.fill(find);
    await page.mouse.move(400, 700);
    await page.waitForTimeout(1_000);
    await page.screenshot({ path: path.join(images, `search-${lang}.png`) });
    await box.press('Enter');
    await side.getByRole('button', { name: edit, exact: true }).waitFor();
    await page.waitForTimeout(1_500);
    await page.screenshot({ path: path.join(images, `workbook-${lang}.png`) });
    await side.getByRole('button', { name: edit, exact: true }).click();
    await page.waitForTimeout(1_000);
    await page.screenshot({ path: path.join(images, `edit-${lang}.png`) });
    await page.close();
  } finally {
    server.removeAllListeners('exit');
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
}

await mkdir(images, { recursive: true });
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
try {
  for (const picture of PICTURES) await take(browser, picture);
} finally {
  await browser.close();
}
