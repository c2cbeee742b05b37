import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { usdCents } from '#domain/core/money';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { landedCostView } from '#domain/reports/shipped-views';
import { CompareScreen } from '../../fixtures/compare-screen';
import { manyRows } from '../../fixtures/comparison-rows';
import { giveElementsHeight } from '../../fixtures/element-size';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const reference = prepared();
const rows = evaluateOffers(
  [
    anOffer({ id: 'cheap', vendor: 'Bitmain', model: 'Antminer S21', unitPrice: usdCents(374_400) }),
    anOffer({ id: 'dear', vendor: 'MicroBT', model: 'Whatsminer M66S', unitPrice: usdCents(421_200) }),
    anOffer({ id: 'dearest', vendor: 'Canaan', model: 'Avalon A16', unitPrice: usdCents(500_000) }),
  ],
  reference,
);
const view = { ...landedCostView, sort: [{ columnId: 'unitPrice', bestFirst: true }] };

beforeAll(() => {
  giveElementsHeight();
});
afterEach(cleanup);

function show(some = rows, onCopy: (text: string) => Promise<void> = () => Promise.resolve()) {
  render(<CompareScreen rows={some} prepared={reference} view={view} onCopy={onCopy} />);
  return userEvent.setup();
}
const page = () => screen.getByRole('region', { name: 'Side by side' });
const offers = () =>
  within(page())
    .getAllByRole('columnheader')
    .map((one) => one.textContent)
    .filter((text) => /cheap|dear/.test(text));
const rowOf = (name: string) => within(page()).getByRole('row', { name: new RegExp(`^${name}`) });
const cell = (rowId: string) =>
  document.querySelector<HTMLElement>(`[data-row="${rowId}"] [data-column="vendor"]`)!;

describe('Side by side', () => {
  it('takes the first offers of the table where none is selected, the best as the baseline', async () => {
    const user = show();
    await user.click(screen.getByRole('button', { name: 'Side by side' }));

    expect(offers()).toHaveLength(3);
    expect(offers()[0]).toMatch(/Antminer S21.*cheap.*Baseline/);
  });

  it('takes the selected offers, by key', async () => {
    const user = show();
    cell('dear').focus();
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Control>}{Shift>}x{/Shift}{/Control}');

    expect(offers().map((text) => /dearest|dear|cheap/.exec(text)?.[0])).toEqual(['dear', 'dearest']);
  });

  it('says in words and dollars per rig what makes the difference', async () => {
    const user = show();
    await user.click(screen.getByRole('button', { name: 'Side by side' }));

    expect(rowOf('In words').textContent).toMatch(/\/TH more .*: goods \+\$2\.00, .* of one Antminer S21\./);
    expect(rowOf('Goods').textContent).toMatch(/\$16\.00.*\$18\.00\+\$468\.00 per rig/);
  });

  it('shows what differs, and all of it when asked', async () => {
    const user = show();
    await user.click(screen.getByRole('button', { name: 'Side by side' }));
    expect(within(page()).queryByRole('row', { name: /^Incoterm|^Term/ })).toBeNull();

    await user.click(screen.getByRole('checkbox', { name: 'Differences only' }));
    expect(rowOf('Term').textContent).toMatch(/FOB|EXW|FCA|CIF|DAP/);
  });

  it('marks the best by a word, and names where they tie', async () => {
    const user = show();
    await user.click(screen.getByRole('button', { name: 'Side by side' }));

    expect(rowOf('Unit price').textContent).toMatch(/3,744\.00best4,212\.00/);
    expect(within(page()).getByRole('region', { name: 'Where they tie' }).textContent).toMatch(
      /Whatsminer M66S, MicroBT \(dear\).*Ties with cheap at a unit price of \$3,744\.00/,
    );
  });

  it('takes another offer for the baseline, and lets go of one', async () => {
    const user = show();
    await user.click(screen.getByRole('button', { name: 'Side by side' }));
    await user.click(screen.getByRole('button', { name: 'Make baseline: dearest' }));
    expect(offers()[0]).toMatch(/dearest.*Baseline/);
    expect(document.activeElement?.textContent).toBe('3 offers side by side');

    await user.click(screen.getByRole('button', { name: 'Take dear out' }));
    expect(offers()).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Take cheap out' })).toHaveProperty('disabled', true);
    expect(document.activeElement?.textContent).toBe('2 offers side by side');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Side by side' })).toBeNull();
  });

  it('copies the questions that the offers leave open', async () => {
    const copied = vi.fn(() => Promise.resolve());
    const user = show(rows, copied);
    await user.click(screen.getByRole('button', { name: 'Side by side' }));
    await user.click(screen.getByRole('button', { name: 'Copy the questions' }));

    expect(copied).toHaveBeenCalledWith(expect.stringMatching(/^Bitmain: Antminer S21.*cheap/));
  });

  it('goes back to the table with Escape, and the keyboard with it', async () => {
    const user = show();
    cell('dear').focus();
    await user.keyboard('{Control>}{Shift>}x{/Shift}{/Control}');
    await user.keyboard('{Escape}');

    expect(screen.queryByRole('region', { name: 'Side by side' })).toBeNull();
    await vi.waitFor(() => {
      expect(document.activeElement?.closest('[data-row]')?.getAttribute('data-row')).toBe('dear');
    });
  });

  it('says so where too many are selected', async () => {
    const user = show(manyRows(8, reference));
    cell('O-00001').focus();
    await user.keyboard('{Control>}a{/Control}{Control>}{Shift>}x{/Shift}{/Control}');

    expect(screen.getByText(/takes up to 5 offers, and 8 are selected/)).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Side by side' })).toBeNull();
  });
});
