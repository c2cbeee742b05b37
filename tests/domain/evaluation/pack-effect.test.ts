import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { packEffect } from '#domain/evaluation/pack-effect';
import type { TariffLayer } from '#domain/model/tariff-layer';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aLane, prepared } from '../../fixtures/reference';
import { aBaseLayer, aTariffLayer, aTariffPack } from '../../fixtures/tariffs';

const lanes = [aLane({ shipFrom: [countryCode('MY'), countryCode('TH')] })];
const onMalaysia = aTariffLayer({ id: 'MY-10', origins: { include: ['MY'], exclude: [] } });
const withLayers = (...layers: readonly TariffLayer[]) => prepared({ pack: aTariffPack(layers), lanes });
const before = withLayers(aBaseLayer(), onMalaysia);

const small = anOffer({ id: 'SMALL', quantity: 10 });
const large = anOffer({ id: 'LARGE' });
const thai = anOffer({ id: 'THAI', origin: countryCode('TH') });

describe('packEffect', () => {
  it('names no offer where the packs charge the same', () => {
    expect(packEffect([small, large, thai], before, withLayers(aBaseLayer(), onMalaysia))).toEqual({
      changed: [],
      same: 3,
      totalDifference: 0,
    });
  });

  it('puts the largest difference first, whatever its sign, and leaves out offers of other origins', () => {
    const after = withLayers(aBaseLayer(), { ...onMalaysia, rate: partsPerMillion(90_000) });

    const { changed, same, totalDifference } = packEffect([small, thai, large], before, after);

    expect(changed.map(({ offerId }) => offerId)).toEqual(['LARGE', 'SMALL']);
    expect(same).toBe(1);
    // 1 % less of 374,400.00 and of 37,440.00.
    expect(totalDifference).toBe(-374_400 - 37_440);
  });

  it('gives landed cost before and after, in all and for one TH', () => {
    const after = withLayers(aBaseLayer(), { ...onMalaysia, rate: partsPerMillion(150_000) });

    expect(packEffect([large], before, after).changed).toEqual([
      {
        offerId: 'LARGE',
        vendor: 'Bitmain',
        model: 'Antminer S21 Pro',
        landedBefore: usdCents(42_841_326),
        landedAfter: usdCents(44_713_326),
        perThBefore: usdCents(1831),
        perThAfter: usdCents(1911),
        problemAfter: null,
      },
    ]);
  });

  it('lists first an offer that loses its cost, with the reason, and keeps it out of the total', () => {
    const after = withLayers(aBaseLayer({ origins: { include: ['*'], exclude: ['TH'] } }), {
      ...onMalaysia,
      rate: partsPerMillion(150_000),
    });

    const { changed, totalDifference } = packEffect([large, thai], before, after);

    expect(changed[0]).toMatchObject({
      offerId: 'THAI',
      landedAfter: null,
      perThAfter: null,
      problemAfter: { code: 'tariff/no-base-rate', offerId: 'THAI' },
    });
    expect(totalDifference).toBe(1_872_000);
  });

  it('does not name an offer whose entry lies outside of the changed span', () => {
    const later = { ...onMalaysia, id: 'MY-LATER', from: calendarDate('2027-06-01') };

    expect(packEffect([large], before, withLayers(aBaseLayer(), onMalaysia, later)).changed).toEqual([]);
  });
});
