import { calendarDate, fromDayNumber, toDayNumber, type CalendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { allocate, partsPerMillion, usdCents } from '#domain/core/money';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { dutyLines } from '#domain/landed-cost/duty';
import { processingFee } from '#domain/landed-cost/processing-fee';
import { INCOTERMS, TRANSPORT_MODES, type Offer } from '#domain/model/offer';
import { ENTRY_BASES, type Scenario } from '#domain/model/settings';
import type { LayerKind, TariffLayer } from '#domain/model/tariff-layer';
import { preparePack } from '#domain/tariffs/prepare-pack';
import { resolveLayers } from '#domain/tariffs/resolve-layers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aLane, prepared, someAssumptions, someSettings } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';
import { aBaseLayer, aTariffLayer, aTariffPack, shippedPack } from '../../fixtures/tariffs';

const value = usdCents(37_440_000);
const origins = ['CN', 'ID', 'MY', 'TH', 'VN', 'KZ', 'SG', 'TW', 'JP', 'DE', 'MX', 'ZA', 'US'].map(
  countryCode,
);

const aDay = fc
  .integer({ min: toDayNumber(calendarDate('2024-10-01')), max: toDayNumber(calendarDate('2028-12-31')) })
  .map(fromDayNumber);
const aRate = fc.integer({ min: 0, max: 2_000_000 }).map(partsPerMillion);
const someLayers = fc
  .array(fc.record({ rate: aRate, kind: fc.constantFrom<LayerKind>('additive', 'top-up') }), { maxLength: 6 })
  .map((parts) => parts.map((part, index) => aTariffLayer({ ...part, id: `L${index}` })));

function dutyOf(layers: readonly TariffLayer[], entryDate = calendarDate('2026-11-21')): number {
  const entry = { htsCode: '8543709860', origin: countryCode('MY'), entryDate, isUsmcaQualifying: false };
  const stack = resolveLayers(entry, preparePack(aTariffPack(layers)));
  if (!stack.ok) throw new Error(stack.problem.code);
  return dutyLines(value, stack.value).reduce((sum, line) => sum + line.amount, 0);
}

const anyOffer: fc.Arbitrary<Offer> = fc
  .record({
    unitPrice: fc.integer({ min: 100_000, max: 2_000_000 }).map(usdCents),
    quantity: fc.integer({ min: 1, max: 100_000 }),
    origin: fc.constantFrom(...origins),
    incoterm: fc.constantFrom(...INCOTERMS),
    mode: fc.constantFrom(...TRANSPORT_MODES),
    freightTotal: fc.option(fc.integer({ min: 0, max: 40_000 }).map(usdCents)),
    insuranceTotal: fc.option(fc.integer({ min: 0, max: 40_000 }).map(usdCents)),
    otherTotal: fc.option(fc.integer({ min: 0, max: 1_000_000 }).map(usdCents)),
    entryDate: fc.option(aDay),
    later: fc.array(fc.record({ share: fc.integer({ min: 1, max: 9 }), gap: fc.nat(120) }), { maxLength: 4 }),
  })
  .map(({ later, ...change }) => anOffer({ ...change, batches: batchesOf(change.quantity, later) }));

/** Splits a quantity by shares, days between; null where it is too small for that or not split at all. */
function batchesOf(
  quantity: number,
  later: readonly { readonly share: number; readonly gap: number }[],
): Offer['batches'] {
  if (later.length === 0 || quantity <= 10 * later.length) return null;
  const first = allocate(usdCents(quantity), [1, ...later.map(({ share }) => share)]);
  let afterDays = 0;
  return first.map((units, index) => {
    afterDays += later[index - 1]?.gap ?? 0;
    return { quantity: units, afterDays };
  });
}

const anyScenario: fc.Arbitrary<Partial<Scenario>> = fc.record({
  entryBasis: fc.constantFrom(...ENTRY_BASES),
  originFinding: fc.constantFrom('as-declared', 'found-china'),
});

const withBrokerAndBond = {
  ...someAssumptions,
  brokerPerEntry: sourced(usdCents(25_000)),
  bondRate: sourced(partsPerMillion(5000)),
};

const lanes = TRANSPORT_MODES.map((mode) => aLane({ id: mode, mode, shipFrom: ['*'] }));

describe('duty', () => {
  it('never falls when the rate of an additive or top-up layer rises', () => {
    fc.assert(
      fc.property(someLayers, fc.nat(5), aRate, (layers, at, extra) => {
        const raised = layers.map((layer, index) =>
          index === at ? { ...layer, rate: partsPerMillion((layer.rate ?? 0) + extra) } : layer,
        );
        expect(dutyOf([aBaseLayer(), ...raised])).toBeGreaterThanOrEqual(dutyOf([aBaseLayer(), ...layers]));
      }),
    );
  });

  it('never falls when the base rate rises, top-ups included', () => {
    fc.assert(
      fc.property(
        // One top-up at most: each further one counts the same base again.
        someLayers.filter((layers) => layers.filter(({ kind }) => kind === 'top-up').length <= 1),
        aRate,
        aRate,
        (layers, one, other) => {
          const [low, high] = one < other ? [one, other] : [other, one];
          const withBase = (rate: typeof one) => dutyOf([aBaseLayer({ rate }), ...layers]);
          // Two lines that are rounded apart may each lose up to half a cent.
          expect(withBase(high)).toBeGreaterThanOrEqual(withBase(low) - 1);
        },
      ),
    );
  });

  it('does not depend on the order of layers', () => {
    fc.assert(
      fc.property(
        someLayers.chain((layers) =>
          fc.tuple(
            fc.constant(layers),
            fc.shuffledSubarray([aBaseLayer(), ...layers], { minLength: layers.length + 1 }),
          ),
        ),
        ([layers, shuffled]) => {
          expect(dutyOf(shuffled)).toBe(dutyOf([aBaseLayer(), ...layers]));
        },
      ),
    );
  });

  it('changes over a range of days only on days that the pack lists', () => {
    const listed = new Set(
      shippedPack.layers.flatMap(({ from, to }) => [
        ...(from === null ? [] : [from]),
        ...(to === null ? [] : [fromDayNumber(toDayNumber(to) + 1)]),
      ]),
    );
    const pack = preparePack(shippedPack);
    const rateOn = (origin: (typeof origins)[number], entryDate: CalendarDate) => {
      const stack = resolveLayers(
        { htsCode: '8543709860', origin, entryDate, isUsmcaQualifying: false },
        pack,
      );
      if (!stack.ok) throw new Error(stack.problem.code);
      return stack.value.totalRate;
    };

    fc.assert(
      fc.property(fc.constantFrom(...origins), aDay, (origin, day) => {
        const before = fromDayNumber(toDayNumber(day) - 1);
        if (!listed.has(day)) expect(rateOn(origin, day)).toBe(rateOn(origin, before));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('processingFee', () => {
  it('is never lower for an entry split in two on one day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 100_000_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        aDay,
        (total, share, day) => {
          const first = Math.min(total - 1, Math.max(1, Math.floor(total * share)));
          const feeOf = (amount: number) => {
            const fee = processingFee(usdCents(amount), day, shippedPack.processingFees);
            if (!fee.ok) throw new Error(fee.problem.code);
            return fee.value.amount;
          };
          // Between the bounds two fees are rounded apart: up to one cent may go.
          expect(feeOf(first) + feeOf(total - first)).toBeGreaterThanOrEqual(feeOf(total) - 1);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('landed cost', () => {
  const reference = prepared({ lanes });

  it('is the sum of its lines to the cent, for every Incoterm and mode', () => {
    fc.assert(
      fc.property(anyOffer, anyScenario, (offer, scenario) => {
        const settings = someSettings(scenario, { assumptions: withBrokerAndBond });
        const { cost, problem } = evaluateOffer(offer, prepared({ lanes, settings }));
        if (cost === null) {
          expect(problem).toMatchObject({ code: 'customs-value/not-positive' });
          return;
        }
        const { customsValue, freight, insurance, duty, mpf, hmf, broker, bond, other } = cost;

        expect(cost.total).toBe(
          customsValue + freight + insurance + duty + mpf + hmf + broker + bond + other,
        );
        expect(duty).toBe(cost.dutyLines.reduce((sum, line) => sum + line.amount, 0));
      }),
    );
  });

  it('is the price and nothing else but other costs where the seller pays everything', () => {
    fc.assert(
      fc.property(anyOffer, (offer) => {
        const { cost } = evaluateOffer({ ...offer, incoterm: 'DDP' }, reference);
        expect(cost?.total ?? null).toBe(
          cost === null ? null : offer.unitPrice * offer.quantity + (offer.otherTotal ?? 0),
        );
      }),
    );
  });

  it('never falls when customs finds China', () => {
    const found = prepared({ lanes, settings: someSettings({ originFinding: 'found-china' }) });
    const today = anyOffer.map((offer) => ({ ...offer, entryDate: calendarDate('2026-11-21') }));

    fc.assert(
      fc.property(today, (offer) => {
        const declared = evaluateOffer(offer, reference).cost?.total ?? 0;
        expect(evaluateOffer(offer, found).cost?.total ?? 0).toBeGreaterThanOrEqual(declared);
      }),
    );
  });

  it('never lets P90 come before P50', () => {
    fc.assert(
      fc.property(anyOffer, fc.option(fc.nat(400)), (offer, leadTimeDays) => {
        const { delivery } = evaluateOffer({ ...offer, leadTimeDays }, reference);

        expect((delivery?.onRackP90 ?? '') >= (delivery?.onRackP50 ?? '')).toBe(true);
        expect((delivery?.entryP90 ?? '') >= (delivery?.entryP50 ?? '')).toBe(true);
      }),
    );
  });

  it('never has a lower processing fee, nor another customs value, for being split into batches', () => {
    fc.assert(
      fc.property(anyOffer, (offer) => {
        const day = { entryBasis: 'as-of' } as const;
        const onOneDay = prepared({ lanes, settings: someSettings(day) });
        const split = evaluateOffer(offer, onOneDay).cost;
        const whole = evaluateOffer({ ...offer, batches: null }, onOneDay).cost;

        expect(split?.customsValue).toBe(whole?.customsValue);
        // Between the bounds fees are rounded apart: up to half a cent for each entry may go.
        expect(split?.mpf ?? 0).toBeGreaterThanOrEqual((whole?.mpf ?? 0) - (split?.entryCount ?? 0));
      }),
    );
  });

  it('expects a duty between the least and the most of any day of arrival', () => {
    const expectedBasis = prepared({ lanes, settings: someSettings({ entryBasis: 'expected' }) });
    const change = { asOf: calendarDate('2026-05-15'), entryBasis: 'expected' } as const;
    const overTheStep = prepared({ lanes, settings: someSettings(change) });

    fc.assert(
      fc.property(anyOffer, fc.constantFrom(expectedBasis, overTheStep), (offer, reference) => {
        const evaluation = evaluateOffer({ ...offer, entryDate: null }, reference);
        const { delivery, cost } = evaluation;
        if (cost === null || cost.entryCount === 0 || delivery === null || offer.batches !== null) return;
        const { start, window } = delivery;
        const days = window.toEntry?.chances.map((_, index) =>
          fromDayNumber(toDayNumber(start) + (window.toEntry?.first ?? 0) + index),
        );
        const dutyOn = (entryDate: CalendarDate) =>
          evaluateOffer({ ...offer, entryDate }, prepared({ lanes })).cost?.duty ?? NaN;
        const duties = (days ?? []).filter((_, index) => index % 7 === 0).map(dutyOn);
        const edges = [days?.at(0), days?.at(-1)].map((day) => dutyOn(day ?? start));
        const all = [...duties, ...edges];

        // Each line is rounded by itself: a cent for each of up to five lines.
        expect(cost.duty).toBeGreaterThanOrEqual(Math.min(...all) - 5);
        expect(cost.duty).toBeLessThanOrEqual(Math.max(...all) + 5);
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on what was evaluated before', () => {
    fc.assert(
      fc.property(fc.array(anyOffer, { maxLength: 5 }), anyOffer, (earlier, offer) => {
        const warmed = prepared({ lanes });
        for (const other of earlier) evaluateOffer(other, warmed);

        expect(evaluateOffer(offer, warmed)).toEqual(evaluateOffer(offer, prepared({ lanes })));
      }),
    );
  });
});
