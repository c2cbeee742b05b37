/**
 * How far each plan is from the best one in each future: what whoever chose it would regret.
 *
 * Dollars of two plans say little where they bring different TH/s: a plan of which the dear part does not
 * come looks cheap. So each figure stands with the TH/s it is for, and a plan whose TH/s do not come at all
 * is not passed over in silence.
 *
 * Depends on: core, ./plan-kpis (types).
 */
import { formatPercent, partsPerMillion } from '../core/money';
import type { PlanKpi } from './plan-kpis';

/** What has a name: a plan or a future. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** One plan in one future. */
export interface RegretCell {
  /** As `kpiNumber` gives it; null is not known. */
  readonly value: number | null;
  /** Parts per million of the best, days for a date; 0 or more. Null if the figure is not known, or the best is 0. */
  readonly regret: number | null;
  readonly isBest: boolean;
  /** TH/s that come; null is not known, or not asked. */
  readonly ths: number | null;
  /** How much more (below 0 less) TH/s come than with the best plan there; null if either is not known. */
  readonly thsToBest: number | null;
}

/** One plan over all futures. */
export interface PlanRegret {
  readonly plan: Named;
  /** In the order of the futures. */
  readonly cells: readonly RegretCell[];
  /** The greatest regret; null while one is not known. */
  readonly worst: number | null;
  /** The future of the greatest regret; null likewise. */
  readonly worstIn: Named | null;
  /** `Never worse than 6 % from the best in any of 12 futures.`, and where TH/s differ, that they do. */
  readonly sentence: string;
}

/** All plans over all futures. */
export interface RegretTable {
  readonly futures: readonly Named[];
  /** In the order in which they were given. */
  readonly plans: readonly PlanRegret[];
  /** Names of the plans whose worst is least; none while any worst is not known. */
  readonly leastRegret: readonly string[];
}

/**
 * The regret of plans.
 *
 * @param values - by plan, then by future, as `kpiNumber` gives them
 * @param ths - TH/s that come, likewise; leave it out where the figure is TH/s itself
 */
export function regretTable(
  kpi: Pick<PlanKpi, 'kind' | 'better'>,
  plans: readonly Named[],
  futures: readonly Named[],
  values: readonly (readonly (number | null)[])[],
  ths: readonly (readonly (number | null)[])[] = [],
): RegretTable {
  const sign = kpi.better === 'low' ? 1 : -1;
  const bests = futures.map((_, future) =>
    values.reduce<number | null>((best, ofPlan) => {
      const value = ofPlan[future] ?? null;
      return value !== null && (best === null || sign * value < sign * best) ? value : best;
    }, null),
  );
  const rows = plans.map((plan, at): PlanRegret => {
    const cells = futures.map((_, future): RegretCell => {
      const value = values[at]?.[future] ?? null;
      const best = bests[future] ?? null;
      const own = ths[at]?.[future] ?? null;
      const ofBest = ths[values.findIndex((ofPlan) => ofPlan[future] === best)]?.[future] ?? null;
      const thsToBest = best === null || own === null || ofBest === null ? null : own - ofBest;
      const regret = value === null || best === null ? null : regretOf(sign * (value - best), best, kpi);
      return { value, regret, isBest: value !== null && value === best, ths: own, thsToBest };
    });
    const sentence = [sentenceOf(cells, futures.length, kpi), ...thsSentences(cells, futures)].join(' ');
    return { plan, cells, ...worstOf(cells, futures), sentence };
  });
  const least = rows.every(({ worst }) => worst !== null)
    ? Math.min(...rows.map(({ worst }) => worst ?? Infinity))
    : null;
  return {
    futures,
    plans: rows,
    leastRegret: rows.filter(({ worst }) => worst !== null && worst === least).map(({ plan }) => plan.name),
  };
}

/** Days for a date; else parts per million of the best, rounded up, so that nobody is told less than it is. */
function regretOf(behind: number, best: number, { kind }: Pick<PlanKpi, 'kind'>): number | null {
  if (behind === 0) return 0;
  if (kind === 'date') return behind;
  return best === 0 ? null : Math.ceil((behind / Math.abs(best)) * 1_000_000);
}

function worstOf(
  cells: readonly RegretCell[],
  futures: readonly Named[],
): Pick<PlanRegret, 'worst' | 'worstIn'> {
  let worst: number | null = null;
  let worstIn: Named | null = null;
  for (const [index, { regret }] of cells.entries()) {
    if (regret === null) return { worst: null, worstIn: null };
    if (worst === null || regret > worst) {
      worst = regret;
      worstIn = futures[index] ?? null;
    }
  }
  return { worst, worstIn };
}

function sentenceOf(cells: readonly RegretCell[], futures: number, { kind }: Pick<PlanKpi, 'kind'>): string {
  const regrets = cells.flatMap(({ regret }) => regret ?? []);
  const unknown = futures - regrets.length;
  if (regrets.length === 0) return futures === 0 ? 'No future to compare in.' : 'Not known in any future.';
  const worst = Math.max(...regrets);
  const of = futures === 1 ? 'in the one future' : `in any of ${String(futures)} futures`;
  const among =
    unknown === 0
      ? of
      : `in the ${String(regrets.length)} of ${String(futures)} futures in which it is known`;
  if (worst === 0) return `The best ${unknown === 0 ? of.replace('any', 'each') : among}.`;
  const words =
    kind === 'date'
      ? `${String(worst)} day${worst === 1 ? '' : 's'} after the best`
      : `${percentUp(worst)} % from the best`;
  return `Never worse than ${words} ${among}.`;
}

/** A share in per cent, rounded up to a tenth of a per cent. */
function percentUp(ppm: number): string {
  return formatPercent(partsPerMillion(Math.ceil(ppm / 1_000) * 1_000), 0);
}

/** Where nothing comes, and where the plan and the best there are not held against each other at equal TH/s. */
function thsSentences(cells: readonly RegretCell[], futures: readonly Named[]): readonly string[] {
  const nowhere = cells.flatMap(({ ths }, at) => (ths === 0 ? (futures[at]?.name ?? []) : []));
  const apart = cells.filter(({ thsToBest }) => thsToBest !== null && thsToBest !== 0);
  const shares = apart.map(
    ({ ths, thsToBest }) => Math.abs(thsToBest ?? 0) / ((ths ?? 0) - (thsToBest ?? 0)),
  );
  const most = Math.max(...shares);
  return [
    ...(nowhere.length === 0 ? [] : [`Nothing of it comes in ${nowhere.join(', ')}.`]),
    ...(apart.length === 0 || !Number.isFinite(most)
      ? []
      : [
          `Not at equal TH/s: in ${String(apart.length)} of ${String(futures.length)} futures it brings up to ${percentUp(Math.ceil(most * 1_000_000))} % more or fewer than the best.`,
        ]),
  ];
}
