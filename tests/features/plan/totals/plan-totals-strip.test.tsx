import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { usdCents } from '#domain/core/money';
import { formatCents, formatDate } from '../../../../src-renderer/ui/format';
import { PlanTotalsStrip } from '../../../../src-renderer/features/plan/totals/plan-totals-strip';
import { aPlanVersion } from '../../../fixtures/plan-records';
import { aFutureOffer, aLineOf, month, planOn } from '../../../fixtures/plan-on-ground';

afterEach(cleanup);

const offers = [aFutureOffer(), aFutureOffer({ id: 'A2', vendor: 'Canaan', model: 'Avalon A15' })];
const { evaluation, ground } = planOn({ offers });
const { totals } = evaluation;

function open(change: Partial<Parameters<typeof PlanTotalsStrip>[0]> = {}) {
  render(<PlanTotalsStrip evaluation={evaluation} lastSaved={null} peakCash={null} {...change} />);
  return userEvent.setup();
}

const figure = (name: RegExp) => screen.getByRole('button', { name });

describe('the totals of a plan', () => {
  it('say hash rate, power, dollars, days and concentration with their units', () => {
    open();

    expect(figure(/^Hash rate/).textContent).toBe('46.8 PH/s');
    expect(figure(/^Power/).textContent).toBe('0.7 MW');
    expect(figure(/^Landed:/).textContent).toBe(
      `$${Math.round(totals.landed / 100).toLocaleString('en-US')}`,
    );
    expect(figure(/^Landed per TH/).textContent).toBe(`$${formatCents(totals.landedPerTh)}/TH`);
    expect(figure(/^Hashing P50/).textContent).toBe(formatDate(totals.hashingP50));
    expect(figure(/^HHI, vendors/).textContent).toBe('5,000');
    expect(figure(/^HHI, origins/).textContent).toBe('10,000');
  });

  it('open into lines that add up to them, to the cent', async () => {
    const user = open();
    await user.click(figure(/^Landed:/));

    const dialog = within(screen.getByRole('dialog', { name: /^Landed: \$/ }));
    const cents = (row: HTMLElement) =>
      Math.round(Number(within(row).getAllByRole('cell')[1]?.textContent.replaceAll(',', '')) * 100);
    const [, ...rows] = dialog.getAllByRole('row');
    const foot = rows.pop()!;
    expect(rows).toHaveLength(2);
    expect(rows.reduce((sum, row) => sum + cents(row), 0)).toBe(cents(foot));
    expect(cents(foot)).toBe(totals.landed);
  });

  it('open further, down to the quotations and rates of each line', async () => {
    const user = open({ prepared: ground.prepared, evidence: [] });
    await user.click(figure(/^Landed:/));

    const dialog = within(screen.getByRole('dialog', { name: /^Landed: \$/ }));
    await user.click(dialog.getByText('Down to quotations, rates and their sources'));
    expect(dialog.getByText(/^Landed cost of the plan: .* the sum of 2 lines\.$/)).toBeTruthy();
    await user.click(dialog.getByText(/Avalon A15, 100 units/));
    expect(dialog.getAllByText(/landed/i).length).toBeGreaterThan(1);
  });

  it('explain themselves by Alt E on the figure in focus', () => {
    open();
    fireEvent.keyDown(figure(/^HHI, vendors/), { key: 'e', code: 'KeyE', altKey: true });

    const dialog = within(screen.getByRole('dialog', { name: 'HHI, vendors: 5,000' }));
    expect(dialog.getAllByText('2,500')).toHaveLength(2);
  });

  it('say what they leave out instead of taking it for nothing', () => {
    const gone = planOn({ offers, lines: [aLineOf(), aLineOf({ id: 'x', offerId: 'gone', place: 2 })] });
    open({ evaluation: gone.evaluation });

    expect(screen.getAllByText('1 line without a landed cost not counted').length).toBeGreaterThan(0);
    expect(figure(/^Landed per TH/).textContent).toBe('—');
  });

  it('say what changed since the newest version, and which that is', () => {
    const before = planOn({ offers, lines: [aLineOf()] });
    open({
      lastSaved: {
        version: aPlanVersion({ number: 3, label: 'To the board' }),
        evaluation: before.evaluation,
      },
    });

    expect(screen.getByText('+23.4 PH/s')).toBeTruthy();
    expect(screen.getByText(/Changes are against version 3, To the board/)).toBeTruthy();
  });

  it('show peak cash with its month, and lead to the calendar', async () => {
    const onOpen = vi.fn<() => void>();
    const user = open({ peakCash: { amount: usdCents(1_234_567_00), month: month('2027-02'), onOpen } });

    expect(screen.getByText('in Feb 2027')).toBeTruthy();
    await user.click(figure(/^Peak cash: \$1,234,567/));
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it('know no day for an empty plan', () => {
    open({ evaluation: planOn({ lines: [] }).evaluation });

    expect(figure(/^Hashing P50/).textContent).toBe('—');
    expect(figure(/^HHI, vendors/).textContent).toBe('—');
  });
});
