import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planGround } from '#domain/planning/plan-ground';
import { simulatePlan } from '#domain/simulation/simulate-plan';
import type { Spread } from '#domain/simulation/spread';
import { anyEvaluation } from '../../fixtures/any-evaluation';
import { aBarePlan, aLineOf } from '../../fixtures/plan-on-ground';
import { someTrials } from '../../fixtures/simulated';

function isInOrder(spread: Spread<number | string | null> | null | undefined): boolean {
  if (spread == null) return true;
  const { p10, p50, p90 } = spread;
  // A line that does not come, comes later than any.
  const at = (value: number | string | null) => value ?? '\u{10ffff}';
  return at(p10) <= at(p50) && at(p50) <= at(p90);
}

describe('whatever is bought', () => {
  it('has its tenths, middle and ninths in order, and the median lies within what can happen', () => {
    fc.assert(
      fc.property(anyEvaluation, fc.nat(), ({ row, reference }, seed) => {
        const ground = planGround(reference, [row.offer], [], new Map());
        const lines = [aLineOf({ offerId: row.offer.id, quantity: row.offer.quantity })];
        const {
          lines: found,
          plan,
          leftOut,
        } = simulatePlan(aBarePlan(), lines, ground, someTrials({ trials: 40, seed }));
        expect(found.length + leftOut.length).toBe(1);
        for (const line of found) {
          for (const name of [
            'landed',
            'allIn',
            'landedPerTh',
            'allInPerTh',
            'delay',
            'onRack',
            'hashing',
          ] as const) {
            expect(isInOrder(line[name])).toBe(true);
          }
          expect(line.allIn === null || line.allIn.p10 >= line.landed.p10).toBe(true);
          expect(line.delay.p10).toBeGreaterThanOrEqual(0);
        }
        for (const name of ['landed', 'allIn', 'landedPerTh', 'delay', 'hashing', 'ths'] as const) {
          expect(isInOrder(plan[name])).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
