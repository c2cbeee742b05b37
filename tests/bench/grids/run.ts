/**
 * Entry of `npm run bench:grids`: RigPlan's table beside AG Grid Community and
 * Glide Data Grid, by turns, as medians with ratios.
 *
 * Words: `--rows 1000,10000`, `--runs 7`, `--json` (a line per figure).
 * Needs RIGPLAN_BENCH_PEERS, the folder in which the peers are installed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../figure';
import { openBrowser, type BrowserPage } from './browser-page';
import { CONTENDERS, buildPages, type ContenderName } from './contenders';
import { LINES, takeRun, type LineId, type RunFigures } from './take-run';

/** Blank rows hardly differ from run to run. */
const BLANK_RUNS = 3;

const words = process.argv.slice(2);
const peers = process.env['RIGPLAN_BENCH_PEERS'] ?? '';
const rowCounts = numbers(option('--rows') ?? '1000,10000,100000');
const [runs = 7] = numbers(option('--runs') ?? '7');
const asJson = words.includes('--json');

const started = performance.now();
const folder = mkdtempSync(join(tmpdir(), 'rigplan-bench-'));
const browsers = new Map<ContenderName, BrowserPage>();
try {
  await buildPages(peers, folder);
  for (const contender of CONTENDERS) browsers.set(contender, await openBrowser(join(folder, contender.id)));
  if (!asJson) process.stdout.write(`${machine()}\n`);
  for (const rows of rowCounts) {
    const taken = await takeByTurns(rows);
    process.stdout.write(asJson ? asLines(rows, taken) : asTable(rows, taken));
  }
  process.stderr.write(`${Math.round((performance.now() - started) / 1000)} s\n`);
} finally {
  for (const { browser } of browsers.values()) await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

type Taken = ReadonlyMap<ContenderName, readonly RunFigures[]>;

/** A B C D, B C D A, …: what disturbs the machine disturbs all alike. */
async function takeByTurns(rows: number): Promise<Taken> {
  const taken = new Map<ContenderName, RunFigures[]>(CONTENDERS.map((contender) => [contender, []]));
  for (let run = 0; run < runs; run += 1) {
    process.stderr.write(`${rows.toLocaleString('en-US')} rows, run ${run + 1} of ${runs}\n`);
    const turn = run % CONTENDERS.length;
    for (const contender of [...CONTENDERS.slice(turn), ...CONTENDERS.slice(0, turn)]) {
      const browser = browsers.get(contender);
      if (browser === undefined) throw new Error(`${contender.id} has no browser`);
      const looksForBlanks = contender.hasElements && run < BLANK_RUNS;
      taken.get(contender)?.push(await takeRun(browser, rows, { looksForBlanks, isChecked: run === 0 }));
    }
  }
  return taken;
}

/** The median of a line; null where a contender has none. */
function figure(taken: Taken, contender: ContenderName, line: LineId): number | null {
  const values = (taken.get(contender) ?? []).flatMap((one) => one[line] ?? []);
  return values.length === 0 ? null : median(values);
}

function ratio(value: number | null, peer: number | null): number | null {
  return value === null || peer === null || peer === 0 ? null : value / peer;
}

/** Of RigPlan's table to AG Grid, and to the fastest of the peers. */
function ratios(taken: Taken, line: LineId) {
  const [own] = CONTENDERS;
  const value = own === undefined ? null : figure(taken, own, line);
  const theirs = CONTENDERS.filter(({ isPeer }) => isPeer);
  const all = theirs.flatMap((peer) => figure(taken, peer, line) ?? []);
  const drawn = theirs.flatMap((peer) => (peer.hasElements ? (figure(taken, peer, line) ?? []) : []));
  return {
    toElements: ratio(value, drawn.length === 0 ? null : Math.min(...drawn)),
    toFastest: ratio(value, all.length === 0 ? null : Math.min(...all)),
  };
}

function asTable(rows: number, taken: Taken): string {
  const cell = (value: number | null, digits: number) => (value === null ? '–' : value.toFixed(digits));
  const lines = LINES.map(({ id, title, unit }) => {
    const values = CONTENDERS.map((contender) => cell(figure(taken, contender, id), 1));
    const { toElements, toFastest } = ratios(taken, id);
    return `| ${[`${title}, ${unit}`, ...values, cell(toElements, 2), cell(toFastest, 2)].join(' | ')} |`;
  });
  const heads = [
    `${rows.toLocaleString('en-US')} offers`,
    ...CONTENDERS.map(({ title }) => title),
    '÷ AG Grid',
    '÷ fastest',
  ];
  return ['', `| ${heads.join(' | ')} |`, `|${'---|'.repeat(heads.length)}`, ...lines, ''].join('\n');
}

function asLines(rows: number, taken: Taken): string {
  return LINES.map(({ id, unit }) => {
    const values = CONTENDERS.map((contender) => [contender.id, figure(taken, contender, id)] as const);
    return `${JSON.stringify({ rows, line: id, unit, runs, ...Object.fromEntries(values), ...ratios(taken, id) })}\n`;
  }).join('');
}

function machine(): string {
  const version = [...browsers.values()][0]?.browser.version() ?? 'unknown';
  return `${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Chromium ${version}, ${runs} runs`;
}

function option(name: string): string | undefined {
  const at = words.indexOf(name);
  return at === -1 ? undefined : words[at + 1];
}

function numbers(list: string): number[] {
  const found = list.split(',').map(Number);
  if (found.every((value) => Number.isInteger(value) && value > 0)) return found;
  throw new Error(`Not a list of whole numbers: ${list}`);
}
