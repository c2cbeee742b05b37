/** Each layer and each group of a pack by itself. */
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion } from '#domain/core/money';
import type { TariffLayer } from '#domain/model/tariff-layer';
import { checkGroups, checkLayers } from '#domain/tariffs/check-layers';
import { describe, expect, it } from 'vitest';
import { aBaseLayer, aTariffLayer, aTariffPack } from '../../fixtures/tariffs';

const found = (change: Partial<TariffLayer>) =>
  checkLayers(
    aTariffPack([aBaseLayer(), aTariffLayer({ id: 'A', ...change })], { date: calendarDate('2026-11-21') }),
  ).map(({ code, severity, record, field }) => [
    severity,
    code,
    record.kind === 'layer' ? record.id : record.kind,
    field,
  ]);

describe('checkLayers', () => {
  it.each<[string, Partial<TariffLayer>]>([
    ['a plain layer', {}],
    [
      'a country, a group and every origin',
      { origins: { include: ['MY', 'EU', '*'], exclude: ['COLUMN-2'] } },
    ],
    ['a rate of 0, which is an exemption', { rate: partsPerMillion(0) }],
    ['the least likely rate, 0.1 %', { rate: partsPerMillion(1000) }],
    ['no rate on an unconfirmed layer', { rate: null, status: 'unconfirmed' }],
    ['a layer that replaces one of the pack', { kind: 'replaces', replaces: ['BASE'] }],
    ['a layer of one day', { from: calendarDate('2026-12-01'), to: calendarDate('2026-12-01') }],
    ['a layer scheduled for the day of the pack', { status: 'scheduled', from: calendarDate('2026-11-21') }],
    ['an expired layer with an end', { status: 'expired', to: calendarDate('2026-01-01') }],
  ])('finds nothing in %s', (_what, change) => {
    expect(found(change)).toEqual([]);
  });

  it.each<[string, Partial<TariffLayer>, string, string]>([
    [
      'a country that is none',
      { origins: { include: ['XX'], exclude: [] } },
      'layer/unknown-place',
      'origins.include',
    ],
    [
      'a group that the pack has not',
      { origins: { include: ['*'], exclude: ['ASEAN'] } },
      'layer/unknown-place',
      'origins.exclude',
    ],
    [
      'a group called as objects are inside',
      { origins: { include: ['constructor'], exclude: [] } },
      'layer/unknown-place',
      'origins.include',
    ],
    [
      'a replaced layer that is not there',
      { kind: 'replaces', replaces: ['OTHER'] },
      'layer/replaces-unknown',
      'replaces',
    ],
    ['a replacement of nothing', { kind: 'replaces' }, 'layer/replaces-nothing', 'replaces'],
    [
      'an addition that names layers to replace',
      { replaces: ['BASE'] },
      'layer/replaces-unexpected',
      'replaces',
    ],
    ['25 where 250000 was meant', { rate: partsPerMillion(25) }, 'layer/rate-tiny', 'rate'],
    ['0.0999 %', { rate: partsPerMillion(999) }, 'layer/rate-tiny', 'rate'],
    ['more than 1000 %', { rate: partsPerMillion(10_000_001) }, 'layer/rate-huge', 'rate'],
    ['no rate on a layer in force', { rate: null }, 'layer/rate-missing', 'rate'],
    [
      'an end before the start',
      { from: calendarDate('2026-12-02'), to: calendarDate('2026-12-01') },
      'layer/end-before-start',
      'to',
    ],
  ])('finds an error in %s', (_what, change, code, field) => {
    expect(found(change)).toEqual([['error', code, 'A', field]]);
  });

  it.each<[string, Partial<TariffLayer>, string, string]>([
    ['an expired layer without an end', { status: 'expired' }, 'layer/expired-without-end', 'to'],
    [
      'a scheduled layer from before the pack',
      { status: 'scheduled', from: calendarDate('2026-11-20') },
      'layer/scheduled-in-the-past',
      'status',
    ],
  ])('doubts %s', (_what, change, code, field) => {
    expect(found(change)).toEqual([['warning', code, 'A', field]]);
  });

  it('names an id that two layers have once', () => {
    expect(found({ id: 'BASE' })).toEqual([['error', 'layer/repeated-id', 'BASE', 'id']]);
  });

  it('names every unknown place of one layer', () => {
    expect(found({ origins: { include: ['XX', 'MY', 'YY'], exclude: ['ZZ'] } })).toHaveLength(3);
  });
});

describe('checkGroups', () => {
  it('refuses a group that is called as a country or as every origin is', () => {
    const countryGroups = { EU: [countryCode('DE')], TH: [countryCode('VN')], '*': [countryCode('MY')] };

    expect(checkGroups(aTariffPack([], { countryGroups })).map(({ record }) => record)).toEqual([
      { kind: 'group', name: 'TH' },
      { kind: 'group', name: '*' },
    ]);
  });
});
