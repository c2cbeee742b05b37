/**
 * Three builds: main and preload as CommonJS, the window as modules.
 *
 * Targets are those of the oldest Electron that runs RigPlan (33: Node 20.18,
 * Chrome 130), not of the one it is compiled against.
 */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const here = (path: string) => resolve(import.meta.dirname, path);

/** `scripts/build.mjs` builds elsewhere, and puts a whole build in place. */
const out = here(process.env['RIGPLAN_BUILD_FOLDER'] ?? 'out');

/**
 * The development server inlines a script and talks over a socket; the page's
 * policy forbids both. Loosened while developing only, never in a build.
 */
const loosenPolicyForDevelopment: Plugin = {
  name: 'loosen-policy-for-development',
  apply: 'serve',
  transformIndexHtml: (html) =>
    html
      .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
      .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
      .replace(/connect-src '(self|none)'/, "connect-src 'self' ws:")
      // What shows an error of the build over the page is written as markup.
      .replace("require-trusted-types-for 'script'; trusted-types rigplan-worker", ''),
};

/** A sandboxed preload and an app on Electron 33 both need one plain CommonJS file. */
const asCommonJs = (folder: string, entries: Record<string, string>) => ({
  outDir: resolve(out, folder),
  target: 'node20.18',
  externalizeDeps: false,
  minify: true,
  rolldownOptions: {
    input: Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, here(entry)])),
    output: { format: 'cjs' as const, entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
  },
});

export default defineConfig({
  main: {
    build: asCommonJs('main', {
      index: 'src-main/index.ts',
      'parse-process': 'src-parser/parse-process.ts',
    }),
  },
  preload: { build: asCommonJs('preload', { preload: 'src-main/preload.ts' }) },
  renderer: {
    root: here('src-renderer'),
    plugins: [react(), loosenPolicyForDevelopment],
    worker: { format: 'es' },
    build: {
      outDir: resolve(out, 'renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      // The polyfill fetches, which the policy forbids; Chromium needs none.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: here('src-renderer/index.html') } },
    },
  },
});
