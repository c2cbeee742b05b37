/**
 * Reading a price list of 10,000 and of 100,000 rows with 40 columns, as CSV and as XLSX: time and
 * the most memory, each beside the library that reads the same file with the least that it can do.
 *
 * Every reading is done in a process of its own, as in the application: memory is counted by the process.
 */
import { largeCsv, largeWorkbook } from '../fixtures/large-table';
import {
  buildReader,
  isMemoryKnown,
  type BuiltReader,
  type ReaderName,
  type Reading,
} from '../fixtures/reader-process';
import { median, type Benchmark, type Figure } from './figure';

const COLUMNS = 40;
const SIZES = [
  { rows: 10_000, runs: 5 },
  { rows: 100_000, runs: 3 },
] as const;
const FORMATS = [
  { name: 'csv', make: largeCsv, peer: 'papaparse' },
  { name: 'xlsx', make: largeWorkbook, peer: 'hucre' },
] as const satisfies readonly { name: string; make: unknown; peer: ReaderName }[];
/** Of each process: hucre needs more than the application gives. */
const HEAP_MEGABYTES = 3_000;

export const readTablesBenchmark: Benchmark = {
  name: 'read-tables',
  title: 'price lists of 10,000 and 100,000 rows, 40 columns',
  take: async () => {
    if (!isMemoryKnown) return [];
    const reader = await buildReader();
    try {
      return await takeAll(reader);
    } finally {
      reader.remove();
    }
  },
};

async function takeAll(reader: BuiltReader): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { rows, runs } of SIZES) {
    for (const { name, make, peer } of FORMATS) {
      const bytes = make(rows, COLUMNS);
      process.stderr.write(
        `  ${name}, ${rows.toLocaleString('en-US')} rows: ${(bytes.length / 1e6).toFixed(1)} MB\n`,
      );
      figures.push(...(await takeOne(reader, { name: `read-${name}-${String(rows)}`, bytes, peer, runs })));
    }
  }
  return figures;
}

async function takeOne(
  reader: BuiltReader,
  { name, bytes, peer, runs }: { name: string; bytes: Uint8Array; peer: ReaderName; runs: number },
): Promise<readonly Figure[]> {
  const ours: Reading[] = [];
  const others: Reading[] = [];
  for (let run = 0; run < runs; run += 1) {
    ours.push(await readOnce(reader, 'cells', bytes));
    others.push(await readOnce(reader, peer, bytes));
  }
  const time = median(ours.map(({ milliseconds }) => milliseconds));
  const peerTime = median(others.map(({ milliseconds }) => milliseconds));
  const memory = median(ours.map(({ megabytes }) => megabytes));
  const peerMemory = median(others.map(({ megabytes }) => megabytes));
  return [
    {
      name,
      value: time,
      unit: 'ms',
      ratio: time / peerTime,
      ratioTo: `${peer} (${String(peerTime)} ms)`,
      runs,
    },
    {
      name: `${name}-memory`,
      value: memory,
      unit: 'MB',
      ratio: memory / peerMemory,
      ratioTo: `${peer} (${String(peerMemory)} MB)`,
      runs,
    },
  ];
}

/** In a process that has read nothing yet, as in the application: nothing is warm. */
async function readOnce(reader: BuiltReader, name: ReaderName, bytes: Uint8Array): Promise<Reading> {
  const process = reader.start(HEAP_MEGABYTES);
  try {
    return await process.read(name, bytes);
  } finally {
    process.end();
  }
}
