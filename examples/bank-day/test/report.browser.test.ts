import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeInBrowser } from '@plateau/browser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { planDay, routeAgain } from '../src/analysis.ts';
import { callSource, shippedCalls } from '../src/call-source.ts';
import { parseOptions } from '../src/options.ts';
import { page as reportPage } from '../src/report/page.ts';

describeInBrowser('the report in a browser', (browser) => {
  const folder = mkdtempSync(join(tmpdir(), 'bank-day-'));
  const file = join(folder, 'report.html');

  beforeAll(() => {
    const options = parseOptions(['--replications', '2']);
    if (options === 'help') throw new Error('No help was asked for');
    const analysis = routeAgain(planDay(options), options, () => undefined);
    writeFileSync(file, reportPage(analysis, callSource(shippedCalls)));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(['light', 'dark'] as const)(
    'opens from disk in %s without an error and shows its charts',
    async (colorScheme) => {
      const context = await browser().newContext({
        colorScheme,
        viewport: { width: 1100, height: 900 },
      });
      const tab = await context.newPage();
      const complaints: string[] = [];
      tab.on('console', (message) => complaints.push(message.text()));
      tab.on('pageerror', (error) => complaints.push(error.message));
      tab.on('request', (request) => {
        if (!/^(file|data):/.test(request.url())) complaints.push(request.url());
      });
      await tab.goto(pathToFileURL(file).href);

      expect(complaints).toEqual([]);
      const charts = tab.locator('figure svg');
      expect(await charts.count()).toBe(6);
      for (const chart of await charts.all()) {
        const box = await chart.boundingBox();
        expect(box!.width).toBeGreaterThan(600);
        expect(box!.height).toBeGreaterThan(100);
        expect(await chart.locator('path, rect, circle').count()).toBeGreaterThan(10);
      }
      // The page never scrolls sideways, not even on a telephone.
      await tab.setViewportSize({ width: 390, height: 800 });
      const overflow = await tab.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      await context.close();
    },
  );
});
