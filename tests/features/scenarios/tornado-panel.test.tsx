/** A tornado read by the arrow keys, its ranges typed in its table, the earlier one kept while a new one is drawn. */
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { planOn } from '#domain/scenarios/plan-under';
import { kpiGround } from '#domain/simulation/plan-kpis';
import { tornadoStep } from '#domain/simulation/tornado';
import { tornadoInputs, type EditedRanges } from '#domain/simulation/tornado-inputs';
import { TornadoPanel } from '../../../src-renderer/features/scenarios/tornado-panel';
import { endWords, rangeTyped } from '../../../src-renderer/features/scenarios/tornado-words';
import type { TornadoWork } from '../../../src-renderer/services/use-scenario-work';
import { aBarePlan, aFutureOffer, aLineOf, planOn as evaluated } from '../../fixtures/plan-on-ground';

afterEach(cleanup);

const plan = aBarePlan();
const lines = [aLineOf()];
const { ground } = evaluated({ offers: [aFutureOffer({ origin: countryCode('MY') })], lines });
const horizon = calendarDate('2027-12-31');
const base = kpiGround(planOn(plan, lines, ground), horizon);

function found(edited: EditedRanges = new Map()) {
  const runs = tornadoInputs(base.under.evaluation.lines, ground, edited).map((input) => ({
    input,
    low: tornadoStep(input, 'low', plan, lines, ground, horizon),
    high: tornadoStep(input, 'high', plan, lines, ground, horizon),
  }));
  return { base, runs };
}

function show(change: Partial<TornadoWork> = {}) {
  const start = vi.fn<TornadoWork['start']>();
  const work: TornadoWork = {
    isRunning: false,
    share: null,
    found: found(),
    isStale: false,
    problem: null,
    edited: new Map(),
    start,
    stop: () => undefined,
    ...change,
  };
  render(<TornadoPanel futureName="Present view" work={work} />);
  return { start, user: userEvent.setup() };
}

describe('a tornado', () => {
  it('is read bar by bar with the arrow keys: both ends, and where the range is from', async () => {
    const { user } = show();
    screen.getByRole('group', { name: /Tornado: All-in \$\/TH, chart/ }).focus();
    await user.keyboard('{ArrowDown}');

    expect(
      screen.getByText(
        /^Duty on Malaysia: \S+ at −10 points, \S+ at \+10 points\. Standard range: 10 points less, .*\.$/,
      ),
    ).toBeTruthy();
  });

  it('names the origin of a duty as a country', async () => {
    const { user } = show();
    await user.click(screen.getByRole('button', { name: /^Show as table: Tornado/ }));

    expect(screen.getByRole('rowheader', { name: 'Duty on Malaysia' })).toBeTruthy();
  });

  it('is drawn again with a range that is typed in its table, and refuses one that is none in words', async () => {
    const { start, user } = show();
    await user.click(screen.getByRole('button', { name: /^Show as table: Tornado/ }));
    const low = screen.getByLabelText('Unit prices, low end');
    await user.clear(low);
    await user.type(low, '8{Enter}');
    expect(screen.getByText('Expected −99 % to +5 %, the high end.')).toBeTruthy();
    expect(start).not.toHaveBeenCalled();

    await user.clear(low);
    await user.type(low, '-12{Enter}');
    expect(start).toHaveBeenCalledWith(new Map([['price', { low: -120_000, high: 50_000 }]]));
  });

  it('says which ranges are set by hand, and takes them back', async () => {
    const edited: EditedRanges = new Map([['price', { low: -120_000, high: 50_000 }]]);
    const { start, user } = show({ edited, found: found(edited) });
    await user.click(screen.getByRole('button', { name: /^Show as table: Tornado/ }));
    const row = within(screen.getByRole('row', { name: /^Unit prices/ }));
    expect(row.getByRole('cell', { name: 'Range set by hand' })).toBeTruthy();

    await user.click(screen.getByRole('button', { name: 'Take back 1 changed range' }));
    expect(start).toHaveBeenCalledWith(new Map());
  });

  it('stays in sight while a new one is drawn, and is said to be the one before', () => {
    show({ isRunning: true, share: 0.4 });

    expect(screen.getByText(/the one drawn before, until the new one is done/)).toBeTruthy();
    expect(screen.getByRole('img', { name: /moves All-in \$\/TH most/ })).toBeTruthy();
  });
});

describe('the end of a range', () => {
  const change = { unit: 'change', low: -50_000, high: 50_000 } as const;

  it('is typed with or without its sign and unit', () => {
    expect(rangeTyped(change, 'high', '+7.5 %')).toEqual({ low: -50_000, high: 75_000 });
    expect(rangeTyped(change, 'low', '−7')).toEqual({ low: -70_000, high: 50_000 });
    const points = { unit: 'points', low: -100_000, high: 100_000 } as const;
    expect(rangeTyped(points, 'high', '25 points')).toEqual({ low: -100_000, high: 250_000 });
    const leg = { unit: 'quantile', low: 100_000, high: 900_000 } as const;
    expect(rangeTyped(leg, 'high', 'P95')).toEqual({ low: 100_000, high: 950_000 });
  });

  it('is no end past the other, beyond what the input can be, or no number', () => {
    expect(rangeTyped(change, 'low', '6')).toBeNull();
    expect(rangeTyped(change, 'low', '-100')).toBeNull();
    expect(rangeTyped(change, 'low', 'a lot')).toBeNull();
    expect(rangeTyped({ unit: 'rate', low: 0, high: 300_000 }, 'low', '-1')).toBeNull();
  });

  it('is said with its unit', () => {
    expect(endWords({ unit: 'points' }, -100_000)).toBe('−10 points');
    expect(endWords({ unit: 'rate' }, 20_000)).toBe('2 %');
    expect(endWords({ unit: 'quantile' }, 900_000)).toBe('P90');
  });
});
