/** What the reader takes, in a process of its own with the heap that it has in the application. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BOMBS } from '../fixtures/bombs';
import { largeCsv, largeWorkbook } from '../fixtures/large-table';
import { buildReader, isMemoryKnown, type BuiltReader, type ReaderProcess } from '../fixtures/reader-process';

/** A bomb is a file of 50 MB at most, its text, and what was made of it before a cap was met. */
const MOST_FOR_A_BOMB = 500;
/** Half of what ends the process in the application. */
const MOST_FOR_A_LIST = 512;
const ROWS = 100_000;
const COLUMNS = 40;

describe.skipIf(!isMemoryKnown)('the memory that reading takes', () => {
  let built: BuiltReader;
  let reader: ReaderProcess;
  beforeAll(async () => {
    built = await buildReader();
    reader = built.start();
  });
  afterAll(() => {
    reader.end();
    built.remove();
  });

  it.each(BOMBS)('is bounded for $name', async ({ kind, make, refusal }) => {
    const { code, megabytes } = await reader.read(kind, make());

    expect(code).toBe(refusal);
    expect(megabytes).toBeLessThan(MOST_FOR_A_BOMB);
  });

  it.each([
    ['CSV', largeCsv],
    ['XLSX', largeWorkbook],
  ])('is enough for a list of 100,000 rows and 40 columns as %s', { timeout: 300_000 }, async (_, make) => {
    const { code, megabytes } = await reader.read('table', make(ROWS, COLUMNS));

    expect(code).toBe('table');
    expect(megabytes).toBeLessThan(MOST_FOR_A_LIST);
    const rows = reader.table().sheets[0]?.rows ?? [];
    expect(rows).toHaveLength(ROWS + 1);
    expect(rows.every(({ cells }) => cells.length === COLUMNS)).toBe(true);
  });
});
