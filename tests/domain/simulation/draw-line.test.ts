import { describe, expect, it } from 'vitest';
import { fromDayNumber, toDayNumber, calendarDate, daysBetween } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion } from '#domain/core/money';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { prepareReference } from '#domain/evaluation/prepare-reference';
import type { Reference } from '#domain/model/reference';
import { evaluatePlan } from '#domain/planning/evaluate-plan';
import type { EvaluatedLine } from '#domain/planning/plan-evaluation';
import { planGround } from '#domain/planning/plan-ground';
import { CommonDraws } from '#domain/simulation/common-draws';
import { delayTable, drawLine, NEVER, roomFor, type LineDraws } from '#domain/simulation/draw-line';
import { dayOf } from '#domain/simulation/leg-table';
import { keyOf, philox, wordsOf } from '#domain/simulation/philox';
import { LineRunner } from '#domain/simulation/run-lines';
import { addPlanLine } from '#domain/simulation/simulate-plan';
import { shockedAssumptions } from '#domain/simulation/shocked-assumptions';
import { SimulationCompiler } from '#domain/simulation/simulation-compiler';
import { aBarePlan } from '../../fixtures/plan-on-ground';
import { someTrials, variousLines, variousOffers, variousReference } from '../../fixtures/simulated';
import { sourced } from '../../fixtures/source';

const plan = aBarePlan();

function drawAll(reference: Reference, options = someTrials()) {
  const ground = planGround(prepareReference(reference), variousOffers, [], new Map());
  const { lines } = evaluatePlan(plan, variousLines, ground);
  const compiler = new SimulationCompiler(ground.prepared, options);
  for (const line of lines) addPlanLine(compiler, line, plan, ground);
  const program = compiler.finish();
  const common = new CommonDraws(program.frame);
  return { lines, program, common, options };
}

/** The same reference in which every leg takes the days of one trial for certain, at its levels of shocks. */
function asDrawn(
  reference: Reference,
  draws: LineDraws,
  trial: number,
  days: { readonly toEntry: number; readonly toRack: number },
): Reference {
  const { settings, lanes, sites } = reference;
  const exactly = (value: number) => sourced({ p50: value, p90: value });
  const shocked = shockedAssumptions(settings, someTrials());
  const assumptions = shocked.hashprice[draws.hashprice[trial] ?? 0] ?? settings.assumptions;
  const failures = shocked.failures[draws.failures[trial] ?? 0];
  if (failures === undefined) throw new RangeError('No such level of failures');
  return {
    ...reference,
    lanes: lanes.map((lane) => ({ ...lane, transitDays: exactly(0) })),
    sites: sites.map((site) => ({ ...site, inlandDays: exactly(days.toRack - days.toEntry) })),
    settings: {
      ...settings,
      // What is drawn is a finding made or not: no reserve is set aside for one.
      scenario: { ...settings.scenario, allInParts: { delay: true, service: true, reserve: false } },
      assumptions: {
        ...assumptions,
        productionDays: exactly(days.toEntry),
        customsDays: exactly(0),
        holdDays: exactly(0),
        yearlyFailureRate: sourced(failures),
      },
    },
  };
}

/** What the code that evaluates every offer says of a line on the days of one trial. */
function evaluated(
  reference: Reference,
  { bought, optionFee, evaluation }: EvaluatedLine,
  draws: LineDraws,
  trial: number,
) {
  const delivery = evaluation?.delivery;
  if (bought === null || delivery == null) throw new RangeError('Nothing bought');
  const start = toDayNumber(delivery.start);
  const toEntry = (draws.entry[trial] ?? 0) - start - delivery.firstAfterDays;
  const toRack = (draws.rack[trial] ?? 0) - start - delivery.lastAfterDays;
  const row = evaluateOffer(
    { ...bought, leadTimeDays: null },
    prepareReference(asDrawn(reference, draws, trial, { toEntry, toRack })),
  );
  const found = draws.found[trial] === 1 ? (row.exposure?.extraDuty ?? NaN) : 0;
  return {
    landed: (row.cost?.total ?? NaN) + found + optionFee,
    allIn: (row.allInWhole?.total ?? NaN) + found + optionFee,
    delay: row.allInWhole?.delay,
    rack: row.delivery?.onRackP50,
    entry: row.delivery?.entryP50 ?? null,
  };
}

describe('one trial of one line', () => {
  const reference = variousReference();
  const { lines, program, common, options } = drawAll(reference);

  it.each(lines.map((line) => [line.line.id, line] as const))(
    'of %s is to the cent what the same purchase costs on those days',
    (id, line) => {
      const draws = roomFor(options.trials);
      const compiled = program.lines.find((one) => one.id === id);
      if (compiled === undefined) throw new RangeError(`${id} is left out`);
      drawLine(compiled, program.frame, common, draws);
      for (let trial = 0; trial < 60; trial += 1) {
        const drawn = {
          landed: draws.landed[trial],
          allIn: draws.allIn[trial],
          delay: draws.delay[trial],
          rack: fromDayNumber(draws.rack[trial] ?? 0),
          entry: line.bought?.mode === 'domestic' ? null : fromDayNumber(draws.entry[trial] ?? 0),
        };
        expect({ trial, ...drawn }).toEqual({ trial, ...evaluated(reference, line, draws, trial) });
      }
    },
  );

  it.each([0, 1_000_000])(
    'takes the days of each leg from the counter of its trial where %i of a million move together',
    (together) => {
      const alone = drawAll(reference, someTrials({ trials: 30, together: partsPerMillion(together) }));
      const compiled = alone.program.lines.find(({ id }) => id === 'line-sea');
      if (compiled === undefined) throw new RangeError('Left out');
      const draws = roomFor(30);
      drawLine(compiled, alone.program.frame, alone.common, draws);
      const { production, carriage, hold, inland, groups, startDay } = compiled;
      const number = (name: string, kind: number, trial: number) => {
        const out = new Uint32Array(4);
        philox(trial, ...wordsOf(name), kind, ...keyOf(someTrials().seed), out);
        return out;
      };
      const legs = [
        [production, groups.production],
        [carriage, groups.carriage],
        [hold, groups.hold],
        [inland, groups.inland],
      ] as const;
      for (let trial = 0; trial < 30; trial += 1) {
        // The kind of a line is 1, of a group 2; a line has a word for each leg, a group only its first.
        const own = number('line-sea', 1, trial);
        const [inMaking = 0, carried = 0, held = 0, racked = 0] = legs.map(
          ([table, group], word) =>
            table.first + dayOf(table, (together === 0 ? own[word] : number(group, 2, trial)[0]) ?? 0),
        );
        expect(draws.entry[trial]).toBe(startDay + inMaking + carried);
        expect(draws.rack[trial]).toBe(startDay + inMaking + carried + held + racked);
      }
    },
  );

  it('hashes when its site has power, and counts its delay only where the workspace does', () => {
    const { settings, sites } = reference;
    const scenario = { ...settings.scenario, allInParts: { ...settings.scenario.allInParts, delay: false } };
    const dark = {
      ...reference,
      settings: { ...settings, scenario },
      sites: sites.map((site) => ({ ...site, energisationDate: calendarDate('2027-04-05') })),
    };
    const without = drawAll(dark);
    const withDelay = drawAll({ ...dark, settings });
    const drawn = [without, withDelay].map(({ program: made, common: by }) => {
      const compiled = made.lines.find(({ id }) => id === 'line-sea');
      if (compiled === undefined) throw new RangeError('Left out');
      const draws = roomFor(options.trials);
      drawLine(compiled, made.frame, by, draws);
      return draws;
    });
    const [off, on] = drawn;
    if (off === undefined || on === undefined) throw new RangeError('Not drawn');
    const power = toDayNumber(calendarDate('2027-04-05'));
    expect(on.delay.some((cents) => cents > 0)).toBe(true);
    expect(on.rack.some((day) => day < power)).toBe(true);
    on.hashing.forEach((day, trial) => {
      expect(day).toBe(Math.max(power, on.rack[trial] ?? 0));
      expect((on.allIn[trial] ?? 0) - (off.allIn[trial] ?? 0)).toBe(on.delay[trial]);
    });
  });

  it('earns nothing before its site has power, though the site of another line has power sooner', () => {
    const power = toDayNumber(calendarDate('2027-04-05'));
    const day = { first: 0, limits: Float64Array.of(0x1_0000_0000), guide: new Uint16Array(256) };
    const [compiled] = program.lines;
    if (compiled === undefined) throw new RangeError('Left out');
    const frame = {
      ...program.frame,
      firstDay: power - 10,
      revenue: [Float64Array.from({ length: 20 }, (_, days) => days * 100)],
    };
    const delayOn = (rack: number) => {
      const line = {
        ...compiled,
        production: day,
        carriage: day,
        hold: day,
        inland: day,
        startDay: rack,
        batches: [{ quantity: 100, afterDays: 0 }],
        hashrateThs: 200,
        powerDay: power,
      };
      return delayTable(line, frame).delays[0];
    };

    // 20 PH/s that earn a dollar each a day.
    expect([-2, -1, 0, 1, 2].map((late) => delayOn(power + late))).toEqual([0, 0, 0, 2_000, 4_000]);
  });

  it('draws findings only where the user gave a probability, about as often as it says', () => {
    const found = (id: string) => {
      const draws = roomFor(options.trials);
      const compiled = program.lines.find((one) => one.id === id);
      if (compiled === undefined) throw new RangeError(`${id} is left out`);
      drawLine(compiled, program.frame, common, draws);
      return draws.found.reduce((sum, one) => sum + one, 0) / options.trials;
    };
    expect(found('line-sea')).toBe(0);
    expect(found('line-batches')).toBeGreaterThan(0.3);
    expect(found('line-batches')).toBeLessThan(0.5);
  });

  it('of a vendor and origin, finds against all its lines or against none', () => {
    const rooms = ['line-batches', 'line-late'].map((id) => {
      const draws = roomFor(options.trials);
      const compiled = program.lines.find((one) => one.id === id);
      if (compiled === undefined) throw new RangeError(`${id} is left out`);
      drawLine(compiled, program.frame, common, draws);
      return draws;
    });
    expect(rooms[0]?.found).toEqual(rooms[1]?.found);
  });

  it('is held by the earliest stop of several, and loses what was paid on the days before it', () => {
    const ground = planGround(prepareReference(reference), variousOffers, [], new Map());
    const lostUnder = (days: readonly string[]) => {
      const stops = days.map((from) => ({
        from: calendarDate(from),
        country: countryCode('MY'),
        vendor: null,
        aliases: [],
        words: from,
      }));
      const stopped = { ...ground, stops };
      const compiler = new SimulationCompiler(stopped.prepared, options);
      const line = evaluatePlan(plan, variousLines, stopped).lines.find((one) => one.line.id === 'line-sea');
      if (line === undefined) throw new RangeError('No line');
      addPlanLine(compiler, line, plan, stopped);
      return compiler.finish().lines[0]?.stop?.lost;
    };
    // 10 % on 28 November, 40 % on 1 December, 50 % on 25 December.
    expect(lostUnder(['2027-01-10', '2026-12-01', '2026-12-28'])).toBe(lostUnder(['2026-12-01']));
    expect(lostUnder(['2026-12-01'])).toBe(3_744_000);
    expect(lostUnder(['2026-12-02'])).toBe(18_720_000);
  });

  it('that leaves after a stop does not come: it costs what is lost and never hashes', () => {
    const ground = planGround(prepareReference(reference), variousOffers, [], new Map());
    const from = calendarDate('2027-02-01');
    const stopped = {
      ...ground,
      stops: [{ from, country: countryCode('MY'), vendor: null, aliases: [], words: 'stop' }],
    };
    const compiler = new SimulationCompiler(stopped.prepared, options);
    const line = evaluatePlan(plan, variousLines, stopped).lines.find((one) => one.line.id === 'line-sea');
    if (line === undefined) throw new RangeError('No line');
    addPlanLine(compiler, line, plan, stopped);
    const { lines: compiled, frame } = compiler.finish();
    const [only] = compiled;
    if (only === undefined) throw new RangeError('Left out');
    // Another line was drawn in the same room before.
    const draws = roomFor(options.trials);
    const { landed: l, allIn: a, delay: d, entry: e, rack: r, failures: f, found: o } = draws;
    for (const used of [l, a, d, e, r, f, o]) used.fill(9);
    drawLine(only, frame, new CommonDraws(frame), draws);
    const never = draws.hashing.filter((day) => day === NEVER).length;
    expect(never).toBeGreaterThan(0);
    expect(never).toBeLessThan(options.trials);
    // It leaves on its day of production after the day it is ordered: on the day of the stop it is too late.
    const days = daysBetween(calendarDate('2026-11-21'), from);
    expect(only.stop?.latestProduction).toBe(days - 1);
    const made = new CommonDraws({ ...frame, togetherBelow: 0 });
    const lastOf = roomFor(options.trials);
    const within = only.production.first + 3;
    const stop = { lost: 1, latestProduction: within };
    drawLine({ ...only, stop }, { ...frame, togetherBelow: 0 }, made, lastOf);
    lastOf.hashing.forEach((day, trial) => {
      const own = new Uint32Array(4);
      philox(trial, ...wordsOf('line-sea'), 1, ...keyOf(frame.seed), own);
      expect(day === NEVER).toBe(only.production.first + dayOf(only.production, own[0] ?? 0) > within);
    });
    const runner = new LineRunner(frame);
    expect(runner.run(only).comes).toBe(options.trials - never);
    draws.hashing.forEach((day, trial) => {
      const { landed, allIn, delay, entry, rack, failures, found } = draws;
      if (day === NEVER) {
        const lost = only.stop?.lost;
        expect([landed[trial], allIn[trial], delay[trial]]).toEqual([lost, lost, 0]);
        expect([entry[trial], rack[trial], failures[trial], found[trial]]).toEqual([NEVER, NEVER, 0, 0]);
      } else expect(draws.landed[trial]).toBeGreaterThan(only.stop?.lost ?? 0);
    });
  });
});
