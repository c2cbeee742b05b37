import { describe, expect, it } from 'vitest';
import { usdCents } from '#domain/core/money';
import { EvaluatedOffers } from '#domain/evaluation/evaluate-changed';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { manyOffers } from '../../fixtures/comparison-rows';
import { prepared } from '../../fixtures/reference';

describe('offers of which one changed', () => {
  const reference = prepared();
  const offers = manyOffers(20);
  const edited = offers.map((offer, index) =>
    index === 7 ? { ...offer, unitPrice: usdCents(250_000) } : offer,
  );

  it('are evaluated as if all were, and the others stay the same objects', () => {
    const evaluated = new EvaluatedOffers();
    const before = evaluated.evaluate(offers, reference);
    const after = evaluated.evaluate(edited, reference);

    expect(after).toEqual(evaluateOffers(edited, reference));
    expect(after.filter((row, index) => row !== before[index])).toEqual([after[7]]);
  });

  it('are all evaluated anew under another reference', () => {
    const evaluated = new EvaluatedOffers();
    const before = evaluated.evaluate(offers, reference);
    const after = evaluated.evaluate(offers, prepared());

    expect(after.some((row, index) => row === before[index])).toBe(false);
  });
});
