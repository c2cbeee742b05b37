/** Who is measured, and how each is built into one script and one style sheet. */
import react from '@vitejs/plugin-react';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

export interface ContenderName {
  readonly id: 'rigplan' | 'compare' | 'ag-grid' | 'glide';
  /** As a heading. */
  readonly title: string;
  readonly entry: string;
  /** Whether it is another's grid. */
  readonly isPeer: boolean;
  /** Whether it draws elements that can be looked at. */
  readonly hasElements: boolean;
  /** Packages that come from the folder of the peers. */
  readonly packages: readonly string[];
}

export const CONTENDERS: readonly ContenderName[] = [
  {
    id: 'rigplan',
    title: 'RigPlan',
    entry: 'rigplan-page.tsx',
    isPeer: false,
    hasElements: true,
    packages: [],
  },
  {
    id: 'compare',
    title: 'Whole page',
    entry: 'compare-page.tsx',
    isPeer: false,
    hasElements: true,
    packages: [],
  },
  {
    id: 'ag-grid',
    title: 'AG Grid',
    entry: 'ag-grid-page.ts',
    isPeer: true,
    hasElements: true,
    packages: ['ag-grid-community'],
  },
  {
    id: 'glide',
    title: 'Glide',
    entry: 'glide-page.tsx',
    isPeer: true,
    hasElements: false,
    packages: ['@glideapps/glide-data-grid', 'react', 'react-dom'],
  },
];

/**
 * Builds all pages for production, minified.
 *
 * @param peers - the folder in which the peers are installed
 * @param out - gets a folder for each contender
 */
export async function buildPages(peers: string, out: string): Promise<void> {
  for (const { id, entry, packages } of CONTENDERS) {
    const folder = join(out, id);
    mkdirSync(folder, { recursive: true });
    await build({
      configFile: false,
      logLevel: 'error',
      plugins: [react()],
      define: { 'process.env.NODE_ENV': '"production"' },
      resolve: {
        alias: packages.map((name) => ({
          find: new RegExp(`^${name}(?=/|$)`),
          replacement: join(peers, 'node_modules', name),
        })),
      },
      build: {
        outDir: folder,
        emptyOutDir: true,
        target: 'chrome130',
        modulePreload: false,
        cssCodeSplit: false,
        rolldownOptions: {
          input: join('tests/bench/grids/page', entry),
          output: { entryFileNames: 'page.js', assetFileNames: '[name][extname]' },
        },
      },
    });
  }
}
