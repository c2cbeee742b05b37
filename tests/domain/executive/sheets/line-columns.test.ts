import { describe, expect, it } from 'vitest';
import { usdCents } from '#domain/core/money';
import { LINE_COLUMNS, perTh, problemsOf } from '#domain/executive/sheets/line-columns';
import { sampleReportGround } from '../../../fixtures/report-ground';

describe('the columns of the lines of a plan', () => {
  it('have names of their own', () => {
    const names = LINE_COLUMNS.map(({ column }) => column.header);

    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain(null);
  });

  it('have sums that are the totals of the plan', async () => {
    const { lines, totals } = (await sampleReportGround()).under.evaluation;
    const sumOf = (id: string) =>
      lines.reduce((sum, line) => {
        const value = LINE_COLUMNS.find(({ column }) => column.id === id)?.valueOf(line);
        return sum + (typeof value === 'number' ? value : 0);
      }, 0);

    expect([sumOf('units'), sumOf('ths')]).toEqual([totals.units, totals.ths]);
    expect([sumOf('price'), sumOf('landed'), sumOf('allIn'), sumOf('backDuty')]).toEqual([
      totals.price,
      totals.landed,
      totals.allIn,
      totals.backDuty,
    ]);
  });

  it('leave a cell empty where nobody knows, and say in words why', async () => {
    const ground = await sampleReportGround({ state: { offers: [] } });
    const [line] = ground.under.evaluation.lines;
    if (line === undefined) throw new Error('The sample has no line.');
    const cellOf = (id: string) => LINE_COLUMNS.find(({ column }) => column.id === id)?.valueOf(line);

    expect([cellOf('landed'), cellOf('vendor'), cellOf('hashingP50')]).toEqual([null, null, null]);
    expect(problemsOf(line)).toEqual([
      'Its offer is not in the workspace any more: no total holds anything of it',
    ]);
  });
});

describe('perTh', () => {
  it('is not known without an amount or without a TH/s', () => {
    expect([perTh(usdCents(1_000), 3), perTh(null, 3), perTh(usdCents(1_000), 0)]).toEqual([333, null, null]);
  });
});
