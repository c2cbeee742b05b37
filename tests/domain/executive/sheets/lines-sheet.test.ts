import { describe, expect, it } from 'vitest';
import { lineRows } from '#domain/executive/sheets/line-rows';
import { linesSheet, sumCellOf } from '#domain/executive/sheets/lines-sheet';
import { sampleReportGround } from '../../../fixtures/report-ground';

describe('the sheet Lines', () => {
  it('ends with sums as formulas whose values are the totals of the plan', async () => {
    const { under } = await sampleReportGround();
    const rows = lineRows(under);
    const sheet = linesSheet(rows);
    const lines = [...sheet.rows()];
    const landed = sheet.columns.findIndex(({ header }) => header === 'Landed $');

    expect(lines).toHaveLength(sheet.rowCount);
    expect(lines.at(-1)?.cells[landed]).toMatchObject({
      look: 'sum',
      value: under.evaluation.totals.landed,
      formula: 'ROUND(SUM(Q2:Q13),2)',
    });
    expect(sumCellOf('landed', rows)).toBe('Lines!Q14');
  });

  it('has no formula over lines that are not there', () => {
    const [only] = [...linesSheet([]).rows()];

    expect(only?.cells.some((cell) => cell?.formula !== undefined)).toBe(false);
    expect(sumCellOf('landed', [])).toBeNull();
  });
});
