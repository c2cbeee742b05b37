/** Entry of `npm run bench`: which figures, how many runs, and how they are printed. */
import { cpus } from 'node:os';
import type { Benchmark, Figure } from './figure';
import { evaluateOffersBenchmark } from './evaluate-offers';
import { importListBenchmark } from './import-list';
import { importWindowBenchmark } from './import-window';
import { importWriteBenchmark } from './import-write';
import { judgePolicyBenchmark } from './judge-policy';
import { keyToFrameBenchmark } from './key-to-frame';
import { landedCostBenchmark } from './landed-cost';
import { monteCarloBenchmark } from './monte-carlo';
import { openDatabaseBenchmark } from './open-database';
import { optimiseFramesBenchmark } from './optimise-frames';
import { optimise400Benchmark, optimise60Benchmark } from './optimise-plan';
import { readTablesBenchmark } from './read-tables';
import { rulePrices60Benchmark } from './rule-prices';
import { screenNamesBenchmark } from './screen-names';
import { sortRowsBenchmark } from './sort-rows';
import { startUpBenchmark } from './start-up';
import { writeFilesBenchmark } from './write-files';

const benchmarks: readonly Benchmark[] = [
  startUpBenchmark,
  evaluateOffersBenchmark,
  landedCostBenchmark,
  sortRowsBenchmark,
  judgePolicyBenchmark,
  monteCarloBenchmark,
  screenNamesBenchmark,
  readTablesBenchmark,
  writeFilesBenchmark,
  openDatabaseBenchmark,
  keyToFrameBenchmark,
  importListBenchmark,
  importWriteBenchmark,
  importWindowBenchmark,
  optimise60Benchmark,
  optimise400Benchmark,
  rulePrices60Benchmark,
  optimiseFramesBenchmark,
];

const words = process.argv.slice(2);
const asJson = words.includes('--json');
const names = words.filter((word) => !word.startsWith('--'));
const unknown = names.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `No benchmark is called ${unknown.join(', ')}. There are: ${benchmarks.map((one) => one.name).join(', ')}\n`,
  );
  process.exit(1);
}

const figures: Figure[] = [];
for (const benchmark of benchmarks) {
  if (names.length > 0 && !names.includes(benchmark.name)) continue;
  process.stderr.write(`${benchmark.name}: ${benchmark.title}\n`);
  for (const figure of await benchmark.take()) {
    figures.push(figure);
    if (asJson) process.stdout.write(`${JSON.stringify(figure)}\n`);
  }
}
if (!asJson) process.stdout.write(asTable(figures));

function perSecond({ perSecond: count }: Figure): string {
  return count === undefined ? '' : ` (${count.toLocaleString('en-US')}/s)`;
}

function asTable(rows: readonly Figure[]): string {
  const machine = `${process.platform} ${process.arch}, ${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`;
  const lines = rows.map(
    (row) =>
      `| ${row.name} | ${row.value.toFixed(1)} ${row.unit}${perSecond(row)} | ${row.ratio.toFixed(2)} × ${row.ratioTo} | ${String(row.runs)} |`,
  );
  return [machine, '', '| Figure | Median | Ratio | Runs |', '|---|---|---|---|', ...lines, ''].join('\n');
}
