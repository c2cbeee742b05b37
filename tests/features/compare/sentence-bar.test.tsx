import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import type { Reference } from '#domain/model/reference';
import { CompareScreen } from '../../fixtures/compare-screen';
import { giveElementsHeight } from '../../fixtures/element-size';
import { anOffer } from '../../fixtures/offer';
import { prepared, someSettings } from '../../fixtures/reference';

beforeAll(() => {
  giveElementsHeight();
});
afterEach(cleanup);

function renderOffers(offers: readonly Offer[], change: Partial<Reference> = {}) {
  const reference = prepared(change);
  const onAddSite = vi.fn<() => void>();
  render(
    <CompareScreen rows={evaluateOffers(offers, reference)} prepared={reference} onAddSite={onAddSite} />,
  );
  return onAddSite;
}

const withoutDefault = { settings: someSettings({}, { defaultSiteId: null }) };

describe('the hint on sites', () => {
  it('leads to where a site is added while no offer has one', async () => {
    const onAddSite = renderOffers([anOffer()], { ...withoutDefault, sites: [] });

    await userEvent.click(screen.getByRole('button', { name: 'No site: add one for all-in' }));

    expect(onAddSite).toHaveBeenCalledTimes(1);
  });

  it('counts the offers that have none', () => {
    renderOffers([anOffer(), anOffer({ id: 'A2', siteId: 'site-tx' })], withoutDefault);

    expect(screen.getByRole('button', { name: '1 offer without a site: add one for all-in' })).toBeTruthy();
  });

  it('is not there where every offer has one', () => {
    renderOffers([anOffer()]);

    expect(screen.queryByRole('button', { name: /site/ })).toBeNull();
  });
});
