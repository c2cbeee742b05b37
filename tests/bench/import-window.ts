/**
 * A whole import on the real program: from the choice of a CSV file of 40 columns to its preview, and from
 * the last word of the user to offers that are in the database and in the vault; and the most memory of
 * each process meanwhile. The peer is papaparse, which cuts the same file into cells and no more.
 */
import Papa from 'papaparse';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { largePriceListCsv } from '../fixtures/large-price-list';
import type { Benchmark, Figure } from './figure';

const SIZES = [10_000, 100_000];
const LOOK_MS = 100;
const LIMIT_MS = 240_000;
/** What a process is, as its own command line says, and what a reader of figures calls it. */
const PROCESSES = [
  { words: '--type=renderer', name: 'window' },
  { words: 'node.mojom.NodeService', name: 'reader' },
] as const;

export const importWindowBenchmark: Benchmark = {
  name: 'import-window',
  title: 'price lists of 10,000 and 100,000 rows, from the file to the vault, on the real program',
  take: async () => {
    const runtime = process.env['RIGPLAN_BENCH_ELECTRON'];
    if (runtime === undefined)
      throw new Error('scripts/bench.mjs names the runtime; start it by npm run bench');
    if (process.platform !== 'linux') return [];
    const figures: Figure[] = [];
    for (const rows of SIZES) figures.push(...(await importOnce(runtime, rows)));
    return figures;
  },
};

async function importOnce(runtime: string, rows: number): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rigplan-import-window-'));
  const path = join(folder, 'list.csv');
  const bytes = largePriceListCsv(rows);
  writeFileSync(path, bytes);
  const most = new Map<string, number>();
  const look = setInterval(() => noteMemory(most), LOOK_MS);
  try {
    const electron = await _electron.launch({
      executablePath: runtime,
      args: [`--user-data-dir=${join(folder, 'profile')}`, process.cwd()],
    });
    const page = await electron.firstWindow();
    await page.getByRole('button', { name: /Open the sample tender/ }).click();
    await page.getByRole('grid', { name: 'Offers' }).waitFor();
    await chooseFile(electron, path);
    const begin = performance.now();
    const confirm = page.getByRole('button', { name: `Import ${rows.toLocaleString('en-US')} offers` });
    await confirm.waitFor({ timeout: LIMIT_MS });
    const previewed = performance.now();
    await confirm.click();
    await page.getByText(/^Imported [\d,]+ offers/).waitFor({ timeout: LIMIT_MS });
    const written = performance.now();
    await electron.close();
    const peer = timeOf(() => Papa.parse(new TextDecoder().decode(bytes)));
    const ratioTo = `papaparse of the file (${peer.toFixed(0)} ms)`;
    const time = (name: string, value: number): Figure => ({
      name: `${name}-${String(rows)}`,
      value,
      unit: 'ms',
      ratio: value / peer,
      ratioTo,
      runs: 1,
    });
    const megabytes = bytes.length / 1e6;
    return [
      time('import-window-preview', previewed - begin),
      time('import-window-write', written - previewed),
      ...[...most].map(([name, value]): Figure => ({
        name: `import-window-${name}-memory-${String(rows)}`,
        value,
        unit: 'MB',
        ratio: value / megabytes,
        ratioTo: `the file (${megabytes.toFixed(1)} MB)`,
        runs: 1,
      })),
    ];
  } finally {
    clearInterval(look);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Answers the dialog for a file and chooses the import from the menu. */
async function chooseFile(electron: ElectronApplication, path: string): Promise<void> {
  await electron.evaluate(({ dialog, Menu, BrowserWindow }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    const click = Menu.getApplicationMenu()?.getMenuItemById('import-price-list')?.click as
      ((event: unknown, window: unknown) => void) | undefined;
    click?.(undefined, BrowserWindow.getAllWindows()[0]);
  }, path);
}

function timeOf(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

/** The most that each kind of process took so far, by the kernel's own count. */
function noteMemory(most: Map<string, number>): void {
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const words = readFileSync(`/proc/${entry}/cmdline`, 'utf8');
      if (!words.includes('rigplan-import-window-')) continue;
      const kind = PROCESSES.find((one) => words.includes(one.words))?.name;
      const name = kind ?? (words.includes('--type=') ? null : 'main');
      const found = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${entry}/status`, 'utf8'));
      if (name !== null) most.set(name, Math.max(most.get(name) ?? 0, Number(found?.[1] ?? 0) / 1024));
    } catch {
      // It ended between the listing and the reading.
    }
  }
}
