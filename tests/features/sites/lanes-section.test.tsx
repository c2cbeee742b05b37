import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import { laneSchema, type Lane } from '#domain/model/lane';
import { LanesSection } from '../../../src-renderer/features/sites/lanes-section';
import { anOffer } from '../../fixtures/offer';
import { aLane } from '../../fixtures/reference';
import { aSource, sourced } from '../../fixtures/source';

afterEach(cleanup);

const anyOcean = aLane({ id: 'ocean-any', label: 'Any country, ocean', shipFrom: ['*'] });
const own = aLane({
  id: 'lane-port-klang',
  label: 'Port Klang weekly',
  shipFrom: [countryCode('MY'), countryCode('SG')],
  freight: sourced({ per: 'container', amount: usdCents(420_000), unitsPerContainer: 300 }),
});

function renderLanes(change: Partial<Parameters<typeof LanesSection>[0]> = {}) {
  const onSave = vi.fn<(lane: Lane) => Promise<unknown>>(() => Promise.resolve());
  const onRemove = vi.fn<(lane: Lane) => Promise<unknown>>(() => Promise.resolve());
  render(
    <LanesSection
      own={[]}
      shipped={[aLane(), anyOcean]}
      offers={[anOffer(), anOffer({ id: 'A2', shipFrom: countryCode('SG') })]}
      today={() => calendarDate('2026-11-22')}
      onSave={onSave}
      onRemove={onRemove}
      {...change}
    />,
  );
  return { onSave, onRemove, user: userEvent.setup() };
}

type User = ReturnType<typeof userEvent.setup>;

async function fill(user: User, fields: Readonly<Record<string, string>>, within_ = within(document.body)) {
  for (const [label, text] of Object.entries(fields)) {
    const field = within_.getByLabelText(label);
    await user.clear(field);
    if (text !== '') await user.type(field, text);
  }
}

const group = (name: string) => within(screen.getByRole('group', { name }));
const cellsOf = (name: RegExp) =>
  within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

const right = {
  Name: 'Our forwarder',
  'Ships from': 'my, Thailand',
  'Transit days, P50': '35',
  'Transit days, P90': '50',
};

async function openNew(user: User) {
  await user.click(screen.getByRole('button', { name: 'Add lane…' }));
}

async function nameSources(user: User) {
  await user.type(group('Where the days come from').getByLabelText('Source'), 'Schedule of October');
  await user.type(group('Where the freight comes from').getByLabelText('Source'), 'Rate card 7');
}

describe('the lanes', () => {
  it('are listed with days, freight, sources and the offers that travel them', () => {
    renderLanes();

    expect(cellsOf(/^Malaysia to the US, ocean/)).toEqual([
      'Malaysia',
      'Ocean',
      '38',
      '45',
      '42.00 $/unit',
      '1',
      'Days: Written for a test · 21 Nov 2026 statedFreight: Written for a test · 21 Nov 2026 stated',
      '',
    ]);
    expect(cellsOf(/^Any country, ocean/)[5]).toBe('1');
  });

  it('put own ones first and let them take the offers', () => {
    renderLanes({ own: [own] });

    const rows = screen.getAllByRole('row').slice(1);
    expect(rows[0]?.textContent).toContain('Port Klang weekly own');
    expect(cellsOf(/^Port Klang weekly/).slice(0, 6)).toEqual([
      'Malaysia, Singapore',
      'Ocean',
      '38',
      '45',
      '4,200.00 $/container of 300 units',
      '2',
    ]);
    expect(cellsOf(/^Malaysia to the US/)[5]).toBe('0');
  });

  it('say that a freight is not known, not that it is 0', () => {
    renderLanes({ own: [{ ...own, freight: null }] });

    expect(cellsOf(/^Port Klang weekly/)[4]).toBe('— not known');
  });

  it('can be changed and removed if they are own, and only copied if they shipped with the app', () => {
    renderLanes({ own: [own] });
    const buttonsOf = (name: RegExp) =>
      within(screen.getByRole('row', { name }))
        .getAllByRole('button')
        .map((button) => button.getAttribute('aria-label'));

    expect(buttonsOf(/^Port Klang/)).toEqual([
      'Change Port Klang weekly',
      'Copy Port Klang weekly',
      'Remove Port Klang weekly',
    ]);
    expect(buttonsOf(/^Any country/)).toEqual(['Copy Any country, ocean']);
  });
});

describe('the form of a new lane', () => {
  it('gives a whole record with freight by the container, each figure with its source', async () => {
    const { onSave, user } = renderLanes();
    await openNew(user);

    await fill(user, right);
    expect(screen.getByText('Malaysia, Thailand')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Freight is paid'), 'For one container');
    await fill(user, { 'Freight, $/container': '4,200.50', 'Units in one container': '280' });
    await nameSources(user);
    await user.click(screen.getByRole('button', { name: 'Add lane' }));

    const stated = { asOf: '2026-11-22', confidence: 'stated' };
    const [lane] = onSave.mock.calls[0] ?? [];
    expect(lane).toEqual({
      id: 'lane-our-forwarder',
      label: 'Our forwarder',
      shipFrom: ['MY', 'TH'],
      mode: 'ocean',
      transitDays: { value: { p50: 35, p90: 50 }, citation: 'Schedule of October', ...stated },
      freight: {
        value: { per: 'container', amount: 420_050, unitsPerContainer: 280 },
        citation: 'Rate card 7',
        ...stated,
      },
      source: { citation: 'Schedule of October', ...stated },
    });
    expect(laneSchema.parse(lane)).toEqual(lane);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('takes freight by the kilogram, by air, from any country', async () => {
    const { onSave, user } = renderLanes();
    await openNew(user);

    await user.selectOptions(screen.getByLabelText('Mode'), 'Air');
    await fill(user, right);
    await user.click(screen.getByRole('checkbox', { name: 'Ships from any country' }));
    await user.selectOptions(screen.getByLabelText('Freight is paid'), 'For one kilogram');
    await fill(user, { 'Freight, $/kg': '8.40' });
    await nameSources(user);
    await user.click(screen.getByRole('button', { name: 'Add lane' }));

    expect(onSave.mock.calls[0]?.[0]).toMatchObject({
      mode: 'air',
      shipFrom: ['*'],
      freight: { value: { per: 'kilogram', amount: 840, unitsPerContainer: null } },
    });
  });

  it('leaves a freight that is not known unknown and asks no source for it', async () => {
    const { onSave, user } = renderLanes();
    await openNew(user);

    await fill(user, right);
    await user.selectOptions(screen.getByLabelText('Freight is paid'), 'Not known');
    await user.type(screen.getByLabelText('Source'), 'Schedule of October');
    await user.click(screen.getByRole('button', { name: 'Add lane' }));

    expect(onSave.mock.calls[0]?.[0].freight).toBeNull();
  });

  it.each([
    ['Name', '', 'Give the lane a name.'],
    ['Name', 'any country, OCEAN', 'There is already a lane any country, OCEAN.'],
    ['Ships from', '', 'Give at least one country, or tick any country.'],
    ['Ships from', 'MY, Korea', '“Korea” is not a country code or a name in use: write its code.'],
    ['Transit days, P50', '', 'Give a whole number.'],
    ['Transit days, P90', '30', 'Is less than P50: nine in ten take at least as long as half.'],
    ['Freight, $/unit', '', 'Give an amount in US dollars.'],
    ['Freight, $/unit', '1000001', '“1000001” is more than 1000000.00.'],
  ])('refuses %s “%s” and puts the keyboard there', async (label, text, words) => {
    const { onSave, user } = renderLanes();
    await openNew(user);

    await fill(user, { ...right, 'Freight, $/unit': '42', [label]: text });
    await nameSources(user);
    await user.click(screen.getByRole('button', { name: 'Add lane' }));

    expect(screen.getByText(words)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText(label));
    expect(onSave).not.toHaveBeenCalled();
  });

  it('refuses containers that hold nothing', async () => {
    const { onSave, user } = renderLanes();
    await openNew(user);

    await user.selectOptions(screen.getByLabelText('Freight is paid'), 'For one container');
    await fill(user, { ...right, 'Freight, $/container': '4200', 'Units in one container': '0' });
    await nameSources(user);
    await user.click(screen.getByRole('button', { name: 'Add lane' }));

    expect(screen.getByText('Give at least 1 unit.')).toBeTruthy();
    expect(onSave).not.toHaveBeenCalled();
  });

  it('refuses a country and mode that an own lane has, since one of the two would never be taken', async () => {
    const { onSave, user } = renderLanes({ own: [own] });
    await openNew(user);

    await fill(user, { ...right, 'Freight, $/unit': '42' });
    await nameSources(user);
    await user.click(screen.getByRole('button', { name: 'Add lane' }));

    expect(screen.getByText('Malaysia, ocean, has the own lane Port Klang weekly already.')).toBeTruthy();
    expect(onSave).not.toHaveBeenCalled();
  });
});

describe('the form of a lane on record', () => {
  it('changes what was typed and keeps id and sources', async () => {
    const { onSave, user } = renderLanes({ own: [own] });
    await user.click(screen.getByRole('button', { name: 'Change Port Klang weekly' }));

    await fill(user, { 'Transit days, P90': '52' });
    await user.click(screen.getByRole('button', { name: 'Save lane' }));

    expect(onSave).toHaveBeenCalledExactlyOnceWith({
      ...own,
      transitDays: { ...own.transitDays, value: { p50: 38, p90: 52 } },
    });
  });

  it('copies a shipped lane under a new name and id', async () => {
    const { onSave, user } = renderLanes();
    await user.click(screen.getByRole('button', { name: 'Copy Any country, ocean' }));

    expect(screen.getByRole('checkbox', { name: 'Ships from any country' })).toHaveProperty('checked', true);
    await user.click(screen.getByRole('button', { name: 'Add lane' }));

    expect(onSave).toHaveBeenCalledExactlyOnceWith({
      ...anyOcean,
      id: 'lane-any-country-ocean-own',
      label: 'Any country, ocean (own)',
      source: aSource,
    });
  });

  it('asks for a new source where a figure of a copy was changed, and for that one only', async () => {
    const { onSave, user } = renderLanes();
    await user.click(screen.getByRole('button', { name: 'Copy Malaysia to the US, ocean' }));

    await fill(user, { 'Freight, $/unit': '35' });
    await user.click(screen.getByRole('button', { name: 'Add lane' }));
    const freight = group('Where the freight comes from');
    expect(freight.getByText('The figures changed: say where the new ones come from.')).toBeTruthy();
    expect(onSave).not.toHaveBeenCalled();

    await fill(user, { Source: 'Rate card 7' }, freight);
    await user.click(screen.getByRole('button', { name: 'Add lane' }));
    expect(onSave.mock.calls[0]?.[0]).toMatchObject({
      transitDays: { citation: 'Written for a test' },
      freight: { value: { amount: 3500 }, citation: 'Rate card 7' },
    });
  });
});

describe('removing an own lane', () => {
  it('is asked about first, with what its offers do then', async () => {
    const { onRemove, user } = renderLanes({ own: [own] });
    await user.click(screen.getByRole('button', { name: 'Remove Port Klang weekly' }));

    expect(screen.getByText('2 offers travel it and then take the next lane that fits.')).toBeTruthy();
    expect(onRemove).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Remove lane' }));

    expect(onRemove).toHaveBeenCalledExactlyOnceWith(own);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('keeps a name that runs from right to left from turning the words round it over', async () => {
    const { user } = renderLanes({ own: [{ ...own, label: 'مسار 7' }] });

    await user.click(screen.getByRole('button', { name: 'Remove \u2068مسار 7\u2069' }));

    expect(screen.getByRole('dialog', { name: 'Remove \u2068مسار 7\u2069?' })).toBeTruthy();
  });
});
