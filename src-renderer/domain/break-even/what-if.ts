/**
 * One offer with one thing changed, and where that puts it among the others.
 *
 * The table is not touched by a supposition: the others stay as they are.
 *
 * Depends on: evaluation (types), ./compared-cost, ./suppose.
 */
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { PreparedReference } from '../evaluation/prepare-reference';
import { compareCosts, exactCost, type ComparedFigure } from './compared-cost';
import { suppose, type Supposition, type Variable } from './suppose';

/** What can be supposed of an offer, in a range that a hand can slide through. */
export interface WhatIf {
  readonly variable: Variable;
  readonly now: number;
  readonly least: number;
  readonly most: number;
  /** What one step of the slider is. */
  readonly step: number;
  /** The offer at a value of the range. */
  readonly evaluate: (value: number) => OfferEvaluation;
}

/** Where an offer stands by cost among the offers that have one. */
export interface Place {
  /** From 1; offers of the same cost share a place. */
  readonly place: number;
  /** How many offers have the figure, this one counted. */
  readonly of: number;
}

const VARIABLES: readonly Variable[] = ['duty-rate', 'unit-price', 'days-later'];

/** What can be supposed of an evaluated offer; what would change no cost is left out, and all of it without a cost. */
export function whatIfs(
  row: OfferEvaluation,
  figure: ComparedFigure,
  prepared: PreparedReference,
): readonly WhatIf[] {
  if (row.cost === null) return [];
  return VARIABLES.flatMap((variable) => {
    const supposition = suppose(variable, row, figure, prepared);
    if (typeof supposition === 'string') return [];
    return [{ variable, ...sliderRange(variable, supposition), evaluate: supposition.evaluate }];
  });
}

/** The place of `row`, which may be a supposed one, among the others of `rows`; null without the figure. */
export function placeAmong(
  row: OfferEvaluation,
  rows: readonly OfferEvaluation[],
  figure: ComparedFigure,
): Place | null {
  const own = exactCost(row, figure);
  if (own === null) return null;
  let place = 1;
  let of = 1;
  for (const other of rows) {
    if (other.offer.id === row.offer.id) continue;
    const cost = exactCost(other, figure);
    if (cost === null) continue;
    of += 1;
    if (compareCosts(cost, own) < 0) place += 1;
  }
  return { place, of };
}

/** 0.1 % of duty, a dollar, a day. */
const STEPS: Readonly<Record<Variable, number>> = { 'duty-rate': 1_000, 'unit-price': 100, 'days-later': 1 };
/** Duty up to 60 %, or twice what it is; four months late. */
const MOST_DUTY = 600_000;
const MOST_DAYS = 120;

function sliderRange(variable: Variable, { now, least, most }: Supposition) {
  const step = STEPS[variable];
  switch (variable) {
    case 'duty-rate':
      return { now, least, most: Math.max(MOST_DUTY, 2 * now), step };
    case 'days-later':
      return { now, least, most: Math.min(most, MOST_DAYS), step };
    case 'unit-price': {
      const span = Math.max(step, Math.floor((now * 0.3) / step) * step);
      return { now, least: Math.max(least, now - span), most: Math.min(most, now + span), step };
    }
  }
}
