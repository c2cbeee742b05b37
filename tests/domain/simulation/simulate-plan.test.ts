import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, daysBetween } from '#domain/core/calendar-date';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { prepareReference } from '#domain/evaluation/prepare-reference';
import { quantile } from '#domain/delivery/day-distribution';
import { evaluatePlan } from '#domain/planning/evaluate-plan';
import { planGround } from '#domain/planning/plan-ground';
import { addSums, LineRunner } from '#domain/simulation/run-lines';
import { addPlanLine, runProgram, simulatePlan } from '#domain/simulation/simulate-plan';
import { SimulationCompiler } from '#domain/simulation/simulation-compiler';
import { simulationResult } from '#domain/simulation/simulation-result';
import { aBarePlan, aFutureOffer, aLineOf } from '../../fixtures/plan-on-ground';
import { somePurchaseTerms } from '../../fixtures/plan-records';
import { aReference } from '../../fixtures/reference';
import { someTrials, variousLines, variousOffers, variousReference } from '../../fixtures/simulated';

const plan = aBarePlan();
const ground = planGround(prepareReference(variousReference()), variousOffers, [], new Map());

function compiled(options = someTrials()) {
  const compiler = new SimulationCompiler(ground.prepared, options);
  for (const line of evaluatePlan(plan, variousLines, ground).lines) {
    addPlanLine(compiler, line, plan, ground);
  }
  return compiler.finish();
}

describe('a plan simulated', () => {
  it('comes to the same with the same seed, and to something else with another', () => {
    const first = simulatePlan(plan, variousLines, ground, someTrials());
    expect(simulatePlan(plan, variousLines, ground, someTrials())).toEqual(first);
    expect(simulatePlan(plan, variousLines, ground, someTrials({ seed: 8 })).lines).not.toEqual(first.lines);
  });

  it('comes to the same bytes however its lines are split', () => {
    const program = compiled();
    const whole = runProgram(program);
    for (const parts of [2, 4]) {
      const runners = Array.from({ length: parts }, () => new LineRunner(program.frame));
      const spreads = program.lines.map((line, index) => runners[index % parts]?.run(line));
      const [sums, ...others] = runners.toReversed().map((runner) => runner.sums);
      if (sums === undefined) throw new RangeError('No runner');
      for (const other of others) addSums(sums, other);
      const known = spreads.filter((line) => line !== undefined);
      expect(simulationResult(program.frame, program, known, sums)).toEqual(whole);
    }
  });

  it('draws the same for a line whatever other lines there are', () => {
    const all = simulatePlan(plan, variousLines, ground, someTrials());
    const alone = simulatePlan(plan, variousLines.slice(0, 1), ground, someTrials());
    expect(alone.lines[0]).toEqual(all.lines.find(({ id }) => id === alone.lines[0]?.id));
  });

  it('adds up: the dollars of each trial are those of its lines, and the last line says when all hash', () => {
    const program = compiled(someTrials({ trials: 50 }));
    const { plan: whole } = runProgram(program);
    const ones = program.lines.map((line) => {
      const runner = new LineRunner(program.frame);
      runner.run(line);
      return runner.sums;
    });
    for (let trial = 0; trial < 50; trial += 1) {
      const sum = (name: 'landed' | 'allIn' | 'delay') =>
        ones.reduce((total, sums) => total + (sums[name][trial] ?? 0), 0);
      expect(whole.drawn.landed[trial]).toBe(sum('landed'));
      expect(whole.drawn.allIn[trial]).toBe(sum('allIn'));
      expect(whole.drawn.delay[trial]).toBe(sum('delay'));
      expect(whole.drawn.hashing[trial]).toBe(Math.max(...ones.map((sums) => sums.hashing[trial] ?? 0)));
    }
  });

  it('converges to the exact days of the rack: within 2 days at 10,000 trials, at P50 and P90', () => {
    const lines = variousLines.filter(({ id }) => id !== 'line-batches');
    const { lines: simulated } = simulatePlan(plan, lines, ground, someTrials({ trials: 10_000 }));
    for (const line of evaluatePlan(plan, lines, ground).lines) {
      const delivery = line.evaluation?.delivery;
      const found = simulated.find(({ id }) => id === line.line.id)?.onRack;
      if (delivery == null || found?.p50 == null || found.p90 == null || found.p10 == null) {
        throw new RangeError('Not dated');
      }
      expect(Math.abs(daysBetween(delivery.onRackP50, found.p50))).toBeLessThanOrEqual(2);
      expect(Math.abs(daysBetween(delivery.onRackP90, found.p90))).toBeLessThanOrEqual(2);
      const p10 = addDays(delivery.start, quantile(delivery.window.toRack, 0.1) + delivery.lastAfterDays);
      expect(Math.abs(daysBetween(p10, found.p10))).toBeLessThanOrEqual(2);
    }
  });

  it('lets lines of one lane move together as often as it is told', () => {
    const same = [aFutureOffer({ id: 'a', vendor: 'X' }), aFutureOffer({ id: 'b', vendor: 'X' })];
    const on = planGround(prepareReference(aReference()), same, [], new Map());
    const lines = same.map(({ id }, place) => aLineOf({ id, offerId: id, place }));
    const spreadAt = (together: number) => {
      const options = someTrials({ trials: 4_000, together: partsPerMillion(together) });
      const { hashing } = simulatePlan(plan, lines, on, options).plan;
      return hashing?.p90 ?? '';
    };
    // The later of two that move together is either of them; of two that do not it is later.
    expect(spreadAt(0) > spreadAt(1_000_000)).toBe(true);
  });

  it('leaves out what cannot be drawn, names it, and gives no figure of the whole', () => {
    const unknown = [...variousLines, aLineOf({ id: 'line-gone', offerId: 'gone', place: 99 })];
    const result = simulatePlan(plan, unknown, ground, someTrials({ trials: 20 }));
    expect(result.leftOut).toEqual([{ id: 'line-gone', reason: 'its offer is not in the workspace' }]);
    expect(result.plan.landed).toBeNull();
    expect(result.plan.allInPerTh).toBeNull();
    expect(result.plan.hashing).toBeNull();
    expect(result.lines).toHaveLength(variousLines.length);
  });

  it('counts the fee of an option that is held and nothing of its units', () => {
    const { callOption } = somePurchaseTerms();
    const terms = [somePurchaseTerms({ id: 'sea', callOption })];
    const withTerms = planGround(ground.prepared, variousOffers, terms, new Map());
    const held = [aLineOf({ id: 'held', offerId: 'sea', standing: 'option' })];
    const { lines, plan: whole } = simulatePlan(plan, held, withTerms, someTrials({ trials: 20 }));
    expect(lines[0]?.landed).toEqual({ p10: 5_000_000, p50: 5_000_000, p90: 5_000_000 });
    expect(lines[0]?.comes).toBe(0);
    expect(whole.landed?.p50).toBe(usdCents(5_000_000));
    expect(whole.landedPerTh).toBeNull();
    expect(whole.hashing).toEqual({ p10: null, p50: null, p90: null });
  });

  it('counts the fee of an option that is called in with its units', () => {
    const { callOption } = somePurchaseTerms();
    const feeless = callOption === null ? null : { ...callOption, fee: usdCents(0) };
    const [withFee, without] = [callOption, feeless].map((option) => {
      const on = planGround(
        ground.prepared,
        variousOffers,
        [somePurchaseTerms({ id: 'sea', callOption: option })],
        new Map(),
      );
      const called = [aLineOf({ id: 'called', offerId: 'sea', standing: 'exercised', quantity: 10 })];
      return simulatePlan(plan, called, on, someTrials({ trials: 20 })).plan.landed?.p50 ?? NaN;
    });
    expect((withFee ?? NaN) - (without ?? NaN)).toBe(callOption?.fee);
  });

  it('of nothing is nothing', () => {
    const { lines, plan: whole } = simulatePlan(plan, [], ground, someTrials({ trials: 10 }));
    expect(lines).toEqual([]);
    expect(whole.landed?.p90).toBe(0);
    expect(whole.landedPerTh).toBeNull();
  });

  it('knows no all-in where a site has no receiving cost, and keeps what it knows', () => {
    const reference = variousReference();
    const [site] = reference.sites;
    if (site === undefined) throw new RangeError('No site');
    const without = { ...reference, sites: [{ ...site, receivingCostPerUnit: null }] };
    const on = planGround(prepareReference(without), variousOffers, [], new Map());
    const result = simulatePlan(plan, variousLines, on, someTrials({ trials: 20 }));
    expect(result.plan.allIn).toBeNull();
    expect(result.plan.landed).not.toBeNull();
    expect(result.lines.every(({ allIn }) => allIn === null)).toBe(true);
  });

  it('draws each day of entry under its own law, whatever basis the workspace shows', () => {
    const { settings, ...rest } = variousReference();
    const at = (entryBasis: 'p50' | 'p90' | 'expected') => {
      const scenario = { ...settings.scenario, entryBasis };
      const on = planGround(
        prepareReference({ ...rest, settings: { ...settings, scenario } }),
        variousOffers,
        [],
        new Map(),
      );
      return simulatePlan(plan, variousLines, on, someTrials({ trials: 50 })).plan;
    };
    expect(at('p90')).toEqual(at('p50'));
    expect(at('expected')).toEqual(at('p50'));
  });

  it('takes its days from the day on which the plan is made', () => {
    const { plan: whole } = simulatePlan(plan, variousLines, ground, someTrials({ trials: 50 }));
    expect((whole.hashing?.p10 ?? '') > calendarDate('2026-11-21')).toBe(true);
  });
});
