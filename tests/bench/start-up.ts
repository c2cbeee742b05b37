/**
 * From the start of the process to a table of 1,000 offers that can be used,
 * beside an empty window of the same Electron, in turn. Both are started and
 * watched in the same way, so what watching costs is in both.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { fillProfile } from './filled-profile';
import { median, type Benchmark, type Figure } from './figure';
import { treeCpuMs } from './process-cost';

const OFFERS = 1_000;
const RUNS = 7;

interface Start {
  readonly wallMs: number;
  readonly cpuMs: number | null;
}

/** What is started: the arguments of Electron and the element that says it is ready. */
interface Subject {
  readonly args: readonly string[];
  readonly ready: string;
}

export const startUpBenchmark: Benchmark = {
  name: 'start-up',
  title: 'process start to an interactive table of 1,000 offers, against an empty window',
  take: async () => {
    const runtime = process.env['RIGPLAN_BENCH_ELECTRON'];
    if (runtime === undefined)
      throw new Error('scripts/bench.mjs names the runtime; start it by npm run bench');
    const folder = mkdtempSync(join(tmpdir(), 'rigplan-start-up-'));
    const rigPlan = {
      args: [`--user-data-dir=${join(folder, 'rigplan')}`, process.cwd()],
      ready: '[role="grid"] [role="row"][aria-rowindex="5"]',
    };
    const empty = {
      args: [`--user-data-dir=${join(folder, 'empty')}`, join(process.cwd(), 'tests/bench/empty-window')],
      ready: '#ready',
    };
    const launch = (subject: Subject): Promise<ElectronApplication> =>
      _electron.launch({ executablePath: runtime, args: [...subject.args] });

    try {
      await fillProfile(await launch(rigPlan), OFFERS);
      const starts = { rigPlan: [] as Start[], empty: [] as Start[] };
      for (let run = -1; run < RUNS; run += 1) {
        const ours = await timeStart(rigPlan, launch);
        const theirs = await timeStart(empty, launch);
        if (run < 0) continue; // One round to warm the disk cache.
        starts.rigPlan.push(ours);
        starts.empty.push(theirs);
      }
      return figuresOf(starts.rigPlan, starts.empty);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function timeStart(
  subject: Subject,
  launch: (subject: Subject) => Promise<ElectronApplication>,
): Promise<Start> {
  const begin = performance.now();
  const electron = await launch(subject);
  const page = await electron.firstWindow();
  await page.waitForSelector(subject.ready);
  const wallMs = performance.now() - begin;
  const pid = electron.process().pid;
  const cpuMs = pid === undefined ? null : treeCpuMs(pid);
  await electron.close();
  return { wallMs, cpuMs };
}

function figuresOf(ours: readonly Start[], empty: readonly Start[]): Figure[] {
  const wall = (starts: readonly Start[]): number => median(starts.map((start) => start.wallMs));
  const figures: Figure[] = [
    {
      name: 'start-up-wall',
      value: wall(ours),
      unit: 'ms',
      ratio: wall(ours) / wall(empty),
      ratioTo: 'an empty Electron window',
      runs: ours.length,
    },
  ];
  const cpuOf = (starts: readonly Start[]): number[] => starts.flatMap((start) => start.cpuMs ?? []);
  if (cpuOf(ours).length === ours.length) {
    const cpu = median(cpuOf(ours));
    figures.push({
      name: 'start-up-cpu',
      value: cpu,
      unit: 'ms',
      ratio: cpu / median(cpuOf(empty)),
      ratioTo: 'an empty Electron window',
      runs: ours.length,
    });
  }
  return figures;
}
