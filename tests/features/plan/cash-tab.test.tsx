import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { countryCode } from '#domain/core/country';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { PAYMENT_TEMPLATES } from '#domain/payments/payment-templates';
import { CashTab } from '../../../src-renderer/features/plan/cash/cash-tab';
import { hideAmounts } from '../../../src-renderer/ui/hidden-amounts/hide-amounts';
import { giveElementsHeight } from '../../fixtures/element-size';
import { aFutureOffer, aLineOf, planOn } from '../../fixtures/plan-on-ground';
import { aBaseLayer, aTariffLayer, aTariffPack } from '../../fixtures/tariffs';

giveElementsHeight();
afterEach(cleanup);

type Asked = Parameters<typeof planOn>[0];

function show(asked: Asked = {}, refusal: string | null = null) {
  const onTerms = vi.fn(() => Promise.resolve());
  const attempt = (_: string, work: () => Promise<unknown>) => void work();
  render(<CashTab {...planOn(asked)} onTerms={onTerms} attempt={attempt} refusal={refusal} />);
  return { onTerms, user: userEvent.setup() };
}

const chart = (name: RegExp) => within(screen.getByRole('figure', { name }));
const card = (label: string) =>
  screen.getByRole('heading', { name: label, level: 3 }).parentElement?.textContent ?? '';

describe('the tab Cash', () => {
  it('says how much is out at most, in which month, and the dearest month', () => {
    show();

    expect(card('Peak cash')).toMatch(/\$4\d\d,\d{3}paid by Mar 2027/);
    expect(card('Dearest month')).toBe('Dearest month$336,960Dec 2026');
    expect(card('Largest deposit at risk')).toBe(
      'Largest deposit at risk$374,400with Bitmain, from 25 Dec 2026',
    );
  });

  it('draws the months, with what they show in words', () => {
    show();

    expect(
      chart(/^Cash by month/)
        .getByRole('img')
        .getAttribute('aria-label'),
    ).toMatch(
      /^Bars of what is paid by month from Nov 2026 to Mar 2027.*the dearest month is Dec 2026 with \$336,960\.$/,
    );
  });

  it('reads a month out when the arrow keys reach it', () => {
    show();
    const room = chart(/^Cash by month/).getByRole('group', { name: /arrow keys/ });

    fireEvent.keyDown(room, { key: 'ArrowRight' });
    fireEvent.keyDown(room, { key: 'ArrowRight' });

    expect(
      chart(/^Cash by month/).getByText(/^Dec 2026: \$336,960 \(price \$336,960\)\. Paid so far/),
    ).toBeTruthy();
  });

  it('shows the same figures as a table', async () => {
    const { user } = show();
    await user.click(screen.getByRole('button', { name: 'Show as table: Cash by month' }));
    const table = chart(/^Cash by month/).getByRole('table');

    const row = within(table).getByRole('row', { name: /^Jan 2027/ });
    expect(row.textContent).toBe('Jan 20270.004,200.001,500.000.000.000.005,700.00380,100.000.00380,100.00');
    expect(within(table).getByRole('columnheader', { name: 'Duty, $' })).toBeTruthy();
  });

  it('shows deposits at risk by vendor as a table', async () => {
    const { user } = show();
    await user.click(screen.getByRole('button', { name: 'Show as table: Deposits at risk' }));

    expect(
      chart(/^Deposits at risk/)
        .getAllByRole('row')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'VendorFromAt risk, $',
      'Bitmain28 Nov 202637,440.00',
      '\u20071 Dec 2026187,200.00',
      '25 Dec 2026374,400.00',
      '20 Jan 20270.00',
    ]);
  });

  it('lists every payment with what its day hangs on', () => {
    show();
    const rows = within(screen.getByRole('table', { name: 'Payments' })).getAllByRole('row');

    expect(rows[1]?.textContent).toContain('28 Nov 202637,440.00Price10 % 7 days after signing');
    expect(rows[2]?.textContent).toContain('40 % 1 month before the start of the shipping period');
    expect(rows.some(({ textContent }) => textContent.includes('at customs entry'))).toBe(true);
  });

  it('says which terms are taken where an offer states none, and takes others', async () => {
    const { user, onTerms } = show();
    expect(
      screen.getByText(/^1 line of offers that state no payment terms: 10\/40\/50 is taken/),
    ).toBeTruthy();

    await user.click(screen.getByRole('button', { name: 'Terms to take' }));
    await user.click(await screen.findByRole('menuitem', { name: /^20\/30\/30\/20/ }));

    expect(onTerms).toHaveBeenCalledWith(PAYMENT_TEMPLATES[1]?.terms);
  });

  it('takes terms of the user’s own, and says what is wrong with them', async () => {
    const { user, onTerms } = show();
    await user.click(screen.getByRole('button', { name: 'Terms to take' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Other terms …' }));
    const field = await screen.findByRole('textbox', { name: 'Payment terms' });
    await user.type(field, '30/70');
    await user.click(screen.getByRole('button', { name: 'Take these terms' }));
    expect(screen.getByText(/“30\/70” gives shares without days/)).toBeTruthy();

    await user.clear(field);
    await user.type(field, '100% on arrival');
    await user.click(screen.getByRole('button', { name: 'Take these terms' }));

    expect(onTerms).toHaveBeenCalledWith([{ share: 1_000_000, event: 'arrival', plusDays: 0 }]);
  });

  it('changes nothing in a workspace that is read only', () => {
    show({}, 'Another window is writing.');

    expect(screen.queryByRole('button', { name: 'Terms to take' })).toBeNull();
  });

  it('says what the figures leave out', () => {
    show({ offers: [aFutureOffer({ shipFrom: countryCode('TH') })] });

    const note = screen.getByRole('note').textContent;
    expect(note).toContain('1 line without a landed cost: its freight, duty and fees are not here.');
    expect(note).toContain('$336,960 has no day');
  });

  it('says which rules on cash and deposits are broken, and the limit of a vendor by any of its names', async () => {
    const rules = [
      { id: 'r1', isOn: true, kind: 'deposits', vendor: 'Antminer', most: usdCents(100_000_00) },
      { id: 'r2', isOn: true, kind: 'cash', month: null, most: usdCents(300_000_00) },
      { id: 'r3', isOn: false, kind: 'cash', month: null, most: usdCents(1) },
    ] as const;
    const { user } = show({ plan: { rules } });

    const words = screen.getByRole('alert').textContent;
    expect(words).toContain('holds $374,400.00 from 25 Dec 2026; at most $100,000.00');
    expect(words).toContain('$336,960.00 paid in Dec 2026; at most $300,000.00');
    await user.click(screen.getByRole('button', { name: 'Show as table: Deposits at risk' }));
    expect(
      chart(/^Deposits at risk/)
        .getAllByRole('row')
        .at(-1)?.textContent,
    ).toBe('BitmainMost, by the rules100,000.00');
  });

  it('tells duty that may come back apart', () => {
    const struck = aTariffLayer({ id: 'IEEPA', status: 'struck-down', rate: partsPerMillion(200_000) });
    show({ reference: { pack: aTariffPack([aBaseLayer(), struck]) } });

    expect(screen.getByRole('region', { name: 'Refunds' }).textContent).toContain(
      '$74,880 of duty under IEEPA, on 1 line: a court has struck it down, so it may come back. It is paid all the same',
    );
  });

  it('does not know cash after earnings without the running costs of a site', () => {
    const late = [{ share: partsPerMillion(1_000_000), event: 'arrival', plusDays: 90 }] as const;
    show({ plan: { paymentTerms: late } });

    expect(card('Peak cash after earnings')).toBe(
      'Peak cash after earnings—electricity, hours off or uptime of a site is not known',
    );
  });

  it('has nothing to show for a plan that buys nothing', () => {
    show({ lines: [aLineOf({ quantity: 0 })] });

    expect(screen.getByRole('heading', { name: 'Nothing is paid yet' })).toBeTruthy();
  });

  it('shows no amount while amounts are hidden', () => {
    show();
    const end = hideAmounts(document);

    expect(document.body.textContent).not.toMatch(/\$\d|\d,\d{3}\.\d\d/);
    for (const element of document.querySelectorAll('[aria-label]')) {
      expect(element.getAttribute('aria-label')).not.toMatch(/\$\d/);
    }
    end();
  });
});
