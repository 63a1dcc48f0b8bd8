import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { describeInBrowser } from '@plateau/browser';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';

const TYPES: Readonly<Record<string, string>> = {
  ...{ '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' },
};
/** A 55-inch screen at 1920 × 1080: 1 px is 0.634 mm. A letter is read at 5 m from 25 mm on. */
const SCREEN = { width: 1920, height: 1080 };
const MM_PER_PX = 0.634;
/** Height of a digit as a share of the font size. */
const DIGIT = 0.7;

describeInBrowser('the wall board in a browser', (browser) => {
  const folder = mkdtempSync(join(tmpdir(), 'wallboard-'));
  let server: Server;
  let address = '';

  beforeAll(async () => {
    const root = join(import.meta.dirname, '..');
    await build({ root, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
    server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://board').pathname;
      const file = join(folder, path === '/' ? 'index.html' : path);
      response.setHeader('content-type', TYPES[extname(file)] ?? 'text/plain');
      response.end(readFileSync(file));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  }, 60_000);

  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it('shows live figures that go on, large enough for five metres, and charts', async () => {
    const tab = await browser().newPage({ viewport: SCREEN });
    const complaints: string[] = [];
    tab.on('console', (message) => complaints.push(message.text()));
    tab.on('pageerror', (error) => complaints.push(error.message));
    await tab.goto(`${address}?from=0.62&speed=120`);
    await tab.waitForFunction(() => /%/.test(document.querySelector('#level')?.textContent ?? ''));
    const before = await tab.textContent('#clock');
    await tab.waitForFunction(
      (shown) => document.querySelector('#clock')?.textContent !== shown,
      before,
    );
    for (const figure of await tab.locator('.tile strong').all()) {
      const size = await figure.evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
      expect(size * DIGIT * MM_PER_PX).toBeGreaterThan(25);
    }
    for (const chart of await tab.locator('figure canvas').all()) {
      const drawn = await chart.evaluate((node) => {
        const canvas = node as HTMLCanvasElement;
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        return data.filter((_value, i) => i % 4 === 3).some((alpha) => alpha > 0);
      });
      expect(drawn).toBe(true);
    }
    const overflow = await tab.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return [scrollWidth - innerWidth, scrollHeight - innerHeight];
    });
    expect(overflow).toEqual([0, 0]);
    const cut = await tab
      .locator('figure > div')
      .evaluateAll((homes) => homes.map((home) => home.scrollHeight - home.clientHeight));
    expect(cut).toEqual([0, 0]);
    expect(complaints).toEqual([]);
    const picture = process.env['WALLBOARD_PICTURE'];
    if (picture !== undefined) await tab.screenshot({ path: picture });
    await tab.close();
  });

  it('speaks French at a click', async () => {
    const tab = await browser().newPage({ viewport: SCREEN });
    await tab.goto(address);
    await tab.click('header a');
    await tab.waitForFunction(() => document.documentElement.lang === 'fr');
    const text = await tab.innerText('body');
    expect(text).toContain('Délai moyen de décroché');
    expect(text).toContain('Taux d’occupation');
    expect(text).not.toContain('Waiting');
    const picture = process.env['WALLBOARD_PICTURE_FR'];
    if (picture !== undefined) await tab.screenshot({ path: picture });
    await tab.close();
  });
});
