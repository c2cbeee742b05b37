/** The duty of a product is constant but on listed days, and a history says the same as each of its days. */
import { addDays, calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion } from '#domain/core/money';
import type { LayerKind, LayerStatus, TariffLayer } from '#domain/model/tariff-layer';
import { preparePack } from '#domain/tariffs/prepare-pack';
import { rateHistory, type RateSpan } from '#domain/tariffs/rate-history';
import { resolveLayers } from '#domain/tariffs/resolve-layers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBaseLayer, aTariffLayer, aTariffPack } from '../../fixtures/tariffs';

const days = Array.from({ length: 40 }, (_, index) => addDays(calendarDate('2026-01-01'), index));
const [FROM, TO] = [days[0]!, days.at(-1)!];
const goods = { htsCode: '8543709860', origin: countryCode('MY'), isUsmcaQualifying: false };

const aDay = fc.option(fc.constantFrom(...days));
const someLayers: fc.Arbitrary<readonly TariffLayer[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom<LayerKind>('base', 'additive', 'additive', 'top-up'),
      status: fc.constantFrom<LayerStatus>('active', 'active', 'expired', 'suspended', 'unconfirmed'),
      rate: fc.constantFrom(0, 100_000, 250_000).map(partsPerMillion),
      origins: fc.constantFrom(['*'], ['MY'], ['CN']).map((include) => ({ include, exclude: [] })),
      from: aDay,
      to: aDay,
    }),
    { maxLength: 7 },
  )
  .map((parts) => [
    aBaseLayer({ to: days[30]! }),
    ...parts.map((part, index) => aTariffLayer({ ...part, id: `L${index}` })),
  ]);

const totalOf = (result: RateSpan['result']) => (result.ok ? result.value.totalRate : result.problem.code);

describe('the history of a rate', () => {
  it('is the rate of each of its days, and leaves no day out', () => {
    fc.assert(
      fc.property(someLayers, (layers) => {
        const prepared = preparePack(aTariffPack(layers));
        const spans = rateHistory(goods, prepared, FROM, TO);
        const told = days.map((day) => {
          const holding = spans.filter(({ from, to }) => from <= day && day <= to);
          return holding.map(({ result }) => totalOf(result));
        });

        expect(told).toEqual(
          days.map((entryDate) => [totalOf(resolveLayers({ ...goods, entryDate }, prepared))]),
        );
      }),
    );
  });

  it('begins a span only where a layer starts or on the day after one ends', () => {
    fc.assert(
      fc.property(someLayers, (layers) => {
        const spans = rateHistory(goods, preparePack(aTariffPack(layers)), FROM, TO);
        const listed = new Set(layers.flatMap(({ from, to }) => [from, to === null ? null : addDays(to, 1)]));

        expect(spans.slice(1).filter(({ from }) => !listed.has(from))).toEqual([]);
      }),
    );
  });

  it('has no two spans side by side with the same layers', () => {
    const applied = (span: RateSpan) =>
      span.result.ok
        ? span.result.value.applied.map(({ layer, rate }) => `${layer.id} ${rate}`).join()
        : JSON.stringify({ ...span.result.problem, entryDate: null });
    fc.assert(
      fc.property(someLayers, (layers) => {
        const spans = rateHistory(goods, preparePack(aTariffPack(layers)), FROM, TO).map(applied);

        expect(spans.filter((one, index) => one === spans[index - 1])).toEqual([]);
      }),
    );
  });
});
