/**
 * All trials of one line: days drawn, amounts looked up, whole cents added to the plan's.
 *
 * The one hot loop of a simulation: no objects, no calls into the domain, nothing but typed arrays.
 *
 * Depends on: ./common-draws, ./leg-table, ./philox, ./simulation-program (types).
 */
import type { CommonDraws } from './common-draws';
import { FOR_LINE, HASHPRICE } from './common-draws';
import { dayOf, NUMBERS, type LegTable } from './leg-table';
import { keyOf, philox, wordsOf } from './philox';
import type { LineProgram, SimulationFrame } from './simulation-program';

/** A day number that never comes. */
export const NEVER = 0x7fff_ffff;

/** What is drawn of one line, by trial. */
export interface LineDraws {
  /** Landed cost with option fee and drawn back-duty; what is lost where the line does not come. US cents. */
  readonly landed: Float64Array;
  /** All-in; meaningless while it is not known. US cents. */
  readonly allIn: Float64Array;
  /** Hashprice lost from energisation to the rack. US cents. */
  readonly delay: Float64Array;
  /** Day numbers: entry of the first batch, rack and hash of the last; {@link NEVER} where it does not come. */
  readonly entry: Int32Array;
  readonly rack: Int32Array;
  readonly hashing: Int32Array;
  /** Levels of hashprice and of failures. */
  readonly hashprice: Uint8Array;
  readonly failures: Uint8Array;
  /** 1 where customs finds against the declared origin. */
  readonly found: Uint8Array;
}

/** Room for the draws of one line, used again for the next. */
export function roomFor(trials: number): LineDraws {
  return {
    landed: new Float64Array(trials),
    allIn: new Float64Array(trials),
    delay: new Float64Array(trials),
    entry: new Int32Array(trials),
    rack: new Int32Array(trials),
    hashing: new Int32Array(trials),
    hashprice: new Uint8Array(trials),
    failures: new Uint8Array(trials),
    found: new Uint8Array(trials),
  };
}

/** Draws every trial of a line. */
export function drawLine(
  line: LineProgram,
  frame: SimulationFrame,
  common: CommonDraws,
  draws: LineDraws,
): void {
  const { trials, seed } = frame;
  const { production, carriage, hold, inland, landed, backDuty, service, stop, groups } = line;
  const levels = frame.revenue.length;
  const made = common.of(groups.production);
  const carried = common.of(groups.carriage);
  const held = common.of(groups.hold);
  const racked = common.of(groups.inland);
  const failing = common.of(groups.failures).numbers;
  const finding = groups.finding === null ? null : common.of(groups.finding).numbers;
  const pricing = common.of(HASHPRICE).numbers;
  const toEntry = production.first + carriage.first;
  const toRack = toEntry + hold.first + inland.first;
  const lastAfter = line.batches.at(-1)?.afterDays ?? 0;
  const firstAfter = line.batches[0]?.afterDays ?? 0;
  const { delays, span } = delayTable(line, frame);
  const failureLevels = service === null ? 1 : service.length / levels;
  const latestProduction = stop === null ? NEVER : stop.latestProduction - production.first;
  const atSite = line.atSite ?? 0;
  const hasEntry = landed.length > 1;
  const power = line.powerDay ?? -NEVER;
  const [k0, k1] = keyOf(seed);
  const [w0, w1] = wordsOf(line.id);
  const own = new Uint32Array(4);

  for (let trial = 0; trial < trials; trial += 1) {
    philox(trial, w0, w1, FOR_LINE, k0, k1, own);
    const inMaking = dayOf(production, drawn(made.together, made.numbers, own, 0, trial));
    const level = Math.floor(((pricing[trial] ?? 0) * levels) / NUMBERS);
    draws.hashprice[trial] = level;
    if (inMaking > latestProduction) {
      const lost = stop?.lost ?? 0;
      draws.landed[trial] = lost;
      draws.allIn[trial] = lost;
      draws.delay[trial] = 0;
      draws.entry[trial] = NEVER;
      draws.rack[trial] = NEVER;
      draws.hashing[trial] = NEVER;
      draws.failures[trial] = 0;
      draws.found[trial] = 0;
      continue;
    }
    const atEntry = inMaking + dayOf(carriage, drawn(carried.together, carried.numbers, own, 1, trial));
    const atRack =
      atEntry +
      dayOf(hold, drawn(held.together, held.numbers, own, 2, trial)) +
      dayOf(inland, drawn(racked.together, racked.numbers, own, 3, trial));
    const entryAt = hasEntry ? atEntry : 0;
    const isFound = backDuty !== null && (finding?.[trial] ?? NUMBERS) < line.foundBelow;
    const cost = (landed[entryAt] ?? 0) + (isFound ? (backDuty[entryAt] ?? 0) : 0);
    const delay = delays[level * span + atRack] ?? 0;
    const failureLevel = Math.floor(((failing[trial] ?? 0) * failureLevels) / NUMBERS);
    const rack = line.startDay + toRack + atRack + lastAfter;
    draws.landed[trial] = cost;
    draws.delay[trial] = delay;
    draws.allIn[trial] =
      cost +
      atSite +
      (line.countsDelay ? delay : 0) +
      (service === null ? 0 : (service[level * failureLevels + failureLevel] ?? 0));
    draws.entry[trial] = line.startDay + toEntry + atEntry + firstAfter;
    draws.rack[trial] = rack;
    draws.hashing[trial] = rack > power ? rack : power;
    draws.failures[trial] = failureLevel;
    draws.found[trial] = isFound ? 1 : 0;
  }
}

/** The number of a leg: that of the group where it moves together, else the line's own. */
function drawn(
  together: Uint8Array,
  common: Uint32Array,
  own: Uint32Array,
  word: number,
  trial: number,
): number {
  return (together[trial] === 1 ? common[trial] : own[word]) ?? 0;
}

/** Days that a table spans beyond its first. */
function lengthOf({ limits }: LegTable): number {
  return limits.length - 1;
}

/**
 * By level of hashprice and day on the rack, what the whole quantity loses from energisation on: for each
 * batch `units × TH/s × what one PH/s earns ÷ 1000`, added and rounded once, as for every offer.
 */
export function delayTable(
  line: LineProgram,
  { revenue, firstDay }: SimulationFrame,
): { readonly delays: Float64Array; readonly span: number } {
  const { production, carriage, hold, inland, batches, hashrateThs, powerDay, startDay } = line;
  const span = lengthOf(production) + lengthOf(carriage) + lengthOf(hold) + lengthOf(inland) + 1;
  const delays = new Float64Array(span * revenue.length);
  if (powerDay === null) return { delays, span };
  const first = startDay + production.first + carriage.first + hold.first + inland.first;
  for (const [level, earned] of revenue.entries()) {
    const beforePower = earned[powerDay - firstDay] ?? 0;
    for (let day = 0; day < span; day += 1) {
      let cents = 0;
      for (const { quantity, afterDays } of batches) {
        const rack = first + day + afterDays;
        if (rack <= powerDay) continue;
        cents += (quantity * hashrateThs * ((earned[rack - firstDay] ?? 0) - beforePower)) / 1000;
      }
      delays[level * span + day] = Math.round(cents);
    }
  }
  return { delays, span };
}

/** The last day number on which anything of a line can be racked, and the first that its delay counts from. */
export function daysOf(line: LineProgram): { readonly first: number; readonly last: number } {
  const { production, carriage, hold, inland, batches, powerDay, startDay } = line;
  const legs = [production, carriage, hold, inland];
  const last = legs.reduce((sum, leg) => sum + leg.first + lengthOf(leg), startDay);
  const after = batches.reduce((most, { afterDays }) => Math.max(most, afterDays), 0);
  return { first: powerDay ?? startDay, last: Math.max(last + after, powerDay ?? 0) };
}
