import { vendorNames } from '#domain/planning/vendor-names';
import { describe, expect, it } from 'vitest';
import { aFutureOffer, planOn } from '../../fixtures/plan-on-ground';

describe('the names of the sellers', () => {
  it('are those of their records, each once and in order', () => {
    const { ground } = planOn({
      offers: [
        aFutureOffer({ vendor: 'Zed' }),
        aFutureOffer({ id: 'A2', vendor: 'Antminer' }),
        aFutureOffer({ id: 'A3' }),
      ],
    });

    expect(vendorNames(ground)).toEqual(['Bitmain', 'Zed']);
    expect(vendorNames(ground)).toBe(vendorNames(ground));
  });
});
