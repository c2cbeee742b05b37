import { aHandEdit } from '../../fixtures/hand-edit';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion } from '#domain/core/money';
import { kilograms } from '#domain/core/quantity';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import { landedCostView } from '#domain/reports/shipped-views';
import type { OfferActions } from '../../../src-renderer/features/compare/offer-actions';
import { CompareScreen } from '../../fixtures/compare-screen';
import { giveElementsHeight } from '../../fixtures/element-size';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const reference = prepared();

beforeAll(() => {
  giveElementsHeight();
});
afterEach(cleanup);

function open(offers: readonly Offer[] = [anOffer(), anOffer({ id: 'A2', model: 'Antminer S21' })]) {
  const actions = {
    add: vi.fn<OfferActions['add']>(),
    edit: vi.fn<OfferActions['edit']>(),
    duplicate: vi.fn<OfferActions['duplicate']>(),
    shortlist: vi.fn<(offerIds: readonly string[], isOn: boolean) => void>(),
    remove: vi.fn<OfferActions['remove']>(),
  };
  render(
    <CompareScreen rows={evaluateOffers(offers, reference)} prepared={reference} offerActions={actions} />,
  );
  return { actions, user: userEvent.setup() };
}

const cellOf = (model: string) =>
  screen.getByText(model).closest('[data-row]')!.querySelector<HTMLElement>('[data-column="vendor"]')!;

describe('an offer in the comparison', () => {
  it('is edited by F2 on its row', () => {
    const { actions } = open();

    fireEvent.focus(cellOf('Antminer S21'));
    fireEvent.keyDown(cellOf('Antminer S21'), { key: 'F2' });

    expect(actions.edit).toHaveBeenCalledExactlyOnceWith('A2');
  });

  it('is not edited by F2 while no row or a header has the keyboard', () => {
    const { actions } = open();

    fireEvent.keyDown(document.body, { key: 'F2' });
    const header = screen.getByRole('columnheader', { name: /^Vendor/ });
    fireEvent.focus(header);
    fireEvent.keyDown(header, { key: 'F2' });

    expect(actions.edit).not.toHaveBeenCalled();
  });

  it('is edited, duplicated and removed from the inspector', async () => {
    const { actions, user } = open();
    fireEvent.focus(cellOf('Antminer S21'));
    await user.click(screen.getByRole('tab', { name: 'Offer' }));

    await user.click(await screen.findByRole('button', { name: 'Edit offer…' }));
    await user.click(screen.getByRole('button', { name: 'Duplicate…' }));
    await user.click(screen.getByRole('button', { name: 'Remove offer A2' }));

    expect(actions.edit).toHaveBeenCalledExactlyOnceWith('A2');
    expect(actions.duplicate).toHaveBeenCalledExactlyOnceWith('A2');
    expect(actions.remove).toHaveBeenCalledExactlyOnceWith('A2');
  });

  it('shows its entries, weight, hashboards and the chance of refusal', async () => {
    const { user } = open([
      anOffer({
        batches: [
          { quantity: 60, afterDays: 0 },
          { quantity: 40, afterDays: 30 },
        ],
        unitWeightKg: kilograms(16.2),
        hashboardOrigin: countryCode('CN'),
        reassessmentProbability: partsPerMillion(125_000),
      }),
    ]);

    await user.click(screen.getByRole('tab', { name: 'Offer' }));

    for (const text of ['60 units, 40 after 30 days', '16.2 kg', 'China (CN)', '12.5 %']) {
      expect(await screen.findByText(text)).toBeTruthy();
    }
  });

  it('says which of its figures were typed over the quotation, and when', async () => {
    const handEdits = [aHandEdit('unitPrice', calendarDate('2026-11-22'))] as const;
    const { user } = open([anOffer({ handEdits })]);
    await user.click(screen.getByRole('tab', { name: 'Offer' }));

    const marks = await screen.findAllByText('edited 22 Nov 2026');
    expect(marks.map((mark) => mark.closest('dd')?.previousSibling?.textContent)).toEqual(['Unit price']);
  });

  it('does not cite the quotation for a given fact that was typed over', async () => {
    const handEdits = [aHandEdit('quantity', calendarDate('2026-11-22'))] as const;
    const { user } = open([anOffer({ quantity: 137, handEdits })]);

    await user.click(screen.getByRole('gridcell', { name: '137' }));

    expect(
      await screen.findByText(
        'Entered by hand over Bitmain price list of 3 Nov 2026 (bitmain.csv), row 2 · 22 Nov 2026 · stated',
      ),
    ).toBeTruthy();
  });
});

describe('a new offer', () => {
  it('can be added beside the import', async () => {
    const { actions, user } = open();

    await user.click(screen.getByRole('button', { name: 'Add an offer…' }));

    expect(actions.add).toHaveBeenCalledOnce();
  });

  it('gets the focus of the table once it stands there, far down as it may be', async () => {
    const offers = Array.from({ length: 300 }, (_, index) => anOffer({ id: `B${index}` }));
    const onDone = vi.fn<() => void>();
    const addedOffer = { rowId: 'NEW', onDone };
    const screenOf = (rows: readonly Offer[]) => (
      <CompareScreen
        rows={evaluateOffers(rows, reference)}
        prepared={reference}
        view={{ ...landedCostView, sort: [] }}
        addedOffer={addedOffer}
      />
    );
    const { rerender } = render(screenOf(offers));
    await new Promise((resolve) => setTimeout(resolve));
    expect(onDone).not.toHaveBeenCalled();

    rerender(screenOf([...offers, anOffer({ id: 'NEW', model: 'Antminer S23' })]));

    await waitFor(() => {
      expect(onDone).toHaveBeenCalledOnce();
    });
    const grid = screen.getByRole('grid', { name: 'Offers' });
    expect(grid.contains(document.activeElement)).toBe(true);
    expect(grid.scrollTop).toBeGreaterThan(0);
    expect(await screen.findByText(/Antminer S23, Bitmain/)).toBeTruthy();
  });

  it('that the filter hides is not gone to, then or later', async () => {
    const onDone = vi.fn<() => void>();
    render(
      <CompareScreen
        rows={evaluateOffers([anOffer(), anOffer({ id: 'NEW', model: 'Antminer S23' })], reference)}
        prepared={reference}
        view={{ ...landedCostView, filterText: 'S21' }}
        addedOffer={{ rowId: 'NEW', onDone }}
      />,
    );

    await waitFor(() => {
      expect(onDone).toHaveBeenCalledOnce();
    });
    expect(document.activeElement).toBe(document.body);
  });

  it('can be added to an empty workspace', async () => {
    const { actions, user } = open([]);

    await user.click(screen.getByRole('button', { name: 'Add an offer' }));

    expect(actions.add).toHaveBeenCalledOnce();
  });
});
