/**
 * Weights to begin with, each in words: the buyer then moves them.
 *
 * Late days, repairs and duty are dollars in all-in $/TH, so no preset weighs
 * them again: what is left is how sure the day is, power, warranty, evidence.
 *
 * Depends on: evaluation (types), model (types), ranking.
 */
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { Criterion } from '../model/ranking';
import type { Settings } from '../model/settings';
import { columnOf } from './criterion-points';
import { countedAs } from './double-counting';
import { suggestCriterion } from './suggest-scale';

/** One set of weights. */
export interface Preset {
  readonly id: string;
  readonly name: string;
  /** What it stands for, one sentence. */
  readonly words: string;
  /** Weight, 0 to 100, by column, in order. */
  readonly weights: Readonly<Record<string, number>>;
}

/** The presets, in the order in which they are offered. */
export const PRESETS: readonly Preset[] = [
  {
    id: 'cost-first',
    name: 'Cost first',
    words: 'All-in dollars decide; the rest tells apart what costs nearly the same.',
    weights: { allInPerTh: 70, efficiency: 12, rackSpread: 8, warrantyLeft: 5, evidence: 5 },
  },
  {
    id: 'balanced',
    name: 'Balanced',
    words: 'Dollars weigh a little less than power, sureness, warranty and evidence together.',
    weights: {
      allInPerTh: 45,
      efficiency: 18,
      rackSpread: 12,
      warrantyLeft: 8,
      evidence: 7,
      exposurePerTh: 5,
      listStatus: 5,
    },
  },
  {
    id: 'delivery-first',
    name: 'Delivery first',
    words: 'How sure the day on the rack is weighs as much as dollars; late days are dollars already.',
    weights: { allInPerTh: 35, rackSpread: 35, efficiency: 10, warrantyLeft: 10, evidence: 10 },
  },
];

/** What a preset makes of a set of offers. */
export interface AppliedPreset {
  readonly criteria: readonly Criterion[];
  /** Headers of columns that were left out as they are in the all-in dollars under the scenario. */
  readonly counted: readonly string[];
  /** Headers of columns that were left out as no offer has a value there. */
  readonly unknown: readonly string[];
}

/** The criteria of a preset, with scales that hold the given offers; then they are fixed. */
export function applyPreset(
  preset: Preset,
  rows: readonly OfferEvaluation[],
  settings: Pick<Settings, 'scenario' | 'assumptions'>,
): AppliedPreset {
  const criteria: Criterion[] = [];
  const counted: string[] = [];
  const unknown: string[] = [];
  for (const [columnId, weight] of Object.entries(preset.weights)) {
    const column = columnOf({ columnId });
    if (column === null) continue;
    const criterion = suggestCriterion(column, weight, rows, settings.scenario.asOf);
    if (countedAs(columnId, settings) !== null) counted.push(column.header);
    else if (criterion === null) unknown.push(column.header);
    else criteria.push(criterion);
  }
  return { criteria, counted, unknown };
}
