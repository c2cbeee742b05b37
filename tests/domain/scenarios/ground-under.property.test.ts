import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDayNumber } from '#domain/core/calendar-date';
import { SHOCK_LEGS } from '#domain/model/plan-scenario';
import { evaluateLine } from '#domain/planning/evaluate-line';
import { planGround } from '#domain/planning/plan-ground';
import { groundUnder } from '#domain/scenarios/ground-under';
import { anyEvaluation } from '../../fixtures/any-evaluation';
import { aLineOf, month } from '../../fixtures/plan-on-ground';

const anyLine = fc.record({
  evaluated: anyEvaluation,
  batchMonth: fc.constantFrom(null, month('2027-02'), month('2027-09')),
});

describe('whatever is bought, under a scenario', () => {
  it('no delay makes it earlier: not its entry, not its rack, at P50 or P90', () => {
    fc.assert(
      fc.property(
        anyLine,
        fc.constantFrom(...SHOCK_LEGS),
        fc.nat(400),
        ({ evaluated: { row, reference }, batchMonth }, leg, addDays) => {
          const ground = planGround(reference, [row.offer], [], new Map());
          const line = aLineOf({ offerId: row.offer.id, quantity: row.offer.quantity, batchMonth });
          const layers = [{ kind: 'delay', leg, shipFrom: null, mode: null, addDays }] as const;
          const was = evaluateLine(line, ground).evaluation?.delivery;
          const is = evaluateLine(line, groundUnder({ name: 'Late', layers }, ground)).evaluation?.delivery;
          if (was == null || is == null) return;
          for (const day of ['entryP10', 'entryP50', 'entryP90', 'onRackP50', 'onRackP90'] as const) {
            expect(toDayNumber(is[day] ?? is.onRackP50)).toBeGreaterThanOrEqual(
              toDayNumber(was[day] ?? was.onRackP50),
            );
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('a price change changes the price of a unit by its rate, to the rounding of a cent', () => {
    fc.assert(
      fc.property(
        anyLine,
        fc.integer({ min: -900_000, max: 2_000_000 }),
        ({ evaluated: { row, reference } }, changePpm) => {
          const ground = planGround(reference, [row.offer], [], new Map());
          const line = aLineOf({ offerId: row.offer.id, quantity: row.offer.quantity });
          const layers = [{ kind: 'price', vendor: null, changePpm }] as const;
          const was = evaluateLine(line, ground).unitPrice ?? 0;
          const is = evaluateLine(line, groundUnder({ name: 'Dear', layers }, ground)).unitPrice ?? 0;
          const exact = Math.max(1, (was * (1_000_000 + changePpm)) / 1_000_000);
          expect(Math.abs(is - exact)).toBeLessThanOrEqual(0.5);
        },
      ),
    );
  });
});
