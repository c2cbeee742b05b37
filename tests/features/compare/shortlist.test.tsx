import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { OfferActions } from '../../../src-renderer/features/compare/offer-actions';
import { CompareScreen } from '../../fixtures/compare-screen';
import { giveElementsHeight } from '../../fixtures/element-size';
import { anOffer } from '../../fixtures/offer';
import { aLane, prepared } from '../../fixtures/reference';

const reference = prepared({ lanes: [aLane({ shipFrom: ['*'] })] });

beforeAll(() => {
  giveElementsHeight();
});
afterEach(cleanup);

function open() {
  const user = userEvent.setup();
  const shortlist = vi.fn<OfferActions['shortlist']>();
  const offers = ['A', 'B', 'C'].map((id) => anOffer({ id, isShortlisted: id === 'C' }));
  render(
    <CompareScreen
      rows={evaluateOffers(offers, reference)}
      prepared={reference}
      offerActions={{
        add: vi.fn(),
        edit: vi.fn(),
        duplicate: vi.fn(),
        remove: vi.fn(),
        shortlist,
      }}
    />,
  );
  const star = (at: number) => screen.getAllByRole('gridcell', { name: /hortlisted$/ })[at]!;
  return { user, shortlist, star };
}

describe('the shortlist', () => {
  it('says of each offer in words whether it is on it', () => {
    const { star } = open();

    expect([0, 1, 2].map((at) => star(at).textContent)).toEqual([
      'Not shortlisted',
      'Not shortlisted',
      'Shortlisted',
    ]);
  });

  it('takes an offer by Space on its star, and gives it back', async () => {
    const { user, shortlist, star } = open();

    await user.click(star(1));
    shortlist.mockClear();
    await user.keyboard(' ');
    await user.keyboard('{ArrowDown} ');

    expect(shortlist.mock.calls).toEqual([
      [['B'], true],
      [['C'], false],
    ]);
  });

  it('takes a range whole before it gives any of it back', async () => {
    const { user, shortlist, star } = open();

    await user.click(star(0));
    shortlist.mockClear();
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift} ');

    expect(shortlist).toHaveBeenCalledExactlyOnceWith(['A', 'B'], true);
  });

  it('takes an offer by a click on its star, and none by a click beside it', async () => {
    const { user, shortlist, star } = open();

    await user.click(within(star(0)).getByTitle(/put it on the shortlist/));
    await user.click(star(1));

    expect(shortlist).toHaveBeenCalledExactlyOnceWith(['A'], true);
  });
});
