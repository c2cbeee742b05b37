import { breakEvens, type BreakEven, type BreakEvens } from '#domain/break-even/break-even';
import { compareCosts, exactCost, type ExactCost } from '#domain/break-even/compared-cost';
import { suppose, type Supposition, type Variable } from '#domain/break-even/suppose';
import { addDays, calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { terahashes } from '#domain/core/quantity';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { PreparedReference } from '#domain/evaluation/prepare-reference';
import { INCOTERMS, TRANSPORT_MODES, type Batch, type Offer } from '#domain/model/offer';
import { ENTRY_BASES, ORIGIN_FINDINGS } from '#domain/model/settings';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aLane, aSite, prepared, someAssumptions, someSettings } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';

const variables: readonly Variable[] = ['duty-rate', 'days-later', 'unit-price'];
const today = calendarDate('2026-11-21');
const mostly = fc.nat(4).map((value) => value > 0);
const amount = (max: number) => fc.integer({ min: 0, max }).map(usdCents);

function batchesOf(quantity: number, count: number): readonly Batch[] | null {
  if (count < 2 || quantity < count) return null;
  const share = Math.floor(quantity / count);
  return Array.from({ length: count }, (_, index) => ({
    quantity: index === 0 ? quantity - share * (count - 1) : share,
    afterDays: index * 37,
  }));
}

const anyOffer: fc.Arbitrary<Offer> = fc
  .record({
    unitPrice: fc.integer({ min: 1, max: 2_000_000 }).map(usdCents),
    quantity: fc.integer({ min: 1, max: 20_000 }),
    hashrateThs: fc.constantFrom(37.5, 110, 234, 473.3).map(terahashes),
    origin: fc.constantFrom('CN', 'MY', 'TH', 'US', 'MX').map(countryCode),
    hashboardOrigin: fc.option(fc.constantFrom('CN', 'VN').map(countryCode)),
    reassessmentProbability: fc.option(fc.integer({ min: 0, max: 1_000_000 }).map(partsPerMillion)),
    isUsmcaQualifying: fc.boolean(),
    incoterm: fc.constantFrom(...INCOTERMS),
    mode: fc.constantFrom(...TRANSPORT_MODES),
    freightTotal: fc.option(amount(400_000)),
    insuranceTotal: fc.option(amount(400_000)),
    otherTotal: fc.option(amount(1_000_000)),
    entryDate: fc.option(fc.nat(400).map((days) => addDays(today, days))),
    leadTimeDays: fc.option(fc.nat(200)),
  })
  .chain((change) =>
    fc.nat(4).map((count) => anOffer({ ...change, batches: batchesOf(change.quantity, count) })),
  );

/** Two offers, half of the time alike but for a price up to a quarter apart, since most others tie nowhere. */
const anyPair = fc
  .tuple(anyOffer, anyOffer, fc.option(fc.integer({ min: 750, max: 1250 }), { freq: 1 }))
  .map(([a, other, share]) => ({
    a,
    b:
      share === null
        ? { ...other, id: 'B' }
        : { ...a, id: 'B', unitPrice: usdCents(Math.ceil((a.unitPrice * share) / 1000)) },
  }));

const lanes = TRANSPORT_MODES.map((mode) => aLane({ id: mode, mode, shipFrom: ['*'] }));

const anyReference: fc.Arbitrary<PreparedReference> = fc
  .record({
    entryBasis: fc.constantFrom(...ENTRY_BASES),
    originFinding: fc.constantFrom(...ORIGIN_FINDINGS),
    allInParts: fc.record({ delay: mostly, service: fc.boolean(), reserve: fc.boolean() }),
    decline: fc.constantFrom(0, 20_000, 300_000),
    bondRate: fc.option(fc.constant(5000)),
    useTax: fc.option(fc.constant(62_500)),
    hasSite: mostly,
    energisation: fc.nat(300),
  })
  .map(({ entryBasis, originFinding, allInParts, decline, bondRate, useTax, hasSite, energisation }) =>
    prepared({
      lanes,
      sites: [
        aSite({
          energisationDate: addDays(today, energisation),
          useTaxRate: useTax === null ? null : sourced(partsPerMillion(useTax)),
        }),
      ],
      settings: someSettings(
        { entryBasis, originFinding, allInParts, customOrigin: countryCode('VN') },
        {
          defaultSiteId: hasSite ? 'site-tx' : null,
          assumptions: {
            ...someAssumptions,
            hashpriceMonthlyDecline: sourced(partsPerMillion(decline)),
            bondRate: bondRate === null ? null : sourced(partsPerMillion(bondRate)),
          },
        },
      ),
    }),
  );

interface Question {
  readonly row: OfferEvaluation;
  readonly supposition: Supposition;
  readonly costAt: (value: number) => ExactCost;
}

/** The supposition about an offer; null where there is none, which other tests hold. */
function question(offer: Offer, variable: Variable, reference: PreparedReference): Question | null {
  const row = evaluateOffer(offer, reference);
  const figure = row.allIn?.perTh == null ? 'landed' : 'all-in';
  const supposition = row.cost === null ? 'no-entry' : suppose(variable, row, figure, reference);
  if (typeof supposition === 'string') return null;
  const costAt = (value: number) => {
    const cost = exactCost(supposition.evaluate(value), figure);
    if (cost === null) throw new Error(`No cost at ${value} of ${JSON.stringify(offer)}`);
    return cost;
  };
  return { row, supposition, costAt };
}

function solved(a: Offer, b: Offer, reference: PreparedReference): BreakEvens | null {
  const found = breakEvens(evaluateOffer(a, reference), evaluateOffer(b, reference), reference);
  return found.ok ? found.value : null;
}

function of(variable: Variable, found: BreakEvens): BreakEven {
  return { 'duty-rate': found.dutyRate, 'days-later': found.daysLater, 'unit-price': found.unitPrice }[
    variable
  ];
}

describe.each(variables)('the cost of an offer, by %s', (variable) => {
  it('never falls as the supposed value rises, and is known all over the range', () => {
    let asked = 0;
    fc.assert(
      fc.property(
        anyOffer,
        anyReference,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(3),
        (offer, reference, share, step) => {
          const asking = question(offer, variable, reference);
          if (asking === null) return;
          asked += 1;
          const { least, most } = asking.supposition;
          // Most of the range is far from any real offer: places are drawn denser near its start.
          const low = least + Math.floor((most - least) * share ** 6);
          const high = Math.min(most, low + 10 ** step);

          expect(compareCosts(asking.costAt(low), asking.costAt(high))).toBeLessThanOrEqual(0);
          expect(compareCosts(asking.costAt(least), asking.costAt(low))).toBeLessThanOrEqual(0);
        },
      ),
      { numRuns: 250 },
    );
    expect(asked).toBeGreaterThan(25);
  });

  it('is that of the evaluation at the value of now, but for the rounding of a duty of several lines', () => {
    fc.assert(
      fc.property(anyOffer, anyReference, (offer, reference) => {
        const asking = question(offer, variable, reference);
        if (asking === null) return;
        const { row, supposition } = asking;
        const now = supposition.evaluate(supposition.now);
        if (variable !== 'duty-rate') {
          expect(now.cost?.total).toBe(row.cost?.total);
          expect(now.allIn).toEqual(row.allIn);
          return;
        }
        // A rate over several entries or days is itself rounded to a millionth of the value.
        const { customsValue = 0, duty = 0 } = row.cost ?? {};
        expect(Math.abs((now.cost?.duty ?? 0) - duty)).toBeLessThanOrEqual(customsValue / 1_000_000 + 30);
      }),
      { numRuns: 120 },
    );
  });

  it('reaches that of the other offer at the tie and not one below it', () => {
    let ties = 0;
    fc.assert(
      fc.property(anyPair, anyReference, ({ a, b }, reference) => {
        const found = solved(a, b, reference);
        const asking = found === null ? null : question(a, variable, reference);
        if (found === null || asking === null) return;
        const breakEven = of(variable, found);
        const target = exactCost(evaluateOffer(b, reference), found.figure);
        if (target === null) throw new Error('No target');
        if (breakEven.kind === 'none') {
          if (breakEven.reason === 'not-affected') return;
          const { least, most } = asking.supposition;
          if (breakEven.reason === 'cheaper-throughout') {
            expect(compareCosts(asking.costAt(most), target)).toBe(-1);
          } else {
            expect(compareCosts(asking.costAt(least), target)).toBe(1);
          }
          return;
        }
        ties += 1;
        // Where both cost the same now, the value of now is the tie, and a little less may change no cent.
        if (found.order === 0) return;
        const { value } = breakEven;
        const order = compareCosts(asking.costAt(value), target);
        expect(order).toBe(breakEven.isExact ? 0 : 1);
        if (value > asking.supposition.least) {
          expect(compareCosts(asking.costAt(value - 1), target)).toBe(-1);
        }
      }),
      { numRuns: 250 },
    );
    expect(ties).toBeGreaterThan(2);
  });

  it('an offer that is cheaper now ties at the value of now or above, a dearer one at or below it', () => {
    fc.assert(
      fc.property(anyPair, anyReference, ({ a, b }, reference) => {
        const found = solved(a, b, reference);
        const breakEven = found === null ? null : of(variable, found);
        if (found === null || breakEven?.kind !== 'tie') return;
        // Below this a millionth of the value is less than the cent that lines are rounded by.
        const value = evaluateOffer(a, reference).cost?.customsValue ?? 0;
        if (variable === 'duty-rate' && value < 100_000_000) return;
        if (found.order < 0) expect(breakEven.difference).toBeGreaterThanOrEqual(0);
        if (found.order > 0)
          expect(breakEven.difference).toBeLessThanOrEqual(variable === 'duty-rate' ? 1 : 0);
      }),
      { numRuns: 250 },
    );
  });

  it('of two offers alike ties at the value of now', () => {
    fc.assert(
      fc.property(anyOffer, anyReference, (offer, reference) => {
        const found = solved(offer, { ...offer, id: 'B' }, reference);
        const breakEven = found === null ? null : of(variable, found);
        if (breakEven === null) return;
        if (breakEven.kind === 'none') {
          expect(breakEven.reason).toBe('not-affected');
        } else {
          expect(breakEven).toMatchObject({ difference: 0, isExact: true });
        }
      }),
      { numRuns: 120 },
    );
  });
});
