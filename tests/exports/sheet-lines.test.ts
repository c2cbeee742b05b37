import { readXlsx } from 'hucre';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { buildComparisonSheet } from '#domain/reports/comparison-sheet';
import type { OfferSlice } from '#domain/reports/sheet-groups';
import { comparisonCsv } from '../../src-renderer/exports/comparison-csv';
import { comparisonXlsx } from '../../src-renderer/exports/comparison-xlsx';
import { sheetLines } from '../../src-renderer/exports/sheet-lines';
import { manyOffers } from '../fixtures/comparison-rows';
import { prepared } from '../fixtures/reference';
import { unzipText } from '../fixtures/unzip-text';

const reference = prepared();
const rows = evaluateOffers(manyOffers(5), reference);
/** Malaysia: Bitmain (2 offers), Canaan (1); Thailand: Bitmain (2). */
const groups: readonly OfferSlice[] = [
  { label: 'Malaysia', level: 1, first: 0, count: 3 },
  { label: 'Bitmain', level: 2, first: 0, count: 2 },
  { label: '=Canaan', level: 2, first: 2, count: 1 },
  { label: 'Thailand', level: 1, first: 3, count: 2 },
  { label: 'Bitmain', level: 2, first: 3, count: 2 },
];
const columns = comparisonColumns.filter(({ id }) => ['quantity', 'landedTotal', 'landedPerTh'].includes(id));
const sheet = buildComparisonSheet(rows, columns, {
  title: 'Tender',
  arrangement: null,
  prepared: reference,
  evidence: [],
  groups,
  hasTotals: true,
});
const landed = rows.map(({ cost }) => cost!.total);
const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);
const place = sheet.columns.findIndex(({ id }) => id === 'landedTotal');

describe('A sheet in groups', () => {
  it('has each group over its offers, the outer before the inner, and the totals last', () => {
    expect(
      sheetLines(sheet).map(({ cells, row, outlineLevel, over }) => [cells[0], row, outlineLevel, over]),
    ).toEqual([
      [{ words: 'Malaysia (3)' }, null, 0, { first: 1, last: 5 }],
      [{ words: 'Bitmain (2)' }, null, 1, { first: 2, last: 3 }],
      ['O-00001', 0, 2, null],
      ['O-00002', 1, 2, null],
      [{ words: '=Canaan (1)' }, null, 1, { first: 5, last: 5 }],
      ['O-00003', 2, 2, null],
      [{ words: 'Thailand (2)' }, null, 0, { first: 7, last: 9 }],
      [{ words: 'Bitmain (2)' }, null, 1, { first: 8, last: 9 }],
      ['O-00004', 3, 2, null],
      ['O-00005', 4, 2, null],
      [{ words: 'Total (5)' }, null, 0, { first: 0, last: 9 }],
    ]);
  });

  it('ties to the cent: groups to their offers, totals to all of them', () => {
    const at = (line: number) => sheetLines(sheet)[line]!.cells[place];
    expect(at(0)).toBe(sum(landed.slice(0, 3)));
    expect(at(6)).toBe(sum(landed.slice(3)));
    expect(at(10)).toBe(sum(landed));
  });
});

describe('The workbook of a sheet in groups', () => {
  it('has sums as formulas that leave each other out, with the values another reader takes', async () => {
    const bytes = await comparisonXlsx(sheet);
    const compare = (await readXlsx(bytes)).sheets[0]!;
    const letter = 'ABCDEFG'[place]!;
    expect(compare.cells?.get(`1,${String(place)}`)?.formula).toBe(`SUBTOTAL(9,${letter}3:${letter}7)`);
    expect(compare.cells?.get(`11,${String(place)}`)?.formula).toBe(`SUBTOTAL(9,${letter}2:${letter}11)`);

    const [plain] = await readXlsxFile(Buffer.from(bytes), { trim: false });
    const values = (plain!.data as readonly (readonly unknown[])[]).map((row) => row[place]);
    expect(values[11]).toBeCloseTo(sum(landed) / 100, 6);
    expect(values[1]).toBeCloseTo(sum(landed.slice(0, 3)) / 100, 6);
  });

  it('never puts a formula where a mean stands', async () => {
    const compare = (await readXlsx(await comparisonXlsx(sheet))).sheets[0]!;
    const mean = sheet.columns.findIndex(({ id }) => id === 'landedPerTh');
    expect(compare.cells?.get(`1,${String(mean)}`)?.formula).toBeUndefined();
    expect(compare.rows[1]![mean]).toBeTypeOf('number');
  });

  it('folds by its outline, whose headings stand above', async () => {
    const xml = await unzipText(await comparisonXlsx(sheet), 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<row r="4"[^>]*outlineLevel="2"/);
    expect(xml).toMatch(/<row r="3"[^>]*outlineLevel="1"/);
    expect(xml).toContain('summaryBelow="0"');
    expect(xml).not.toContain('<autoFilter');
  });
});

describe('The CSV of a sheet in groups', () => {
  it('says the group in a column of its own and keeps one line an offer, then the total', () => {
    const text = new TextDecoder().decode(comparisonCsv(sheet, { hasByteOrderMark: false }));
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(7);
    expect(lines[0]).toMatch(/^Group,Offer,/);
    expect(lines[1]).toMatch(/^Malaysia › Bitmain,O-00001,/);
    expect(lines[3]).toMatch(/^Malaysia › =Canaan,O-00003,/);
    expect(lines[6]).toMatch(/^,Total,/);
    expect(lines[6]).toContain((sum(landed) / 100).toFixed(2));
  });

  it('is as it always was without groups and totals', () => {
    const plain = buildComparisonSheet(rows, columns, {
      title: 'Tender',
      arrangement: null,
      prepared: reference,
      evidence: [],
    });
    expect(plain.groups).toEqual([]);
    expect(plain.totals).toBeNull();
  });
});
