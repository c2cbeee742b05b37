/** One planned entry whose day is open: each line the weighted mean, rounded half up once. */
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { fromChances } from '#domain/delivery/day-distribution';
import { plannedEntry } from '#domain/landed-cost/planned-entry';
import { preparePack } from '#domain/tariffs/prepare-pack';
import { describe, expect, it } from 'vitest';
import { aBaseLayer, aTariffLayer, aTariffPack } from '../../fixtures/tariffs';

const goods = { htsCode: '8543709860', origin: countryCode('MY'), isUsmcaQualifying: false };

/** Goods of a customs value that enter on 1 or on 2 March 2027, when 10 % more is due, with these chances. */
function entryOf(cents: number, chances: readonly [number, number]) {
  const later = aTariffLayer({
    id: 'LATER',
    rate: partsPerMillion(100_000),
    from: calendarDate('2027-03-02'),
  });
  const days = fromChances(0, chances);
  const entry = plannedEntry(
    {
      quantity: 1,
      customsValue: usdCents(cents),
      timing: { kind: 'spread', start: calendarDate('2027-03-01'), days },
    },
    goods,
    'ocean',
    null,
    preparePack(aTariffPack([aBaseLayer(), later])),
  );
  if (!entry.ok) throw new Error(entry.problem.code);
  return entry.value;
}

describe('plannedEntry over several days', () => {
  it('weighs the law of each day, that of the last day too', () => {
    const { cases, dutyLines } = entryOf(1_000_000, [0.75, 0.25]);

    expect(cases.map(({ charges, weight }) => [charges.entry.entryDate, weight])).toEqual([
      ['2027-03-01', 750_000],
      ['2027-03-02', 250_000],
    ]);
    expect(dutyLines.map(({ amount }) => amount)).toEqual([26_000, 25_000]);
  });

  it.each([
    ['half a cent up', 10, [0.5, 0.5], 1],
    ['less than half a cent down', 10, [0.500001, 0.499999], 0],
    ['one cent and a half up', 30, [0.5, 0.5], 2],
  ] as const)('rounds %s', (_, cents, chances, expected) => {
    const { dutyLines, duty } = entryOf(cents, chances);

    expect(dutyLines.find(({ layer }) => layer.id === 'LATER')?.amount).toBe(expected);
    expect(duty).toBe(dutyLines.reduce((sum, { amount }) => sum + amount, 0));
  });
});
