/** Futures side by side, scenarios made and moved by hand, regret in a sentence: by role and label. */
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion } from '#domain/core/money';
import { planScenarioSchema, type PlanScenario } from '#domain/model/plan-scenario';
import type { EditedRanges } from '#domain/simulation/tornado-inputs';
import { ScenariosPage } from '../../../src-renderer/features/scenarios/scenarios-page';
import { ScenarioDesk, type FuturesAsked } from '../../../src-renderer/services/scenario-desk';
import type { Scenarios, ScenarioWrites } from '../../../src-renderer/services/use-scenarios';
import { aBarePlan, aFutureOffer, aLineOf, planOn } from '../../fixtures/plan-on-ground';
import { aPlanScenario } from '../../fixtures/plan-records';
import { scriptedSolver } from '../../fixtures/plan-solver';

afterEach(cleanup);

const asOf = calendarDate('2026-11-21');
const dearer: PlanScenario = aPlanScenario({
  id: 'dearer',
  name: 'Dearer',
  layers: [
    { kind: 'duty', origins: [countryCode('MY')], addRate: partsPerMillion(100_000), from: asOf },
    { kind: 'delay', leg: 'transit', shipFrom: countryCode('VN'), mode: null, addDays: 9 },
  ],
});
const stopped: PlanScenario = aPlanScenario({
  id: 'stopped',
  name: 'Stopped',
  layers: [{ kind: 'export-stop', country: countryCode('MY'), from: calendarDate('2027-01-10') }],
});
const plan = aBarePlan();
const lines = [aLineOf()];
const { ground } = planOn({ offers: [aFutureOffer({ origin: countryCode('MY') })], lines });

async function renderPage(scenarios: readonly PlanScenario[], change: Partial<FuturesAsked> = {}) {
  const futures = [
    { id: 'present', name: 'Present view', layers: [] },
    ...scenarios.map(({ id, name, layers }) => ({ id, name, layers })),
  ];
  const asked = {
    plans: [{ id: plan.id, name: plan.name, plan, lines }],
    futures,
    ground,
    horizon: calendarDate('2027-12-31'),
    ...change,
  };
  const desk = new ScenarioDesk({ solver: scriptedSolver(), pause: () => Promise.resolve() });
  await desk.ask(asked);
  const optimise = vi.fn<() => void>();
  const optimiseOne = vi.fn<(futureId: string) => void>();
  const shown: Scenarios = {
    ...desk.state(),
    ...asked,
    scenarios,
    optimise,
    optimiseOne,
    stop: () => undefined,
  };
  const writes = {
    saveScenario: vi.fn<ScenarioWrites['saveScenario']>(() => Promise.resolve(null)),
    copyScenario: vi.fn<ScenarioWrites['copyScenario']>(() => Promise.resolve(null)),
    removeScenario: vi.fn<ScenarioWrites['removeScenario']>(() => Promise.resolve(null)),
  };
  const idle = {
    isRunning: false,
    share: null,
    found: null,
    isStale: false,
    problem: null,
    start: vi.fn<(edited: EditedRanges) => void>(),
    edited: new Map() as EditedRanges,
    stop: () => undefined,
  };
  const onSimulate = vi.fn<(options: { trials: number; seed: number }) => void>();
  render(
    <ScenariosPage
      scenarios={shown}
      writes={writes}
      names={{
        vendors: ['Bitmain', 'Canaan'],
        countries: [countryCode('CN'), countryCode('MY'), countryCode('TW')],
        conditions: [],
        asOf,
      }}
      newId={() => 'new-id'}
      attempt={(_, work) => void work()}
      refusal={null}
      futureId="present"
      onFuture={() => undefined}
      tornado={idle}
      simulation={idle}
      onSimulate={onSimulate}
    />,
  );
  return { writes, optimise, optimiseOne, onSimulate, tornado: idle, user: userEvent.setup() };
}

const side = () => within(screen.getByRole('region', { name: 'Side by side' }));
const row = (name: RegExp) =>
  within(side().getByRole('row', { name }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

describe('futures side by side', () => {
  it('show each figure with its difference to the present view', async () => {
    await renderPage([dearer]);

    const [now, then] = row(/^Landed \$ /);
    expect(now).toMatch(/^\$[\d,]+$/);
    expect(then).toMatch(/^\$[\d,]+\+\$[\d,]+$/);
    expect(row(/^TH\/s/)[1]).toMatch(/the same$/);
  });

  it('say their layers, and of a layer that changes nothing why it does not', async () => {
    await renderPage([dearer]);

    const head = side().getByRole('columnheader', { name: /Dearer/ });
    expect(head.textContent).toContain('Duty 10.0 points higher on goods of Malaysia from 21 Nov 2026');
    expect(head.textContent).toMatch(/Transit from Vietnam 9 days longer — \S/);
    expect(head.textContent).not.toMatch(/21 Nov 2026 — /);
  });

  it('say which lines do not come and what is lost with them', async () => {
    await renderPage([stopped]);

    const head = side().getByRole('columnheader', { name: /Stopped/ });
    expect(head.textContent).toMatch(/1 line does not come; \$[\d,]+ paid is lost/);
    expect(row(/^TH\/s/)[1]).toMatch(/^0 TH\/s/);
    expect(row(/^Landed \$\/TH/)[1]).toBe('—nothing comes');
    expect(row(/^Landed \$ /)[1]).toMatch(/with \$[\d,]+ lostnothing comes$/);
  });

  it('say of a line in batches that it comes in part, and for what part of the TH/s its cost is', async () => {
    const batches = [
      { quantity: 60, afterDays: 0 },
      { quantity: 40, afterDays: 90 },
    ];
    const split = planOn({ offers: [aFutureOffer({ origin: countryCode('MY'), batches })], lines });
    const late: PlanScenario = {
      ...stopped,
      layers: [{ kind: 'export-stop', country: countryCode('MY'), from: calendarDate('2027-03-01') }],
    };
    await renderPage([late], { ground: split.ground });

    const head = side().getByRole('columnheader', { name: /Stopped/ });
    expect(head.textContent).toMatch(/1 line comes in part; \$[\d,]+ paid is lost/);
    expect(row(/^Landed \$\/TH/)[1]).toMatch(/^\$[\d.]+.*with \$[\d,]+ lostfor 60.0 % of the TH\/s$/);
    expect(row(/^TH\/s/)[1]).not.toMatch(/^0 TH/);
  });

  it('are the present view alone where there is no scenario, which is said', async () => {
    await renderPage([]);

    expect(side().getByText(/No scenario yet/)).toBeTruthy();
    expect(row(/^Landed \$ /)).toHaveLength(1);
  });
});

describe('a scenario', () => {
  it('is made of layers as sentences, moved by the keyboard, and saved whole', async () => {
    const { writes, user } = await renderPage([]);
    await user.click(screen.getByRole('button', { name: 'New scenario…' }));
    await user.type(screen.getByLabelText('Name'), 'Dry year');
    const add = screen.getByLabelText('Add a layer');
    await user.selectOptions(add, 'Other hashprice');
    await user.selectOptions(add, 'A leg takes longer');
    const days = screen.getByLabelText('Days longer');
    await user.clear(days);
    await user.type(days, '30{Enter}');
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    if (screen.queryByRole('dialog') !== null) {
      await user.click(screen.getByRole('button', { name: 'Add scenario' }));
    }

    const [saved] = writes.saveScenario.mock.calls[0] ?? [];
    expect(planScenarioSchema.parse(saved)).toEqual(saved);
    expect(saved).toMatchObject({ id: 'new-id', name: 'Dry year', note: null });
    expect(saved?.layers).toContainEqual({ kind: 'hashprice', changePpm: -200_000, monthlyDecline: null });
    expect(saved?.layers).toContainEqual({
      kind: 'delay',
      leg: 'transit',
      shipFrom: null,
      mode: null,
      addDays: 30,
    });
  });

  it('changes the order of its layers by Alt and the arrows, and by buttons', async () => {
    const { writes, user } = await renderPage([dearer]);
    await user.click(screen.getByRole('button', { name: 'Change Dearer' }));
    screen.getByLabelText('Leg').focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await user.click(screen.getByRole('button', { name: 'Copy layer 2' }));
    await user.click(screen.getByRole('button', { name: 'Save scenario' }));

    const [saved] = writes.saveScenario.mock.calls[0] ?? [];
    expect(saved?.layers.map(({ kind }) => kind)).toEqual(['delay', 'duty', 'duty']);
  });

  it('is refused without a name, or with that of another, in words', async () => {
    const { writes, user } = await renderPage([dearer]);
    await user.click(screen.getByRole('button', { name: 'New scenario…' }));
    await user.click(screen.getByRole('button', { name: 'Add scenario' }));
    expect(screen.getByText('Give the scenario a name.')).toBeTruthy();

    await user.type(screen.getByLabelText('Name'), 'dearer');
    expect(screen.getByText('There is already a scenario dearer.')).toBeTruthy();
    expect(writes.saveScenario).not.toHaveBeenCalled();
  });

  it('is copied under a free name and removed after a question', async () => {
    const { writes, user } = await renderPage([dearer, aPlanScenario({ id: 'c', name: 'Dearer copy' })]);
    await user.click(screen.getByRole('button', { name: 'Copy Dearer' }));
    expect(writes.copyScenario).toHaveBeenCalledWith(dearer, 'Dearer copy 2', 'new-id');

    await user.click(screen.getByRole('button', { name: 'Remove Dearer' }));
    await user.click(screen.getByRole('button', { name: 'Remove scenario' }));
    expect(writes.removeScenario).toHaveBeenCalledWith(dearer);
  });
});

describe('regret', () => {
  it('is a sentence over all futures once there are two plans', async () => {
    const fewer = {
      id: 'fewer',
      name: 'Fewer',
      plan: aBarePlan({ id: 'fewer' }),
      lines: [aLineOf({ id: 'x', quantity: 10 })],
    };
    const own = { id: plan.id, name: plan.name, plan, lines };
    await renderPage([dearer], { plans: [own, fewer] });

    expect(
      screen.getByText(
        /^Spring order: (Never worse than \S+ % from the best in any|The best in each) of 2 futures\.( Not at equal TH\/s: in 2 of 2 futures it brings up to [\d,.]+ % more or fewer than the best\.)?$/,
      ),
    ).toBeTruthy();
  });

  it('says that one plan alone has nothing to be held against', async () => {
    await renderPage([dearer]);

    expect(screen.getByText(/There is one plan only/)).toBeTruthy();
  });
});

describe('long work', () => {
  it('is started by its buttons, the trials with number and seed, and not with what is no number', async () => {
    const { onSimulate, tornado, optimise, optimiseOne, user } = await renderPage([dearer]);
    await user.click(screen.getByRole('button', { name: 'Draw the tornado' }));
    expect(tornado.start).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('button', { name: 'Re-optimise in each future' }));
    expect(optimise).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('button', { name: 'Re-optimise in Dearer alone' }));
    expect(optimiseOne).toHaveBeenCalledWith('dearer');

    const trials = screen.getByLabelText('Trials');
    await user.clear(trials);
    await user.type(trials, '50');
    expect(screen.getByText('“50” is less than 100.')).toBeTruthy();
    await user.type(trials, '00{Enter}');
    expect(onSimulate).toHaveBeenCalledExactlyOnceWith({ trials: 5_000, seed: 1 });
  });
});
