import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { partsPerMillion } from '#domain/core/money';
import type { FrontierPlan } from '../../../../src-renderer/services/optimiser-state';
import { openPlanDesk } from '../../../fixtures/plan-desk';
import { aLineOf } from '../../../fixtures/plan-on-ground';
import { SOME_POINT } from '../../../fixtures/plan-solver';

afterEach(cleanup);

const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

function plan(
  allIn: number,
  day: string | null,
  share: number,
  change: Partial<FrontierPlan> = {},
): FrontierPlan {
  return {
    point: {
      ...SOME_POINT,
      allIn,
      hashingP50: day === null ? null : calendarDate(day),
      topVendor: { name: 'Bitmain', share: partsPerMillion(share) },
    },
    isProved: true,
    gap: 0,
    lines: [aLineOf({ quantity: allIn / 10_000_000 })],
    ...change,
  };
}

const plans = [
  plan(100_000_000, '2027-06-09', 800_000),
  plan(120_000_000, '2027-05-02', 600_000, { isProved: false, gap: 0.004 }),
  plan(150_000_000, '2027-03-01', 400_000),
];

async function openFrontier() {
  const opened = openPlanDesk();
  await opened.user.click(screen.getByRole('button', { name: 'Other tab' }));
  return opened;
}

async function drawn(points: readonly FrontierPlan[] = plans, isComplete = true) {
  const opened = await openFrontier();
  await opened.user.click(screen.getByRole('button', { name: 'Draw the frontier' }));
  act(() => {
    opened.solver.frontiers[0]?.answer({ points, isComplete, leastThs: null, refused: 0 });
  });
  await settle();
  return opened;
}

const chart = () => screen.getByRole('group', { name: /^Cost against arrival, chart/ });

describe('the frontier', () => {
  it('is asked for with a third figure, and grows while it is drawn', async () => {
    const { user, solver } = await openFrontier();
    expect(screen.getByText('No frontier yet')).toBeDefined();
    await user.selectOptions(screen.getByLabelText('Third figure'), 'back-duty exposure');
    await user.click(screen.getByRole('button', { name: 'Command: Draw the frontier' }));
    expect(solver.frontiers[0]?.task.axes).toEqual({ third: 'back-duty' });
    act(() => {
      solver.frontiers[0]?.tell({ points: plans.slice(0, 2), isComplete: false, leastThs: null, refused: 0 });
    });
    expect(screen.getByText(/^2 plans so far\./)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Command: Stop drawing the frontier' }));
    expect(solver.frontiers[0]?.signal.aborted).toBe(true);
  });

  it('says in words what the picture shows', async () => {
    await drawn();
    const picture = screen.getByRole('img');
    expect(picture.getAttribute('aria-label')).toContain('3 plans. The cheapest: $1,000,000.00 all-in');
    expect(picture.getAttribute('aria-label')).toContain('The earliest: $1,500,000.00 all-in');
    expect(picture.textContent).toContain('Cheapest');
    expect(
      screen.getByText(/^3 plans\. There is no other plan that is not worse in something\./),
    ).toBeDefined();
  });

  it('is read by arrow keys, and Enter opens a plan as a difference', async () => {
    const { user } = await drawn();
    chart().focus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(
      screen.getByText(
        '$1,200,000.00 all-in, all hashing by 2 May 2027 (P50), 5.10 EH/s, share of the largest vendor 60.0 % Bitmain',
      ),
    ).toBeDefined();
    await user.keyboard('{Enter}');

    expect(screen.getByRole('heading', { name: 'Proposed plan' })).toBeDefined();
    expect(screen.getByText(/^Stopped: at most 0\.4 % from the best possible\./)).toBeDefined();
  });

  it('has a table twin whose plans open too', async () => {
    const { user } = await drawn();
    await user.click(screen.getByRole('button', { name: 'Show as table: Cost against arrival' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.slice(1).map(({ textContent }) => textContent)).toEqual([
      '1$1,000,000.009 Jun 20275.10 EH/s80.0 % Bitmainno cheaper oneOpen',
      '2$1,200,000.002 May 20275.10 EH/s60.0 % Bitmainat most 0.4 % from the best possibleOpen',
      '3$1,500,000.001 Mar 20275.10 EH/s40.0 % Bitmainno cheaper oneOpen',
    ]);
    await user.click(screen.getByRole('button', { name: 'Open plan 3' }));
    expect(screen.getByRole('heading', { name: 'Proposed plan' })).toBeDefined();
  });

  it('names a plan of no known arrival in words, since it has no place in the picture', async () => {
    await drawn([...plans, plan(170_000_000, null, 300_000)], false);
    expect(
      screen.getByText(/There may be others between them\. 1 plan of no known arrival: in the table alone\./),
    ).toBeDefined();
  });

  it('that has no plan says where to look', async () => {
    await drawn([]);
    expect(screen.getByText('No plan was found')).toBeDefined();
  });

  it('keeps its points where it fails', async () => {
    const { user, solver } = await openFrontier();
    await user.click(screen.getByRole('button', { name: 'Draw the frontier' }));
    act(() => {
      solver.frontiers[0]?.tell({ points: plans, isComplete: false, leastThs: 1_000_000, refused: 0 });
      solver.frontiers[0]?.fail('The worker ended.');
    });
    await settle();
    expect(screen.getByText(/^The worker ended\. The plans found until then stay\./)).toBeDefined();
    expect(screen.getByText(/at least the 1\.00 EH\/s of the best one/)).toBeDefined();
  });
});
