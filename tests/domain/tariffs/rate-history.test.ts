/** The total rate over a range of days, by the worked dates of the shipped pack. */
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import type { TariffLayer } from '#domain/model/tariff-layer';
import { preparePack } from '#domain/tariffs/prepare-pack';
import { rateHistory, type RateSpan } from '#domain/tariffs/rate-history';
import { describe, expect, it } from 'vitest';
import { aBaseLayer, aTariffLayer, aTariffPack, shippedPack } from '../../fixtures/tariffs';

const rig = (origin: string) => ({
  htsCode: '8543709860',
  origin: countryCode(origin),
  isUsmcaQualifying: false,
});
const told = (spans: readonly RateSpan[]) =>
  spans.map(({ from, to, result }) => [
    from,
    to,
    result.ok ? result.value.totalRate / 10_000 : result.problem.code,
  ]);
const history = (origin: string, layers: readonly TariffLayer[], from = '2026-01-01', to = '2026-12-31') =>
  rateHistory(rig(origin), preparePack(aTariffPack(layers)), calendarDate(from), calendarDate(to));

describe('rateHistory', () => {
  it('gives the steps of Thailand in 2026 [COMPUTED A11]', () => {
    const spans = rateHistory(
      rig('TH'),
      preparePack(shippedPack),
      calendarDate('2026-01-01'),
      calendarDate('2026-12-31'),
    );

    expect(told(spans)).toEqual([
      ['2026-01-01', '2026-02-23', 21.6],
      ['2026-02-24', '2026-07-23', 12.6],
      ['2026-07-24', '2026-12-31', 15.1],
    ]);
  });

  it('keeps a step where the total stays and another law takes over: Malaysia in July 2026', () => {
    const spans = rateHistory(
      rig('MY'),
      preparePack(shippedPack),
      calendarDate('2026-07-01'),
      calendarDate('2026-07-31'),
    );

    expect(told(spans)).toEqual([
      ['2026-07-01', '2026-07-23', 12.6],
      ['2026-07-24', '2026-07-31', 12.6],
    ]);
  });

  it('is one span of one day for one day', () => {
    expect(told(history('MY', [aBaseLayer()], '2026-03-01', '2026-03-01'))).toEqual([
      ['2026-03-01', '2026-03-01', 2.6],
    ]);
  });

  it('is empty for a range that ends before it starts', () => {
    expect(history('MY', [aBaseLayer()], '2026-03-02', '2026-03-01')).toEqual([]);
  });

  it('joins days on which the same layers apply, though another origin’s layer begins among them', () => {
    const layers = [
      aBaseLayer(),
      aTariffLayer({ id: 'CN', origins: { include: ['CN'], exclude: [] }, from: calendarDate('2026-05-01') }),
    ];

    expect(history('MY', layers)).toHaveLength(1);
    expect(history('CN', layers)).toHaveLength(2);
  });

  it('says on which days no rate can be given, and why', () => {
    const layers = [
      aBaseLayer({ id: 'A', to: calendarDate('2026-03-31') }),
      aBaseLayer({ id: 'B', from: calendarDate('2026-05-01') }),
      aBaseLayer({ id: 'C', from: calendarDate('2026-07-01') }),
    ];

    expect(told(history('MY', layers))).toEqual([
      ['2026-01-01', '2026-03-31', 2.6],
      ['2026-04-01', '2026-04-30', 'tariff/no-base-rate'],
      ['2026-05-01', '2026-06-30', 2.6],
      ['2026-07-01', '2026-12-31', 'tariff/overlapping-base-rates'],
    ]);
  });

  it('names every unconfirmed layer of a span without splitting it', () => {
    const open = (id: string, from: string) =>
      aTariffLayer({ id, status: 'unconfirmed', rate: null, from: calendarDate(from) });
    const spans = history('MY', [aBaseLayer(), open('U1', '2026-03-01'), open('U2', '2027-01-01')]);

    expect(spans.map(({ result }) => result.ok && result.value.unconfirmed.map(({ id }) => id))).toEqual([
      ['U1'],
    ]);
  });
});
