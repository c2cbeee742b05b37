import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { TariffsScreen } from '../../fixtures/tariffs-screen';
import { aBaseLayer, aProcessingFee, aTariffLayer, aTariffPack, shippedPack } from '../../fixtures/tariffs';

afterEach(cleanup);

type User = ReturnType<typeof userEvent.setup>;

async function ask(user: User, fields: Readonly<Record<string, string>>): Promise<void> {
  const entry = within(screen.getByRole('group', { name: 'Entry' }));
  for (const [label, text] of Object.entries(fields)) {
    const field = entry.getByLabelText(label);
    await user.clear(field);
    if (text !== '') await user.type(field, text);
  }
}

/** Texts of the row with this heading. */
function row(name: RegExp): readonly (string | null)[] {
  return within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent.replaceAll('\u2007', ''));
}

const answer = () => within(screen.getByRole('region', { name: 'What applies on the day of entry' }));

describe('what applies', () => {
  it('starts with the rigs, the most frequent origin of the offers and the as-of date, as rates alone', () => {
    render(<TariffsScreen />);

    expect(screen.getByLabelText('HTS code')).toHaveProperty('value', '8543.70.98.60');
    expect(screen.getByLabelText('Origin')).toHaveProperty('value', 'Malaysia (MY)');
    expect(screen.getByText('duty, Malaysia, entry 21 Nov 2026')).toBeTruthy();
    expect(screen.queryByText('Amount $')).toBeNull();
  });

  it('rounds each duty line to the cent, adds them, and names the bound that holds the processing fee', async () => {
    const user = userEvent.setup();
    render(<TariffsScreen />);

    await ask(user, { Origin: 'CN', 'Customs value, $': '374,400.00' });

    expect(row(/^Column 1 general/).slice(0, 2)).toEqual(['2.6', '9,734.40']);
    expect(row(/^Section 301 China/).slice(0, 3)).toEqual(['25.0', '93,600.00', '9903.88.02 / 9903.88.03']);
    expect(row(/^Duty \d/).slice(0, 2)).toEqual(['40.1', '150,134.40']);
    expect(row(/^Merchandise processing fee held at its maximum/).slice(0, 2)).toEqual(['0.3464', '670.86']);
    expect(row(/^Harbour/).slice(0, 2)).toEqual(['0.125', '468.00']);
    expect(row(/^Duty and fees/)[1]).toBe('151,273.26');
  });

  it('charges no harbour fee by air', async () => {
    const user = userEvent.setup();
    render(<TariffsScreen />);

    await ask(user, { 'Customs value, $': '1000' });
    await user.selectOptions(screen.getByLabelText('Mode'), 'Air');

    expect(row(/^Harbour/).slice(0, 2)).toEqual(['n/a', '0.00']);
  });

  it('exempts Mexican goods that qualify under USMCA', async () => {
    const user = userEvent.setup();
    render(<TariffsScreen />);

    await ask(user, { Origin: 'Mexico' });
    expect(answer().getByText('12.6 %')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'USMCA goods' }));

    expect(answer().getByText('2.6 %')).toBeTruthy();
  });

  it('lists apart what could apply, without counting it, and that which begins later', () => {
    render(<TariffsScreen />);

    const note = screen.getByText('Could apply; not confirmed; not counted').closest('[role=note]');
    expect(note?.textContent).toContain(
      'Would begin after this entry; not confirmed' +
        'December 2026 increase (content not found), rate not known (1 Dec 2026 on)',
    );
    expect(answer().getByText('12.6 %')).toBeTruthy();
  });

  it('does not say of a layer that begins later that it could apply to an old entry', async () => {
    const user = userEvent.setup();
    render(<TariffsScreen />);

    await ask(user, { 'Entry date': '2024-09-01' });

    expect(screen.queryByText('Could apply; not confirmed; not counted')).toBeNull();
    expect(screen.getByText('Would begin after this entry; not confirmed')).toBeTruthy();
  });

  it('shows a possible refund of layers that were struck down, and nets nothing', async () => {
    const user = userEvent.setup();
    render(<TariffsScreen />);

    await ask(user, { 'Entry date': '2025-08-07', 'Customs value, $': '1000' });

    expect(screen.getByText(/IEEPA reciprocal country rate: \$190.00/)).toBeTruthy();
    expect(screen.getByText('$216.00 duty on $1,000.00, Malaysia, entry 7 Aug 2025')).toBeTruthy();
  });

  it('says when the duty changes next, to what, and through which layer', () => {
    const step = aTariffLayer({ id: 'STEP', program: 'Step of October', from: calendarDate('2027-10-01') });
    render(<TariffsScreen pack={aTariffPack([aBaseLayer(), step])} />);

    const sentence = screen.getByText(/Next change on file/);
    expect(sentence.textContent).toBe('Next change on file: 1 Oct 2027, to 12.6 % · begins: Step of October');
  });

  it('says so where no later change is on file', () => {
    render(<TariffsScreen />);

    expect(screen.getByText('No later change is on file for these goods.')).toBeTruthy();
  });

  it('names a layer that waits for a finding, without counting it', async () => {
    const user = userEvent.setup();
    render(<TariffsScreen />);

    await ask(user, { 'Entry date': '2025-08-07' });

    const note = screen.getByText('Only after a finding; not counted').closest('[role=note]');
    expect(note?.textContent).toContain('IEEPA transshipment penalty 40.0 %: Customs finds');
  });

  it.each([
    [{ Origin: 'Malaisia' }, '“Malaisia” is no country on file. Choose one from the list.'],
    [{ 'HTS code': '' }, 'Give the HTS code: a missing one has no duty rate.'],
    [{ 'HTS code': '8543.7' }, '“8543.7” is not an HTS code of 8 or 10 digits.'],
    [{ 'Entry date': '' }, 'Give day, month and year of the customs entry.'],
    [{ 'Customs value, $': '-5' }, '“-5” is negative; expected 0 or more.'],
  ])('names the field that is wrong in %j', async (fields, words) => {
    const user = userEvent.setup();
    render(<TariffsScreen />);

    await ask(user, fields);

    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByText('The duties appear when the fields above are right.')).toBeTruthy();
  });

  it('says that no base rate is on file, and never shows 0 %', async () => {
    const user = userEvent.setup();
    render(<TariffsScreen />);

    await ask(user, { 'HTS code': '9999.99.99' });

    expect(answer().getByRole('alert').textContent).toContain(
      'No base rate is on file for HTS 9999.99.99 of origin Malaysia on 21 Nov 2026',
    );
  });

  it('gives the duties where no fee schedule covers the day, and says that the fees are not known', async () => {
    const user = userEvent.setup();
    const pack = aTariffPack([aBaseLayer()], { processingFees: [aProcessingFee()] });
    render(<TariffsScreen pack={pack} />);

    await ask(user, { 'Entry date': '2020-01-02', 'Customs value, $': '1000' });

    expect(screen.getByText(/No fee schedule is on file for 2 Jan 2020/)).toBeTruthy();
    expect(row(/^Duty \d/)[1]).toBe('26.00');
    expect(screen.queryByRole('row', { name: /Duty and fees/ })).toBeNull();
  });

  it('opens the details of a layer beside the answer', async () => {
    const user = userEvent.setup();
    render(<TariffsScreen />);

    await user.click(screen.getByRole('button', { name: 'Column 1 general (MFN)' }));

    const panel = within(screen.getByRole('complementary', { name: 'Layer' }));
    expect(panel.getByText('Layer MFN')).toBeTruthy();
    expect(panel.getByText(shippedPack.layers[0]?.source.citation ?? '')).toBeTruthy();
  });
});
