import { describe, expect, it } from 'vitest';
import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import { OFFER_FIELDS } from '#domain/model/hand-edit';
import { changedFields, fieldNames } from '../../../src-renderer/features/offer-editor/changed-fields';
import { anOffer } from '../../fixtures/offer';

describe('the name of a change', () => {
  it('lists the fields that differ, in the order of the form', () => {
    const before = anOffer({ batches: [{ quantity: 100, afterDays: 0 }] });
    const after = {
      ...before,
      origin: countryCode('CN'),
      unitPrice: usdCents(1),
      batches: [{ afterDays: 0, quantity: 100 }],
      evidenceRow: 9,
    };

    expect(fieldNames(changedFields(before, after))).toBe('origin, unit price');
  });

  it('counts the fields beyond the sixth', () => {
    expect(fieldNames(OFFER_FIELDS.slice(0, 8))).toBe(
      'vendor, model, hash rate, power, origin, ships from and 2 more',
    );
  });
});
