/** What a site can take: shown with its sources, typed by the keyboard, refused in words, never made up. */
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { calendarMonth } from '#domain/core/calendar-month';
import { partsPerMillion } from '#domain/core/money';
import { siteSchema, type Site } from '#domain/model/site';
import { SitesSection } from '../../../src-renderer/features/sites/sites-section';
import { aSiteCapacity } from '../../fixtures/plan-records';
import { aSite, someAssumptions } from '../../fixtures/reference';
import { aSource, sourced } from '../../fixtures/source';

afterEach(cleanup);

function renderSites(site: Site) {
  const onSave = vi.fn<(site: Site) => Promise<unknown>>(() => Promise.resolve());
  render(
    <SitesSection
      sites={[site]}
      defaultSiteId={null}
      offers={[]}
      planLines={[]}
      assumedInlandDays={someAssumptions.inlandDays}
      today={() => calendarDate('2026-11-22')}
      onSave={onSave}
      onRemove={() => Promise.resolve()}
      onMakeDefault={() => undefined}
    />,
  );
  return { onSave, user: userEvent.setup() };
}

const capacityTable = () => screen.getByRole('table', { name: /What each site can take/ });
const openForm = (user: ReturnType<typeof userEvent.setup>) =>
  user.click(screen.getByRole('button', { name: 'Change what West Texas can take' }));
const field = (label: string) => screen.getByLabelText(label);

describe('what a site can take', () => {
  it('stands under the sites with every step, cost and source once', () => {
    renderSites(aSite({ capacity: aSiteCapacity() }));

    const cells = within(capacityTable()).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent)).toEqual([
      '4,000 kW from 2027-029,000 kW from 2027-05',
      '1,200 air from 2027-02400 hydro from 2027-04',
      '4.50',
      '3.0\u00A0%',
      '97.5\u00A0%',
      'Repair centre, Bowling Green OH, 320 km',
      'Written for a test · 21 Nov 2026 stated',
      '',
    ]);
  });

  it('is unknown where nobody stated it, never 0', () => {
    renderSites(aSite());

    const cells = within(capacityTable()).getAllByRole('cell').slice(0, 6);
    expect(cells.map((cell) => cell.textContent)).toEqual(['—', '—', '—', '—', '—', '—']);
  });

  it('is typed from an empty form, a month and a megawatt as people write them', async () => {
    const { onSave, user } = renderSites(aSite());
    await openForm(user);

    await user.type(field('Power from month, step 1'), '2027-3');
    await user.type(field('Power, kW, step 1'), '4.5 MW');
    await user.click(screen.getByRole('button', { name: 'Add a step of power' }));
    expect(document.activeElement).toBe(field('Power from month, step 2'));
    await user.clear(field('Power from month, step 2'));
    await user.type(field('Power from month, step 2'), '01/2027');
    await user.type(field('Power, kW, step 2'), '2000');
    await user.type(field('Electricity, ¢/kWh'), '4.25');
    await user.type(field('Uptime, % of the rest'), '97.5');
    await user.click(screen.getByRole('button', { name: 'Add a repair centre' }));
    await user.type(field('Repair centre 1'), 'Bowling Green OH');
    await user.type(field('Kilometres by road, repair centre 1'), '320');
    await user.type(field('Source'), 'Interconnection agreement');
    await user.click(screen.getByRole('button', { name: 'Save capacity' }));

    const source = { citation: 'Interconnection agreement', asOf: '2026-11-22', confidence: 'stated' };
    const [site] = onSave.mock.calls[0] ?? [];
    expect(site).toEqual({
      ...aSite(),
      capacity: {
        power: {
          value: [
            { from: '2027-01', kilowatts: 2_000 },
            { from: '2027-03', kilowatts: 4_500 },
          ],
          ...source,
        },
        racks: null,
        electricityPerMwh: { value: 4_250, ...source },
        curtailment: null,
        uptime: { value: 975_000, ...source },
        repairCentres: [{ name: 'Bowling Green OH', kilometres: 320, source }],
      },
    });
    expect(siteSchema.parse(site)).toEqual(site);
  });

  it('is refused field by field, in words, and nothing is saved', async () => {
    const { onSave, user } = renderSites(aSite());
    await openForm(user);

    await user.type(field('Power from month, step 1'), 'March');
    await user.type(field('Racks from month, step 1'), '2027-03');
    await user.type(field('Electricity, ¢/kWh'), '450');
    await user.type(field('Curtailed, % of hours'), '101');
    await user.click(screen.getByRole('button', { name: 'Save capacity' }));

    for (const words of [
      '“March” is no month such as 2027-03.',
      'Give the kilowatts; 0 if there is none from then on.',
      'Give a whole number.',
      '“450” is more than 100 ¢: give cents for a kilowatt-hour.',
      '“101” is more than 100 %.',
    ]) {
      expect(screen.getByText(words)).toBeTruthy();
    }
    expect(document.activeElement).toBe(field('Power from month, step 1'));
    expect(onSave).not.toHaveBeenCalled();
  });

  it('asks for a source before a figure is kept, and says a month that stands twice', async () => {
    const { onSave, user } = renderSites(aSite());
    await openForm(user);
    await user.type(field('Power from month, step 1'), '2027-03');
    await user.type(field('Power, kW, step 1'), '4000');
    await user.click(screen.getByRole('button', { name: 'Save capacity' }));
    expect(screen.getByText('Say where this was read, or who said it.')).toBeTruthy();

    await user.click(screen.getByRole('button', { name: 'Add a step of power' }));
    await user.type(field('Power, kW, step 2'), '5000');
    await user.click(screen.getByRole('button', { name: 'Save capacity' }));
    expect(screen.getByText(/Stands here twice/)).toBeTruthy();
    expect(onSave).not.toHaveBeenCalled();
  });

  it('keeps the source of a figure that is left as it is', async () => {
    const uptime = sourced(partsPerMillion(975_000), { citation: 'Fleet log' });
    const { onSave, user } = renderSites(aSite({ capacity: aSiteCapacity({ uptime }) }));
    await openForm(user);

    await user.clear(field('Power, kW, step 1'));
    await user.type(field('Power, kW, step 1'), '4400');
    await user.clear(field('Source'));
    await user.type(field('Source'), 'Utility letter');
    await user.click(screen.getByRole('button', { name: 'Save capacity' }));

    const capacity = onSave.mock.calls[0]?.[0].capacity;
    expect(capacity?.uptime).toEqual(uptime);
    expect(capacity?.power).toMatchObject({
      citation: 'Utility letter',
      value: [{ from: calendarMonth('2027-02'), kilowatts: 4_400 }, { kilowatts: 9_000 }],
    });
    expect(capacity?.repairCentres[0]?.source).toEqual(aSource);
  });

  it('is taken away as a whole when every field is cleared', async () => {
    const capacity = { ...aSiteCapacity(), racks: null, repairCentres: [], curtailment: null, uptime: null };
    const { onSave, user } = renderSites(aSite({ capacity: { ...capacity, electricityPerMwh: null } }));
    await openForm(user);

    await user.click(screen.getByRole('button', { name: 'Remove step 2 of power' }));
    await user.click(screen.getByRole('button', { name: 'Remove step 1 of power' }));
    await user.click(screen.getByRole('button', { name: 'Save capacity' }));

    expect(onSave.mock.calls[0]?.[0].capacity).toBeNull();
  });
});
