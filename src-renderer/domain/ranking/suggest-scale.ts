/**
 * A scale to begin with, from the offers at hand.
 *
 * It is suggested once, when a criterion is added, and then fixed: it does not
 * follow the offers. Its good end lies beyond the best offer, so that the best ones are
 * told apart and a better one still has room; a few very bad ones may lie beyond the other.
 *
 * Depends on: core (types), evaluation (types), model (types), reports (types), ranking.
 */
import type { CalendarDate } from '../core/calendar-date';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { Criterion } from '../model/ranking';
import type { ComparisonColumn } from '../reports/comparison-column';
import { scaleNumber, weighedValue } from './criterion-points';
import { LEVELS } from './text-levels';

/** Beyond the worst of so many in a hundred, an offer may lie off the scale. */
const WORST_PERCENTILE = 0.95;
/** Room beyond the best offer, as a part of the range. */
const ROOM = 0.1;

/**
 * A criterion on a column with a scale that holds these offers, or with levels if it is a column of text.
 *
 * @returns null if no offer has a value to set a scale by
 */
export function suggestCriterion(
  column: ComparisonColumn,
  weight: number,
  rows: readonly OfferEvaluation[],
  asOf: CalendarDate,
): Criterion | null {
  const values = rows.flatMap((row) => weighedValue(column, row) ?? []);
  if (column.kind === 'text') {
    const known = LEVELS[column.id] ?? {};
    const found = [...new Set(values.map(String))].sort();
    const levels = { ...known, ...Object.fromEntries(found.map((text) => [text, known[text] ?? 0])) };
    return Object.keys(levels).length === 0 ? null : { columnId: column.id, weight, scale: null, levels };
  }
  const numbers = values.flatMap((value) => scaleNumber(value, asOf) ?? []);
  if (numbers.length === 0) return null;
  return {
    columnId: column.id,
    weight,
    scale: suggestScale(numbers, column.better !== 'high'),
    levels: null,
  };
}

/**
 * Round ends around values.
 *
 * @param values - at least one, finite
 */
export function suggestScale(
  values: readonly number[],
  isLowBest: boolean,
): { readonly worst: number; readonly best: number } {
  // The best first.
  const sorted = Float64Array.from(values, (value) => (isLowBest ? value : -value)).sort();
  const best = sorted[0] ?? 0;
  const worst = sorted[Math.ceil(WORST_PERCENTILE * (sorted.length - 1))] ?? best;
  const range = worst - best || Math.max(1, Math.abs(best) * 0.2);
  const step = roundStep(range / 10);
  const good = Math.floor((best - ROOM * range) / step + 1e-9) * step;
  // What cannot be below nothing has no end there.
  const end = isLowBest && best >= 0 ? Math.max(0, good) : good;
  const bad = Math.max(Math.ceil(worst / step - 1e-9) * step, end + step);
  const ends = { worst: tidy(bad), best: tidy(end) };
  return isLowBest ? ends : { worst: -ends.worst + 0, best: -ends.best + 0 };
}

/** 1, 2 or 5 times a power of ten, at least `size`. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [1, 2, 5].find((one) => one * power >= size * (1 - 1e-9)) ?? 10;
  return factor * power;
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
