/**
 * What hashing earns and what failures cost at each level of their shocks, worked out once for all lines.
 *
 * Depends on: core, mining, model (types), ./simulation-options.
 */
import { fromDayNumber } from '../core/calendar-date';
import { applyRate, partsPerMillion, type PartsPerMillion, type UsdCents } from '../core/money';
import { hashpriceMonths, meanHashprice } from '../mining/hashprice-path';
import type { Assumptions, Settings } from '../model/settings';
import { shockLevels, type SimulationOptions } from './simulation-options';

/** The assumptions at each level. */
export interface ShockedAssumptions {
  /** By level of hashprice. */
  readonly hashprice: readonly Assumptions[];
  /** Mean hashprice over the service years, by level of hashprice. */
  readonly serviceHashprice: readonly UsdCents[];
  /** Yearly failure rate, by level of failures. */
  readonly failures: readonly PartsPerMillion[];
}

/** The assumptions of a workspace under the shocks of a simulation. */
export function shockedAssumptions(
  { assumptions, scenario }: Settings,
  options: Pick<SimulationOptions, 'hashprice' | 'failures'>,
): ShockedAssumptions {
  const hashprice = shockLevels(options.hashprice).map((changePpm): Assumptions => {
    const { value } = assumptions.hashpricePerPhDay;
    const shocked = applyRate(value, partsPerMillion(1_000_000 + changePpm));
    return { ...assumptions, hashpricePerPhDay: { ...options.hashprice, value: shocked } };
  });
  return {
    hashprice,
    serviceHashprice: hashprice.map((shocked) =>
      meanHashprice(scenario.asOf, assumptions.serviceYears.value, shocked),
    ),
    failures: shockLevels(options.failures).map((changePpm) =>
      shockedFailures(assumptions.yearlyFailureRate.value, changePpm),
    ),
  };
}

/** A yearly failure rate changed by a signed rate, rounded to one part per million. */
function shockedFailures(rate: PartsPerMillion, changePpm: number): PartsPerMillion {
  return partsPerMillion(Math.round((rate * (1_000_000 + changePpm)) / 1_000_000));
}

/**
 * By level, what one PH/s earns from a day until so many days later: `revenue[level][days]`, US cents.
 *
 * @param firstDay, lastDay - day numbers; the last is the end of the longest span
 */
export function revenueTables(
  { scenario }: Pick<Settings, 'scenario'>,
  { hashprice }: ShockedAssumptions,
  firstDay: number,
  lastDay: number,
): readonly Float64Array[] {
  const from = fromDayNumber(firstDay);
  const to = fromDayNumber(lastDay);
  return hashprice.map((assumptions) => {
    const earned = new Float64Array(Math.max(1, lastDay - firstDay + 1));
    let at = 0;
    let sum = 0;
    for (const { days, perPhDay } of hashpriceMonths(from, to, scenario.asOf, assumptions)) {
      for (let day = 0; day < days; day += 1) {
        sum += perPhDay;
        at += 1;
        earned[at] = sum;
      }
    }
    return earned;
  });
}
