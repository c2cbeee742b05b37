import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { partsPerMillion } from '#domain/core/money';
import { RunningCost } from '../../../../src-renderer/features/plan/shares/running-cost';
import { aFutureOffer, aLineOf, planOn } from '../../../fixtures/plan-on-ground';
import { aSiteCapacity } from '../../../fixtures/plan-records';
import { aSite } from '../../../fixtures/reference';
import { sourced } from '../../../fixtures/source';

afterEach(cleanup);

const always = { curtailment: sourced(partsPerMillion(0)), uptime: sourced(partsPerMillion(1_000_000)) };

function open(capacity: Parameters<typeof aSiteCapacity>[0]) {
  const { evaluation, ground } = planOn({
    offers: [aFutureOffer()],
    lines: [aLineOf({ quantity: 100 })],
    reference: { sites: [aSite({ capacity: aSiteCapacity(capacity) })] },
  });
  render(<RunningCost lines={evaluation.lines} prepared={ground.prepared} />);
}

describe('what a day of the plan earns', () => {
  it('is revenue less electricity, site by site, on the day all of it hashes', () => {
    open(always);

    // 23,400 TH/s at $40 a PH are $936.00; 351 kW over 24 h at $45 a MWh are $379.08.
    expect(screen.getByRole('heading', { name: 'Net $557 a day once all of it hashes' })).toBeTruthy();
    const row = within(screen.getAllByRole('row')[2]!);
    expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
      '',
      '$936.00',
      '$379.08',
      '$556.92',
    ]);
  });

  it('is not known while the hours on are not, and says what to give', () => {
    open({ ...always, uptime: null });

    expect(screen.getByRole('heading', { name: 'Net — a day once all of it hashes' })).toBeTruthy();
    expect(screen.getByText(/uptime\. Give it under Data, Sites/)).toBeTruthy();
  });
});
