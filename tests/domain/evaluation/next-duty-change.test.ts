import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion } from '#domain/core/money';
import { nextDutyChange, nextDutyChanges } from '#domain/evaluation/next-duty-change';
import type { TariffLayer } from '#domain/model/tariff-layer';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { prepared, someSettings } from '../../fixtures/reference';
import { aBaseLayer, aTariffLayer, shippedPack } from '../../fixtures/tariffs';

const asOf = calendarDate('2026-11-21');
const under = (layers: readonly TariffLayer[], scenario = {}) =>
  prepared({ pack: { ...shippedPack, layers: [...layers] }, settings: someSettings(scenario) });
const ofChina = { include: ['CN'], exclude: [] };

describe('the next change of a duty', () => {
  it('is the first day that pays another total rate, later than the as-of date', () => {
    const reference = under([
      aBaseLayer(),
      aTariffLayer({ id: 'A', from: asOf }),
      aTariffLayer({ id: 'B', from: calendarDate('2026-12-10'), to: calendarDate('2026-12-31') }),
    ]);

    expect(nextDutyChange(anOffer(), reference)).toEqual({ kind: 'on', day: '2026-12-10' });
  });

  it('is not a day on which one layer takes the place of another at the same rate', () => {
    const reference = under([
      aBaseLayer(),
      aTariffLayer({ id: 'A', to: calendarDate('2026-12-09') }),
      aTariffLayer({ id: 'B', from: calendarDate('2026-12-10') }),
      aTariffLayer({ id: 'C', from: calendarDate('2027-02-01'), rate: partsPerMillion(1) }),
    ]);

    expect(nextDutyChange(anOffer(), reference)).toEqual({ kind: 'on', day: '2027-02-01' });
  });

  it('is none where no layer on file starts or ends later', () => {
    expect(nextDutyChange(anOffer(), under([aBaseLayer()]))).toEqual({ kind: 'none' });
  });

  it('is not known where the law on file gives no duty, today or then', () => {
    const ending = aBaseLayer({ to: calendarDate('2026-12-31') });

    expect(nextDutyChange(anOffer(), under([]))).toEqual({ kind: 'unknown' });
    expect(nextDutyChange(anOffer(), under([ending]))).toEqual({ kind: 'unknown' });
  });

  it('follows the origin that the scenario has customs find', () => {
    const layers = [aBaseLayer(), aTariffLayer({ origins: ofChina, from: calendarDate('2027-01-01') })];

    expect(nextDutyChange(anOffer(), under(layers))).toEqual({ kind: 'none' });
    expect(nextDutyChange(anOffer(), under(layers, { originFinding: 'found-china' }))).toEqual({
      kind: 'on',
      day: '2027-01-01',
    });
  });

  it('is the same for many offers asked one after the other', () => {
    const layers = [aBaseLayer(), aTariffLayer({ origins: ofChina, from: calendarDate('2027-01-01') })];
    const reference = under(layers);
    const ask = nextDutyChanges(reference);
    const offers = ['MY', 'CN', 'MY', 'CN'].map((origin) => anOffer({ origin: countryCode(origin) }));

    expect(offers.map(ask)).toEqual(offers.map((offer) => nextDutyChange(offer, reference)));
    expect(ask(anOffer({ origin: countryCode('CN') })).kind).toBe('on');
  });
});
