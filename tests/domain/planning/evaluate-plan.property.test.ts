/** Laws of plans, whatever their offers, terms, sites and months. */
import { addDays, calendarDate } from '#domain/core/calendar-date';
import { monthOf, monthsLater } from '#domain/core/calendar-month';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { LINE_STANDINGS, type PlanLine } from '#domain/model/plan';
import type { PlanRule } from '#domain/model/plan-rule';
import type { PurchaseTerms } from '#domain/model/purchase-terms';
import { EvaluatedPlan, evaluatePlan } from '#domain/planning/evaluate-plan';
import { millionths } from '#domain/planning/exact-amount';
import type { EvaluatedLine, PlanGround, PlanTotals } from '#domain/planning/plan-evaluation';
import { planGround } from '#domain/planning/plan-ground';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation } from '../../fixtures/any-evaluation';
import { aBarePlan, aLineOf } from '../../fixtures/plan-on-ground';
import { somePurchaseTerms } from '../../fixtures/plan-records';

const asOf = calendarDate('2026-11-21');

const someTerms = (id: string): fc.Arbitrary<PurchaseTerms> =>
  fc
    .record({
      lotSize: fc.option(fc.constantFrom(1, 5, 40)),
      mostUnits: fc.option(fc.integer({ min: 1, max: 4_000 })),
      breaks: fc.uniqueArray(fc.integer({ min: 2, max: 3_000 }), { maxLength: 3 }),
      contractUnit: fc.constantFrom('unit' as const, 'terahash' as const),
      tolerance: fc.option(fc.integer({ min: 0, max: 200_000 })),
      fee: fc.option(fc.integer({ min: 0, max: 90_000_000 })),
    })
    .map(({ breaks, tolerance, fee, ...change }) =>
      somePurchaseTerms({
        ...change,
        id,
        priceBreaks: breaks
          .toSorted((a, b) => a - b)
          .map((fromUnits, at) => ({ fromUnits, unitPrice: usdCents(90_000 - 7 * at) })),
        hashrateTolerance: tolerance === null ? null : partsPerMillion(tolerance),
        callOption:
          fee === null
            ? null
            : { fee: usdCents(fee), unitPrice: usdCents(80_001), units: 900, expiresOn: addDays(asOf, 99) },
      }),
    );

const aLine = (offerIds: readonly string[], index: number) =>
  fc
    .record({
      offerId: fc.constantFrom(...offerIds, ...offerIds, 'gone'),
      siteId: fc.constantFrom(null, 'site-tx', 'elsewhere'),
      months: fc.option(fc.integer({ min: -2, max: 20 })),
      quantity: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3_000 })),
      standing: fc.constantFrom('firm' as const, ...LINE_STANDINGS),
    })
    .map(({ months, ...change }) =>
      aLineOf({
        ...change,
        id: `line-${String(index)}`,
        place: index,
        batchMonth: months === null ? null : monthsLater(monthOf(asOf), months),
      }),
    );

interface AnyPlan {
  readonly ground: PlanGround;
  readonly lines: readonly PlanLine[];
}

/** One or two offers under one reference, with or without terms, on one to five lines. */
const anyPlan: fc.Arbitrary<AnyPlan> = fc
  .record({ one: anyEvaluation, other: anyEvaluation, ofOne: fc.option(someTerms('A1')) })
  .chain(({ one, other, ofOne }) => {
    const offers = [one.row.offer, { ...other.row.offer, id: 'B2', vendor: 'Canaan' }];
    const ground = planGround(one.reference, offers, ofOne === null ? [] : [ofOne], new Map());
    return fc
      .integer({ min: 1, max: 5 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => aLine(['A1', 'B2'], index))))
      .map((lines) => ({
        ground,
        lines,
        [fc.toStringMethod]: () => JSON.stringify({ offers, ofOne, lines }),
      }));
  });

const runs = { numRuns: 60 };
const plan = aBarePlan();
const evaluate = ({ lines, ground }: AnyPlan, rules: readonly PlanRule[] = []) =>
  evaluatePlan({ ...plan, rules }, lines, ground);

function sum(lines: readonly EvaluatedLine[], of: (line: EvaluatedLine) => number | null): number {
  return lines.reduce((total, line) => total + (of(line) ?? 0), 0);
}

const rule = (of: object) => ({ id: 'r', isOn: true, ...of }) as PlanRule;

describe('any plan', () => {
  it('has totals that are the sums of its lines, to the cent, and says how many lines each leaves out', () => {
    fc.assert(
      fc.property(anyPlan, (one) => {
        const { lines, totals } = evaluate(one);

        for (const [field, missing] of [
          ['price', 'missingPrice'],
          ['landed', 'missingLanded'],
          ['allIn', 'missingAllIn'],
          ['backDuty', 'missingBackDuty'],
        ] as const) {
          expect(totals[field]).toBe(sum(lines, (line) => line[field]));
          expect(totals[missing]).toBe(lines.filter((line) => line[field] === null).length);
        }
        expect(totals.optionFees).toBe(sum(lines, ({ optionFee }) => optionFee));
        expect(totals.units).toBe(sum(lines, ({ units }) => units));
        expect(millionths(totals.ths)).toBe(lines.reduce((ths, line) => ths + millionths(line.ths), 0n));
      }),
      runs,
    );
  });

  it('gives each line what the evaluation of its purchase gives, with its part of an option’s fee', () => {
    fc.assert(
      fc.property(anyPlan, (one) => {
        for (const line of evaluate(one).lines) {
          if (line.evaluation === null) continue;
          const total = line.evaluation.cost?.total;
          expect(line.landed).toBe(total === undefined ? null : total + line.optionFee);
          expect(line.problems.some(({ code }) => code === 'cost/unknown')).toBe(total === undefined);
        }
      }),
      runs,
    );
  });

  it('pays an option’s fee once for all lines that hold or exercise it', () => {
    fc.assert(
      fc.property(anyPlan, (one) => {
        const { lines } = evaluate(one);
        const called = lines.filter(({ line }) => line.standing !== 'firm' && line.quantity > 0);
        const fee = one.ground.terms.get('A1')?.callOption?.fee ?? 0;

        expect(sum(lines, ({ optionFee }) => optionFee)).toBe(
          called.some(({ line }) => line.offerId === 'A1') ? fee : 0,
        );
      }),
      runs,
    );
  });

  it('has vendor and origin shares that add up to its TH and dollars, and an index no greater than one vendor’s', () => {
    fc.assert(
      fc.property(anyPlan, (one) => {
        const { lines, totals } = evaluate(one);
        const bought = lines.filter(({ units }) => units > 0);

        for (const { shares, hhi } of [totals.byVendor, totals.byOrigin, totals.byCooling]) {
          expect(shares.reduce((ths, share) => ths + millionths(share.ths), 0n)).toBe(millionths(totals.ths));
          expect(shares.reduce((landed, share) => landed + share.landed, 0)).toBe(
            sum(bought, ({ landed }) => landed),
          );
          if (totals.ths === 0) expect(hhi).toBeNull();
          else {
            expect(hhi).toBeGreaterThanOrEqual(Math.floor(10_000 / shares.length));
            expect(hhi).toBeLessThanOrEqual(10_000);
          }
        }
      }),
      runs,
    );
  });

  it('is the same whether lines are locked or not, and in whatever order they are given', () => {
    fc.assert(
      fc.property(anyPlan, fc.infiniteStream(fc.boolean()), ({ lines, ground }, locks) => {
        const locked = lines.map((line) => ({ ...line, isLocked: locks.next().value === true })).toReversed();

        expect(evaluatePlan(plan, locked, ground).totals).toEqual(evaluatePlan(plan, lines, ground).totals);
      }),
      runs,
    );
  });

  it('never has fewer TH, power or dollars of price for one more line', () => {
    fc.assert(
      fc.property(anyPlan, ({ lines, ground }) => {
        const fewer = evaluatePlan(plan, lines.slice(0, -1), ground).totals;
        const more = evaluatePlan(plan, lines, ground).totals;

        for (const field of ['ths', 'units', 'kilowatts', 'price', 'optionFees', 'backDuty'] as const) {
          expect(more[field]).toBeGreaterThanOrEqual(fewer[field]);
        }
      }),
      runs,
    );
  });

  it('never pays less in processing fees for a line that is split in two', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 1, max: 999 }), ({ lines, ground }, permille) => {
        const [first] = lines;
        if (first === undefined || first.quantity < 2) return;
        const whole = { ...first, standing: 'firm' as const, offerId: 'A1' };
        const part = Math.min(
          whole.quantity - 1,
          Math.max(1, Math.round((whole.quantity * permille) / 1000)),
        );
        // Price breaks make the parts dearer: without terms the goods are worth the same.
        const bare = { ...ground, terms: new Map() };
        const fees = (all: readonly PlanLine[]) => {
          const evaluated = evaluatePlan(plan, all, bare).lines;
          return evaluated.some(({ evaluation }) => evaluation?.cost == null)
            ? null
            : sum(evaluated, ({ evaluation }) => evaluation?.cost?.mpf ?? 0);
        };
        const together = fees([whole]);
        const apart = fees([
          { ...whole, quantity: part },
          { ...whole, id: 'other', quantity: whole.quantity - part },
        ]);
        if (together === null || apart === null) return;

        // Quoted freight that the price includes is split to the cent: the fee of each part may lose half a cent.
        expect(apart).toBeGreaterThanOrEqual(together - 2);
      }),
      runs,
    );
  });

  it('evaluated again after an edit is the plan evaluated from nothing, and untouched lines are the same objects', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(3_000), ({ lines, ground }, quantity) => {
        const known = new EvaluatedPlan();
        const before = known.evaluate(plan, lines, ground);
        const [first, ...others] = lines;
        if (first === undefined) return;
        const edited = [{ ...first, quantity }, ...others];
        const after = known.evaluate(plan, edited, ground);

        expect(after).toEqual(evaluatePlan(plan, edited, ground));
        after.lines.forEach((line, index) => {
          const isShared = line.line.offerId === first.offerId;
          if (index > 0 && !isShared) expect(line).toBe(before.lines[index]);
        });
        expect(known.evaluate(plan, edited, ground)).toBe(after);
      }),
      runs,
    );
  });

  it('keeps a rule that is loosened where it kept the rule before', () => {
    const amounts = (totals: PlanTotals) => fc.constantFrom(totals.landed, totals.backDuty, 0, 40_000_000);
    fc.assert(
      fc.property(
        anyPlan.chain((one) => {
          const { totals } = evaluate(one);
          return fc.record({
            one: fc.constant(one),
            amount: amounts(totals),
            by: fc.integer({ min: 0, max: 50_000_000 }),
            share: fc.integer({ min: 0, max: 1_000_000 }),
            count: fc.nat(4),
            name: fc.constantFrom(null, 'Bitmain', 'Canaan'),
            base: fc.constantFrom('th' as const, 'landed' as const),
            month: fc.integer({ min: 0, max: 20 }).map((months) => monthsLater(monthOf(asOf), months)),
          });
        }),
        ({ one, amount, by, share, count, name, base, month }) => {
          const most = usdCents(amount);
          const more = usdCents(amount + by);
          const wider = Math.min(1_000_000, share + (by % 300_000));
          const narrower = Math.max(0, share - (by % 300_000));
          const pairs: readonly (readonly [object, object])[] = [
            [
              { kind: 'budget', measure: 'landed', most },
              { kind: 'budget', measure: 'landed', most: more },
            ],
            [
              { kind: 'budget', measure: 'all-in', most },
              { kind: 'budget', measure: 'all-in', most: more },
            ],
            [
              { kind: 'back-duty', most },
              { kind: 'back-duty', most: more },
            ],
            [
              { kind: 'listed-component', most },
              { kind: 'listed-component', most: more },
            ],
            [
              { kind: 'cash', month: null, most },
              { kind: 'cash', month: null, most: more },
            ],
            [
              { kind: 'cash', month, most },
              { kind: 'cash', month, most: more },
            ],
            [
              { kind: 'deposits', vendor: name, most },
              { kind: 'deposits', vendor: name, most: more },
            ],
            [
              { kind: 'target', at: 'p90', leastThs: more / 100, by: month },
              { kind: 'target', at: 'p90', leastThs: most / 100, by: monthsLater(month, by % 5) },
            ],
            [
              { kind: 'share', of: 'vendor', name, base, least: null, most: share },
              { kind: 'share', of: 'vendor', name, base, least: null, most: wider },
            ],
            [
              { kind: 'share', of: 'origin', name: null, base, least: share, most: null },
              { kind: 'share', of: 'origin', name: null, base, least: narrower, most: null },
            ],
            [
              { kind: 'vendor-count', least: count, most: null },
              { kind: 'vendor-count', least: Math.max(0, count - 1), most: null },
            ],
            [
              { kind: 'vendor-count', least: null, most: count },
              { kind: 'vendor-count', least: null, most: count + 1 },
            ],
          ];
          const tight = evaluate(
            one,
            pairs.map(([of]) => rule(of)),
          ).rules;
          const loose = evaluate(
            one,
            pairs.map(([, of]) => rule(of)),
          ).rules;
          tight.forEach((state, index) => {
            const after = loose[index];
            const told = `${state.words} → ${String(after?.words)}`;
            if (state.standing !== 'broken') expect(after?.standing, told).not.toBe('broken');
            if (state.standing === 'kept' || state.standing === 'binding') {
              expect(['kept', 'binding'], told).toContain(after?.standing);
            }
            if (state.slack !== null && after?.slack != null) {
              expect(after.slack, told).toBeGreaterThanOrEqual(state.slack);
            }
            // A number that is judged has the sign of its standing.
            if (state.slack !== null && state.standing === 'broken')
              expect(state.slack, told).toBeLessThan(0);
            if (state.slack !== null && state.standing === 'kept') {
              expect(state.slack, told).toBeGreaterThanOrEqual(0);
            }
          });
        },
      ),
      runs,
    );
  });
});
