import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion } from '#domain/core/money';
import type { EntryGoods } from '#domain/tariffs/layer-stack';
import { withOneRate } from '#domain/tariffs/one-rate';
import { preparePack, type PreparedPack } from '#domain/tariffs/prepare-pack';
import { resolveLayers } from '#domain/tariffs/resolve-layers';
import { describe, expect, it } from 'vitest';
import { shippedPack } from '../../fixtures/tariffs';

const fromMalaysia: EntryGoods = {
  htsCode: '8543709860',
  origin: countryCode('MY'),
  isUsmcaQualifying: false,
};

function rateOf(goods: EntryGoods, day: string, pack: PreparedPack): number {
  const stack = resolveLayers({ ...goods, entryDate: calendarDate(day) }, pack);
  if (!stack.ok) throw new Error(stack.problem.code);
  return stack.value.totalRate;
}

describe('withOneRate', () => {
  const pack = preparePack(shippedPack);
  const changed = withOneRate(fromMalaysia, partsPerMillion(151_000), pack);

  it.each(['2020-01-01', '2026-02-24', '2026-11-21', '2031-06-30'])(
    'the goods pay the one rate on %s',
    (day) => {
      expect(rateOf(fromMalaysia, day, changed)).toBe(151_000);
    },
  );

  it('leaves the same product from another origin under the law', () => {
    const fromChina = { ...fromMalaysia, origin: countryCode('CN') };

    expect(rateOf(fromChina, '2026-11-21', changed)).toBe(rateOf(fromChina, '2026-11-21', pack));
  });

  it('tells goods that qualify under USMCA from those that do not', () => {
    const qualifying = { ...fromMalaysia, origin: countryCode('MX'), isUsmcaQualifying: true };
    const forQualifying = withOneRate(qualifying, partsPerMillion(70_000), pack);
    const other = { ...qualifying, isUsmcaQualifying: false };

    expect(rateOf(qualifying, '2026-11-21', forQualifying)).toBe(70_000);
    expect(rateOf(other, '2026-11-21', forQualifying)).toBe(rateOf(other, '2026-11-21', pack));
  });

  it('changes nothing for those who hold the pack itself', () => {
    expect(rateOf(fromMalaysia, '2026-11-21', pack)).toBe(126_000);
  });
});
