/**
 * Exact points in the curves of a problem: of the quantities that a plan buys, what the domain's own
 * evaluation says stands in for the curve.
 *
 * Depends on: ./purchase-problem (types), ./purchase-totals.
 */
import type { Candidate, CurvePiece, Measure, PurchaseProblem, PurchaseUnits } from './purchase-problem';
import { pieceOf } from './purchase-totals';

/** What so many units of a candidate amount to, by the domain's evaluation; null if it is not known. */
export type PricePoint = (
  candidate: number,
  units: number,
) => Readonly<Partial<Record<Measure, number>>> | null;

/**
 * The problem with a point for each quantity that a plan buys; the same problem where all of them are.
 * A quantity that turns out not to be known is not sold.
 */
export function withExactPoints(
  problem: PurchaseProblem,
  units: PurchaseUnits,
  price: PricePoint,
): PurchaseProblem {
  let isSame = true;
  const candidates = problem.candidates.map((candidate, index): Candidate => {
    const bought = units[index] ?? 0;
    const piece = bought === 0 ? null : pieceOf(candidate.pieces, bought);
    if (piece === null || piece.least === piece.most) return candidate;
    isSame = false;
    const point = pointAt(bought, price(index, bought));
    const pieces = candidate.pieces.flatMap((one) =>
      one === piece ? around(one, bought, candidate.lotSize, point) : [one],
    );
    return { ...candidate, pieces };
  });
  return isSame ? problem : { ...problem, candidates };
}

/** A piece of one quantity. */
export function pointAt(units: number, values: ReturnType<PricePoint>): CurvePiece | null {
  if (values === null) return null;
  const measures = Object.entries(values).map(
    ([measure, value]) => [measure, { fixed: value, perUnit: 0 }] as const,
  );
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
