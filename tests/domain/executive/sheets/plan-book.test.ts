import { describe, expect, it } from 'vitest';
import { planBook, planFacts } from '#domain/executive/sheets/plan-book';
import { sampleReportGround } from '../../../fixtures/report-ground';

describe('the workbook of a plan', () => {
  it('has five sheets, each with as many lines as it says and the facts under it', async () => {
    const ground = await sampleReportGround({ scenario: 'Origins refused (sample)' });
    const source = { ground, dates: [], breaches: [], stale: [] };
    const { sheets, title } = planBook(source);

    expect(title).toBe('Autumn 2026 tender (sample): Spring 2027 (sample)');
    expect(sheets.map(({ name }) => name)).toEqual(['Plan', 'Lines', 'Rules', 'Cash', 'Deliveries']);
    for (const sheet of sheets) {
      const rows = [...sheet.rows()];
      expect(rows).toHaveLength(sheet.rowCount);
      const words = rows.flatMap(({ cells }) => cells.map((cell) => cell?.value));
      expect(words).toEqual(expect.arrayContaining([...planFacts(source)]));
    }
    expect(planFacts(source)[0]).toBe('Scenario: Origins refused (sample).');
  });
});
