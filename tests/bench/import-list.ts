/**
 * What an import of 10,000 and of 100,000 rows with 40 columns costs once the file is cells:
 * finding out how it is read, the offers, what they would change, and the same list again
 * over the offers it brought. Time and the most memory, each run in a process of its own.
 *
 * The peer is the check of the same offers by their schema, which no reader could do without.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { readTable } from '#parser/read-table';
import { encodeTable } from '#parser/table/table-bytes';
import { largePriceListCsv } from '../fixtures/large-price-list';
import { median, type Benchmark, type Figure } from './figure';
import type { Stage } from './import-list-entry';

const SIZES = [
  { rows: 10_000, runs: 5 },
  { rows: 100_000, runs: 3 },
] as const;
const STAGES = ['layout', 'read', 'read-vendor', 'preview', 'preview-again'] as const;
/** More than a window of the program has: what is too much shows as a figure, not as an end. */
const HEAP_MEGABYTES = 3_000;

export const importListBenchmark: Benchmark = {
  name: 'import-list',
  title: 'cells of price lists of 10,000 and 100,000 rows as offers',
  take: async () => {
    if (process.platform !== 'linux') return [];
    const folder = mkdtempSync(join(tmpdir(), 'rigplan-import-list-'));
    try {
      await build({
        configFile: false,
        logLevel: 'error',
        build: { ssr: 'tests/bench/import-list-entry.ts', outDir: folder, target: 'node20' },
        ssr: { noExternal: true },
      });
      const figures: Figure[] = [];
      for (const { rows, runs } of SIZES) {
        const path = join(folder, 'table');
        const table = tableOf(rows);
        writeFileSync(path, table);
        const all: (readonly Stage[])[] = [];
        for (let run = 0; run < runs; run += 1) all.push(await stagesOf(folder, path));
        figures.push(...figuresOf(rows, table.length / 1e6, all));
      }
      return figures;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function tableOf(rows: number): Uint8Array {
  const table = readTable(largePriceListCsv(rows));
  if (!table.ok) throw new Error(`The list was not read: ${table.problem.code}`);
  return encodeTable(table.value);
}

/** Each run in a process of its own: memory is counted by the process. */
async function stagesOf(folder: string, path: string): Promise<readonly Stage[]> {
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${String(HEAP_MEGABYTES)}`,
      '--expose-gc',
      join(folder, 'import-list-entry.js'),
      path,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const stages: Stage[] = [];
  for await (const line of createInterface({ input: child.stdout })) stages.push(JSON.parse(line) as Stage);
  return stages;
}

function figuresOf(rows: number, tableMegabytes: number, runs: readonly (readonly Stage[])[]): Figure[] {
  const of = (name: Stage['name'], field: 'milliseconds' | 'megabytes' | 'count') =>
    median(runs.flatMap((stages) => stages.find((stage) => stage.name === name)?.[field] ?? []));
  return STAGES.flatMap((stage) => {
    if (stage !== 'layout' && of(stage, 'count') !== rows) {
      throw new Error(`${stage}: ${String(of(stage, 'count'))} offers of ${String(rows)} rows`);
    }
    const name = `import-${stage}-${String(rows)}`;
    const peer = of('schema', 'milliseconds');
    return [
      {
        name,
        value: of(stage, 'milliseconds'),
        unit: 'ms' as const,
        ratio: of(stage, 'milliseconds') / peer,
        ratioTo: `the check of the offers by their schema (${String(peer)} ms)`,
        runs: runs.length,
      },
      {
        name: `${name}-memory`,
        value: of(stage, 'megabytes'),
        unit: 'MB' as const,
        ratio: of(stage, 'megabytes') / tableMegabytes,
        ratioTo: `the cells as bytes (${tableMegabytes.toFixed(0)} MB)`,
        runs: runs.length,
      },
    ];
  });
}
