// How long a key press in the search box takes until its results are painted, in Chromium over 10,000 customers.
// Prints median and worst; exits with 1 over the limit. Real key presses in the built page; these figures are this machine's.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const CUSTOMERS = 10_000;
const LIMIT_MS = 100;
/** Letters that match most, digits that match many, a name, nothing at all. */
const QUERIES = ['a', 'zw', 'customer 77', '8000', 'wang fang', 'xqj'];

interface LaunchOptions {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

/** In the page: Google's runner, which answers with the customers. */
const FAKE_GOOGLE = `{
  const given = ['Wang Fang', 'Zhang Wei', 'Li Na', 'Chen Hao', '张伟', '王芳', 'Zhao Wu', 'Anna Brandt'];
  const cards = Array.from({ length: ${CUSTOMERS} }, (_, n) => ({
    id: 'C-' + String(n).padStart(10, '0'),
    name: given[n % given.length] + ' customer ' + n,
    kind: n % 2 === 0 ? 'individual' : 'organisation',
    phone: '138' + String((n * 7919) % 100000000).padStart(8, '0'),
    email: 'customer' + n + '@example.com',
    company: n % 2 === 0 ? 'Huadong Tools ' + (n % 300) : '',
    tier: ['Key', 'General', 'Minor', ''][n % 4],
    owner: 'rep' + (n % 12) + '@example.com',
    lastContact: '2026-02-01',
  }));
  const opened = {
    language: 'en',
    ready: true,
    user: 'rep1@example.com',
    today: '2026-02-10',
    tiers: ['Key', 'General', 'Minor'],
    cards,
  };
  let answer = () => undefined;
  const run = new Proxy(
    {},
    {
      get: (_, name) => (given) => {
        if (name === 'withSuccessHandler') answer = given;
        if (name === 'withSuccessHandler' || name === 'withFailureHandler') return run;
        const reply = answer;
        const value = name === 'openFromSidebar' ? opened : null;
        setTimeout(() => reply({ ok: true, value }), 0);
        return undefined;
      },
    },
  );
  Object.assign(window, { google: { script: { run, host: { editor: { focus: () => undefined } } } } });
}`;

/** In the page: notes the time from each key press to the task after the frame that shows it. */
const WATCH_KEYS = `{
  const times = [];
  document.addEventListener(
    'keydown',
    () => {
      const start = performance.now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - start);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
  Object.assign(window, { keyTimes: times });
}`;

async function measure(sidebarFile: string, options: LaunchOptions): Promise<readonly number[]> {
  const env = Object.fromEntries(Object.entries({ ...process.env, ...options.env }).map(([k, v]) => [k, v ?? '']));
  const browser = await chromium.launch({ ...options, env });
  try {
    const page = await browser.newPage({ viewport: { width: 300, height: 600 } });
    const body = readFileSync(sidebarFile, 'utf8');
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.addInitScript({ content: FAKE_GOOGLE });
    await page.goto('https://sidebar.example/');
    await page.getByRole('option').first().waitFor();
    await page.evaluate(WATCH_KEYS);
    for (const query of QUERIES) {
      await page.getByRole('combobox').fill('');
      for (const key of Array.from(query)) await page.keyboard.press(key);
      for (const key of ['ArrowDown', ...Array.from(query, () => 'Backspace')]) await page.keyboard.press(key);
    }
    await page.waitForTimeout(200);
    return await page.evaluate<readonly number[]>('keyTimes');
  } finally {
    await browser.close();
  }
}

const [sidebarFile = '', browser = '{}'] = process.argv.slice(2);
/** The best of three of each key press: the machine's other work is not the sidebar's. */
async function best(): Promise<readonly number[]> {
  const rounds: (readonly number[])[] = [];
  for (let round = 0; round < 3; round += 1) {
    rounds.push(await measure(sidebarFile, JSON.parse(browser) as LaunchOptions));
  }
  return (rounds[0] ?? []).map((_, at) => Math.min(...rounds.map((times) => times[at] ?? Infinity)));
}

void best().then((times) => {
  const sorted = [...times].sort((a, b) => a - b);
  const [median = 0, worst = 0] = [sorted[Math.floor(sorted.length / 2)], sorted[sorted.length - 1]];
  const over = sorted.length === 0 || worst > LIMIT_MS;
  console.log(
    `\nA key in the search box, ${CUSTOMERS.toLocaleString('en-US')} customers, ${sorted.length} key presses in Chromium: ` +
      `results painted in ${median.toFixed(0)} ms (median), ${worst.toFixed(0)} ms (worst, at most ${LIMIT_MS} ms)` +
      (over ? '  OVER' : ''),
  );
  process.exitCode = over ? 1 : 0;
});
