import { describe, expect, it } from 'vitest';
import { usdCents } from '#domain/core/money';
import { offerStory } from '#domain/editing/field-changes';
import { anOffer } from '../../fixtures/offer';

describe('what a step did to an offer', () => {
  it('is told field by field, old and new', () => {
    expect(offerStory(anOffer(), anOffer({ unitPrice: usdCents(340_000), note: 'Agreed' }))).toEqual({
      kind: 'changed',
      changes: [
        { field: 'unitPrice', label: 'Unit price', before: '$3,744.00', after: '$3,400.00' },
        { field: 'note', label: 'Note', before: 'not known', after: 'Agreed' },
      ],
    });
  });

  it('can be that it was added or removed', () => {
    expect(offerStory(null, anOffer())).toEqual({ kind: 'added' });
    expect(offerStory(anOffer(), null)).toEqual({ kind: 'removed' });
  });

  it('takes a field that an older record lacks as not known', () => {
    const older = Object.fromEntries(Object.entries(anOffer()).filter(([name]) => name !== 'paymentTerms'));

    expect(offerStory(older, anOffer())).toEqual({ kind: 'changed', changes: [] });
  });
});
