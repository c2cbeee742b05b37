import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { countryCode } from '#domain/core/country';
import { partsPerMillion } from '#domain/core/money';
import { DeliveryTab } from '../../../src-renderer/features/plan/delivery/delivery-tab';
import { giveElementsHeight } from '../../fixtures/element-size';
import { aFutureOffer, aLineOf, day, month, planOn } from '../../fixtures/plan-on-ground';
import { aBaseLayer, aTariffLayer, aTariffPack } from '../../fixtures/tariffs';

giveElementsHeight();
afterEach(cleanup);

const step = aTariffPack([
  aBaseLayer(),
  aTariffLayer({ id: 'NEW', from: day('2027-03-20'), rate: partsPerMillion(250_000) }),
]);

function show(asked: Parameters<typeof planOn>[0] = {}) {
  const onOpenLine = vi.fn();
  render(<DeliveryTab {...planOn(asked)} onOpenLine={onOpenLine} />);
  return { onOpenLine, user: userEvent.setup() };
}

const chart = () => screen.getByRole('group', { name: /^Deliveries, chart/ });
const readout = () => screen.getByText(/from Bitmain: leaves|from Bitmain, batch \d: leaves/).textContent;

describe('the tab Delivery', () => {
  it('says in words what its drawing shows', () => {
    show();

    expect(within(chart()).getByRole('img').getAttribute('aria-label')).toMatch(
      /^1 batch on their way: on the rack by the median from \d+ Mar 2027 to \d+ Mar 2027, 1 after its site has power\.$/,
    );
  });

  it('reads a batch out when the arrow keys reach it', () => {
    show({ reference: { pack: step } });
    fireEvent.keyDown(chart(), { key: 'ArrowDown' });

    expect(readout()).toMatch(
      /^100 × Antminer S21 Pro from Bitmain: leaves 20 Jan 2027, enters \d+ Mar 2027, on the rack \d+ Mar 2027 \(one in ten by .*, nine in ten by .*\)\. West Texas has power from 1 Mar 2027: \d+ days late\. Duty 2\.6 → 27\.6 % from 20 Mar 2027 \(enters \d+ days before\)\.$/,
    );
  });

  it('says that the seller pays the duty of a delivered price', () => {
    show({ offers: [aFutureOffer({ incoterm: 'DDP' })], reference: { pack: step } });
    fireEvent.keyDown(chart(), { key: 'Home' });

    expect(readout()).toContain(', paid by the seller.');
  });

  it('draws the step of the duty on its rows, and names the rates once', () => {
    show({ reference: { pack: step }, lines: [aLineOf(), aLineOf({ id: 'line-2', place: 2 })] });

    expect(chart().textContent.match(/2\.6 → 27\.6 %/g)).toHaveLength(1);
  });

  it('opens the line of a batch with Enter', () => {
    const { onOpenLine } = show({
      lines: [aLineOf(), aLineOf({ id: 'line-2', batchMonth: month('2027-05'), place: 2 })],
    });
    fireEvent.keyDown(chart(), { key: 'End' });
    fireEvent.keyDown(chart(), { key: 'Enter' });

    expect(onOpenLine).toHaveBeenCalledWith('line-2');
  });

  it('opens the line of a batch with a click', async () => {
    const { onOpenLine, user } = show();
    await user.click(within(chart()).getByText('Antminer S21 Pro'));

    expect(onOpenLine).toHaveBeenCalledWith('line-1');
  });

  it('shows every batch with its legs as a table', async () => {
    const batches = [
      { quantity: 40, afterDays: 0 },
      { quantity: 60, afterDays: 31 },
    ];
    const { user } = show({ offers: [aFutureOffer({ batches })] });
    await user.click(screen.getByRole('button', { name: 'Show as table' }));
    const table = within(screen.getByRole('table', { name: 'Deliveries' }));

    expect(table.getByRole('columnheader', { name: 'Customs until' })).toBeTruthy();
    const rows = table.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows[1]).toContain('Antminer S21 Pro, batch 1BitmainWest Texas4020 Jan 2027');
    expect(rows[2]).toContain('Antminer S21 Pro, batch 2BitmainWest Texas6020 Feb 2027');
  });

  it('says what is not drawn, since nobody knows how long it travels', () => {
    show({ offers: [aFutureOffer({ shipFrom: countryCode('TH') })] });

    expect(screen.getByRole('note').textContent).toContain('1 line without days');
  });

  it('draws a few of very many rows', () => {
    const lines = Array.from({ length: 300 }, (_, index) =>
      aLineOf({ id: `l${String(index)}`, place: index }),
    );
    show({ lines });

    const drawn = within(chart()).getByRole('img').querySelectorAll('text').length;
    expect(drawn).toBeGreaterThan(20);
    expect(drawn).toBeLessThan(200);
  });

  it('has nothing to show for a plan that buys nothing', () => {
    show({ lines: [aLineOf({ quantity: 0 })] });

    expect(screen.getByRole('heading', { name: 'Nothing is delivered yet' })).toBeTruthy();
  });
});
