import { describe, expect, it } from 'vitest';
import { distinctIds } from '../../../src-renderer/imports/layout/made-ids';
import { offerIdOf, slugOf } from '../../../src-renderer/imports/layout/offer-id';
import { anOffer } from '../../fixtures/offer';

describe('ids that are made', () => {
  it('name what the offer is, and the tier of its price', () => {
    expect(
      offerIdOf({
        vendor: 'Bitmain',
        model: 'S21 XP',
        ths: '270',
        origin: 'MY',
        incoterm: 'FOB',
        place: null,
        fromQuantity: 50,
      }),
    ).toBe('bitmain-s21-xp-270-my-fob-50');
  });

  it('tell models apart that differ by a plus, and keep decimals', () => {
    expect([slugOf('M60S++'), slugOf('M60S+'), slugOf('37.5')]).toEqual([
      'm60s-plus-plus',
      'm60s-plus',
      '37.5',
    ]);
  });

  it('are told apart by what the offers are, whatever their order', () => {
    const fast = anOffer({ id: 'a', leadTimeDays: 10 });
    const slow = anOffer({ id: 'a', leadTimeDays: 60 });
    expect(distinctIds([fast, slow], new Set())).toEqual(['a-10d', 'a-60d']);
    expect(distinctIds([slow, fast], new Set())).toEqual(['a-60d', 'a-10d']);
  });

  it('are null for an offer that stands in the list already', () => {
    const offer = anOffer({ id: 'a' });
    expect(distinctIds([offer, { ...offer, evidenceRow: 9 }], new Set())).toEqual(['a', null]);
  });

  it('keep clear of the ids that the list gives', () => {
    expect(distinctIds([anOffer({ id: 'a' })], new Set(['a']))).toEqual(['a-2']);
  });
});
