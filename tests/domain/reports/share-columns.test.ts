import { countryCode } from '#domain/core/country';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { withShares } from '#domain/reports/share-columns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation } from '../../fixtures/any-evaluation';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const row = (id: string, quantity: number, origin = 'MY') =>
  evaluateOffer(anOffer({ id, quantity, origin: countryCode(origin) }), prepared());

describe('the share of what is shown', () => {
  it('is a part of the shown offers’ TH/s, and changes with them', () => {
    const rows = [row('A1', 100), row('A2', 300)];
    const shareOf = (shown: typeof rows) =>
      withShares(comparisonColumns, shown)
        .find(({ id }) => id === 'shareOfHashrate')
        ?.value(rows[0]!);

    expect(shareOf(rows)).toBe(250_000);
    expect(shareOf(rows.slice(0, 1))).toBe(1_000_000);
    expect(shareOf(rows.slice(1))).toBeNull();
  });

  it('is none of the dollars for an offer without a landed cost', () => {
    const rows = [row('A1', 100), row('A2', 300, 'KP')];
    const column = withShares(comparisonColumns, rows).find(({ id }) => id === 'shareOfSpend');

    expect(rows.map((one) => column?.value(one))).toEqual([1_000_000, null]);
  });

  it('adds up to the whole exactly', () => {
    fc.assert(
      fc.property(fc.array(anyEvaluation, { minLength: 1, maxLength: 6 }), (all) => {
        const rows = all.map((one, index) => ({ ...one.row, offer: { ...one.row.offer, id: `O${index}` } }));
        for (const column of withShares(comparisonColumns, rows)) {
          if (!column.id.startsWith('shareOf')) continue;
          const shares = rows.flatMap((one) => column.value(one) ?? []);
          if (shares.length === 0) continue;
          expect(shares.reduce<number>((sum, share) => sum + Number(share), 0)).toBe(1_000_000);
        }
      }),
      { numRuns: 50 },
    );
  });
});
