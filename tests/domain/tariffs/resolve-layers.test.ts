import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion } from '#domain/core/money';
import type { TariffLayer } from '#domain/model/tariff-layer';
import type { CustomsEntry } from '#domain/tariffs/layer-stack';
import { isOriginCovered, preparePack } from '#domain/tariffs/prepare-pack';
import { isInForce, resolveLayers } from '#domain/tariffs/resolve-layers';
import { describe, expect, it } from 'vitest';
import { aBaseLayer, aTariffLayer, aTariffPack } from '../../fixtures/tariffs';

const anEntry = (change: Partial<CustomsEntry> = {}): CustomsEntry => ({
  htsCode: '8543709860',
  origin: countryCode('MY'),
  entryDate: calendarDate('2026-11-21'),
  isUsmcaQualifying: false,
  ...change,
});

const resolve = (layers: readonly TariffLayer[], entry: CustomsEntry = anEntry()) =>
  resolveLayers(entry, preparePack(aTariffPack(layers)));

function idsOf(layers: readonly TariffLayer[], entry?: CustomsEntry): string[] {
  const stack = resolve(layers, entry);
  if (!stack.ok) throw new Error(stack.problem.code);
  return stack.value.applied.map(({ layer }) => layer.id);
}

describe('resolveLayers', () => {
  it('adds duties to the base rate, base first', () => {
    const stack = resolve([aTariffLayer({ id: 'A' }), aBaseLayer()]);

    expect(stack.ok && stack.value.applied.map(({ layer, rate }) => [layer.id, rate])).toEqual([
      ['BASE', 26_000],
      ['A', 100_000],
    ]);
    expect(stack.ok && stack.value.totalRate).toBe(126_000);
  });

  it('applies a layer on its first and last day and on no day outside', () => {
    const layers = [
      aBaseLayer(),
      aTariffLayer({ id: 'A', from: calendarDate('2026-07-24'), to: calendarDate('2026-08-02') }),
    ];
    const on = (day: string) => idsOf(layers, anEntry({ entryDate: calendarDate(day) })).includes('A');

    expect(['2026-07-23', '2026-07-24', '2026-08-02', '2026-08-03'].map(on)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it.each([
    ['another product', { htsPrefixes: ['8471'] }],
    ['another origin', { origins: { include: ['CN'], exclude: [] } }],
    ['an origin taken out again', { origins: { include: ['*'], exclude: ['MY'] } }],
    ['an origin taken out by its group', { origins: { include: ['*'], exclude: ['ASEAN'] } }],
    ['a suspended layer', { status: 'suspended' }],
    ['an unconfirmed layer', { status: 'unconfirmed' }],
    ['a layer that waits for a finding', { condition: 'Customs finds transshipment' }],
  ] satisfies [string, Partial<TariffLayer>][])('leaves out %s', (_, change) => {
    const pack = aTariffPack([aBaseLayer(), aTariffLayer({ id: 'A', ...change })], {
      countryGroups: { ASEAN: [countryCode('MY')] },
    });

    const stack = resolveLayers(anEntry(), preparePack(pack));

    expect(stack.ok && stack.value.totalRate).toBe(26_000);
  });

  it.each(['active', 'scheduled', 'expired', 'struck-down'] as const)(
    'applies a layer that is %s to entries of its own dates, for customs collects or collected it',
    (status) => {
      expect(idsOf([aBaseLayer(), aTariffLayer({ id: 'A', status })])).toEqual(['BASE', 'A']);
    },
  );

  it('hands back unconfirmed layers apart, even without a rate or with a condition', () => {
    const open = aTariffLayer({ id: 'OPEN', status: 'unconfirmed', rate: null, condition: 'A finding' });

    const stack = resolve([aBaseLayer(), open]);

    expect(stack.ok && stack.value.unconfirmed).toEqual([open]);
    expect(stack.ok && stack.value.totalRate).toBe(26_000);
  });

  it('exempts goods that qualify under USMCA only from layers that say so', () => {
    const layers = [
      aBaseLayer(),
      aTariffLayer({ id: 'EXEMPT', isUsmcaExempt: true }),
      aTariffLayer({ id: 'DUE' }),
    ];

    const mexican = anEntry({ origin: countryCode('MX'), isUsmcaQualifying: true });
    expect(idsOf(layers, mexican)).toEqual(['BASE', 'DUE']);
    expect(idsOf(layers)).toEqual(['BASE', 'EXEMPT', 'DUE']);
  });

  it('exempts no goods of an origin outside USMCA, whatever is claimed', () => {
    const layers = [aBaseLayer(), aTariffLayer({ id: 'EXEMPT', isUsmcaExempt: true })];
    const claimed = anEntry({ origin: countryCode('MY'), isUsmcaQualifying: true });

    expect(idsOf(layers, claimed)).toEqual(['BASE', 'EXEMPT']);
  });

  it('drops the layers that another replaces, and only where that one applies', () => {
    const layers = [
      aBaseLayer(),
      aTariffLayer({ id: 'COUNTRY' }),
      aTariffLayer({
        id: 'PENALTY',
        kind: 'replaces',
        replaces: ['COUNTRY'],
        rate: partsPerMillion(400_000),
      }),
    ];
    const elsewhere = layers.map((layer) =>
      layer.id === 'PENALTY' ? { ...layer, origins: { include: ['CN'], exclude: [] } } : layer,
    );

    expect(idsOf(layers)).toEqual(['BASE', 'PENALTY']);
    expect(idsOf(elsewhere)).toEqual(['BASE', 'COUNTRY']);
  });

  it('counts a top-up against the rate that stands in for the base', () => {
    const stack = resolve([
      aBaseLayer(),
      aTariffLayer({ id: 'COL2', kind: 'replaces', replaces: ['BASE'], rate: partsPerMillion(35_000) }),
      aTariffLayer({ id: 'TOP', kind: 'top-up', rate: partsPerMillion(100_000) }),
    ]);

    expect(stack.ok && stack.value.totalRate).toBe(100_000);
  });

  it('gives a problem and never 0 % where no base rate covers the entry', () => {
    expect(resolve([aTariffLayer()])).toEqual({
      ok: false,
      problem: {
        code: 'tariff/no-base-rate',
        htsCode: '8543709860',
        origin: 'MY',
        entryDate: '2026-11-21',
      },
    });
  });

  it('gives a problem that names the layers where two base rates cover the entry', () => {
    expect(resolve([aBaseLayer(), aBaseLayer({ id: 'BASE-2' })])).toEqual({
      ok: false,
      problem: { code: 'tariff/overlapping-base-rates', layerIds: ['BASE', 'BASE-2'] },
    });
  });

  it('answers a second question about the same entry with the same stack', () => {
    const prepared = preparePack(aTariffPack([aBaseLayer()]));

    expect(resolveLayers(anEntry(), prepared)).toBe(resolveLayers(anEntry(), prepared));
  });
});

describe('isOriginCovered', () => {
  it('takes a country for a member of its group and of no other', () => {
    const groups = { EU: [countryCode('DE')], ASEAN: [countryCode('MY')] };

    expect(isOriginCovered(countryCode('DE'), { include: ['EU'], exclude: [] }, groups)).toBe(true);
    expect(isOriginCovered(countryCode('MY'), { include: ['EU'], exclude: [] }, groups)).toBe(false);
  });

  it('takes a group nobody defined for no country', () => {
    expect(isOriginCovered(countryCode('DE'), { include: ['EFTA'], exclude: [] }, {})).toBe(false);
  });
});

describe('isInForce', () => {
  it('holds every day where both ends are open', () => {
    expect(isInForce(aTariffLayer(), calendarDate('1999-01-01'))).toBe(true);
  });
});
