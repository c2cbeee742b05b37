import { describe, expect, it } from 'vitest';
import { usdCents } from '#domain/core/money';
import { doubtfulLines } from '#domain/executive/alternatives/doubtful-lines';
import type { EvaluatedLine } from '#domain/planning/plan-evaluation';
import { sampleReportGround } from '../../../fixtures/report-ground';

/** A line of the sample plan that buys the offer whose price is far below public ones. */
async function aLineInDoubt(change: Partial<EvaluatedLine> = {}): Promise<EvaluatedLine> {
  const { under, rows } = await sampleReportGround();
  const line = under.evaluation.lines.find(({ units }) => units > 0);
  const row = rows.find(({ offer }) => offer.id === 'SZ-01');
  if (line === undefined || row === undefined) throw new Error('The sample has other offers.');
  return { ...line, offer: row.offer, evaluation: row, ...change };
}

describe('lines of another plan that rest on an offer in doubt', () => {
  it('are named with their dollars and why, once an offer', async () => {
    const one = await aLineInDoubt({ allIn: usdCents(300_000_00) });
    const words = doubtfulLines([one, { ...one, allIn: usdCents(200_000_00) }]);
    expect(words).toHaveLength(1);
    expect(words[0]?.what).toMatch(/^\$500,000 rests on .* from .* \(SZ-01\)$/);
    expect(words[0]?.why).toMatch(/^in doubt: Unit price /);
  });

  it('are named without dollars where one has no cost', async () => {
    const one = await aLineInDoubt({ allIn: usdCents(300_000_00) });
    expect(doubtfulLines([one, { ...one, allIn: null }])[0]?.what).toMatch(/^What is bought rests on /);
  });

  it('say nothing of offers without a doubt, or of which nothing is bought', async () => {
    const { under } = await sampleReportGround();
    expect(doubtfulLines(under.evaluation.lines)).toEqual([]);
    expect(doubtfulLines([await aLineInDoubt({ units: 0 })])).toEqual([]);
  });
});
