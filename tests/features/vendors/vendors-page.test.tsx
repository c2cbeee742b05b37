/** The Vendors screen: a table of vendors by keys, and one vendor with what is on record of it. */
import { cleanup, render, screen, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { riskRegisterSchema } from '#domain/model/risk-event';
import { eventsOn } from '#domain/register/events-on';
import userEvent from '@testing-library/user-event';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { Party } from '#domain/model/party';
import { vendorSummaries, type VendorSummary } from '#domain/reports/vendor-summaries';
import { partyStanding } from '#domain/ownership/party-standing';
import { holdingsOn } from '#domain/ownership/stakes-on';
import { standingSentences } from '#domain/ownership/standing-sentences';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { KnownOwnership } from '../../../src-renderer/services/use-ownership';
import { VendorsPage } from '../../../src-renderer/features/vendors/vendors-page';
import { SlotsProvider } from '../../../src-renderer/ui/layout/slots';
import { anOffer } from '../../fixtures/offer';
import { aDay, aStake } from '../../fixtures/ownership';
import { aVendor, prepared } from '../../fixtures/reference';

afterEach(cleanup);

const vendors = [
  aVendor({ id: 'bitmain', name: 'Bitmain', headquarters: 'Beijing, China' }),
  aVendor({ id: 'canaan', name: 'Canaan', headquarters: 'Singapore' }),
];
const summaries = vendorSummaries(
  evaluateOffers([anOffer(), anOffer({ id: 'S1', vendor: 'Stranger', quantity: 1 })], prepared()),
  vendors,
);
const names: Readonly<Record<string, string>> = { bitmain: 'Bitmain', zhan: 'A founder', sophgo: 'Sophgo' };

function ownershipOf({ vendor }: VendorSummary): KnownOwnership | null {
  if (vendor?.id !== 'bitmain') return null;
  const stakes = [aStake('zhan', 'bitmain', 0, 100), { ...aStake('zhan', 'sophgo', 23), isIndirect: true }];
  const listed = new Map([['sophgo', new Set(['EL'] as const)]]);
  const standing = partyStanding('bitmain', { stakes, rules: [], listed }, aDay);
  return {
    standing,
    sentences: standingSentences(standing, (id: Party['id']) => names[id] ?? id),
    parties: Object.entries(names).map(([id, name]) => ({ id, name, isListed: listed.has(id) })),
    holdings: holdingsOn(stakes, aDay),
  };
}

const register = riskRegisterSchema.parse(
  JSON.parse(readFileSync('resources/data/risk-events.json', 'utf8')),
);
const eventsOf = (id: string | null) => eventsOn(register, id === null ? 'trade' : [id], aDay);

function shown(of = summaries) {
  const onShowOffers = vi.fn();
  render(
    <SlotsProvider>
      <VendorsPage
        summaries={of}
        ownershipOf={ownershipOf}
        eventsOf={eventsOf}
        asOf={aDay}
        onShowOffers={onShowOffers}
      />
    </SlotsProvider>,
  );
  return { user: userEvent.setup(), onShowOffers };
}
const panel = () => screen.getByRole('complementary', { name: 'Vendor' });
const row = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`) });

describe('the Vendors screen', () => {
  it('opens on the vendor with the most hash rate offered', () => {
    shown();

    expect(within(panel()).getByRole('heading', { level: 2, name: 'Bitmain' })).toBeDefined();
    expect(within(panel()).getByText('Beijing, China')).toBeDefined();
  });

  it('goes from vendor to vendor by the arrow keys, and stops at the ends', async () => {
    const { user } = shown();

    screen.getByRole('button', { name: 'Bitmain' }).focus();
    await user.keyboard('{ArrowUp}{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('Stranger');
    await user.keyboard('{End}{ArrowDown}');

    expect(document.activeElement?.textContent).toBe('Canaan');
    expect(within(panel()).getByText('No offer of this vendor is in the workspace.')).toBeDefined();
  });

  it('shows nothing as 0 where nothing is offered', () => {
    shown();

    expect(within(row('Canaan')).getAllByText('—').length).toBeGreaterThanOrEqual(4);
  });

  it('says of a seller that is not in the vendor table that nothing is known of it', async () => {
    const { user } = shown();

    await user.click(screen.getByRole('button', { name: 'Stranger' }));

    expect(within(row('Stranger')).getByText('not in the vendor table')).toBeDefined();
    expect(within(panel()).getByText(/are not known here/)).toBeDefined();
  });

  it('says related and never listed of a vendor with a common shareholder, in picture, words and table', () => {
    shown();

    expect(within(row('Bitmain')).getByText('Related to a listed party')).toBeDefined();
    expect(within(panel()).getByText(/related is not listed/)).toBeDefined();
    const picture = within(panel()).getByRole('img', { name: /Holdings between/ });
    expect(picture.textContent).toContain('indirectly 23.0 %');
    const table = within(panel()).getByRole('table', { name: 'Holdings on record' });
    expect(within(table).getAllByRole('row')).toHaveLength(5);
    expect(within(table).getByText('a share that no source states')).toBeDefined();
  });

  it('says of a vendor without a record of ties that it is not screened', () => {
    shown();

    expect(within(row('Canaan')).getByText('Not screened')).toBeDefined();
    expect(document.body.textContent).not.toMatch(/\b(clear|cleared|safe|approved)\b/i);
  });

  it('keeps events apart from lists, with both sides of what is said', () => {
    shown();

    const events = within(panel()).getByRole('region', { name: 'Events on record' });
    const [first] = within(events).getAllByRole('listitem');
    expect(first?.textContent).toContain('no end on record');
    expect(first?.textContent).toContain('Bitmain denies');
    expect(within(events).getByText(/weighs \d\.\d of 4 now/)).toBeDefined();
  });

  it('says that no event on record is no statement about a vendor', async () => {
    const { user } = shown();

    await user.click(screen.getByRole('button', { name: 'Canaan' }));

    expect(within(panel()).getByText(/That says nothing of what is not on record/)).toBeDefined();
    expect(within(panel()).getByText(/back-duty of CleanSpark/)).toBeDefined();
  });

  it('leads to the offers of the vendor', async () => {
    const { user, onShowOffers } = shown();

    await user.click(screen.getByRole('button', { name: 'Show 1 offer in Compare' }));

    expect(onShowOffers).toHaveBeenCalledWith('Bitmain');
  });

  it('says where vendors come from while there is none', () => {
    shown([]);

    expect(screen.getByText('No vendor yet')).toBeDefined();
  });
});
