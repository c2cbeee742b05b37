import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import type { Assumptions } from '#domain/model/settings';
import { AssumptionsSection } from '../../../src-renderer/features/sites/assumptions-section';
import { someAssumptions } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';

afterEach(cleanup);

type Save = (assumptions: Assumptions, label: string) => Promise<unknown>;

function renderAssumptions(change: Partial<Assumptions> = {}) {
  const onSave = vi.fn<Save>(() => Promise.resolve());
  render(
    <AssumptionsSection
      assumptions={{ ...someAssumptions, ...change }}
      today={() => calendarDate('2026-11-22')}
      onSave={onSave}
    />,
  );
  return { onSave, user: userEvent.setup() };
}

async function change(
  user: ReturnType<typeof userEvent.setup>,
  name: string,
  fields: Record<string, string>,
) {
  await user.click(screen.getByRole('button', { name: `Change ${name}` }));
  for (const [label, text] of Object.entries(fields)) {
    const field = screen.getByLabelText(label);
    await user.clear(field);
    await user.type(field, text);
  }
  await user.click(screen.getByRole('button', { name: 'Save assumption' }));
}

describe('the assumptions', () => {
  it('are all listed in words with value, unit, source, day and confidence', () => {
    renderAssumptions();

    const row = screen.getByRole('row', { name: /^Production and queue/ });
    expect(within(row).getByText('40 days at P50, 60 at P90')).toBeTruthy();
    expect(row.textContent).toContain('Written for a test · 21 Nov 2026 assumed');
    expect(screen.getAllByRole('button', { name: /^Change / })).toHaveLength(20);
  });

  it.each([
    ['hashprice', 'Value, $/PH/day', '52.40', 'hashpricePerPhDay', 5240, '52.40 $/PH/day'],
    ['insurance rate', 'Value, %', '0.3464', 'insuranceRate', 3464, '0.3464 %'],
    ['repair time abroad', 'Value, days', '35', 'foreignRepairDays', 35, '35 days'],
    ['service period', 'Value, years', '4', 'serviceYears', 4, '4 years'],
    ['packed weight of a unit', 'Value, kg', '18.25', 'unitWeightKg', 18.25, '18.25 kg'],
    ['broker for an entry', 'Value, $/entry', '150', 'brokerPerEntry', 15_000, '150.00 $/entry'],
    ['fall of hashprice', 'Value, % a month', '2.5', 'hashpriceMonthlyDecline', 25_000, '2.50 % a month'],
    [
      'chance of refusal with a certificate',
      'Value, %',
      '10',
      'reassessmentWithCertificate',
      100_000,
      '10.00 %',
    ],
  ] as const)(
    'take a new %s with its own source, and nothing else',
    async (name, label, text, field, value, words) => {
      const { onSave, user } = renderAssumptions();

      await change(user, name, { [label]: text, Source: 'Our forecast' });

      expect(onSave).toHaveBeenCalledExactlyOnceWith(
        {
          ...someAssumptions,
          [field]: { value, citation: 'Our forecast', asOf: '2026-11-22', confidence: 'stated' },
        },
        `Change ${name} to ${words}`,
      );
      expect(screen.queryByRole('dialog')).toBeNull();
    },
  );

  it('take days by P50 and P90', async () => {
    const { onSave, user } = renderAssumptions();

    await change(user, 'customs hold', { 'Days, P50': '5', 'Days, P90': '120', Source: 'Plan for a repeat' });

    expect(onSave.mock.calls[0]?.[0].holdDays.value).toEqual({ p50: 5, p90: 120 });
    expect(onSave.mock.calls[0]?.[1]).toBe('Change customs hold to 5 days at P50, 120 at P90');
  });

  it('show the present value and source beside the new one', async () => {
    const { user } = renderAssumptions();

    await user.click(screen.getByRole('button', { name: 'Change hashprice' }));

    expect(screen.getByRole('dialog').textContent).toContain('Now 40.00 $/PH/day · Written for a test');
    expect(screen.getByLabelText('Value, $/PH/day')).toHaveProperty('value', '40.00');
  });

  it.each([
    ['hashprice', { 'Value, $/PH/day': '52.405', Source: 'x' }, '“52.405” has more than two decimals.'],
    ['hashprice', { 'Value, $/PH/day': '5240000', Source: 'x' }, '“5240000” is more than 100000.00.'],
    ['hashprice', { 'Value, $/PH/day': '52.40' }, 'Say where this was read, or who said it.'],
    ['insurance rate', { 'Value, %': '101', Source: 'x' }, '“101” is more than 100 %.'],
    [
      'packed weight of a unit',
      { 'Value, kg': '16.5001', Source: 'x' },
      '“16.5001” has more than three decimals.',
    ],
    ['packed weight of a unit', { 'Value, kg': '0', Source: 'x' }, '“0” is not above 0.'],
    ['packed weight of a unit', { 'Value, kg': '16500', Source: 'x' }, '“16500” is more than 1000.'],
    ['fall of hashprice', { 'Value, % a month': '100', Source: 'x' }, '“100” is more than 99.9999 %.'],
    ['service period', { 'Value, years': '21', Source: 'x' }, '“21” is more than 20.'],
    [
      'customs hold',
      { 'Days, P50': '40', Source: 'x' },
      'Is less than P50: nine in ten take at least as long as half.',
    ],
  ])('refuse a wrong %s and say why', async (name, fields, words) => {
    const { onSave, user } = renderAssumptions();

    await change(user, name, fields);

    expect(screen.getByText(words)).toBeTruthy();
    expect(onSave).not.toHaveBeenCalled();
  });

  it('say what it means that one is not set, and open blank', async () => {
    const { user } = renderAssumptions();

    const row = screen.getByRole('row', { name: /^Customs bond rate/ });
    expect(row.textContent).toContain('— not set');
    expect(row.textContent).toContain('No bond is counted.');
    await user.click(screen.getByRole('button', { name: 'Change customs bond rate' }));

    expect(screen.getByRole('dialog').textContent).toContain('Now not set · No bond is counted.');
    expect(screen.getByLabelText('Value, %')).toHaveProperty('value', '');
    expect(screen.queryByRole('button', { name: 'Leave out' })).toBeNull();
  });

  it('can be left out again as a named step, if they may', async () => {
    const broker = sourced(usdCents(15_000));
    const { onSave, user } = renderAssumptions({ brokerPerEntry: broker });

    await user.click(screen.getByRole('button', { name: 'Change broker for an entry' }));
    await user.click(screen.getByRole('button', { name: 'Leave out' }));

    expect(onSave).toHaveBeenCalledExactlyOnceWith(someAssumptions, 'Leave out broker for an entry');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('cannot be left out where every offer needs one', async () => {
    const { user } = renderAssumptions();

    await user.click(screen.getByRole('button', { name: 'Change hashprice' }));

    expect(screen.queryByRole('button', { name: 'Leave out' })).toBeNull();
  });

  it('are left alone if the user cancels', async () => {
    const { onSave, user } = renderAssumptions();
    await user.click(screen.getByRole('button', { name: 'Change hashprice' }));
    await user.type(screen.getByLabelText('Value, $/PH/day'), '9');

    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(screen.getByRole('button', { name: 'Discard' }));

    expect(screen.queryByRole('dialog')).toBeNull();
    expect(onSave).not.toHaveBeenCalled();
  });
});
