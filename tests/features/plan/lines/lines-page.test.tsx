import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { usdCents } from '#domain/core/money';
import type { PlanLine } from '#domain/model/plan';
import { EditablePlan } from '../../../fixtures/editable-plan';
import { giveElementsHeight } from '../../../fixtures/element-size';
import { aFutureOffer, aLineOf, month } from '../../../fixtures/plan-on-ground';
import { aSite } from '../../../fixtures/reference';
import { aSource } from '../../../fixtures/source';

const offers = [
  aFutureOffer({ quantity: 1_000, minimumQuantity: 50, isShortlisted: true }),
  aFutureOffer({ id: 'A2', model: 'Antminer S21+', quantity: 400, isShortlisted: true }),
];
const two = [
  aLineOf({ quantity: 100, batchMonth: month('2027-03') }),
  aLineOf({ id: 'line-2', offerId: 'A2', quantity: 200, place: 2 }),
];

beforeAll(() => {
  giveElementsHeight();
  window.innerWidth = 1400;
});
afterEach(cleanup);

function open(change: Partial<Parameters<typeof EditablePlan>[0]> = {}) {
  const onSave = vi.fn<(lines: readonly PlanLine[], label: string | null) => void>();
  render(<EditablePlan planOffers={offers} lines={two} onSave={onSave} {...change} />);
  return { onSave, user: userEvent.setup() };
}

const cell = (lineId: string, columnId: string) =>
  document.querySelector<HTMLElement>(`[data-row="${lineId}"] [data-column="${columnId}"]`)!;

function goTo(lineId: string, columnId: string): void {
  act(() => {
    cell(lineId, columnId).focus();
  });
}

function press(key: string, more: Partial<KeyboardEventInit> = {}): void {
  fireEvent.keyDown(document.activeElement!, { key, ...more });
}

const total = (name: RegExp) =>
  within(screen.getByRole('region', { name: 'Totals of the plan' })).getByRole('button', { name });

describe('a plan without lines', () => {
  it('has three doors: the shortlist, a search, the optimiser', async () => {
    const onPropose = vi.fn<() => void>();
    const { user, onSave } = open({ lines: [], onPropose });

    await user.click(screen.getByRole('button', { name: 'Let the optimiser propose' }));
    expect(onPropose).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('button', { name: 'Add the shortlist (2 offers)' }));

    expect(onSave.mock.calls[0]?.[0].map(({ offerId, quantity }) => [offerId, quantity])).toEqual([
      ['A1', 1_000],
      ['A2', 400],
    ]);
    expect(screen.getByRole('grid', { name: 'Plan lines' })).toBeTruthy();
  });

  it('says what to do where there is no offer at all', () => {
    open({ lines: [], planOffers: [] });

    expect(screen.getByText('There is nothing to order yet')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /optimiser/ })).toBeNull();
  });

  it('finds offers by words and adds those that are ticked', async () => {
    const { user, onSave } = open({ lines: [] });
    await user.click(screen.getByRole('button', { name: 'Add offers…' }));
    await user.type(screen.getByLabelText('Find offers'), 's21+');
    await user.click(screen.getByRole('checkbox', { name: 'Antminer S21+ · A2' }));
    await user.click(screen.getByRole('button', { name: 'Add 1 offer' }));

    expect(onSave.mock.calls[0]?.[0]).toMatchObject([{ offerId: 'A2', quantity: 400, siteId: null }]);
  });
});

describe('the quantity of a line', () => {
  it('is typed in the cell, and every total follows', async () => {
    const { user, onSave } = open();
    const before = total(/^Hash rate/).textContent;
    goTo('line-1', 'quantity');
    press('6');
    await user.type(screen.getByRole('textbox', { name: 'Units of Antminer S21 Pro' }), '00{Enter}');

    expect(onSave.mock.calls[0]?.[0]).toMatchObject([{ id: 'line-1', quantity: 600 }]);
    expect(cell('line-1', 'quantity').textContent).toContain('600');
    expect(total(/^Hash rate/).textContent).not.toBe(before);
    expect(cell('plan-totals', 'quantity').textContent).toBe('800');
  });

  it('says what is wrong with a text that is no quantity and keeps it', async () => {
    const { user, onSave } = open();
    goTo('line-1', 'quantity');
    press('F2');
    const editor = screen.getByRole('textbox', { name: 'Units of Antminer S21 Pro' });
    await user.clear(editor);
    await user.type(editor, 'many{Enter}');

    expect(editor.getAttribute('aria-invalid')).toBe('true');
    expect(onSave).not.toHaveBeenCalled();
  });

  it('steps by one with Alt and the arrows, by ten with Shift, and is kept once when the key is let go', () => {
    const { onSave } = open();
    goTo('line-1', 'quantity');
    press('ArrowUp', { altKey: true });
    press('ArrowUp', { altKey: true });
    press('ArrowUp', { altKey: true, shiftKey: true });

    expect(onSave).not.toHaveBeenCalled();
    expect(cell('line-1', 'quantity').textContent).toContain('110');
    fireEvent.keyUp(document.activeElement!, { key: 'ArrowUp' });
    expect(onSave.mock.calls.map(([lines]) => lines.map(({ quantity }) => quantity))).toEqual([[110]]);
  });

  it('is dragged: shown while the pointer is down, saved once when it is let go', async () => {
    const { onSave } = open();
    const grip = screen.getByRole('slider', { name: 'Units of Antminer S21 Pro' });
    Object.assign(grip, { setPointerCapture: () => undefined });
    fireEvent.pointerDown(grip, { clientX: 100, button: 0, pointerId: 1 });
    for (const clientX of [110, 150, 180]) fireEvent.pointerMove(grip, { clientX, pointerId: 1 });
    await vi.waitFor(() => expect(cell('line-1', 'quantity').textContent).toContain('260'));

    expect(onSave).not.toHaveBeenCalled();
    fireEvent.pointerUp(grip, { clientX: 180, pointerId: 1 });
    expect(onSave.mock.calls.map(([lines]) => lines.map(({ quantity }) => quantity))).toEqual([[260]]);
  });

  it('goes back where it was by Escape during a drag', async () => {
    const { onSave } = open();
    const grip = screen.getByRole('slider', { name: 'Units of Antminer S21 Pro' });
    Object.assign(grip, { setPointerCapture: () => undefined });
    fireEvent.pointerDown(grip, { clientX: 100, button: 0, pointerId: 1 });
    fireEvent.pointerMove(grip, { clientX: 200, pointerId: 1 });
    await vi.waitFor(() => expect(cell('line-1', 'quantity').textContent).toContain('300'));
    fireEvent.keyDown(document.body, { key: 'Escape' });
    fireEvent.pointerUp(grip, { clientX: 200, pointerId: 1 });

    expect(cell('line-1', 'quantity').textContent).toContain('100');
    expect(onSave).not.toHaveBeenCalled();
  });

  it('is filled into every selected line at once', async () => {
    const { user, onSave } = open();
    goTo('line-1', 'quantity');
    press('ArrowDown', { shiftKey: true });
    press('7');
    await user.type(screen.getByRole('textbox'), '5');
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter', ctrlKey: true });

    expect(onSave.mock.calls[0]?.[0].map(({ id, quantity }) => [id, quantity])).toEqual([
      ['line-1', 75],
      ['line-2', 75],
    ]);
  });
});

describe('site, month, standing and lock', () => {
  it('are typed or chosen, and an open one shows what it comes to', async () => {
    const north = aSite({ id: 'site-north', name: 'North Dakota' });
    const { user, onSave } = open({ planSites: [aSite(), north] });
    goTo('line-2', 'site');
    expect(cell('line-2', 'site').textContent).toBe('West Texas (not chosen)');
    press('n');
    await user.type(screen.getByRole('combobox', { name: 'Site of Antminer S21+' }), 'orth{Enter}');
    goTo('line-2', 'batchMonth');
    press('m');
    await user.type(screen.getByRole('combobox', { name: 'Ships in of Antminer S21+' }), 'ay 2027{Enter}');

    expect(onSave.mock.calls.map(([lines]) => [lines[0]?.siteId, lines[0]?.batchMonth])).toEqual([
      ['site-north', null],
      ['site-north', '2027-05'],
    ]);
    expect(cell('line-2', 'batchMonth').textContent).toBe('May 2027');
  });

  it('lock by L wherever a letter begins no text, and free by it again', () => {
    const { onSave } = open();
    goTo('line-1', 'landed');
    press('l');
    press('l');

    expect(onSave.mock.calls.map(([lines]) => lines.map(({ isLocked }) => isLocked))).toEqual([
      [true],
      [false],
    ]);
  });

  it('leave L to the text of a cell that takes one', () => {
    const { onSave } = open();
    goTo('line-1', 'note');
    press('l');

    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByRole('textbox', { name: 'Note of Antminer S21 Pro' })).toHaveProperty('value', 'l');
  });
});

describe('a line with a problem', () => {
  it('is marked, says what is wrong and what to do, and offers the quantity that mends it', async () => {
    const { user, onSave } = open({ lines: [aLineOf({ quantity: 20 })] });

    expect(within(cell('line-1', 'model')).getByRole('img', { name: 'Has a problem' })).toBeTruthy();
    expect(cell('line-1', 'problems').textContent).toBe('below the least of 50');
    expect(screen.getByText('The vendor sells 50 units or more; the line has 20.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Set to 50' }));
    expect(onSave.mock.calls[0]?.[0]).toMatchObject([{ quantity: 50 }]);
    expect(cell('line-1', 'problems').textContent).toBe('');
  });

  it('of an offer that is gone has no cost rather than none to pay, and the total says so', () => {
    open({ lines: [...two, aLineOf({ id: 'line-3', offerId: 'gone', place: 3 })] });

    expect(cell('line-3', 'landed').textContent).toBe('—');
    expect(screen.getAllByText('1 line without a landed cost not counted').length).toBeGreaterThan(0);
  });
});

describe('what is done to lines', () => {
  it('splits one into months, as even as whole units can be', async () => {
    const { user, onSave } = open();
    goTo('line-1', 'model');
    await user.click(screen.getByRole('button', { name: 'Split into months…' }));
    await user.clear(screen.getByLabelText('Months'));
    await user.type(screen.getByLabelText('Months'), '3');
    await user.click(screen.getByRole('button', { name: 'Split into 3 lines' }));

    expect(
      onSave.mock.calls[0]?.[0].map(({ id, quantity, batchMonth }) => [id, quantity, batchMonth]),
    ).toEqual([
      ['line-1', 34, '2027-03'],
      ['new-1', 33, '2027-04'],
      ['new-2', 33, '2027-05'],
    ]);
  });

  it('duplicates it right behind itself, and removes it', async () => {
    const { user, onSave } = open();
    goTo('line-1', 'model');
    await user.click(screen.getByRole('button', { name: 'Duplicate' }));
    expect(onSave.mock.calls[0]?.[0]).toMatchObject([{ id: 'new-1', offerId: 'A1', place: 1.5 }]);

    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(document.querySelector('[data-row="line-1"]')).toBeNull();
    expect(document.querySelector('[data-row="new-1"]')).toBeTruthy();
  });

  it('pastes a block of cells, or nothing of it', () => {
    const { onSave } = open();
    goTo('line-1', 'batchMonth');
    const paste = (text: string) => {
      const event = new Event('paste', { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: { getData: () => text } });
      act(() => {
        document.dispatchEvent(event);
      });
    };
    paste('2027-04\t300\n2027-05\tmany');
    expect(onSave).not.toHaveBeenCalled();
    paste('2027-04\t300\n2027-05\t310\n');

    expect(onSave.mock.calls[0]?.[0].map(({ batchMonth, quantity }) => [batchMonth, quantity])).toEqual([
      ['2027-04', 300],
      ['2027-05', 310],
    ]);
  });

  it('refuses while nothing can be changed', async () => {
    const { user, onSave } = open({ refusal: 'Another window has the workspace.' });
    goTo('line-1', 'model');
    await user.click(screen.getByRole('button', { name: 'Duplicate' }));

    expect(onSave).not.toHaveBeenCalled();
    expect(screen.queryByRole('slider')).toBeNull();
  });
});

describe('the order of the lines', () => {
  it('stays while a figure changes, and can be made again', async () => {
    const { user } = open();
    const ids = () =>
      [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset['row']).slice(0, 2);
    await user.click(screen.getByRole('columnheader', { name: /^Units/ }));
    expect(ids()).toEqual(['line-2', 'line-1']);
    goTo('line-1', 'quantity');
    press('9');
    await user.type(screen.getByRole('textbox'), '00{Enter}');

    expect(ids()).toEqual(['line-2', 'line-1']);
    await user.click(screen.getByRole('button', { name: 'Out of order: sort again' }));
    expect(ids()).toEqual(['line-1', 'line-2']);
  });
});

describe('purchase terms', () => {
  it('are given for the offer, and the price of the line follows its volume break', async () => {
    const { user } = open({ lines: [aLineOf({ quantity: 500 })] });
    const before = cell('line-1', 'price').textContent;
    await user.click(screen.getAllByRole('button', { name: 'Purchase terms…' })[0]!);
    await user.click(screen.getByRole('button', { name: 'Add a break' }));
    await user.type(screen.getByLabelText('Break 1, from units'), '500');
    await user.type(screen.getByLabelText('Break 1, $ a unit'), '3600');
    await user.type(screen.getByLabelText('Source'), 'Quotation of November');
    await user.click(screen.getByRole('button', { name: 'Save terms' }));

    expect(before).toBe('1,872,000.00');
    expect(cell('line-1', 'price').textContent).toBe('1,800,000.00');
    expect(screen.getByText(/\$3,600\.00 from 500 on/)).toBeTruthy();
  });

  it('make a held option cost its fee and bring no units', () => {
    const terms = {
      ...{ id: 'A1', lotSize: null, mostUnits: null, priceBreaks: [], contractUnit: 'unit' as const },
      hashrateTolerance: null,
      callOption: {
        fee: usdCents(5_000_00),
        unitPrice: usdCents(350_000),
        units: 200,
        expiresOn: aFutureOffer().quotedOn!,
      },
      source: aSource,
    };
    open({ lines: [aLineOf({ standing: 'option' })], planTerms: [terms] });

    expect(cell('line-1', 'landed').textContent).toBe('5,000.00');
    expect(cell('line-1', 'ths').textContent).toBe('0');
  });
});
