/**
 * Writing the offers of one import into the database of Chromium, as one step that can be undone,
 * beside the same records put into bare IndexedDB without a history.
 */
import { median, type Benchmark, type Figure } from './figure';
import { measureInChromium } from './in-chromium';
import type { WriteTimes } from './page/import-write-page';

const SIZES = [
  { rows: 10_000, runs: 5 },
  { rows: 100_000, runs: 3 },
] as const;

export const importWriteBenchmark: Benchmark = {
  name: 'import-write',
  title: 'the offers of an import into the database',
  take: async () => {
    const figures: Figure[] = [];
    for (const { rows, runs } of SIZES) {
      const { workspace, raw } = await measureInChromium<WriteTimes>('import-write', [rows, runs]);
      figures.push({
        name: `import-write-${String(rows)}`,
        value: median(workspace),
        unit: 'ms',
        ratio: median(workspace) / median(raw),
        ratioTo: `bare IndexedDB without a history (${median(raw).toFixed(0)} ms)`,
        runs,
      });
    }
    return figures;
  },
};
