import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { overOffers } from '../../../../src-renderer/features/plan/lines/over-offer';
import { problemCount, ProblemsPanel } from '../../../../src-renderer/features/plan/lines/problems-panel';
import { aFutureOffer, aLineOf, month, planOn } from '../../../fixtures/plan-on-ground';

afterEach(cleanup);

function lines(...quantities: readonly number[]) {
  const offer = aFutureOffer({ quantity: 400, minimumQuantity: 20 });
  return planOn({
    offers: [offer],
    lines: quantities.map((quantity, at) =>
      aLineOf({
        id: `line-${String(at + 1)}`,
        offerId: offer.id,
        quantity,
        batchMonth: month(`2027-0${String(at + 3)}`),
        place: at,
      }),
    ),
  }).evaluation.lines;
}

describe('lines that come to more than their offer is for', () => {
  it('are one problem, with the units that each line could keep', () => {
    const [over] = overOffers(lines(380, 60, 40));

    expect(over).toMatchObject({ most: 400, ordered: 480 });
    // The others are too small to take 80 off.
    expect(over?.ways.map(({ row, quantity }) => [row.line.id, quantity])).toEqual([['line-1', 300]]);
    expect(overOffers(lines(300, 100))).toEqual([]);
  });

  it('offer no way below the least the vendor sells', () => {
    expect(overOffers(lines(400, 390))[0]?.ways).toEqual([]);
  });

  it('are mended by one button, and said once for all of them', async () => {
    const user = userEvent.setup();
    const save = vi.fn();
    const all = lines(380, 60, 40);
    render(<ProblemsPanel lines={all} work={{ save } as never} onGo={vi.fn()} />);

    expect(problemCount(all)).toBe(1);
    expect(screen.getByText(/come to 480 units; 400 units are offered/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Mar 2027: set 380 to 300' }));
    expect(save.mock.calls).toEqual([[[expect.objectContaining({ id: 'line-1', quantity: 300 })]]]);
  });
});
