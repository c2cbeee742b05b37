/**
 * Exact points in the curves of a problem: of the quantities that a plan buys, what the domain's own
 * evaluation says stands in for the curve.
 *
 * Depends on: ./purchase-problem (types), ./purchase-totals.
 */
import type {
  Candidate,
  CurvePiece,
  Linear,
  Measure,
  PurchaseProblem,
  PurchaseUnits,
} from './purchase-problem';
import { pieceOf } from './purchase-totals';

/** Measures of one quantity. One that is absent is 0. */
export type PointValues = Readonly<Partial<Record<Measure, number>>>;

/** What so many units of a candidate amount to, by the domain's evaluation; null if it is not known. */
export type PricePoint = (candidate: number, units: number) => PointValues | null;

/**
 * The problem with a point for each quantity that a plan buys; the same problem where all of them are.
 * A quantity that turns out not to be known is not sold.
 */
export function withExactPoints(
  problem: PurchaseProblem,
  units: PurchaseUnits,
  price: PricePoint,
): PurchaseProblem {
  const candidates = problem.candidates.map((candidate, index): Candidate => {
    const bought = units[index] ?? 0;
    const piece = bought === 0 ? null : pieceOf(candidate.pieces, bought);
    if (piece === null || isPoint(piece)) return candidate;
    const point = pointOf(bought, price(index, bought));
    const pieces = candidate.pieces.flatMap((one) =>
      one === piece ? around(one, bought, candidate.lotSize, point) : [one],
    );
    return { ...candidate, pieces };
  });
  const isSame = candidates.every((candidate, index) => candidate === problem.candidates[index]);
  return isSame ? problem : { ...problem, candidates };
}

function pointOf(units: number, values: PointValues | null): CurvePiece | null {
  return values === null ? null : pointAt(units, values);
}

/** Whether a piece is an evaluation itself. What is left of a curve between two points may hold one quantity as well. */
function isPoint({ least, most, values }: CurvePiece): boolean {
  return least === most && Object.values(values).every((value) => value?.perUnit === 0);
}

/** A piece of one quantity. */
export function pointAt(units: number, values: PointValues): CurvePiece {
  const measures = Object.entries(values).map(([measure, value]): readonly [string, Linear] => [
    measure,
    { fixed: value ?? 0, perUnit: 0 },
  ]);
  return { least: units, most: units, values: Object.fromEntries(measures) };
}

function around(
  piece: CurvePiece,
  units: number,
  lotSize: number,
  point: CurvePiece | null,
): readonly CurvePiece[] {
  const { least, most } = piece;
  return [
    ...(units - lotSize >= least ? [{ ...piece, most: units - lotSize }] : []),
    ...(point === null ? [] : [point]),
    ...(units + lotSize <= most ? [{ ...piece, least: units + lotSize }] : []),
  ];
}
