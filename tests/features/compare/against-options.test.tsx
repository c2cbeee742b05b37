import { describe, expect, it } from 'vitest';
import { usdCents } from '#domain/core/money';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import { againstOptions, offersByCost } from '../../../src-renderer/features/compare/against-options';
import { anOffer } from '../../fixtures/offer';
import { prepared, someSettings } from '../../fixtures/reference';

const withSite = prepared();
const withoutSite = prepared({ settings: someSettings({}, { defaultSiteId: null }) });
const row = (change: Partial<Offer>, reference = withSite) => evaluateOffer(anOffer(change), reference);

const cheap = row({ id: 'cheap', unitPrice: usdCents(300_000) });
const middle = row({ id: 'middle' });
const noSite = row({ id: 'no-site', unitPrice: usdCents(200_000) }, withoutSite);
const lost = row({ id: 'lost', htsCode: '9999999999' });
const rows = [lost, middle, noSite, cheap];
const ids = (list: readonly { readonly offer: Offer }[]) => list.map(({ offer }) => offer.id);

describe('offersByCost', () => {
  it('puts offers with the same figure first, cheapest on top, and those without a cost last', () => {
    expect(ids(offersByCost(rows, true))).toEqual(['cheap', 'middle', 'no-site', 'lost']);
  });

  it('orders by landed cost where the offer looked at has no all-in cost', () => {
    expect(ids(offersByCost(rows, false))).toEqual(['no-site', 'cheap', 'middle', 'lost']);
  });

  it('leaves offers that cost the same in the order given', () => {
    const twin = row({ id: 'twin' });

    expect(ids(offersByCost([middle, twin], true))).toEqual(['middle', 'twin']);
  });
});

describe('againstOptions', () => {
  it('name the figure that the two would be compared by', () => {
    const figures = againstOptions([cheap, noSite, lost], true).map(({ figure }) => figure);

    expect(figures).toEqual([
      expect.stringMatching(/^\$\d+\.\d\d\/TH all-in$/),
      expect.stringMatching(/^\$\d+\.\d\d\/TH landed$/),
      '—',
    ]);
  });

  it('name landed cost alone for an offer that has no all-in cost', () => {
    expect(againstOptions([cheap], false)[0]?.figure).toMatch(/landed$/);
  });
});
