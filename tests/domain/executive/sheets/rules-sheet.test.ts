import { describe, expect, it } from 'vitest';
import { rulesSheet } from '#domain/executive/sheets/rules-sheet';
import { sampleReportGround } from '../../../fixtures/report-ground';

describe('the sheet Rules', () => {
  it('says each rule as a sentence and how the plan stands to it', async () => {
    const ground = await sampleReportGround();
    const rows = [...rulesSheet(ground).rows()].map(({ cells }) => cells.map((cell) => cell?.value));

    expect(rows).toHaveLength(ground.under.evaluation.rules.length);
    expect(rows[0]).toEqual([
      'At most $20,000,000 landed for the whole plan',
      'broken',
      expect.stringContaining('landed; at most $20,000,000.00'),
    ]);
  });

  it('marks nothing where there is no rule', async () => {
    const ground = await sampleReportGround();
    const { under } = ground;
    const none = { ...ground, under: { ...under, evaluation: { ...under.evaluation, rules: [] } } };

    expect(rulesSheet(none)).toMatchObject({ rowCount: 0, rules: [] });
  });
});
