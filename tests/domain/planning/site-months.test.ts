import { watts } from '#domain/core/quantity';
import { positionsIn, powerIn } from '#domain/planning/site-months';
import { describe, expect, it } from 'vitest';
import { aFutureOffer, aLineOf, day, month, planOn } from '../../fixtures/plan-on-ground';
import { aSiteCapacity } from '../../fixtures/plan-records';
import { aRigModel } from '../../fixtures/price-list-context';
import { aSite } from '../../fixtures/reference';

const site = aSite({ energisationDate: day('2027-03-10'), capacity: aSiteCapacity() });

describe('what a site can take', () => {
  it('is nothing before its first step, and each step until the next', () => {
    expect(
      [month('2027-01'), month('2027-02'), month('2027-04'), month('2027-05')].map((at) => powerIn(site, at)),
    ).toEqual([0, 4_000, 4_000, 9_000]);
    expect(positionsIn(site, month('2027-03'))).toEqual({ air: 1_200, hydro: 0, immersion: 0 });
    expect(positionsIn(site, month('2027-04'))).toEqual({ air: 1_200, hydro: 400, immersion: 0 });
  });

  it('is not known where nobody stated it', () => {
    const bare = aSite({ capacity: aSiteCapacity({ power: null, racks: null }) });

    expect(powerIn(bare, month('2027-03'))).toBeNull();
    expect(positionsIn(bare, month('2027-03'))).toBeNull();
    expect(powerIn(aSite(), month('2027-03'))).toBeNull();
  });
});

describe('what a site draws and holds', () => {
  const offers = [aFutureOffer(), aFutureOffer({ id: 'X', model: 'Unheard Of', powerW: null })];
  const { siteMonths } = planOn({
    offers,
    lines: [
      aLineOf({ quantity: 100 }),
      aLineOf({ id: 'line-2', quantity: 40, batchMonth: month('2027-03'), place: 2 }),
      aLineOf({ id: 'line-3', quantity: 7, offerId: 'X', place: 3 }),
      aLineOf({ id: 'line-4', quantity: 9, siteId: 'nowhere', place: 4 }),
      aLineOf({ id: 'line-5', quantity: 9, standing: 'option', place: 5 }),
    ],
    reference: { sites: [site], rigModels: [aRigModel({ model: 'Antminer S21 Pro' })] },
  }).evaluation.totals;

  it('adds up from the month in which each line hashes, to the last month in which anything changes', () => {
    expect(
      siteMonths.map(({ month: at, kilowatts, mostKilowatts, rigs }) => [
        at,
        kilowatts,
        mostKilowatts,
        rigs.air,
        rigs.unknown,
      ]),
    ).toEqual([
      ['2027-03', 351, 4_000, 100, 7],
      ['2027-04', 351, 4_000, 100, 7],
      ['2027-05', 491.4, 9_000, 140, 7],
    ]);
  });

  it('adds milliwatts exactly', () => {
    const { kilowatts } = planOn({
      offers: [aFutureOffer({ powerW: watts(0.1) }), aFutureOffer({ id: 'B', powerW: watts(0.2) })].map(
        (offer) => ({
          ...offer,
          quantity: 1,
        }),
      ),
    }).evaluation.totals;

    expect(kilowatts).toBe(0.0003);
  });
});
