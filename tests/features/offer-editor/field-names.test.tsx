import { describe, expect, it } from 'vitest';
import { OFFER_FIELDS } from '#domain/model/hand-edit';
import { fieldNames } from '../../../src-renderer/features/offer-editor/field-names';

describe('the name of a change', () => {
  it('lists the fields', () => {
    expect(fieldNames(['origin', 'unitPrice'])).toBe('origin, unit price');
  });

  it('counts the fields beyond the sixth', () => {
    expect(fieldNames(OFFER_FIELDS.slice(0, 8))).toBe(
      'vendor, model, hash rate, power, origin, ships from and 2 more',
    );
  });
});
