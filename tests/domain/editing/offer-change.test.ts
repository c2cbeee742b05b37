import { describe, expect, it } from 'vitest';
import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import { changedFields } from '#domain/editing/offer-change';
import { anOffer } from '../../fixtures/offer';

describe('changedFields', () => {
  it('lists the fields that differ, in the order of the form', () => {
    const before = anOffer({ batches: [{ quantity: 100, afterDays: 0 }] });
    const after = {
      ...before,
      unitPrice: usdCents(1),
      origin: countryCode('CN'),
      batches: [{ afterDays: 0, quantity: 100 }],
      evidenceRow: 9,
    };

    expect(changedFields(before, after)).toEqual(['origin', 'unitPrice']);
  });
});
