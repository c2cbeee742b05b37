import { describe, expect, it } from 'vitest';
import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import { landedEffect } from '#domain/editing/landed-effect';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const evaluated = (...changes: readonly Partial<Offer>[]) =>
  evaluateOffers(
    changes.map((change, index) => anOffer({ id: `O-${String(index)}`, ...change })),
    prepared(),
  );
/** No lane goes there, so no freight and no landed cost is known. */
const unknown = { shipFrom: countryCode('BR'), mode: 'air', freightTotal: null } as const;

describe('what an edit does to the landed cost', () => {
  it('is what it comes to over all offers afterwards less what it came to before', () => {
    const before = evaluated({}, {});
    const after = evaluated({ unitPrice: usdCents(344_400) }, {});
    const effect = landedEffect(before, after);

    expect(effect.before).toBe(before[0]!.cost!.total + before[1]!.cost!.total);
    expect(effect.difference).toBe(after[0]!.cost!.total - before[0]!.cost!.total);
    // 100 rigs for $300 less each, and less duty.
    expect(effect.difference).toBeLessThan(-3_000_000);
  });

  it('leaves out of all figures whatever is not known before or after, and counts it', () => {
    const before = evaluated({}, unknown, {});
    const after = evaluated(unknown, {}, { quantity: 200 });
    expect(before[1]!.cost).toBeNull();

    expect(landedEffect(before, after)).toEqual({
      before: before[2]!.cost!.total,
      after: after[2]!.cost!.total,
      difference: after[2]!.cost!.total - before[2]!.cost!.total,
      unknown: 2,
    });
  });
});
