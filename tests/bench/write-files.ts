/**
 * Writing 10,000 and 100,000 rows of 40 columns as a workbook with ten columns of formulas, and as CSV:
 * time and the most memory, each beside the library that writes the same cells with the least it can do.
 *
 * Each writing is a process of its own, so that its memory is no other's.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { median, type Benchmark, type Figure } from './figure';
import type { WriterName, Writing } from './write-files-entry';

const SIZES = [
  { rows: 10_000, runs: 5 },
  { rows: 100_000, runs: 3 },
] as const;
const FORMATS: readonly { readonly name: WriterName; readonly peers: readonly WriterName[] }[] = [
  { name: 'xlsx', peers: ['hucre', 'hucre-stream'] },
  { name: 'csv', peers: ['papaparse'] },
];
/** What a reader of the figures must know of a peer. */
const PEERS: Readonly<Partial<Record<WriterName, string>>> = {
  hucre: 'hucre writeXlsx',
  'hucre-stream': 'hucre writeXlsxStream, which leaves formulas out',
  papaparse: 'papaparse unparse',
};
/** Libraries need more than the application gives. */
const HEAP_MEGABYTES = 3_000;

export const writeFilesBenchmark: Benchmark = {
  name: 'write-files',
  title: 'workbooks with formulas and CSV of 10,000 and 100,000 rows, 40 columns',
  take: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rigplan-writer-'));
    try {
      await build({
        configFile: false,
        logLevel: 'error',
        build: { ssr: 'tests/bench/write-files-entry.ts', outDir: folder, target: 'node20' },
        ssr: { noExternal: true },
      });
      return SIZES.flatMap(({ rows, runs }) =>
        FORMATS.flatMap((format) => takeOne(folder, format, rows, runs)),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function takeOne(
  folder: string,
  { name, peers }: (typeof FORMATS)[number],
  rows: number,
  runs: number,
): readonly Figure[] {
  const writers = [name, ...peers];
  const writings = new Map<WriterName, Writing[]>(writers.map((writer) => [writer, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const writer of writers) writings.get(writer)?.push(writeOnce(folder, writer, rows));
  }
  const of = (writer: WriterName, value: (writing: Writing) => number) =>
    median((writings.get(writer) ?? []).map(value));
  return peers.flatMap((peer): Figure[] => {
    const time = of(name, ({ milliseconds }) => milliseconds);
    const peerTime = of(peer, ({ milliseconds }) => milliseconds);
    const memory = of(name, ({ megabytes }) => megabytes);
    const peerMemory = of(peer, ({ megabytes }) => megabytes);
    const label = PEERS[peer] ?? peer;
    const figure = `write-${name}-${String(rows)}`;
    return [
      {
        name: figure,
        value: time,
        unit: 'ms',
        ratio: time / peerTime,
        ratioTo: `${label} (${String(peerTime)} ms)`,
        runs,
      },
      {
        name: `${figure}-memory`,
        value: memory,
        unit: 'MB',
        ratio: memory / peerMemory,
        ratioTo: `${label} (${String(peerMemory)} MB)`,
        runs,
      },
    ];
  });
}

function writeOnce(folder: string, writer: WriterName, rows: number): Writing {
  const told = execFileSync(
    process.execPath,
    [
      `--max-old-space-size=${String(HEAP_MEGABYTES)}`,
      join(folder, 'write-files-entry.js'),
      writer,
      String(rows),
    ],
    { encoding: 'utf8' },
  );
  return JSON.parse(told) as Writing;
}
