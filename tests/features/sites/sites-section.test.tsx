import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { siteSchema, type Site } from '#domain/model/site';
import { SitesSection } from '../../../src-renderer/features/sites/sites-section';
import { anOffer } from '../../fixtures/offer';
import { aSite, someAssumptions } from '../../fixtures/reference';
import { aSource, sourced } from '../../fixtures/source';

afterEach(cleanup);

const north = aSite({ id: 'site-north', name: 'North Dakota', state: 'ND' });

function renderSites(change: Partial<Parameters<typeof SitesSection>[0]> = {}) {
  const onSave = vi.fn<(site: Site) => Promise<unknown>>(() => Promise.resolve());
  const props = {
    sites: [aSite(), north],
    defaultSiteId: 'site-tx',
    offers: [anOffer(), anOffer({ id: 'A2', siteId: 'site-north' })],
    planLines: [],
    assumedInlandDays: someAssumptions.inlandDays,
    today: () => calendarDate('2026-11-22'),
    onSave,
    onRemove: vi.fn<(site: Site) => Promise<unknown>>(() => Promise.resolve()),
    onMakeDefault: vi.fn<(site: Site) => void>(),
    ...change,
  };
  render(<SitesSection {...props} />);
  return { props, onSave, user: userEvent.setup() };
}

async function fill(user: ReturnType<typeof userEvent.setup>, fields: Readonly<Record<string, string>>) {
  for (const [label, text] of Object.entries(fields)) {
    const field = screen.getByLabelText(label);
    await user.clear(field);
    if (text !== '') await user.type(field, text);
  }
}

/** Of the first table; the second one says what a site can take. */
function siteRow(): HTMLElement {
  const [row] = screen.getAllByRole('row', { name: /West Texas/ });
  if (row === undefined) throw new Error('Expected a row');
  return row;
}

const right = {
  Name: 'West Texas 2',
  'Energised from': '2027-04-01',
  'Receiving, $/unit': '18.50',
  Source: 'Build schedule of October',
};

describe('the sites', () => {
  it('are listed with days, cost, source and the offers that are for them', () => {
    renderSites();

    const cells = within(siteRow()).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent)).toEqual([
      '',
      'TX',
      '1 Mar 2027',
      '6',
      '12',
      '18.50',
      'in receiving',
      'off',
      '1',
      'Written for a test · 21 Nov 2026 stated',
      '',
    ]);
  });

  it('show a receiving cost that is not known as unknown, not as 0', () => {
    renderSites({ sites: [aSite({ receivingCostPerUnit: null })] });

    expect(within(siteRow()).getByText('—')).toBeTruthy();
  });

  it('show installation that is paid apart, and the rate of a tax that is charged', () => {
    const site = aSite({
      installationCostPerUnit: sourced(usdCents(400)),
      useTaxRate: sourced(partsPerMillion(82_500)),
    });
    renderSites({ sites: [site] });

    const row = within(siteRow());
    expect(row.getByText('4.00')).toBeTruthy();
    expect(row.getByText('8.25 %')).toBeTruthy();
  });

  it('have one default, which can be chosen', async () => {
    const { props, user } = renderSites();
    const chosen = screen.getByRole('radio', { name: 'West Texas is the default site' });

    await user.click(screen.getByRole('radio', { name: 'North Dakota is the default site' }));

    expect(chosen).toHaveProperty('checked', true);
    expect(props.onMakeDefault).toHaveBeenCalledExactlyOnceWith(north);
  });

  it('say what they are for while there is none', () => {
    renderSites({ sites: [], defaultSiteId: null });

    expect(screen.getByText('No site yet')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Add site…' })).toHaveLength(1);
  });
});

describe('the form of a new site', () => {
  it('gives a whole record, with the assumption’s source on days left as they were', async () => {
    const { onSave, user } = renderSites();
    await user.click(screen.getByRole('button', { name: 'Add site…' }));

    await fill(user, right);
    await user.selectOptions(screen.getByLabelText('State'), 'New Mexico');
    await user.selectOptions(screen.getByLabelText('Confidence'), 'Documented');
    await user.click(screen.getByRole('button', { name: 'Add site' }));

    const source = { citation: 'Build schedule of October', asOf: '2026-11-22', confidence: 'documented' };
    const [site] = onSave.mock.calls[0] ?? [];
    expect(site).toEqual({
      id: 'site-west-texas-2',
      name: 'West Texas 2',
      state: 'NM',
      energisationDate: '2027-04-01',
      inlandDays: someAssumptions.inlandDays,
      receivingCostPerUnit: { value: 1850, ...source },
      installationCostPerUnit: null,
      useTaxRate: null,
      capacity: null,
      source,
    });
    expect(siteSchema.parse(site)).toEqual(site);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('takes a blank receiving cost for unknown, and a new number of days under the typed source', async () => {
    const { onSave, user } = renderSites();
    await user.click(screen.getByRole('button', { name: 'Add site…' }));

    await fill(user, { ...right, 'Receiving, $/unit': '', 'Inland days, P50': '5' });
    await user.click(screen.getByRole('button', { name: 'Add site' }));

    expect(onSave.mock.calls[0]?.[0]).toMatchObject({
      receivingCostPerUnit: null,
      inlandDays: { value: { p50: 5, p90: 13 }, citation: 'Build schedule of October' },
    });
  });

  it('takes installation and a tax, the tax with a source of its own', async () => {
    const { onSave, user } = renderSites();
    await user.click(screen.getByRole('button', { name: 'Add site…' }));
    expect(screen.queryByLabelText('Tax rate, %')).toBeNull();

    await user.click(screen.getByRole('checkbox', { name: 'Charge sales or use tax' }));
    await fill(user, {
      ...right,
      'Installation, $/unit': '4',
      'Tax rate, %': '8.25',
      'Source of the tax rate': 'Comptroller, rate card',
    });
    await user.click(screen.getByRole('button', { name: 'Add site' }));

    const source = { citation: 'Build schedule of October', asOf: '2026-11-22', confidence: 'stated' };
    expect(onSave.mock.calls[0]?.[0]).toMatchObject({
      installationCostPerUnit: { value: 400, ...source },
      useTaxRate: {
        value: 82_500,
        citation: 'Comptroller, rate card',
        asOf: '2026-11-22',
        confidence: 'stated',
      },
    });
  });

  it('refuses a tax without a rate, or with one above any in the US', async () => {
    const { onSave, user } = renderSites();
    await user.click(screen.getByRole('button', { name: 'Add site…' }));
    await user.click(screen.getByRole('checkbox', { name: 'Charge sales or use tax' }));

    await fill(user, right);
    await user.click(screen.getByRole('button', { name: 'Add site' }));
    expect(screen.getByText('Give a rate in per cent.')).toBeTruthy();
    expect(screen.getByText('Say where the rate was read.')).toBeTruthy();

    await fill(user, { 'Tax rate, %': '82.5' });
    expect(screen.getByText('“82.5” is more than 30 %.')).toBeTruthy();
    expect(onSave).not.toHaveBeenCalled();
  });

  it.each([
    ['Name', '', 'Give the site a name.'],
    ['Name', 'north dakota', 'There is already a site north dakota.'],
    ['Energised from', '', 'Give day, month and year.'],
    ['Inland days, P50', '1.5', '“1.5” is not a whole number.'],
    ['Inland days, P90', '7', 'Is less than P50: nine in ten take at least as long as half.'],
    ['Receiving, $/unit', '18,5o', '“18,5o” is not a number.'],
    ['Receiving, $/unit', '18.505', '“18.505” has more than two decimals.'],
    ['Receiving, $/unit', '-5', '“-5” is negative; expected 0 or more.'],
    ['Source', '', 'Say where this was read, or who said it.'],
  ])('refuses %s “%s”, keeps what was typed and puts the keyboard there', async (label, text, words) => {
    const { onSave, user } = renderSites();
    await user.click(screen.getByRole('button', { name: 'Add site…' }));

    await fill(user, { ...right, [label]: text });
    await user.click(screen.getByRole('button', { name: 'Add site' }));

    const field = screen.getByLabelText(label);
    expect(screen.getByText(words)).toBeTruthy();
    expect(field).toHaveProperty('value', text);
    expect(document.activeElement).toBe(field);
    expect(onSave).not.toHaveBeenCalled();
  });

  it('stays with what was typed if it cannot be saved, and says why', async () => {
    const { user } = renderSites({ onSave: () => Promise.reject(new Error('The disk is full.')) });
    await user.click(screen.getByRole('button', { name: 'Add site…' }));
    await fill(user, right);

    await user.click(screen.getByRole('button', { name: 'Add site' }));

    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.');
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'West Texas 2');
  });
});

describe('the form of a site on record', () => {
  it('changes what was typed, keeps its id and the sources of other figures', async () => {
    const own = sourced(usdCents(1850), { citation: 'Drayage quote of September' });
    const { onSave, user } = renderSites({ sites: [aSite({ receivingCostPerUnit: own })] });
    await user.click(screen.getByRole('button', { name: 'Change West Texas' }));

    await fill(user, { Name: 'West Texas A', 'Energised from': '2027-06-01', Source: 'Board, 20 November' });
    await user.click(screen.getByRole('button', { name: 'Save site' }));

    const typed = { ...aSource, citation: 'Board, 20 November' };
    expect(onSave).toHaveBeenCalledExactlyOnceWith({
      ...aSite(),
      name: 'West Texas A',
      energisationDate: '2027-06-01',
      // The days shared the site's own source, so they go with it.
      inlandDays: { ...aSite().inlandDays, ...typed },
      receivingCostPerUnit: own,
      source: typed,
    });
  });
});

describe('the tax of a site on record', () => {
  const tax = sourced(partsPerMillion(82_500), { citation: 'Rate card', confidence: 'documented' });

  it('keeps its own source while it is not touched', async () => {
    const { onSave, user } = renderSites({ sites: [aSite({ useTaxRate: tax })] });
    await user.click(screen.getByRole('button', { name: 'Change West Texas' }));

    await fill(user, { Name: 'West Texas A', Source: 'Board, 20 November' });
    await user.click(screen.getByRole('button', { name: 'Save site' }));

    expect(onSave.mock.calls[0]?.[0].useTaxRate).toEqual(tax);
  });

  it('can be switched off', async () => {
    const { onSave, user } = renderSites({ sites: [aSite({ useTaxRate: tax })] });
    await user.click(screen.getByRole('button', { name: 'Change West Texas' }));

    await user.click(screen.getByRole('checkbox', { name: 'Charge sales or use tax' }));
    await user.click(screen.getByRole('button', { name: 'Save site' }));

    expect(onSave.mock.calls[0]?.[0].useTaxRate).toBeNull();
  });
});

describe('removing a site', () => {
  it('is asked about first, with what happens to offers without a site', async () => {
    const { props, user } = renderSites({ offers: [anOffer()] });
    await user.click(screen.getByRole('button', { name: 'Remove West Texas' }));

    expect(screen.getByText(/offers that name none have no site afterwards/)).toBeTruthy();
    expect(props.onRemove).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Remove site' }));

    expect(props.onRemove).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is refused while offers name it, with their number and what to do', async () => {
    const { user } = renderSites();

    await user.click(screen.getByRole('button', { name: 'Remove North Dakota' }));

    expect(screen.getByText(/1 offer names this site/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Remove site' })).toBeNull();
  });

  it('keeps a name that runs from right to left from turning the words round it over', () => {
    renderSites({ sites: [aSite({ name: 'موقع 7' })], offers: [] });

    expect(screen.getByRole('radio').getAttribute('aria-label')).toBe(
      '\u2068موقع 7\u2069 is the default site',
    );
    expect(screen.getByRole('button', { name: 'Change \u2068موقع 7\u2069' })).toBeTruthy();
    // The cell holds the name alone, as it was typed.
    expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['موقع 7', 'موقع 7']);
  });
});
