/** Workbooks as other programs write them. */
import { describe, expect, it } from 'vitest';
import { readTable } from '#parser/read-table';
import { comparisonXlsx } from '../../src-renderer/exports/comparison-xlsx';
import { aComparisonSheet } from '../fixtures/comparison-sheet';
import { isOfficeMissing, workbookOfCsv } from '../fixtures/spreadsheet-office';

const sheetsOf = (bytes: Uint8Array) => {
  const result = readTable(bytes);
  if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.where}`);
  return result.value.sheets;
};

describe('a workbook of another writer', () => {
  it('is read: our own export', async () => {
    const sheet = aComparisonSheet([
      ['A1', 'Antminer S21 Pro', 100, 37.5, 42_841_326, 126_000, '2027-03-12'],
      ['A2', '=1+1', 1, null, -5, 0, null],
    ]);

    const [compare, ...others] = sheetsOf(await comparisonXlsx(sheet));

    expect(compare?.rows.slice(0, 3).map(({ cells }) => cells)).toEqual([
      ['Offer', 'Model', 'Units', 'TH/s', 'Landed $', 'Duty %', 'On rack P50'],
      ['A1', 'Antminer S21 Pro', '100', '37.5', '428413.26', '0.126', '2027-03-12'],
      ['A2', '=1+1', '1', '', '-0.05', '0'],
    ]);
    expect(others.map(({ name }) => name)).toEqual(['Sources', 'Notes']);
  });

  it.skipIf(isOfficeMissing())('is read: LibreOffice', { timeout: 120_000 }, () => {
    const csv =
      'id,name,unit_price,valid_until,hts_code\nA,"Größe ""L"", 型号",3744.10,2026-12-31,8543709860\n';

    const [sheet] = sheetsOf(workbookOfCsv(csv));

    expect(sheet?.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'id', 'name', 'unit_price', 'valid_until', 'hts_code'],
      [2, 'A', 'Größe "L", 型号', '3744.1', '2026-12-31', '8543709860'],
    ]);
  });
});
