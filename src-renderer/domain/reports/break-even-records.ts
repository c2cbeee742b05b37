/**
 * Break-evens as a record for other programs: the JSON of the command line.
 *
 * Amounts and rates are decimal strings, as in the records of a comparison.
 * Names and meanings are stable; new fields may be added.
 *
 * Depends on: core, break-even, reports.
 */
import { formatDecimal, formatPercent, partsPerMillion, usdCents, type UsdCents } from '../core/money';
import type { BreakEven, BreakEvens } from '../break-even/break-even';
import type { NotAffected, Variable } from '../break-even/suppose';
import { breakEvenText } from './break-even-text';

/** One break-even. Values are per cent for the duty, US dollars for the price, whole days for the rack. */
export interface BreakEvenRecord {
  /** Null where there is no tie. */
  readonly tie: string | number | null;
  /** Null where the change would change no cost. */
  readonly now: string | number | null;
  /** `tie − now`. */
  readonly difference: string | number | null;
  /** Whether the costs are the same at `tie` to the last fraction; else the offer is dearer there. */
  readonly isExact: boolean | null;
  /** The offer's cost per TH at `tie` and one step below, as rounded for the table. */
  readonly costAtTieUsd: string | null;
  readonly costBelowTieUsd: string | null;
  /** Why there is no tie; null where there is one. */
  readonly noTie: 'cheaper-throughout' | 'dearer-throughout' | NotAffected | null;
  /** Where no tie is found: the value that comes closest, and this offer − the other there, per TH. */
  readonly closest: string | number | null;
  readonly gapAtClosestUsd: string | null;
  readonly sentence: string;
}

/** The break-evens of one offer against another. */
export interface BreakEvensRecord {
  readonly offer: string;
  readonly against: string;
  /** The figure that is compared, US dollars per TH. */
  readonly figure: BreakEvens['figure'];
  readonly costPerThUsd: string;
  readonly againstPerThUsd: string;
  /** This offer − the other, before rounding. */
  readonly gapPerThUsd: string;
  readonly dutyRatePct: BreakEvenRecord;
  readonly unitPriceUsd: BreakEvenRecord;
  readonly daysLater: BreakEvenRecord;
}

/** Turns break-evens into their record. Exact: no number is rounded here. */
export function toBreakEvensRecord(found: BreakEvens): BreakEvensRecord {
  const { offerId, againstId, figure, cost, costAgainst, gap, dutyRate, unitPrice, daysLater } = found;
  return {
    offer: offerId,
    against: againstId,
    figure,
    costPerThUsd: formatDecimal(cost),
    againstPerThUsd: formatDecimal(costAgainst),
    gapPerThUsd: formatDecimal(gap),
    dutyRatePct: recordOf('duty-rate', dutyRate, againstId),
    unitPriceUsd: recordOf('unit-price', unitPrice, againstId),
    daysLater: recordOf('days-later', daysLater, againstId),
  };
}

const NOTHING = {
  tie: null,
  now: null,
  difference: null,
  isExact: null,
  costAtTieUsd: null,
  costBelowTieUsd: null,
  noTie: null,
  closest: null,
  gapAtClosestUsd: null,
} as const;

function recordOf(variable: Variable, breakEven: BreakEven, against: string): BreakEvenRecord {
  const sentence = breakEvenText(variable, breakEven, against);
  const written = (value: number) => valueOf(variable, value);
  if (breakEven.kind === 'tie') {
    const { value, now, difference, isExact, costAt, costBelow } = breakEven;
    return {
      ...NOTHING,
      tie: written(value),
      now: written(now),
      difference: written(difference),
      isExact,
      costAtTieUsd: formatDecimal(costAt),
      costBelowTieUsd: usd(costBelow),
      sentence,
    };
  }
  if (breakEven.reason === 'not-affected') return { ...NOTHING, noTie: breakEven.because, sentence };
  const { reason, now, end, gapAtEnd } = breakEven;
  return {
    ...NOTHING,
    now: written(now),
    noTie: reason,
    closest: written(end),
    gapAtClosestUsd: formatDecimal(gapAtEnd),
    sentence,
  };
}

function valueOf(variable: Variable, value: number): string | number {
  if (variable === 'days-later') return value;
  if (variable === 'unit-price') return formatDecimal(usdCents(value));
  return `${value < 0 ? '-' : ''}${formatPercent(partsPerMillion(Math.abs(value)), 2)}`;
}

function usd(amount: UsdCents | null): string | null {
  return amount === null ? null : formatDecimal(amount);
}
