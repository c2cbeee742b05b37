import { placeAmong, whatIfs, type WhatIf } from '#domain/break-even/what-if';
import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aLane, prepared } from '../../fixtures/reference';

const reference = prepared({
  lanes: [aLane({ shipFrom: ['*'] }), aLane({ id: 'inland', shipFrom: ['*'], mode: 'domestic' })],
});
const rowsOf = (...offers: readonly Offer[]) => evaluateOffers(offers, reference);
const of = (all: readonly WhatIf[], variable: WhatIf['variable']) => {
  const found = all.find((one) => one.variable === variable);
  if (found === undefined) throw new Error(`Nothing to suppose of ${variable}`);
  return found;
};

describe('what can be supposed of an offer', () => {
  const [row, thailand] = rowsOf(anOffer(), anOffer({ id: 'TH', origin: countryCode('TH') }));

  it('is another duty, price or day, each from where it is now', () => {
    const all = whatIfs(row!, 'all-in', reference);

    expect(all.map(({ variable, now, step }) => [variable, now, step])).toEqual([
      ['duty-rate', 126_000, 1_000],
      ['unit-price', 374_400, 100],
      ['days-later', 0, 1],
    ]);
    for (const { now, least, most } of all) expect(least <= now && now <= most).toBe(true);
  });

  it('costs as much as the same offer at that price does', () => {
    const dearer = of(whatIfs(row!, 'landed', reference), 'unit-price').evaluate(400_000);
    const [truly] = rowsOf(anOffer({ unitPrice: usdCents(400_000) }));

    expect(dearer.cost?.total).toBe(truly?.cost?.total);
  });

  it('costs what it costs where nothing is changed', () => {
    for (const { now, evaluate } of whatIfs(row!, 'all-in', reference)) {
      expect(evaluate(now).cost?.total).toBe(row?.cost?.total);
      expect(evaluate(now).allIn?.perTh).toBe(row?.allIn?.perTh);
    }
  });

  it('leaves out what would change no cost', () => {
    const [domestic] = rowsOf(
      anOffer({ origin: countryCode('US'), shipFrom: countryCode('US'), mode: 'domestic' }),
    );

    expect(whatIfs(domestic!, 'landed', reference).map(({ variable }) => variable)).toEqual(['unit-price']);
    expect(whatIfs({ ...domestic!, cost: null }, 'landed', reference)).toEqual([]);
  });

  it('says the place among the others, whose costs stay', () => {
    const rows = [row!, thailand!];
    const supposed = of(whatIfs(row!, 'landed', reference), 'duty-rate').evaluate(200_000);

    expect(placeAmong(row!, rows, 'landed')).toEqual({ place: 1, of: 2 });
    expect(placeAmong(supposed, rows, 'landed')).toEqual({ place: 2, of: 2 });
    expect(placeAmong({ ...row!, cost: null }, rows, 'landed')).toBeNull();
  });

  it('lets offers of one cost share a place', () => {
    const twins = rowsOf(
      anOffer({ id: 'A' }),
      anOffer({ id: 'B' }),
      anOffer({ id: 'C', unitPrice: usdCents(500_000) }),
    );

    expect(twins.map((one) => placeAmong(one, twins, 'landed')?.place)).toEqual([1, 1, 3]);
  });
});
