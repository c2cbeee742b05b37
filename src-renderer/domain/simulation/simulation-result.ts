/**
 * What a simulation found: lines and plan, each with what one in ten, half and nine in ten trials stay at
 * or below.
 *
 * Depends on: core, ./draw-line, ./run-lines, ./simulation-program (types), ./spread.
 */
import { fromDayNumber, type CalendarDate } from '../core/calendar-date';
import { divideCents, partsPerMillion, usdCents, type PartsPerMillion, type UsdCents } from '../core/money';
import { NEVER } from './draw-line';
import type { LineSpreads, TrialSums } from './run-lines';
import type { FixedLine, LeftOut, SimulationFrame } from './simulation-program';
import { spreadOf, type Spread } from './spread';

/** One line. A day of null is that it does not come. */
export interface SimulatedLine {
  readonly id: string;
  /** With the option's fee, drawn back-duty, and what is lost where it does not come. */
  readonly landed: Spread<UsdCents>;
  /** Null without a site or its receiving cost. */
  readonly allIn: Spread<UsdCents> | null;
  /** Null where it does not come in every trial. */
  readonly landedPerTh: Spread<UsdCents> | null;
  readonly allInPerTh: Spread<UsdCents> | null;
  readonly delay: Spread<UsdCents>;
  readonly onRack: Spread<CalendarDate | null>;
  /** Null without a site. */
  readonly hashing: Spread<CalendarDate | null> | null;
  /** Share of the trials in which it comes. */
  readonly comes: PartsPerMillion;
}

/** The plan as a whole. Each figure is null while a line that it needs is left out or lacks it. */
export interface SimulatedPlan {
  readonly landed: Spread<UsdCents> | null;
  readonly allIn: Spread<UsdCents> | null;
  /** Null also where a plan of nothing comes in a tenth of the trials. */
  readonly landedPerTh: Spread<UsdCents> | null;
  readonly allInPerTh: Spread<UsdCents> | null;
  readonly delay: Spread<UsdCents> | null;
  /** The day on which every line that comes hashes. */
  readonly hashing: Spread<CalendarDate | null> | null;
  /** TH/s that come. */
  readonly ths: Spread<number>;
  /** In order of trials, for a picture of all of them. */
  readonly drawn: TrialSums;
}

/** What a simulation found. */
export interface SimulationResult {
  readonly seed: number;
  readonly trials: number;
  /** In the order in which they were asked for. */
  readonly lines: readonly SimulatedLine[];
  readonly plan: SimulatedPlan;
  readonly leftOut: readonly LeftOut[];
}

/** What is known of each drawn line beside its spreads. */
export interface DrawnLine {
  readonly id: string;
  readonly ths: number;
  readonly hasSite: boolean;
}

/** Puts the result together. @param sums - of all lines that were drawn */
export function simulationResult(
  { seed, trials }: Pick<SimulationFrame, 'seed' | 'trials'>,
  asked: {
    readonly order: readonly string[];
    readonly drawn: readonly DrawnLine[];
    readonly fixed: readonly FixedLine[];
    readonly leftOut: readonly LeftOut[];
  },
  spreads: readonly LineSpreads[],
  sums: TrialSums,
): SimulationResult {
  const { order, fixed, leftOut } = asked;
  const drawnById = new Map(asked.drawn.map((line) => [line.id, line]));
  const lines = new Map<string, SimulatedLine>(fixed.map((line) => [line.id, fixedLine(line)]));
  for (const line of spreads) {
    const drawn = drawnById.get(line.id);
    if (drawn !== undefined) lines.set(line.id, simulatedLine(line, drawn, trials));
  }
  const fees = {
    landed: fixed.reduce((sum, line) => sum + line.landed, 0),
    allIn: fixed.reduce((sum, line) => sum + line.allIn, 0),
  };
  const isWhole = leftOut.length === 0;
  const hasAllIn = isWhole && spreads.every(({ allIn }) => allIn !== null);
  const hasSites = isWhole && asked.drawn.every(({ hasSite }) => hasSite);
  const landed = sums.landed.map((value) => value + fees.landed);
  const allIn = sums.allIn.map((value) => value + fees.allIn);
  return {
    seed,
    trials,
    lines: order.flatMap((id) => lines.get(id) ?? []),
    leftOut,
    plan: {
      landed: isWhole ? cents(spreadOf(landed.slice())) : null,
      allIn: hasAllIn ? cents(spreadOf(allIn.slice())) : null,
      landedPerTh: isWhole ? perThOf(landed, sums.microThs) : null,
      allInPerTh: hasAllIn ? perThOf(allIn, sums.microThs) : null,
      delay: isWhole ? cents(spreadOf(sums.delay.slice())) : null,
      hashing: hasSites
        ? daySpread(spreadOf(Float64Array.from(sums.hashing, (day) => (day === 0 ? NEVER : day))))
        : null,
      ths: mapped(spreadOf(sums.microThs.slice()), (micro) => micro / 1_000_000),
      drawn: { ...sums, landed, allIn },
    },
  };
}

function simulatedLine(line: LineSpreads, { ths, hasSite }: DrawnLine, trials: number): SimulatedLine {
  const perTh = (spread: Spread<number> | null) =>
    spread === null || line.comes < trials || !(ths > 0)
      ? null
      : mapped(spread, (value) => divideCents(usdCents(value), ths));
  return {
    id: line.id,
    landed: cents(line.landed),
    allIn: line.allIn === null ? null : cents(line.allIn),
    landedPerTh: perTh(line.landed),
    allInPerTh: perTh(line.allIn),
    delay: cents(line.delay),
    onRack: daySpread(line.rack),
    hashing: hasSite ? daySpread(line.hashing) : null,
    comes: partsPerMillion(Math.round((line.comes / trials) * 1_000_000)),
  };
}

function fixedLine({ id, landed, allIn }: FixedLine): SimulatedLine {
  const never = { p10: null, p50: null, p90: null };
  return {
    id,
    landed: cents({ p10: landed, p50: landed, p90: landed }),
    allIn: cents({ p10: allIn, p50: allIn, p90: allIn }),
    landedPerTh: null,
    allInPerTh: null,
    delay: cents({ p10: 0, p50: 0, p90: 0 }),
    onRack: never,
    hashing: never,
    comes: partsPerMillion(0),
  };
}

/** Cents ÷ TH/s of each trial, rounded as money is; a trial in which nothing comes is dearer than any. */
function perThOf(amounts: Float64Array, microThs: Float64Array): Spread<UsdCents> | null {
  const each = amounts.map((amount, trial) => {
    const ths = (microThs[trial] ?? 0) / 1_000_000;
    return ths > 0 ? divideCents(usdCents(amount), ths) : Number.MAX_SAFE_INTEGER;
  });
  const spread = spreadOf(each);
  return spread.p90 === Number.MAX_SAFE_INTEGER ? null : cents(spread);
}

function mapped<Value>(spread: Spread<number>, change: (value: number) => Value): Spread<Value> {
  return { p10: change(spread.p10), p50: change(spread.p50), p90: change(spread.p90) };
}

function cents(spread: Spread<number>): Spread<UsdCents> {
  return mapped(spread, usdCents);
}

function daySpread(spread: Spread<number>): Spread<CalendarDate | null> {
  return mapped(spread, (day) => (day === NEVER ? null : fromDayNumber(day)));
}
