/** One runner, one project for each environment a test needs. */
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Long enough that only a hang fails a test: a machine that is busy must not. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

/** Where a whole browser is at work; `npm test` names each that needed it. */
const secondTry = { retry: 1 };

/** Projects that run in Node, named for the folder under tests/ that holds them. */
const inNode = [
  'domain',
  'resources',
  'data',
  'main',
  'imports',
  'parser',
  'exports',
  'workers',
  'services',
  'headless',
  'scripts',
  'architecture',
];

export default defineConfig({
  root,
  test: {
    projects: [
      ...inNode.map((name) => ({
        root,
        test: { name, environment: 'node' as const, include: [`tests/${name}/**/*.test.ts`], ...patience },
      })),
      {
        root,
        test: {
          // Everything that holds for a plain database, over a sealed one.
          name: 'data-sealed',
          environment: 'node' as const,
          include: ['tests/data/**/*.test.ts'],
          // They look at rows as they lie there, or lay plain ones there.
          exclude: [
            'tests/data/sealed/**',
            'tests/data/migrations/**',
            'tests/data/vault/torn-import.test.ts',
            'tests/data/vault/upgrade-guard.test.ts',
          ],
          setupFiles: ['tests/fixtures/sealed-databases.ts'],
          ...patience,
        },
      },
      {
        root,
        plugins: [react()],
        test: {
          name: 'features',
          ...patience,
          environment: 'happy-dom',
          include: ['tests/{features,ui,app}/**/*.test.tsx'],
        },
      },
      {
        root,
        plugins: [react()],
        optimizeDeps: {
          // Whatever is missing here is found while a test runs, and reloads the test.
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'dexie',
            'zod',
            'lucide-react',
            'axe-core',
            '@testing-library/react',
            '@tanstack/react-table',
            '@tanstack/react-virtual',
            ...['csp-provider', 'dialog', 'menu', 'popover', 'progress', 'tabs', 'tooltip'].map(
              (name) => `@base-ui/react/${name}`,
            ),
          ],
        },
        test: {
          name: 'browser',
          ...secondTry,
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
                args: chromiumArguments,
              },
              // A colour half way through its transition is no colour anybody reads: no test may look at one.
              contextOptions: { reducedMotion: 'reduce' },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1440, height: 900 } }],
          },
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          ...secondTry,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
