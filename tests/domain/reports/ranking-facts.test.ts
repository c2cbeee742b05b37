import { usdCents } from '#domain/core/money';
import { buildComparisonSheet } from '#domain/reports/comparison-sheet';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { rankingFacts } from '#domain/reports/ranking-facts';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { prepared, someEvidence, someSettings } from '../../fixtures/reference';
import { aGate, byWord, money, onScale, rankedOffers } from '../../fixtures/ranking';

const ranking = {
  gates: [aGate('No China', { kind: 'one-of', columnId: 'origin', values: ['CN'], isNot: true })],
  criteria: [
    money,
    onScale('onRackP90', 20, 200, 20),
    onScale('dutyRate', 20, 400_000, 0),
    byWord('evidence', 10, { Ruling: 100, 'None held': 0 }),
    onScale('of-tomorrow', 0, 1, 2),
  ],
};

describe('what a rank rests on', () => {
  it('is every gate and every weight with its scale', () => {
    expect(rankingFacts(ranking, comparisonColumns)).toEqual([
      { label: 'Gates', value: 'No China' },
      { label: 'Weight', value: '50.0 % All-in $/TH: 0 points at $40.00, 100 at $10.00' },
      {
        label: 'Weight',
        value:
          '20.0 % On rack P90: 0 points at 200 days after the as-of date, 100 at 20 days after the as-of date',
      },
      { label: 'Weight', value: '20.0 % Duty %: 0 points at 40 %, 100 at 0 %' },
      { label: 'Weight', value: '10.0 % Origin evidence: points Ruling 100, None held 0' },
    ]);
  });

  it('is nothing where nothing is ranked', () => {
    expect(rankingFacts({ gates: [], criteria: [] }, comparisonColumns)).toEqual([]);
  });

  it('stands in a sheet with ranked offers, and in no other', () => {
    const reference = prepared({ settings: someSettings({}, { ranking }) });
    const meta = { title: 'T', arrangement: null, prepared: reference, evidence: someEvidence };
    const columns = comparisonColumns.filter(({ id }) => ['rank', 'score', 'gates'].includes(id));
    const offers = [anOffer({ unitPrice: usdCents(300_000) })];
    const ranked = buildComparisonSheet(rankedOffers(offers, ranking, reference).rows, columns, meta);
    const bare = buildComparisonSheet(rankedOffers(offers, {}, reference).rows, columns, meta);

    expect(ranked.rows[0]?.slice(1)).toEqual([1, expect.any(Number), 'Passes the rule']);
    expect(ranked.facts.filter(({ label }) => label === 'Weight')).toHaveLength(4);
    expect(bare.facts.some(({ label }) => label === 'Weight')).toBe(false);
  });
});
