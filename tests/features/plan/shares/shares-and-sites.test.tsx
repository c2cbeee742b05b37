import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { SharesPanel } from '../../../../src-renderer/features/plan/shares/shares-panel';
import { SiteLoads } from '../../../../src-renderer/features/plan/shares/site-loads';
import { aFutureOffer, aLineOf, month, planOn } from '../../../fixtures/plan-on-ground';
import { aSite } from '../../../fixtures/reference';
import { sourced } from '../../../fixtures/source';

afterEach(cleanup);

const offers = [aFutureOffer({ quantity: 300 }), aFutureOffer({ id: 'A2', vendor: 'Canaan', quantity: 100 })];

describe('the shares of a plan', () => {
  it('are by vendor with TH, dollars and how concentrated they are', () => {
    render(<SharesPanel totals={planOn({ offers }).evaluation.totals} />);

    const [, first, second] = screen.getAllByRole('row');
    expect(within(first!).getByRole('rowheader').textContent).toContain('Bitmain');
    expect(within(first!).getAllByRole('cell')[0]?.textContent).toBe('75.0');
    expect(within(second!).getAllByRole('cell')[0]?.textContent).toBe('25.0');
    expect(screen.getByText(/^HHI 6,250 of 10,000: the largest has 75\.0 %/)).toBeTruthy();
  });

  it('are by origin under the country’s name', async () => {
    render(<SharesPanel totals={planOn({ offers }).evaluation.totals} />);
    await userEvent.setup().selectOptions(screen.getByLabelText('Shares by'), 'Declared origin');

    expect(screen.getByRole('rowheader', { name: /^Malaysia/ })).toBeTruthy();
    expect(screen.getByText(/one origin alone/)).toBeTruthy();
  });
});

describe('what sites can take', () => {
  const capacity = {
    power: sourced([{ from: month('2027-01'), kilowatts: 500 }]),
    racks: sourced([{ from: month('2027-01'), cooling: 'air' as const, positions: 120 }]),
    ...{ electricityPerMwh: null, curtailment: null, uptime: null, repairCentres: [] },
  };

  it('says in words from when a site is over its power and its positions', () => {
    const site = aSite({ capacity });
    const { totals } = planOn({
      offers: [aFutureOffer({ quantity: 300 })],
      reference: { sites: [site] },
    }).evaluation;
    render(<SiteLoads totals={totals} sites={[site]} />);

    const load = screen.getByRole('region', { name: 'Load of West Texas' });
    expect(load.textContent).toMatch(/Over capacity from Mar 2027: 0\.6 MW over/);
    expect(load.textContent).toMatch(/1\.1 of 0\.5/);
  });

  it('checks no limit where nobody stated one, and says so', () => {
    const { totals } = planOn({ offers, lines: [aLineOf()] }).evaluation;
    render(<SiteLoads totals={totals} sites={[aSite()]} />);

    expect(
      screen.getByText(/Power and positions of this site are not known, so no limit is checked/),
    ).toBeTruthy();
    expect(screen.queryByText(/Over capacity/)).toBeNull();
  });

  it('says what is missing where no line hashes anywhere', () => {
    render(<SiteLoads totals={planOn({ lines: [] }).evaluation.totals} sites={[]} />);

    expect(screen.getByText(/No line hashes at a site yet/)).toBeTruthy();
  });
});
