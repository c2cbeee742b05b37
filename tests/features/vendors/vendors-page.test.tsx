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
import type { VendorChanges, VendorRecords } from '../../../src-renderer/features/vendors/vendor-records';
import { VendorsPage } from '../../../src-renderer/features/vendors/vendors-page';
import { SlotsProvider } from '../../../src-renderer/ui/layout/slots';
import { anOffer } from '../../fixtures/offer';
import { aDay, aRule, aStake } from '../../fixtures/ownership';
import { aVendor, prepared } from '../../fixtures/reference';
import { aSource } from '../../fixtures/source';

afterEach(cleanup);

const vendors = [
  aVendor({ id: 'bitmain', name: 'Bitmain', aliases: [], headquarters: 'Beijing, China' }),
  aVendor({ id: 'canaan', name: 'Canaan', aliases: ['Avalon'], headquarters: 'Singapore' }),
];
const summaries = vendorSummaries(
  evaluateOffers([anOffer(), anOffer({ id: 'S1', vendor: 'Stranger', quantity: 1 })], prepared()),
  vendors,
);
const aParty = (change: Partial<Party>): Party => ({
  id: 'party',
  name: 'A party',
  aliases: [],
  country: null,
  kind: 'entity',
  roles: [],
  addresses: [],
  numbers: [],
  listings: [],
  source: aSource,
  ...change,
});
const names: Readonly<Record<string, string>> = { bitmain: 'Bitmain', zhan: 'A founder', sophgo: 'Sophgo' };

function ownershipOf({ vendor }: VendorSummary): KnownOwnership | null {
  if (vendor?.id !== 'bitmain') return null;
  const stakes = [aStake('zhan', 'bitmain', 0, 100), { ...aStake('zhan', 'sophgo', 23), isIndirect: true }];
  const listed = new Map([['sophgo', new Set(['EL'] as const)]]);
  const standing = partyStanding('bitmain', { stakes, rules: [], listed }, aDay);
  return {
    standing,
    sentences: standingSentences(standing, (id: Party['id']) => names[id] ?? id),
    potential: null,
    effective: [],
    parties: Object.entries(names).map(([id, name]) => ({
      id,
      name,
      mark: listed.has(id) ? 'listed' : null,
    })),
    holdings: holdingsOn(stakes, aDay),
  };
}

const register = riskRegisterSchema.parse(
  JSON.parse(readFileSync('resources/data/risk-events.json', 'utf8')),
);
const eventsOf = (id: string | null) => eventsOn(register, id === null ? 'trade' : [id], aDay);

const parties: readonly Party[] = Object.entries(names).map(([id, name]) => aParty({ id, name }));
const records: VendorRecords = {
  vendors,
  parties,
  stakes: { shipped: [aStake('zhan', 'bitmain', 0, 100)], own: [] },
  events: { shipped: register.events, own: [] },
  rules: [aRule()],
  decaySource: register.decaySource,
  suppliersOf: () => [],
  statusOf: () => null,
  today: aDay,
  eventDay: aDay,
};

function shown(of = summaries, change: Partial<VendorRecords> = {}) {
  const onShowOffers = vi.fn();
  const onShowScreening = vi.fn();
  const changes = {
    saveVendor: vi.fn<VendorChanges['saveVendor']>().mockResolvedValue(null),
    saveParty: vi.fn<VendorChanges['saveParty']>().mockResolvedValue(null),
    removeParty: vi.fn<VendorChanges['removeParty']>().mockResolvedValue(null),
    saveStake: vi.fn<VendorChanges['saveStake']>().mockResolvedValue(null),
    dropOwnStake: vi.fn<VendorChanges['dropOwnStake']>().mockResolvedValue(null),
    saveEvent: vi.fn<VendorChanges['saveEvent']>().mockResolvedValue(null),
    dropOwnEvent: vi.fn<VendorChanges['dropOwnEvent']>().mockResolvedValue(null),
  };
  render(
    <SlotsProvider>
      <VendorsPage
        summaries={of}
        ownershipOf={ownershipOf}
        eventsOf={eventsOf}
        records={{ ...records, ...change }}
        changes={changes}
        asOf={aDay}
        onShowOffers={onShowOffers}
        onShowScreening={onShowScreening}
      />
    </SlotsProvider>,
  );
  return { user: userEvent.setup(), onShowOffers, onShowScreening, changes };
}
const panel = () => screen.getByRole('complementary', { name: 'Vendor' });
const row = (name: string) =>
  within(screen.getByRole('table', { name: 'Vendors' })).getByRole('row', { name: new RegExp(`^${name}`) });

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

  it('says related and never listed of a vendor with a common shareholder, in picture, words and table', async () => {
    const { user } = shown();

    expect(within(row('Bitmain')).getByText('Related to a listed party')).toBeDefined();
    expect(within(panel()).getByText(/related is not listed/)).toBeDefined();
    const picture = within(panel()).getByRole('group', { name: /Holdings between/ });
    expect(
      within(picture).getByRole('button', { name: /^Sophgo, Listed \(on record\), held by A founder/ }),
    ).toBeDefined();
    expect(picture.textContent).toContain('23.0 %indirectly');
    expect(picture.querySelectorAll('polygon')).toHaveLength(1);
    await user.click(within(panel()).getByRole('button', { name: 'Show as table' }));
    expect(within(panel()).queryByRole('group', { name: /Holdings between/ })).toBeNull();
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
    expect(within(events).getByText(/Weighs \d\.\d of 4 now/)).toBeDefined();
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

  it('says where vendors come from while there is none, and lets one be added', async () => {
    const { user, changes } = shown([]);

    expect(screen.getByText('No vendor yet')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Add vendor…' }));
    await user.type(screen.getByLabelText('Name in offers'), 'Auradine');
    await user.type(screen.getByLabelText('Legal name'), 'Auradine, Inc.');
    for (const field of screen.getAllByLabelText('Source')) {
      await user.clear(field);
      await user.type(field, 'A mail');
    }
    await user.click(screen.getByRole('button', { name: 'Add vendor' }));

    const [vendor, party] = changes.saveVendor.mock.calls[0] ?? [];
    expect(vendor).toMatchObject({ id: 'vendor-auradine', name: 'Auradine', knownOrigins: 'not known' });
    expect(vendor?.warrantyDays).toBeNull();
    expect(party).toMatchObject({
      id: 'vendor-auradine',
      name: 'Auradine, Inc.',
      roles: [{ role: 'vendor', vendorId: 'vendor-auradine' }],
    });
  });
});

describe('what is on record of a vendor', () => {
  it('is changed by Enter, and asks for a source where a figure changes', async () => {
    const { user, changes } = shown();

    screen.getByRole('button', { name: 'Bitmain' }).focus();
    await user.keyboard('{Enter}');
    expect(screen.getByLabelText<HTMLInputElement>('Name in offers').readOnly).toBe(true);
    await user.type(screen.getByLabelText('Other names, one a line'), '比特大陆');
    await user.selectOptions(screen.getByLabelText('US repair'), 'yes');
    await user.click(screen.getByRole('button', { name: 'Save vendor' }));
    expect(changes.saveVendor).not.toHaveBeenCalled();
    const repair = screen.getByRole('group', { name: 'Who says so of US repair' });
    expect(within(repair).getByText(/Say where this was read/)).toBeDefined();
    await user.type(within(repair).getByLabelText('Source'), 'Service page');
    await user.click(screen.getByRole('button', { name: 'Save vendor' }));

    const [vendor, party] = changes.saveVendor.mock.calls[0] ?? [];
    expect(vendor?.usRepair).toEqual({
      value: 'yes',
      citation: 'Service page',
      asOf: aDay,
      confidence: 'stated',
    });
    expect(party?.aliases).toEqual(['比特大陆']);
  });

  it('is begun for a seller without a record from what its offers say', async () => {
    const { user } = shown();

    await user.click(screen.getByRole('button', { name: 'Stranger' }));
    await user.click(screen.getByRole('button', { name: 'Add to the vendor table…' }));

    expect(screen.getByLabelText<HTMLInputElement>('Name in offers').value).toBe('Stranger');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Known origins').value).toContain(
      'declared in its offers',
    );
    expect(screen.getAllByLabelText<HTMLInputElement>('Source')[0]?.value).toContain('Offers of Stranger');
  });

  it('gets a party with a role by N, for this vendor or for every one', async () => {
    const { user, changes } = shown();

    screen.getByRole('button', { name: 'Bitmain' }).focus();
    await user.keyboard('n');
    await user.type(screen.getByLabelText('Legal name'), '深圳样本电子有限公司');
    await user.selectOptions(screen.getByLabelText('Factory'), 'this');
    await user.selectOptions(screen.getByLabelText('Importer of record'), 'every');
    await user.type(screen.getByLabelText('Source'), 'An invoice');
    await user.click(screen.getByRole('button', { name: 'Add party' }));

    expect(changes.saveParty.mock.calls[0]?.[0]).toMatchObject({
      id: 'party',
      name: '深圳样本电子有限公司',
      roles: [
        { role: 'factory', vendorId: 'bitmain' },
        { role: 'importer-of-record', vendorId: null },
      ],
    });
  });

  it('names each party around it with its screening, and leads there', async () => {
    const { user, onShowScreening } = shown();

    const around = within(panel()).getByRole('region', { name: 'Parties around this vendor' });
    expect(within(around).getByRole('listitem', { name: 'A founder' }).textContent).toBe(
      'A founder Not screenedOwner',
    );
    await user.click(within(around).getByRole('button', { name: 'Screening of Sophgo' }));

    expect(onShowScreening).toHaveBeenCalledWith('sophgo');
  });

  it('opens a party from the picture by the keyboard', async () => {
    const { user } = shown();

    within(panel())
      .getByRole('button', { name: /^Bitmain, held by/ })
      .focus();
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('A founder');
    await user.keyboard('{Enter}');

    expect(screen.getByRole('dialog', { name: 'Change A founder' })).toBeDefined();
  });
});

describe('holdings and events', () => {
  it('a holding is changed over the shipped one, with a share of least and most', async () => {
    const { user, changes } = shown();

    await user.click(within(panel()).getByRole('button', { name: 'Show as table' }));
    await user.click(
      within(panel()).getByRole('button', { name: 'Change the holding of A founder in Bitmain' }),
    );
    await user.type(screen.getByLabelText('At least, %'), '30');
    await user.type(screen.getByLabelText('At most, %'), '20');
    await user.click(screen.getByRole('button', { name: 'Save holding' }));
    expect(screen.getByText('Is less than the least.')).toBeDefined();
    await user.clear(screen.getByLabelText('At most, %'));
    await user.type(screen.getByLabelText('At most, %'), '36.5');
    await user.click(screen.getByRole('button', { name: 'Save holding' }));

    expect(changes.saveStake.mock.calls[0]?.[0]).toMatchObject({
      id: 'zhan-bitmain',
      value: { least: 300_000, most: 365_000, ownerId: 'zhan', ownedId: 'bitmain' },
      label: 'Change the holding of A founder in Bitmain',
    });
  });

  it('a shipped holding is taken out, and put back as shipped', async () => {
    const { user, changes } = shown();

    await user.click(within(panel()).getByRole('button', { name: 'Show as table' }));
    await user.click(
      within(panel()).getByRole('button', { name: 'Take out the holding of A founder in Bitmain' }),
    );
    await user.click(screen.getByRole('button', { name: 'Take out' }));
    expect(changes.saveStake.mock.calls[0]?.[0]).toMatchObject({ id: 'zhan-bitmain', value: null });

    cleanup();
    const own = [{ id: 'zhan-bitmain', value: null, on: aDay, by: 'Ana', why: 'Sold.' }];
    const after = shown(summaries, { stakes: { ...records.stakes, own } });
    await after.user.click(within(panel()).getByRole('button', { name: 'Show as table' }));
    expect(within(panel()).getByText(/by Ana: the holding of A founder in Bitmain. Sold./)).toBeDefined();
    await after.user.click(within(panel()).getByRole('button', { name: 'Put back' }));
    expect(after.changes.dropOwnStake).toHaveBeenCalledWith(
      'zhan-bitmain',
      'Put the holding of A founder in Bitmain back as shipped',
    );
  });

  it('a rule of ownership is shown with its state on the day', () => {
    shown();

    expect(
      within(panel()).getByText(/Rules of ownership on 22 Nov 2026: Rule of a test, not confirmed/),
    ).toBeDefined();
    expect(panel().querySelector('[aria-current="date"]')?.textContent).toContain(
      'Not confirmed (on this day)',
    );
  });

  it('an event is added with two sources that stand side by side', async () => {
    const { user, changes } = shown();

    const events = within(panel()).getByRole('region', { name: 'Events on record' });
    await user.click(within(events).getByRole('button', { name: 'Add event…' }));
    await user.type(screen.getByLabelText('What happened'), 'A lawsuit');
    await user.type(screen.getByLabelText('What it says'), 'It is so.');
    await user.type(screen.getByLabelText('Source'), 'One paper');
    await user.click(screen.getByRole('button', { name: 'Another source' }));
    await user.click(screen.getByRole('button', { name: 'Add event' }));
    expect(changes.saveEvent).not.toHaveBeenCalled();
    const second = screen.getByRole('group', { name: 'Source 2' });
    await user.type(within(second).getByLabelText('What it says'), 'It is not so.');
    await user.type(within(second).getByLabelText('Source'), 'Another paper');
    await user.click(screen.getByRole('button', { name: 'Add event' }));

    expect(changes.saveEvent.mock.calls[0]?.[0].value).toMatchObject({
      id: 'event-a-lawsuit',
      partyIds: ['bitmain'],
      until: null,
      statements: [{ says: 'It is so.' }, { says: 'It is not so.' }],
    });
  });

  it('says what an event that is over weighs now, by which half-life, and what that rests on', () => {
    shown();

    const events = within(panel()).getByRole('region', { name: 'Events on record' });
    expect(within(events).getByText(/Weighs 1.3 of 4 now: half of it every 365 days/)).toBeDefined();
    expect(within(events).getByText(/Assumed: how long an event/)).toBeDefined();
    expect(within(row('Bitmain')).getByText('4.0 of 5')).toBeDefined();
  });
});
