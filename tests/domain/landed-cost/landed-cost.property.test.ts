import { calendarDate, fromDayNumber, toDayNumber, type CalendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { dutyLines } from '#domain/landed-cost/duty';
import { processingFee } from '#domain/landed-cost/processing-fee';
import { INCOTERMS, TRANSPORT_MODES, type Offer } from '#domain/model/offer';
import type { LayerKind, TariffLayer } from '#domain/model/tariff-layer';
import { preparePack } from '#domain/tariffs/prepare-pack';
import { resolveLayers } from '#domain/tariffs/resolve-layers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aLane, prepared, someSettings } from '../../fixtures/reference';
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
  })
  .map((change) => anOffer(change));

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
      fc.property(anyOffer, (offer) => {
        const { cost, problem } = evaluateOffer(offer, reference);
        if (cost === null) {
          expect(problem).toMatchObject({ code: 'customs-value/not-positive' });
          return;
        }
        const { customsValue, freight, insurance, duty, mpf, hmf, other } = cost;

        expect(cost.total).toBe(customsValue + freight + insurance + duty + mpf + hmf + other);
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
