import { describe, expect, it } from 'vitest';
import { countryCode } from '#domain/core/country';
import { terahashes } from '#domain/core/quantity';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { summariseOffers } from '../../../src-renderer/features/compare/summarise-offers';
import { allRows } from '../../../src-renderer/ui/data-table/sort-index';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const rows = evaluateOffers(
  [
    anOffer({ id: 'small', quantity: 10, hashrateThs: terahashes(100) }),
    anOffer({ id: 'large', quantity: 1000, hashrateThs: terahashes(300) }),
    anOffer({ id: 'unknown', quantity: 5, shipFrom: countryCode('ZW'), freightTotal: null }),
  ],
  prepared(),
);

describe('summariseOffers', () => {
  it('divides all the money by all the TH/s, so that large offers count more', () => {
    const [small, large] = rows;
    const money = small!.cost!.total + large!.cost!.total;

    expect(summariseOffers(rows, allRows(3)).meanLandedPerTh).toBe(Math.round(money / (1_000 + 300_000)));
  });

  it('counts offers without a landed cost and leaves them out of the mean', () => {
    expect(rows[2]!.cost).toBeNull();
    expect(summariseOffers(rows, allRows(3)).withoutCost).toBe(1);
    expect(summariseOffers(rows, Uint32Array.of(2)).meanLandedPerTh).toBeNull();
  });

  it('counts the shown offers only', () => {
    const summary = summariseOffers(rows, Uint32Array.of(0));

    expect([summary.count, summary.hashrateThs]).toEqual([1, 1000]);
  });
});
