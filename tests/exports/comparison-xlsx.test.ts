import fc from 'fast-check';
import { readXlsx } from 'hucre';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { ComparisonSheet } from '#domain/reports/comparison-sheet';
import { comparisonXlsx } from '../../src-renderer/exports/comparison-xlsx';
import { aComparisonSheet, hostileTexts } from '../fixtures/comparison-sheet';
import { unzipText } from '../fixtures/unzip-text';

const row = ['A1', 'Antminer S21 Pro', 100, 37.5, 42_841_326, 126_000, '2027-03-12'];

/** Sheets by name, read by another library than the one that wrote them. */
async function readBack(sheet: ComparisonSheet) {
  const sheets = await readXlsxFile(Buffer.from(await comparisonXlsx(sheet)), { trim: false });
  return new Map(sheets.map(({ sheet: name, data }) => [name, data as readonly (readonly unknown[])[]]));
}

describe('comparisonXlsx', () => {
  it('has the sheets Compare, Sources and Notes', async () => {
    expect([...(await readBack(aComparisonSheet([row]))).keys()]).toEqual(['Compare', 'Sources', 'Notes']);
  });

  it('writes numbers, true percentages and true dates under the header', async () => {
    const compare = (await readBack(aComparisonSheet([row]))).get('Compare');

    expect(compare).toEqual([
      ['Offer', 'Model', 'Units', 'TH/s', 'Landed $', 'Duty %', 'On rack P50'],
      ['A1', 'Antminer S21 Pro', 100, 37.5, 428_413.26, 0.126, new Date('2027-03-12T00:00:00Z')],
    ]);
  });

  it('leaves a cell empty for what is not known, and writes 0 for 0', async () => {
    const rows = [
      ['A1', 'Rig', 1, null, null, null, null],
      ['A2', 'Rig', 1, 1, 0, 0, '2027-03-12'],
    ];

    const compare = (await readBack(aComparisonSheet(rows))).get('Compare');

    expect(compare?.[1]).toEqual(['A1', 'Rig', 1, null, null, null, null]);
    expect(compare?.[2]?.slice(4, 6)).toEqual([0, 0]);
  });

  it('writes words where they stand in place of a value, whatever the kind of the column', async () => {
    const words = { words: 'n/a' };
    const rows = [['A1', 'Rig', 1, 1, words, { words: 'in price' }, words]];

    const compare = (await readBack(aComparisonSheet(rows))).get('Compare');

    expect(compare?.[1]).toEqual(['A1', 'Rig', 1, 1, 'n/a', 'in price', 'n/a']);
  });

  it('keeps the order of columns and rows', async () => {
    const sheet = aComparisonSheet([row, ['A0', ...row.slice(1)]]);
    const turned = {
      ...sheet,
      columns: sheet.columns.toReversed(),
      rows: sheet.rows.map((cells) => cells.toReversed()),
    };

    const compare = (await readBack(turned)).get('Compare');

    expect(compare?.[0]?.[0]).toBe('On rack P50');
    expect(compare?.map((cells) => cells.at(-1))).toEqual(['Offer', 'A1', 'A0']);
  });

  it('says scenario, data dates and every source with its confidence', async () => {
    const sources = (await readBack(aComparisonSheet([row]))).get('Sources');

    expect(sources).toEqual([
      ['What', 'Value or source', 'As of', 'Confidence'],
      ['Scenario', 'As of 21 Nov 2026; origins as declared.', null, null],
      ['Tariff pack', '2026.11', null, null],
      ['Tariff layer BASE', 'HTS 8543.70.98', new Date('2026-11-20T00:00:00Z'), 'documented'],
      ['Lane MY', 'A forwarder', null, 'stated'],
    ]);
  });

  it('lists notices and problems by offer', async () => {
    expect((await readBack(aComparisonSheet([row]))).get('Notes')).toEqual([
      ['Offer', 'Kind', 'Note'],
      ['A1', 'notice', 'Freight is estimated from the lane.'],
    ]);
  });

  it('formats numbers, freezes and filters the header and makes it bold', async () => {
    const [compare] = (await readXlsx(await comparisonXlsx(aComparisonSheet([row])), { readStyles: true }))
      .sheets;

    const formats = ['2', '3', '4', '5', '6'].map(
      (column) => compare?.cells?.get(`1,${column}`)?.style?.numFmt,
    );
    expect(formats).toEqual(['#,##0', '#,##0.00', '#,##0.00', '0.00%', 'yyyy-mm-dd']);
    expect(compare?.cells?.get('0,4')?.style?.font?.bold).toBe(true);
    expect(compare?.freezePane).toMatchObject({ rows: 1, columns: 1 });
    expect(compare?.autoFilter?.range).toBe('A1:G2');
    expect(compare?.columns?.[1]?.width).toBeGreaterThan(20);
  });

  it('keeps hostile text as text that reads back as it was', async () => {
    const rows = hostileTexts.map((text, index) => [text, text, index, 1, 1, 1, null]);
    const bytes = await comparisonXlsx(aComparisonSheet(rows));

    const compare = (await readXlsxFile(Buffer.from(bytes), { trim: false }))[0]?.data;

    expect(compare?.slice(1).map((cells) => cells.slice(0, 2))).toEqual(
      hostileTexts.map((text) => [text, text]),
    );
    const xml = await unzipText(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).not.toContain('t="e"');
  });

  it('gives back any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), {
          minLength: 1,
          maxLength: 20,
        }),
        async (texts) => {
          const rows = texts.map((text) => ['A', text, 1, 1, 1, 1, null]);
          const compare = (await readBack(aComparisonSheet(rows))).get('Compare');
          expect(compare?.slice(1).map((cells) => cells[1])).toEqual(texts);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('replaces what no XML file can hold and cuts what no cell can hold', async () => {
    const rows = [
      ['A', 'half \uD800 pair', 1, 1, 1, 1, null],
      ['B', 'x'.repeat(40_000), 1, 1, 1, 1, null],
    ];

    const compare = (await readBack(aComparisonSheet(rows))).get('Compare');

    expect(compare?.[1]?.[1]).toBe('half \uFFFD pair');
    expect(compare?.[2]?.[1]).toBe(`${'x'.repeat(32_766)}…`);
  });

  it('writes a sheet without offers', async () => {
    expect((await readBack(aComparisonSheet([]))).get('Compare')).toHaveLength(1);
  });
});
