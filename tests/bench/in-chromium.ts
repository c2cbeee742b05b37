/**
 * Runs a page of tests/bench/page in Debian's Chromium, on a profile of its own, and answers what its
 * `measure` gives.
 */
import { chromium } from 'playwright-core';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';

/** Answered from the bundle by the browser's own routing: nothing listens there and nothing is sent. */
const ORIGIN = 'https://bench.rigplan.invalid';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/**
 * @param page - name of the page, without `.html`
 * @param numbers - what its `measure` is called with
 */
export async function measureInChromium<Times>(page: string, numbers: readonly number[]): Promise<Times> {
  const folder = mkdtempSync(join(tmpdir(), 'rigplan-bench-'));
  try {
    await build({
      root: 'tests/bench/page',
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        emptyOutDir: true,
        target: 'chrome130',
        modulePreload: false,
        rolldownOptions: { input: `tests/bench/page/${page}.html` },
      },
    });
    return await measureIn(folder, page, numbers);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureIn<Times>(folder: string, name: string, numbers: readonly number[]): Promise<Times> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  try {
    const page = await browser.newPage();
    await page.route(`${ORIGIN}/**`, (route) => {
      const path = new URL(route.request().url()).pathname;
      return route.fulfill({
        body: readFileSync(join(folder, path)),
        contentType: types[extname(path)] ?? 'application/octet-stream',
      });
    });
    await page.goto(`${ORIGIN}/${name}.html`);
    return await page.evaluate(
      (given) =>
        (window as unknown as { measure: (...numbers: readonly number[]) => Promise<Times> }).measure(
          ...given,
        ),
      numbers,
    );
  } finally {
    await browser.close();
  }
}
