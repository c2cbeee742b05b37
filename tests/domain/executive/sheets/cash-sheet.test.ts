import { describe, expect, it } from 'vitest';
import { cashSheet } from '#domain/executive/sheets/cash-sheet';
import { sampleReportGround } from '../../../fixtures/report-ground';

describe('the sheet Cash', () => {
  it('has a line for each month and adds up to what is paid', async () => {
    const { cash } = await sampleReportGround();
    const sheet = cashSheet(cash);
    const rows = [...sheet.rows()];
    const at = (header: string) => sheet.columns.findIndex((column) => column.header === header);

    expect(rows.slice(0, cash.months.length).map(({ cells }) => cells[0]?.value)).toEqual(
      cash.months.map(({ month }) => month),
    );
    expect(rows.at(-1)?.cells[at('Paid $')]).toMatchObject({ look: 'sum', value: cash.total });
    expect(rows[cash.months.length - 1]?.cells[at('Paid so far $')]?.value).toBe(
      cash.months.at(-1)?.cumulative,
    );
  });

  it('keeps what has no day in a line of its own', async () => {
    const { cash } = await sampleReportGround();
    const undated = { ...cash, undated: { ...cash.undated, price: cash.total } };
    const rows = [...cashSheet(undated).rows()];

    expect(rows.at(-2)?.cells.map((cell) => cell?.value ?? null)).toEqual(
      expect.arrayContaining(['Day not known', cash.total]),
    );
  });
});
