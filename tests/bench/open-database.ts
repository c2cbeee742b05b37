/**
 * Opening a database of 10,000 offers and reading it whole, in Debian's Chromium,
 * beside raw IndexedDB that opens it and calls `getAll` on the same tables; the same
 * sealed by a key, and one changed offer, each beside the plain one.
 */
import { chromium } from 'playwright-core';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { median, type Benchmark } from './figure';
import type { OpenTimes } from './page/open-database-page';

const OFFERS = 10_000;
const RUNS = 9;
/** Answered from the bundle by the browser's own routing: nothing listens there and nothing is sent. */
const ORIGIN = 'https://bench.rigplan.invalid';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export const openDatabaseBenchmark: Benchmark = {
  name: 'open-10k-database',
  title: 'open and read a database of 10,000 offers',
  take: async () => {
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
          rolldownOptions: { input: 'tests/bench/page/open-database.html' },
        },
      });
      const { workspace, raw, sealed, edit, sealedEdit } = await measureIn(folder);
      return [
        {
          name: 'open-10k-database',
          value: median(workspace),
          unit: 'ms',
          ratio: median(workspace) / median(raw),
          ratioTo: 'raw IndexedDB open and getAll',
          runs: RUNS,
        },
        {
          name: 'open-10k-sealed-database',
          value: median(sealed),
          unit: 'ms',
          ratio: median(sealed) / median(workspace),
          ratioTo: 'the same in the clear',
          runs: RUNS,
        },
        {
          name: 'change-one-sealed-offer',
          value: median(sealedEdit),
          unit: 'ms',
          ratio: median(sealedEdit) / median(edit),
          ratioTo: 'the same in the clear',
          runs: RUNS,
        },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measureIn(folder: string): Promise<OpenTimes> {
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
    await page.goto(`${ORIGIN}/open-database.html`);
    return await page.evaluate(
      ([offers, runs]) =>
        (window as unknown as { measure: (offers: number, runs: number) => Promise<OpenTimes> }).measure(
          offers,
          runs,
        ),
      [OFFERS, RUNS] as const,
    );
  } finally {
    await browser.close();
  }
}
