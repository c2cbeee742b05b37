/**
 * One contender in a Chromium of its own, so that no contender's memory or work
 * is in another's figures. Answers the pages from the built folders; nothing
 * listens and nothing is sent.
 */
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { WINDOW } from './window-size';
import type { Bench } from './page/contender';

const ORIGIN = 'https://bench.rigplan.invalid';
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};
const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Grid</title>
<link rel="stylesheet" href="/style.css" /></head>
<body><div id="root"></div><div id="portal" style="position: fixed; left: 0; top: 0; z-index: 9999"></div>
<script type="module" src="/page.js"></script></body></html>`;

export interface BrowserPage {
  readonly browser: Browser;
  readonly page: Page;
  readonly session: CDPSession;
}

export async function openBrowser(folder: string): Promise<BrowserPage> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--js-flags=--expose-gc',
    ],
  });
  const page = await browser.newPage({ viewport: WINDOW, colorScheme: 'light' });
  await page.route(`${ORIGIN}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/') return route.fulfill({ body: HTML, contentType: 'text/html' });
    const file = join(folder, path);
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({
      body: readFileSync(file),
      contentType: types[extname(path)] ?? 'application/octet-stream',
    });
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { browser, page, session };
}

/** A new page with its rows evaluated and nothing drawn. */
export async function openPage({ page }: BrowserPage, rows: number): Promise<void> {
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => 'bench' in window);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.evaluate((count) => (window as unknown as { bench: Bench }).bench.prepare(count), rows);
}

/** Megabytes that the page holds after everything that can go has gone. */
export async function heapOf({ session }: BrowserPage): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const usage: Readonly<Record<string, number>> = { ...(await session.send('Runtime.getHeapUsage')) };
  const parts = ['usedSize', 'embedderHeapUsedSize', 'backingStorageSize'];
  return parts.reduce((sum, part) => sum + (usage[part] ?? 0), 0) / 1e6;
}

/** Milliseconds that the page's main thread has worked so far. */
export async function busyTime({ session }: BrowserPage): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}
