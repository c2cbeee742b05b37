/**
 * The curve of a candidate: what its quantities amount to, as straight pieces taken from single
 * quantities.
 *
 * Money is whole cents and every line of a cost is rounded by itself, so that no curve is quite straight:
 * a piece may be off by some cents, which the points of the plan that is found make up for.
 *
 * Depends on: ./exact-points (types), ./purchase-problem (types).
 */
import type { PointValues } from './exact-points';
import type { CurvePiece, Linear, Measure } from './purchase-problem';

/** How far a quantity may be from its piece: in cents, and of a measure that is not money in its unit. */
const OFF = 6;
/** Pieces of one curve at most; what is beyond is one piece, however straight. */
const MOST_PIECES = 40;

/** The quantities of a curve. */
export interface Sold {
  /** Units, 1 or more. */
  readonly least: number;
  readonly most: number;
  readonly lotSize: number;
  /** Quantities from which on another price holds. */
  readonly breaks: readonly number[];
}

/** The pieces of a curve; none where no whole lot is sold. @param valueAt - null where a cost is not known */
export function costCurve(
  { least, most, lotSize, breaks }: Sold,
  valueAt: (units: number) => PointValues | null,
): readonly CurvePiece[] {
  const sampled = new Map<number, PointValues | null>();
  const at = (lots: number): PointValues | null => {
    const known = sampled.get(lots);
    if (known !== undefined) return known;
    const value = valueAt(lots * lotSize);
    sampled.set(lots, value);
    return value;
  };
  const first = Math.ceil(least / lotSize);
  const last = Math.floor(most / lotSize);
  const starts = breaks
    .map((units) => Math.ceil(units / lotSize))
    .filter((lots) => lots > first && lots <= last);
  const ranges = [first, ...new Set(starts)].map(
    (start, index, all) => [start, (all[index + 1] ?? last + 1) - 1] as const,
  );
  const pieces: CurvePiece[] = [];
  for (const [from, to] of ranges) {
    let begin = from;
    while (begin <= to) {
      const end = pieces.length < MOST_PIECES ? longestStraight(begin, to, at) : to;
      const piece = straight(begin, end, lotSize, at);
      if (piece !== null) pieces.push(piece);
      begin = end + 1;
    }
  }
  return pieces;
}

/** The last lot of the longest straight piece that begins with one. */
function longestStraight(begin: number, last: number, at: (lots: number) => PointValues | null): number {
  if (isStraight(begin, last, at)) return last;
  let [good, bad] = [begin, last];
  const guess = crossing(begin, last, at);
  if (guess !== null && isStraight(begin, guess, at)) {
    good = guess;
    if (guess + 1 < bad && !isStraight(begin, guess + 2, at)) bad = guess + 2;
  }
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isStraight(begin, middle, at)) good = middle;
    else bad = middle;
  }
  return good;
}

/** Where the straight line from the first quantities meets that from the last, in all-in dollars. */
function crossing(begin: number, last: number, at: (lots: number) => PointValues | null): number | null {
  const step = Math.max(1, Math.floor((last - begin) / 16));
  if (last - begin < 4 * step) return null;
  const [a, b, c, d] = [begin, begin + step, last - step, last].map((lots) => at(lots)?.allIn ?? Number.NaN);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  const [slope, lastSlope] = [(b - a) / step, (d - c) / step];
  const lots = Math.floor(begin + (d - lastSlope * (last - begin) - a) / (slope - lastSlope));
  return lots > begin && lots < last ? lots : null;
}

function isStraight(begin: number, end: number, at: (lots: number) => PointValues | null): boolean {
  if (end - begin < 2) return at(begin) !== null && at(end) !== null;
  const [first, last] = [at(begin), at(end)];
  if (first === null || last === null) return false;
  const quarters = end - begin >= 8 ? [0.25, 0.5, 0.75] : [0.5];
  const probes = [...quarters.map((part) => begin + Math.round((end - begin) * part)), end - 1];
  return probes.every((lots) => {
    const value = at(lots);
    if (value === null) return false;
    const part = (lots - begin) / (end - begin);
    // Asked hundreds of thousands of times of a large market: nothing is made here that is not needed.
    const isOn = (measure: Measure) => {
      const from = first[measure] ?? 0;
      const expected = from + ((last[measure] ?? 0) - from) * part;
      return Math.abs((value[measure] ?? 0) - expected) <= OFF;
    };
    return keysOf(value).every(isOn) && keysOf(last).every((measure) => measure in value || isOn(measure));
  });
}

function keysOf(values: PointValues): readonly Measure[] {
  return Object.keys(values) as Measure[];
}

function measures(...values: readonly PointValues[]): readonly Measure[] {
  return [...new Set(values.flatMap(keysOf))];
}

/** The piece through its first and its last quantity. */
function straight(
  begin: number,
  end: number,
  lotSize: number,
  at: (lots: number) => PointValues | null,
): CurvePiece | null {
  const [first, last] = [at(begin), at(end)];
  if (first === null || last === null) return null;
  const [least, most] = [begin * lotSize, end * lotSize];
  const values = measures(first, last).map((measure): readonly [Measure, Linear] => {
    const [from, to] = [first[measure] ?? 0, last[measure] ?? 0];
    if (begin === end) return [measure, { fixed: from, perUnit: 0 }];
    const perUnit = (to - from) / (most - least);
    const fixed = from - perUnit * least;
    // What is off by less than a cent at either end is nothing that is paid to begin.
    return [
      measure,
      Math.abs(fixed) < 1e-6 * Math.abs(to) ? { fixed: 0, perUnit: to / most } : { fixed, perUnit },
    ];
  });
  return { least, most, values: Object.fromEntries(values) };
}
