/** Worked examples of duty stacks, row by row; the dated ones run on the pack that is shipped. */
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion, sumCents, usdCents } from '#domain/core/money';
import { dutyLines } from '#domain/landed-cost/duty';
import { entryCharges } from '#domain/landed-cost/entry-charges';
import type { TariffLayer } from '#domain/model/tariff-layer';
import type { TariffPack } from '#domain/model/tariff-pack';
import { preparePack } from '#domain/tariffs/prepare-pack';
import { resolveLayers } from '#domain/tariffs/resolve-layers';
import { describe, expect, it } from 'vitest';
import { aBaseLayer, aTariffLayer, aTariffPack, shippedPack } from '../../fixtures/tariffs';

const shipped = preparePack(shippedPack);

function stackOn(origin: string, day: string, prepared = shipped, isUsmcaQualifying = false) {
  const stack = resolveLayers(
    { htsCode: '8543709860', origin: countryCode(origin), entryDate: calendarDate(day), isUsmcaQualifying },
    prepared,
  );
  if (!stack.ok) throw new Error(JSON.stringify(stack.problem));
  return stack.value;
}

const percentOn = (origin: string, day: string) => stackOn(origin, day).totalRate / 10_000;

function dutyOn(value: number, pack: TariffPack, origin: string, day: string, isUsmca = false): number[] {
  return dutyLines(usdCents(value * 100), stackOn(origin, day, preparePack(pack), isUsmca)).map(
    ({ amount }) => amount / 100,
  );
}

describe('duty stacks worked out by others', () => {
  it('A2 [REAL] China, summer 2025: 2.6 + 25 + 20 + 10 = 57.6 %', () => {
    const rates = stackOn('CN', '2025-07-15').applied.map(({ rate }) => rate / 10_000);

    expect(rates).toEqual([2.6, 25, 20, 10]);
    expect(percentOn('CN', '2025-07-15')).toBe(57.6);
  });

  it.each(['ID', 'MY', 'TH'])('A3 [REAL] %s from 7 August 2025: 2.6 + 19 = 21.6 %%', (origin) => {
    expect(percentOn(origin, '2025-08-07')).toBe(21.6);
  });

  it('A4 [REAL] China before 2025: 2.6 + 25 = 27.6 %', () => {
    expect(percentOn('CN', '2024-06-30')).toBe(27.6);
  });

  it('A5 [REAL] 10,000 from Mexico under USMCA in March 2025: 260 duty, 34.64 MPF, 12.50 HMF, landed 10,307.14', () => {
    const additional = aTariffLayer({
      id: 'MX-25',
      rate: partsPerMillion(250_000),
      origins: { include: ['MX'], exclude: [] },
      isUsmcaExempt: true,
    });
    const value = usdCents(1_000_000);

    const charges = entryCharges(
      value,
      'ocean',
      {
        htsCode: '8543709860',
        origin: countryCode('MX'),
        entryDate: calendarDate('2025-03-15'),
        isUsmcaQualifying: true,
      },
      preparePack(aTariffPack([aBaseLayer(), additional])),
    );
    if (!charges.ok) throw new Error(charges.problem.code);
    const { duty, mpf, hmf } = charges.value;

    expect([duty, mpf.amount, hmf.amount]).toEqual([26_000, 3464, 1250]);
    expect(sumCents([value, duty, mpf.amount, hmf.amount])).toBe(1_030_714);
  });

  it('A6 [REAL] the same line from India at 25 %: 260 + 2,500', () => {
    const pack = aTariffPack([
      aBaseLayer(),
      aTariffLayer({ rate: partsPerMillion(250_000), origins: { include: ['IN'], exclude: [] } }),
    ]);

    expect(dutyOn(10_000, pack, 'IN', '2025-09-15')).toEqual([260, 2500]);
  });

  it('A7 [REAL] 100,000: MFN 2.5 %, section 301 25 %, section 122 10 % until it expires and 0 after', () => {
    const pack = aTariffPack([
      aBaseLayer({ rate: partsPerMillion(25_000) }),
      aTariffLayer({ id: 'S301', rate: partsPerMillion(250_000) }),
      ...shippedPack.layers.filter(({ id }) => id === 'S122'),
    ]);

    expect(dutyOn(100_000, pack, 'CN', '2026-07-23')).toEqual([2500, 25_000, 10_000]);
    expect(dutyOn(100_000, pack, 'CN', '2026-07-24')).toEqual([2500, 25_000]);
  });

  it('A8 [REAL] forced-labour duty of 12.5 % on 50,000: 6,250', () => {
    const lines = dutyLines(usdCents(5_000_000), stackOn('TH', '2026-11-21'));

    expect(lines.find(({ layer }) => layer.id === 'FL301-TH')?.amount).toBe(625_000);
  });
});

describe('A10 [COMPUTED] a top-up pays the part above the base rate', () => {
  it.each([
    ['TW', 7.4],
    ['JP', 9.9],
    ['KR', 9.9],
  ])('%s: %f %% on top of 2.6 %%', (origin, expected) => {
    expect(stackOn(origin, '2026-11-21').applied.map(({ rate }) => rate / 10_000)).toEqual([2.6, expected]);
  });

  it('a base of 12 % and a total of 10 %: 0, never negative', () => {
    const layers: TariffLayer[] = [
      aBaseLayer({ rate: partsPerMillion(120_000) }),
      ...shippedPack.layers.filter(({ id }) => id === 'FL301-TW'),
    ];

    const { applied, totalRate } = stackOn('TW', '2026-11-21', preparePack(aTariffPack(layers)));

    expect(applied.map(({ rate }) => rate)).toEqual([120_000, 0]);
    expect(totalRate).toBe(120_000);
  });
});

describe('A11 [COMPUTED] total per cent by origin on both sides of every change', () => {
  const origins = ['CN', 'ID', 'MY', 'TH', 'VN', 'KZ', 'SG'];

  it.each([
    ['2025-01-15', [27.6, 2.6, 2.6, 2.6, 2.6, 2.6, 2.6]],
    ['2025-02-03', [27.6, 2.6, 2.6, 2.6, 2.6, 2.6, 2.6]],
    ['2025-02-04', [37.6, 2.6, 2.6, 2.6, 2.6, 2.6, 2.6]],
    ['2025-04-04', [47.6, 2.6, 2.6, 2.6, 2.6, 2.6, 2.6]],
    ['2025-04-05', [57.6, 12.6, 12.6, 12.6, 12.6, 12.6, 12.6]],
    ['2025-08-06', [57.6, 12.6, 12.6, 12.6, 12.6, 12.6, 12.6]],
    ['2025-08-07', [57.6, 21.6, 21.6, 21.6, 22.6, 27.6, 12.6]],
    ['2026-02-23', [47.6, 21.6, 21.6, 21.6, 22.6, 27.6, 12.6]],
    ['2026-02-24', [37.6, 12.6, 12.6, 12.6, 12.6, 12.6, 12.6]],
    ['2026-07-23', [37.6, 12.6, 12.6, 12.6, 12.6, 12.6, 12.6]],
    ['2026-07-24', [40.1, 12.6, 12.6, 15.1, 15.1, 15.1, 15.1]],
    ['2026-11-21', [40.1, 12.6, 12.6, 15.1, 15.1, 15.1, 15.1]],
  ])('%s', (day, expected) => {
    expect(origins.map((origin) => percentOn(origin, day))).toEqual(expected);
  });

  it('15 April 2025 from China is 172.6 %: Compass Mining left out the 20 % fentanyl duty, which we follow', () => {
    expect(percentOn('CN', '2025-04-15')).toBe(172.6);
  });

  it.each([
    ['EU', 'DE', 10],
    ['Switzerland', 'CH', 12.5],
    ['a country that is not listed', 'ZA', 2.6],
  ])('today from %s', (_, origin, expected) => {
    expect(percentOn(origin, '2026-11-21')).toBe(expected);
  });

  it.each(['RU', 'BY', 'CU', 'KP'])('gives no rate for %s, whose Column 2 rate was not found', (origin) => {
    const entry = {
      htsCode: '8543709860',
      origin: countryCode(origin),
      entryDate: calendarDate('2026-11-21'),
      isUsmcaQualifying: false,
    };

    expect(resolveLayers(entry, shipped)).toMatchObject({
      ok: false,
      problem: { code: 'tariff/no-base-rate' },
    });
  });
});
