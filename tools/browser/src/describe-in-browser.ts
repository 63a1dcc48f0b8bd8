import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** CI never skips: there a missing browser fails the tests. */
const runs = existsSync(executablePath) || process.env['CI'] !== undefined;

/**
 * A `describe` whose tests get one headless Chromium: Debian's, or the one that the variable CHROMIUM names.
 * Where there is none the tests are skipped and say so, except in CI.
 */
export function describeInBrowser(title: string, tests: (browser: () => Browser) => void): void {
  if (!runs) console.log(`No Chromium at ${executablePath}: "${title}" is skipped.`);
  describe.skipIf(!runs)(title, { timeout: 60_000 }, () => {
    let browser: Browser | undefined;

    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath,
        // No sandbox: CI and containers run as root. No background traffic: nothing leaves the machine.
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-sync',
        ],
      });
    }, 60_000);

    afterAll(async () => {
      await browser?.close();
    });

    tests(() => {
      if (!browser) throw new Error('The browser is there only while a test runs');
      return browser;
    });
  });
}
