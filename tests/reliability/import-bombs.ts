/**
 * Files made to do harm, into the real application: each must be refused for what it
 * is, in bounded time and memory, while the window lives and the database stays as it was.
 *
 * The control lifts the caps inside the process that reads, and sees that what is left
 * of it, its memory and its time, is what some of the files run into: nothing else
 * would have kept them from the window.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { DesktopBridge } from '#contract';
import { projectFolder } from '../../scripts/project-folder.mjs';
import type { LaunchedApp } from '../e2e/harness/launch';
import { BOMBS, type Bomb } from '../fixtures/bombs';
import { control, lossless, skipped, tell, type Figure, type TrialSet } from './figure';
import { inOwnFolder } from './give-back';
import { watchReaders } from './reader-memory';
import { contentsOf, openSample, start } from './running-app';

/** What a reader may take beside its heap of 512 MB: the file in three forms, and the program itself. */
const MOST_MEGABYTES = 900;

/** Of a quick look: the first runs out of memory within seconds, where another takes its 30 to the end. */
const FEW_FOR_CONTROL = 2;

/** How the application answered. */
interface Answer {
  readonly ms: number;
  /** The code of the refusal; `read` if it was not refused. */
  readonly code: string;
}

export const importBombs: TrialSet = {
  name: 'import-bombs',
  title: 'bombs of many kinds into the real application, with and without the caps',
  trials: BOMBS.length,
  fewTrials: 12,
  run: async (trials) => {
    if (process.platform !== 'linux') return [skipped('import-bombs', 'memory is counted on Linux alone')];
    const step = Math.max(1, Math.floor(BOMBS.length / trials));
    const bombs = BOMBS.filter((_, index) => index % step === 0);
    return inOwnFolder(async (folder) => [
      await withCaps(folder, bombs),
      await withoutCaps(
        folder,
        oneOfEachKind(BOMBS).slice(0, trials < BOMBS.length ? FEW_FOR_CONTROL : undefined),
      ),
    ]);
  },
};

/** Enough for a control, in which each may take the 30 seconds that it is given. */
function oneOfEachKind(bombs: readonly Bomb[]): readonly Bomb[] {
  const seen = new Set<string>();
  return bombs.filter(({ refusal }) => !seen.has(refusal) && seen.add(refusal));
}

async function withCaps(folder: string, bombs: readonly Bomb[]): Promise<Figure> {
  const { app } = await start(join(folder, 'profile'));
  const watch = watchReaders(groupOf(app));
  let lost = 0;
  let slowest = 0;
  let most = 0;
  try {
    await openSample(app);
    const before = JSON.stringify(await contentsOf(app));
    for (const [index, bomb] of bombs.entries()) {
      const { ms, code } = await throwIn(app, folder, bomb, index);
      const megabytes = watch.peakMegabytes();
      slowest = Math.max(slowest, ms);
      most = Math.max(most, megabytes);
      // One that takes too long is ended, and has another code then.
      const isRight = isRefused(bomb, code) && megabytes < MOST_MEGABYTES;
      if (!isRight || !(await isAlive(app))) {
        lost += 1;
        tell(`${bomb.name}: ${code} after ${String(Math.round(ms))} ms with ${String(megabytes)} MB`);
      }
    }
    if (JSON.stringify(await contentsOf(app)) !== before) {
      lost += 1;
      tell('the database is another one');
    }
  } finally {
    watch.stop();
    await app.kill();
  }
  const figures = `slowest ${String(Math.ceil(slowest))} ms; a reader took ${String(most)} MB at most; window and database as before`;
  return lossless('import-bombs', bombs.length, lost, figures);
}

async function withoutCaps(folder: string, bombs: readonly Bomb[]): Promise<Figure> {
  const { app } = await start(join(folder, 'without-caps'), { preloads: [await otherReader(folder)] });
  const ends = new Map<string, number>();
  let exceeded = 0;
  try {
    for (const [index, bomb] of bombs.entries()) {
      const { code } = await throwIn(app, folder, bomb, index);
      if (!code.startsWith('reading/')) continue;
      exceeded += 1;
      tell(`without caps, ${bomb.name}: ${code}`);
      ends.set(code, (ends.get(code) ?? 0) + 1);
    }
    if (!(await isAlive(app))) tell('the window did not survive');
  } finally {
    await app.kill();
  }
  const how = [...ends].map(([code, count]) => `${code} ${String(count)}`).join(', ');
  return control('import-bombs', bombs.length, exceeded, `the caps lifted: the process is ended (${how})`);
}

/** Opens the file as a user does, and has it read. */
async function throwIn(app: LaunchedApp, folder: string, bomb: Bomb, index: number): Promise<Answer> {
  const path = join(folder, 'bomb');
  writeFileSync(path, bomb.make());
  await app.answerOpenDialog(path);
  return app.page.evaluate(
    async ({ kind, id }) => {
      const { desktop } = window as unknown as { readonly desktop: DesktopBridge };
      const opened = await desktop.invoke('file:open', { kind: { label: 'Any', extensions: ['xlsx'] } });
      if (!opened.ok || opened.value === null) return { ms: 0, code: 'file/too-large' };
      const { bytes } = opened.value;
      const begin = performance.now();
      const choice = { encoding: null, delimiter: null, quote: null };
      const reply = await (kind === 'json'
        ? desktop.invoke('file:check-json', { id, bytes })
        : desktop.invoke('file:read-table', { id, bytes, choice }));
      const ms = performance.now() - begin;
      if (!reply.ok) return { ms, code: reply.problem.code };
      return { ms, code: reply.value.outcome === 'refused' ? reply.value.problem.code : reply.value.outcome };
    },
    { kind: bomb.kind, id: index },
  );
}

/** A file of more than 64 MB does not even come to the reader. */
function isRefused({ refusal }: Bomb, code: string): boolean {
  return code === refusal || (refusal === 'json/too-large' && code === 'file/too-large');
}

async function isAlive({ page }: LaunchedApp): Promise<boolean> {
  const alive = page.evaluate(async () => {
    const { desktop } = window as unknown as { readonly desktop: DesktopBridge };
    return (await desktop.invoke('network:attempts', {})).ok;
  });
  return alive.catch(() => false);
}

function groupOf(app: LaunchedApp): number {
  const { pid } = app.electron.process();
  if (pid === undefined) throw new Error('It does not run');
  return pid;
}

/** A script for main that puts a reader without caps in the place of the right one. */
async function otherReader(folder: string): Promise<string> {
  await build({
    root: projectFolder,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'tests/reliability/parse-without-caps.ts',
      outDir: join(folder, 'reader'),
      target: 'node20',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'reader.cjs' } },
    },
  });
  const script = join(folder, 'other-reader.cjs');
  const reader = JSON.stringify(join(folder, 'reader/reader.cjs'));
  writeFileSync(
    script,
    `const { utilityProcess } = require('electron');
const fork = utilityProcess.fork;
utilityProcess.fork = (entry, ...rest) => fork(${reader}, ...rest);
`,
  );
  return script;
}
