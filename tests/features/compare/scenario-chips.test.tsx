import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { standardScenario, type Scenario } from '#domain/model/settings';
import type { TariffLayer } from '#domain/model/tariff-layer';
import { ScenarioChips } from '../../../src-renderer/features/compare/scenario-chips';
import { UiProvider } from '../../../src-renderer/ui/ui-provider';
import { aTariffLayer } from '../../fixtures/tariffs';

afterEach(cleanup);

const standard = standardScenario(calendarDate('2026-11-21'));
const transshipment = aTariffLayer({
  id: 'TRANSSHIP-40',
  program: 'Transshipment penalty',
  condition: 'Customs finds that the goods were transshipped',
  from: calendarDate('2026-08-07'),
});

interface BarProps {
  readonly start: Scenario;
  readonly layers: readonly TariffLayer[];
  readonly onChange: (scenario: Scenario) => void;
}

function Bar({ start, layers, onChange }: BarProps) {
  const [scenario, setScenario] = useState(start);
  return (
    <UiProvider>
      <ScenarioChips
        scenario={scenario}
        conditionalLayers={layers}
        onChange={(next) => {
          setScenario(next);
          onChange(next);
        }}
      />
    </UiProvider>
  );
}

function renderChips(change: Partial<Scenario> = {}, layers: readonly TariffLayer[] = [transshipment]) {
  const onChange = vi.fn<(scenario: Scenario) => void>();
  const start = { ...standard, ...change };
  render(<Bar start={start} layers={layers} onChange={onChange} />);
  return { onChange, user: userEvent.setup() };
}

type User = ReturnType<typeof userEvent.setup>;

async function choose(user: User, chip: RegExp, item: RegExp) {
  await user.click(screen.getByRole('button', { name: chip }));
  await user.click(await screen.findByRole('menuitemradio', { name: item }));
}

async function openMore(user: User, chip: string | RegExp = 'More…') {
  await user.click(screen.getByRole('button', { name: chip }));
  return within(await screen.findByRole('dialog', { name: 'More of the scenario' }));
}

describe('changes made before the first one is saved', () => {
  it('build on each other, and give way to a scenario that came from elsewhere', async () => {
    const onChange = vi.fn<(scenario: Scenario) => void>();
    const at = (scenario: Scenario) => (
      <UiProvider>
        <ScenarioChips scenario={scenario} conditionalLayers={[]} onChange={onChange} />
      </UiProvider>
    );
    const { rerender } = render(at(standard));
    const user = userEvent.setup();
    const panel = await openMore(user);

    await user.click(panel.getByRole('checkbox', { name: 'Delay' }));
    await user.click(panel.getByRole('checkbox', { name: 'Service' }));
    const withoutDelay = { delay: false, service: true, reserve: true };
    const withoutBoth = { delay: false, service: false, reserve: true };
    expect(onChange.mock.calls.map(([{ allInParts }]) => allInParts)).toEqual([withoutDelay, withoutBoth]);

    rerender(at({ ...standard, allInParts: withoutDelay }));
    expect(panel.getByRole('checkbox', { name: 'Service' })).toHaveProperty('checked', false);
    rerender(at({ ...standard, allInParts: withoutBoth }));
    // Undone.
    rerender(at(standard));
    expect(panel.getByRole('checkbox', { name: 'Service' })).toHaveProperty('checked', true);
  });
});

describe('the entry basis', () => {
  it('can be the expected value over all arrival days, and the chip says so', async () => {
    const { onChange, user } = renderChips();

    await choose(user, /Entry at P50/, /Expected over all days/);

    expect(onChange).toHaveBeenCalledExactlyOnceWith({ ...standard, entryBasis: 'expected' });
    expect(screen.getByRole('button', { name: 'Expected over all days' })).toBeTruthy();
  });
});

describe('the finding on origin', () => {
  it('takes any country but the US, in one step with the country', async () => {
    const { onChange, user } = renderChips();
    await choose(user, /Origin as declared/, /another country/);
    const field = await screen.findByLabelText('Country');
    expect(within(field).queryByRole('option', { name: 'United States' })).toBeNull();
    expect(onChange).not.toHaveBeenCalled();

    await user.selectOptions(field, 'Vietnam');
    await user.click(screen.getByRole('button', { name: 'Apply' }));

    expect(onChange).toHaveBeenCalledExactlyOnceWith({
      ...standard,
      originFinding: 'custom',
      customOrigin: 'VN',
    });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: 'If found to be Vietnam' })).toBeTruthy();
  });

  it('is not changed without a country, and says what is missing', async () => {
    const { onChange, user } = renderChips();
    await choose(user, /Origin as declared/, /another country/);

    await user.click(await screen.findByRole('button', { name: 'Apply' }));

    expect(screen.getByText('Choose the country that customs finds.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Country'));
    expect(onChange).not.toHaveBeenCalled();
  });

  it('is left alone if the user cancels', async () => {
    const { onChange, user } = renderChips();
    await choose(user, /Origin as declared/, /another country/);

    await user.click(await screen.findByRole('button', { name: 'Cancel' }));

    expect(onChange).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Origin as declared' })).toBeTruthy();
  });

  it('knows China by its own finding', async () => {
    const { onChange, user } = renderChips();
    await choose(user, /Origin as declared/, /another country/);

    await user.selectOptions(await screen.findByLabelText('Country'), 'China');
    await user.click(screen.getByRole('button', { name: 'Apply' }));

    expect(onChange).toHaveBeenCalledExactlyOnceWith({ ...standard, originFinding: 'found-china' });
  });

  it('can be another country afterwards, and lets go of it when origins are as declared', async () => {
    const { onChange, user } = renderChips({ originFinding: 'custom', customOrigin: countryCode('VN') });

    await choose(user, /If found to be Vietnam/, /another country/);
    await user.selectOptions(await screen.findByLabelText('Country'), 'Thailand');
    await user.click(screen.getByRole('button', { name: 'Apply' }));
    await choose(user, /If found to be Thailand/, /Origin as declared/);

    expect(
      onChange.mock.calls.map(([{ originFinding, customOrigin }]) => [originFinding, customOrigin]),
    ).toEqual([
      ['custom', 'TH'],
      ['as-declared', null],
    ]);
  });
});

describe('what is decided seldom', () => {
  it('takes parts out of the all-in figure, and the chip names them', async () => {
    const { onChange, user } = renderChips();
    const panel = await openMore(user);

    await user.click(panel.getByRole('checkbox', { name: 'Delay' }));
    await user.click(panel.getByRole('checkbox', { name: 'Reserve' }));

    expect(onChange.mock.lastCall?.[0].allInParts).toEqual({ delay: false, service: true, reserve: false });
    expect(screen.getByRole('button', { name: 'All-in without delay and reserve' })).toBeTruthy();
  });

  it('lists layers that wait for a finding with programme, dates and condition, and takes one as met', async () => {
    const { onChange, user } = renderChips();
    const panel = await openMore(user);
    const box = panel.getByRole('checkbox', { name: 'Transshipment penalty, from 7 Aug 2026' });
    expect(panel.getByText('Customs finds that the goods were transshipped.')).toBeTruthy();

    await user.click(box);
    expect(onChange.mock.lastCall?.[0].metConditions).toEqual(['TRANSSHIP-40']);
    expect(screen.getByRole('button', { name: '1 finding' })).toBeTruthy();

    await user.click(box);
    expect(onChange.mock.lastCall?.[0].metConditions).toEqual([]);
  });

  it('says nothing of findings where no layer waits for one', async () => {
    const { user } = renderChips({}, []);
    const panel = await openMore(user);

    expect(panel.queryByRole('group', { name: 'Findings taken as made' })).toBeNull();
  });

  it('still shows a finding whose layer is gone, so that it can be taken back', async () => {
    const { onChange, user } = renderChips({ metConditions: ['GONE'] }, []);
    const panel = await openMore(user, '1 finding');

    await user.click(panel.getByRole('checkbox', { name: 'GONE' }));

    expect(onChange.mock.lastCall?.[0].metConditions).toEqual([]);
  });
});
