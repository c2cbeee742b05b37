import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { usdCents } from '#domain/core/money';
import { watts } from '#domain/core/quantity';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { View } from '#domain/model/view';
import { landedCostView } from '#domain/reports/shipped-views';
import { CompareScreen } from '../../../fixtures/compare-screen';
import { giveElementsHeight } from '../../../fixtures/element-size';
import { anOffer } from '../../../fixtures/offer';
import { prepared } from '../../../fixtures/reference';

const reference = prepared();
// The dearer rig takes less power: dollars per MW turn the order round.
const rows = evaluateOffers(
  [
    anOffer({ id: 'A1', unitPrice: usdCents(374_400), powerW: watts(3510) }),
    anOffer({ id: 'A2', unitPrice: usdCents(300_000), powerW: watts(2000) }),
    anOffer({ id: 'A3', unitPrice: usdCents(200_000), powerW: null }),
  ],
  reference,
);
const columnIds = ['model', 'offerId', 'landedPerTh', 'duty', 'dutyRate', 'unitPrice', 'shareOfHashrate'];
const start: View = { ...landedCostView, columnIds, sort: [{ columnId: 'unitPrice', bestFirst: true }] };

beforeAll(() => {
  giveElementsHeight();
});
afterEach(cleanup);

const cell = (rowId: string, columnId: string) =>
  document.querySelector<HTMLElement>(`[data-row="${rowId}"] [data-column="${columnId}"]`)!;
const ids = () => [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset['row']);
const headers = () => screen.getAllByRole('columnheader').map((one) => one.textContent);

function show(view: View = start) {
  const onViewChange = vi.fn<(view: View) => void>();
  render(<CompareScreen rows={rows} prepared={reference} view={view} onViewChange={onViewChange} />);
  return { user: userEvent.setup(), onViewChange };
}

describe('money of the table in a unit', () => {
  it('goes to the next with Ctrl U, in headers and cells', async () => {
    const { user, onViewChange } = show();
    cell('A1', 'duty').focus();
    expect(cell('A1', 'duty').textContent).toBe('47,174.40');

    await user.keyboard('{Control>}u{/Control}');
    expect(onViewChange.mock.calls.at(-1)?.[0].unit).toBe('per-unit');
    await user.keyboard('{Control>}u{/Control}');

    expect(headers().some((text) => text.includes('Duty $/TH'))).toBe(true);
    expect(headers().some((text) => text.includes('Duty %'))).toBe(true);
    expect(cell('A1', 'duty').textContent).toBe('2.02');
  });

  it('is chosen from the chip, which says it', async () => {
    const { user } = show();
    await user.click(screen.getByRole('button', { name: /money own units/ }));
    await user.click(screen.getByRole('menuitemradio', { name: /Total/ }));

    expect(screen.getByRole('button', { name: /money Total/ })).toBeTruthy();
    expect(headers().some((text) => text.includes('Landed $'))).toBe(true);
    expect(screen.getByText(/^Landed \$: sum /)).toBeTruthy();
  });

  it('sorts by the figures that are shown, what is not known last', () => {
    show();
    expect(ids()).toEqual(['A3', 'A2', 'A1']);
    cleanup();

    show({ ...start, unit: 'per-mw' });
    expect(ids()).toEqual(['A1', 'A2', 'A3']);
    expect(cell('A3', 'unitPrice').textContent).toBe('—');
  });

  it('is copied as it is shown, with its header', () => {
    show({ ...start, unit: 'percent-of-price' });
    const setData = vi.fn<(type: string, text: string) => void>();
    const from = cell('A1', 'duty');
    from.focus();
    fireEvent.copy(from, { clipboardData: { setData } });

    expect(setData.mock.calls[0]?.[1]).toBe('12.6');
  });
});

describe('shares of what is shown', () => {
  it('are bars with their figure', () => {
    show();

    expect(cell('A1', 'shareOfHashrate').textContent).toBe('33.3');
  });
});
