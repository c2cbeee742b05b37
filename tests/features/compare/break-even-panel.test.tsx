import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import { CompareScreen } from '../../fixtures/compare-screen';
import { giveElementsHeight } from '../../fixtures/element-size';
import { anOffer } from '../../fixtures/offer';
import { aLane, prepared } from '../../fixtures/reference';

const reference = prepared({ lanes: [aLane({ shipFrom: ['*'] })] });
const malaysia = anOffer({ id: 'BM-MY' });
const thailand = anOffer({ id: 'BM-TH', model: 'Antminer S21 TH', origin: countryCode('TH') });
const dear = anOffer({
  id: 'WM-CN',
  vendor: 'MicroBT',
  model: 'Whatsminer M66S',
  unitPrice: usdCents(600_000),
});

beforeAll(() => {
  giveElementsHeight();
});
afterEach(cleanup);

async function open(offers: readonly Offer[], onCopy?: (text: string) => Promise<void>) {
  const user = userEvent.setup();
  const rows = evaluateOffers(offers, reference);
  render(<CompareScreen rows={rows} prepared={reference} {...(onCopy === undefined ? {} : { onCopy })} />);
  await user.click(screen.getByRole('tab', { name: 'Break-even' }));
  return user;
}

/** The whole text of one of the three lines. */
const line = (name: string) => screen.getByRole('region', { name }).textContent;
const picker = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Compare with' });

describe('the break-even tab', () => {
  it('compares the offer on top with the next cheapest, and says where they tie', async () => {
    await open([dear, thailand, malaysia]);

    expect(picker().value).toBe('BM-TH');
    expect(line('Duty rate')).toContain(
      '12.6 %→15.1 %+2.5 pointsTies with BM-TH at a duty of 15.1 % (now 12.6 %); below that it is cheaper.',
    );
    expect(line('Unit price')).toContain('$3,744.00→$3,827.04+$83.04');
    expect(line('Day on the rack')).toContain('later than planned');
    expect(screen.getByText(/\/TH all-in, \$0\.40\/TH cheaper than BM-TH\./)).toBeTruthy();
  });

  it('says what is held while one thing changes', async () => {
    await open([thailand, malaysia]);

    expect(line('Duty rate')).toContain('Price, freight, fees, dates and the other offer stay');
    expect(line('Day on the rack')).toContain('The entry date and its duty stay');
  });

  it('compares with the cheapest one as soon as another offer has the focus', async () => {
    const user = await open([dear, thailand, malaysia]);
    await user.click(screen.getByText('Whatsminer M66S'));

    expect(await screen.findByRole('heading', { name: 'Where WM-CN ties with another offer' })).toBeTruthy();
    expect(picker().value).toBe('BM-MY');
    expect(line('Day on the rack')).toContain(
      'No other day on the rack makes it tie with BM-MY: it is not late, and it is still',
    );
  });

  it('finds an offer by any of its words and keeps it while the focus moves', async () => {
    const user = await open([dear, thailand, malaysia]);
    await user.click(picker());
    await user.keyboard('m66s micro');
    const options = within(screen.getByRole('listbox')).getAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^WM-CN\$\d+\.\d\d\/TH all-inWhatsminer M66S, MicroBT, Malaysia$/),
    ]);
    await user.keyboard('{Enter}');

    expect(picker().value).toBe('WM-CN');
    expect(line('Duty rate')).toContain('WM-CN');

    await user.click(screen.getByText('Antminer S21 TH'));
    expect(await screen.findByRole('heading', { name: 'Where BM-TH ties with another offer' })).toBeTruthy();
    expect(picker().value).toBe('WM-CN');
  });

  it('says so where nothing is found, and keeps the offer that was picked', async () => {
    const user = await open([dear, thailand, malaysia]);
    await user.click(picker());
    await user.keyboard('no such rig');

    expect(screen.getByText('No offers hold these words.')).toBeTruthy();
    await user.keyboard('{Escape}');
    await user.tab();
    expect(picker().value).toBe('BM-TH');
  });

  it('says that there is nothing to compare with one offer', async () => {
    await open([malaysia]);

    expect(screen.getByText(/There is no other offer to compare with/)).toBeTruthy();
    expect(screen.queryByRole('combobox', { name: 'Compare with' })).toBeNull();
  });

  it('says which offer has no landed cost', async () => {
    await open([malaysia, anOffer({ id: 'lost', htsCode: '9999999999' })]);

    expect(screen.getByText('Offer lost has no landed cost, so there is nothing to compare.')).toBeTruthy();
  });

  it('copies the break-evens as text with both offers and the scenario', async () => {
    const onCopy = vi.fn(() => Promise.resolve());
    const user = await open([thailand, malaysia], onCopy);
    await user.click(screen.getByRole('button', { name: 'Copy break-evens' }));

    expect(onCopy.mock.calls).toEqual([
      [
        expect.stringMatching(
          /^Antminer S21 Pro, Bitmain, Malaysia \(BM-MY\) against Antminer S21 TH, Bitmain, Thailand \(BM-TH\)\n[^]*Duty rate: Ties with BM-TH[^]*As of 21 Nov 2026/,
        ),
      ],
    ]);
    expect(await screen.findByText('Break-evens copied.')).toBeTruthy();
  });

  it('says so if the clipboard refuses', async () => {
    const user = await open([thailand, malaysia], () => Promise.reject(new Error('refused')));
    await user.click(screen.getByRole('button', { name: 'Copy break-evens' }));

    expect(await screen.findByText(/The clipboard did not take the break-evens/)).toBeTruthy();
  });

  it('solves nothing while its tab is closed', async () => {
    const breakEvens = vi.fn(
      () => ({ ok: false, problem: { code: 'break-even/no-cost', offerIds: [] } }) as const,
    );
    render(
      <CompareScreen
        rows={evaluateOffers([thailand, malaysia], reference)}
        prepared={reference}
        breakEvens={breakEvens}
      />,
    );
    expect(breakEvens).not.toHaveBeenCalled();

    await userEvent.setup().click(screen.getByRole('tab', { name: 'Break-even' }));
    expect(breakEvens).toHaveBeenCalled();
  });
});
