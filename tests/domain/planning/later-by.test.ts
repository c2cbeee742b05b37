import { describe, expect, it } from 'vitest';
import { laterBy } from '#domain/planning/later-by';
import { anOffer } from '../../fixtures/offer';

describe('goods that leave later', () => {
  it('are the same offer at 0 days, and nothing stays nothing', () => {
    const offer = anOffer();
    expect(laterBy(0, offer)).toBe(offer);
    expect(laterBy(9, null)).toBeNull();
  });

  it('move every shipment by the same days', () => {
    expect(laterBy(9, anOffer({ quantity: 40 }))?.batches).toEqual([{ quantity: 40, afterDays: 9 }]);
    const batches = [
      { quantity: 60, afterDays: 0 },
      { quantity: 40, afterDays: 30 },
    ];
    expect(laterBy(-4, anOffer({ batches }))?.batches).toEqual([
      { quantity: 60, afterDays: -4 },
      { quantity: 40, afterDays: 26 },
    ]);
  });
});
