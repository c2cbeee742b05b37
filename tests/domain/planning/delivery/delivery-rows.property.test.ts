import { deliveryRows } from '#domain/planning/delivery/delivery-rows';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPlan } from '../../../fixtures/any-plan';

describe('the delivery of any plan', () => {
  it('is bars without gaps that end on the days of the evaluation', () => {
    fc.assert(
      fc.property(anyPlan, ({ evaluation, ground }) => {
        const byId = new Map(evaluation.lines.map((line) => [line.line.id, line]));
        for (const { lineId, batches } of deliveryRows(evaluation.lines, ground)) {
          const delivery = byId.get(lineId)?.evaluation?.delivery ?? null;
          expect(batches.length > 0).toBe(delivery !== null);
          for (const { bars, dispatchP50, onRackP10, onRackP50, onRackP90 } of batches) {
            expect(bars.every(({ from, to }) => from <= to)).toBe(true);
            expect(bars.slice(1).map(({ from }) => from)).toEqual(bars.slice(0, -1).map(({ to }) => to));
            expect(bars[0]?.to).toBe(dispatchP50);
            expect(bars.at(-1)?.to).toBe(onRackP50);
            expect(onRackP10 <= onRackP50 && onRackP50 <= onRackP90).toBe(true);
          }
          const last = batches.at(-1);
          if (delivery !== null && last !== undefined) {
            expect([last.onRackP50, last.onRackP90, last.dispatchP50]).toEqual([
              delivery.onRackP50,
              delivery.onRackP90,
              delivery.dispatchP50,
            ]);
          }
        }
      }),
    );
  });
});
