import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { prepareReference } from '#domain/evaluation/prepare-reference';
import { planGround } from '#domain/planning/plan-ground';
import { planOn } from '#domain/scenarios/plan-under';
import { kpiById, kpiGround, type KpiId } from '#domain/simulation/plan-kpis';
import { tornadoBars, tornadoStep } from '#domain/simulation/tornado';
import { tornadoInputs, type EditedRanges } from '#domain/simulation/tornado-inputs';
import { turnedGround } from '#domain/simulation/turned-ground';
import { aBarePlan, aLineOf } from '../../fixtures/plan-on-ground';
import { variousLines, variousOffers, variousReference } from '../../fixtures/simulated';

const plan = aBarePlan();
const ground = planGround(prepareReference(variousReference()), variousOffers, [], new Map());
const horizon = calendarDate('2027-12-31');
const base = kpiGround(planOn(plan, variousLines, ground), horizon);

function inputsOf(edited?: EditedRanges) {
  return tornadoInputs(base.under.evaluation.lines, ground, edited);
}

function barsOf(kpi: KpiId, edited?: EditedRanges) {
  const runs = inputsOf(edited).map((input) => ({
    input,
    low: tornadoStep(input, 'low', plan, variousLines, ground, horizon),
    high: tornadoStep(input, 'high', plan, variousLines, ground, horizon),
  }));
  const bars = tornadoBars(kpiById(kpi), base, runs);
  return { bars, of: (id: string) => bars.find(({ input }) => input.id === id) };
}

describe('the swing of a bar', () => {
  it('is from the least to the greatest of both ends and of the figure as it is', () => {
    const [low, high] = [{ ...base }, { ...base }];
    const figures = new Map([
      [base, 10],
      [low, 20],
      [high, 15],
    ]);
    const kpi = { value: (of: typeof base) => figures.get(of) ?? null };
    const [input] = inputsOf();
    if (input === undefined) throw new RangeError('No input');

    expect(tornadoBars(kpi, base, [{ input, low, high }])).toEqual([{ input, low: 20, high: 15, swing: 10 }]);
  });
});

describe('the inputs of a tornado', () => {
  it('are those that the plan has, each with its range and where that is from', () => {
    const inputs = inputsOf();
    expect(inputs.map(({ id }) => id)).toEqual([
      'price',
      'freight',
      'duty MY',
      'hashprice',
      'decline',
      'failures',
      'reassessment',
      'production',
      'transit ocean-my',
      'transit inside-us',
      'customs',
      'hold',
      'inland',
    ]);
    for (const { low, high, citation } of inputs) {
      expect(low).toBeLessThan(high);
      expect(citation).not.toBe('');
    }
    expect(
      inputs
        .filter(({ isStandard }) => isStandard)
        .every(({ citation }) => citation.startsWith('Standard range')),
    ).toBe(true);
    expect(inputs.find(({ id }) => id === 'hold')?.isStandard).toBe(false);
  });

  it('take the ends that a person sets, and say so', () => {
    const [price] = inputsOf(new Map([['price', { low: -10_000, high: 20_000 }]]));
    expect(price).toMatchObject({
      low: -10_000,
      high: 20_000,
      citation: 'Range set by hand',
      isStandard: false,
    });
  });
});

describe('a tornado', () => {
  const { bars, of } = barsOf('allInPerTh');

  it('puts the greatest swing first', () => {
    const swings = bars.map(({ swing }) => swing ?? NaN);
    expect(swings).toEqual(swings.toSorted((a, b) => b - a));
    expect(swings[0]).toBeGreaterThan(0);
  });

  it('goes the way that each input goes', () => {
    for (const id of [
      'price',
      'freight',
      'duty MY',
      'failures',
      'hashprice',
      'hold',
      'inland',
      'reassessment',
    ]) {
      const bar = of(id);
      expect([id, (bar?.low ?? NaN) <= (bar?.high ?? NaN)]).toEqual([id, true]);
    }
    expect(of('decline')?.low).toBeGreaterThanOrEqual(of('decline')?.high ?? NaN);
  });

  it('moves dates by legs and by nothing else', () => {
    const { of: ofDate } = barsOf('hashingP50');
    for (const id of ['price', 'duty MY', 'hashprice', 'failures', 'reassessment'])
      expect(ofDate(id)?.swing).toBe(0);
    expect(ofDate('production')?.swing).toBeGreaterThan(0);
    expect(ofDate('hold')?.swing).toBeGreaterThan(0);
  });

  it('moves an arrival by what a vendor may slip, also where a month is named', () => {
    const late = [aLineOf({ id: 'm', offerId: 'sea', batchMonth: '2027-06' as never })];
    const now = kpiGround(planOn(plan, late, ground), horizon);
    const production = inputsOf().find(({ id }) => id === 'production');
    if (production === undefined) throw new RangeError('No production');
    const dispatch = (side: 'low' | 'high') =>
      tornadoStep(production, side, plan, late, ground, horizon).under.evaluation.lines[0]?.evaluation
        ?.delivery?.dispatchP50 ?? '';
    const was = now.under.evaluation.lines[0]?.evaluation?.delivery?.dispatchP50 ?? '';
    expect(dispatch('low') < was && was < dispatch('high')).toBe(true);
  });

  it('puts what is not known last', () => {
    const lines = [...variousLines, aLineOf({ id: 'gone', offerId: 'gone', place: 99 })];
    const unknown = kpiGround(planOn(plan, lines, ground), horizon);
    const [input] = inputsOf();
    if (input === undefined) throw new RangeError('No input');
    const [bar] = tornadoBars(kpiById('landed'), unknown, [{ input, low: unknown, high: unknown }]);
    expect(bar).toEqual({ input, low: null, high: null, swing: null });
  });
});

describe('a ground that is turned', () => {
  it('takes points off one origin and leaves the others', () => {
    const less = turnedGround(
      { change: { kind: 'duty', origin: countryCode('MY') }, label: 'Duty on MY' },
      -1_000_000,
      ground,
    );
    const duty = (of: typeof ground) =>
      planOn(plan, variousLines, of).evaluation.lines.map(({ evaluation }) => evaluation?.cost?.dutyRate);
    // Nothing is left but the base rate of 2.6 %.
    expect(duty(less)[0]).toBe(26_000);
    expect(duty(ground)[0]).toBeGreaterThan(26_000);
    const other = turnedGround(
      { change: { kind: 'duty', origin: countryCode('CN') }, label: '' },
      -100_000,
      ground,
    );
    expect(duty(other)).toEqual(duty(ground));
  });

  it('takes exactly the points that are asked', () => {
    const rate = (points: number) =>
      planOn(
        plan,
        variousLines,
        turnedGround({ change: { kind: 'duty', origin: countryCode('MY') }, label: '' }, points, ground),
      ).evaluation.lines[0]?.evaluation?.cost?.dutyRate ?? NaN;
    expect(rate(-10_000)).toBe(rate(0) - 10_000);
    expect(rate(25_000)).toBe(rate(0) + 25_000);
  });
});
