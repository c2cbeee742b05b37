/** The cases that readers of CSV are measured by: github.com/maxogden/csv-spectrum. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTable } from '#parser/read-table';

const folder = dirname(createRequire(import.meta.url).resolve('csv-spectrum/package.json'));
const cases = readdirSync(join(folder, 'csvs')).map((name) => name.replace(/\.csv$/, ''));

describe('csv-spectrum', () => {
  it('is there', () => {
    expect(cases).toHaveLength(12);
  });

  it.each(cases)('is read as it should be: %s', (name) => {
    const result = readTable(new Uint8Array(readFileSync(join(folder, 'csvs', `${name}.csv`))));
    const expected: unknown = JSON.parse(
      readFileSync(join(folder, 'json', `${name}.json`), 'utf8'),
      (_, value: unknown) =>
        // Line ends within a cell are made one kind.
        typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value,
    );

    const [header, ...rows] = result.ok ? (result.value.sheets[0]?.rows ?? []) : [];
    const read = rows.map(({ cells }) =>
      Object.fromEntries((header?.cells ?? []).map((column, index) => [column, cells[index]])),
    );

    // One case has another telephone number in its answer than in its question, and no list round it.
    if (name === 'location_coordinates') {
      expect([{ ...(expected as object), 'Contact Phone Number': '2095257564' }]).toEqual(read);
    } else expect(read).toEqual(expected);
  });
});
