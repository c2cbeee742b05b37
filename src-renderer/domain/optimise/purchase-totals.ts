/**
 * What a plan comes to by the pieces of its curves, and which rules it breaks.
 *
 * It shares nothing with the model of a solver but the problem. Where the pieces are points, what it says
 * is what the domain's evaluation says.
 *
 * Depends on: ./purchase-problem (types), ./purchase-rule (types).
 */
import type { CurvePiece, Measure, PurchaseGoal, PurchaseProblem, PurchaseUnits } from './purchase-problem';
import type { PurchaseRow, PurchaseRule, RowPart } from './purchase-rule';

/** The piece that holds a quantity; null if none is sold in it. */
export function pieceOf(pieces: readonly CurvePiece[], units: number): CurvePiece | null {
  return pieces.find(({ least, most }) => units >= least && units <= most) ?? null;
}

/** A measure of a plan. Cents that follow a curve between points need not be whole. */
export function measureOf(
  { candidates }: PurchaseProblem,
  units: PurchaseUnits,
  measure: Measure,
  of?: readonly number[],
): number {
  let sum = 0;
  for (const index of of ?? candidates.keys()) {
    const bought = units[index] ?? 0;
    if (bought === 0) continue;
    const value = pieceOf(candidates[index]?.pieces ?? [], bought)?.values[measure];
    if (value !== undefined) sum += value.fixed + value.perUnit * bought;
  }
  return sum;
}

/** What a goal comes to. */
export function goalOf(problem: PurchaseProblem, units: PurchaseUnits, { parts }: PurchaseGoal): number {
  return parts.reduce((sum, { measure, factor }) => sum + factor * measureOf(problem, units, measure), 0);
}

/** The rules that a plan breaks by more than what doubles lose. */
export function brokenPurchaseRules(
  problem: PurchaseProblem,
  units: PurchaseUnits,
  rules: readonly PurchaseRule[],
): readonly PurchaseRule[] {
  return rules.filter(({ rows }) => rows.some((row) => isBroken(row, problem, units)));
}

/** What doubles lose in a sum of this size. */
const LOST = 1e-9;

function isBroken(row: PurchaseRow, problem: PurchaseProblem, units: PurchaseUnits): boolean {
  let value = 0;
  let size = 0;
  for (const part of row.parts) {
    const amount = part.factor * amountOf(part, problem, units);
    value += amount;
    size += Math.abs(amount);
  }
  const lost = LOST * Math.max(1, size);
  return (row.least !== null && value < row.least - lost) || (row.most !== null && value > row.most + lost);
}

function amountOf(part: RowPart, problem: PurchaseProblem, units: PurchaseUnits): number {
  if (part.kind === 'measure') return measureOf(problem, units, part.measure, part.candidates);
  const { candidates } = part.switch;
  return candidates.some((index) => (units[index] ?? 0) > 0) ? 1 : 0;
}

/** The candidates of which a plan takes what is not for sale, and the supplies it takes too much of; by key. */
export function wrongPurchases(
  { candidates, supply }: PurchaseProblem,
  units: PurchaseUnits,
): readonly string[] {
  const wrong = candidates.filter(({ pieces, lotSize }, index) => {
    const bought = units[index] ?? 0;
    if (bought === 0) return false;
    const piece = pieceOf(pieces, bought);
    return piece === null || (piece.least !== piece.most && bought % lotSize !== 0);
  });
  const over = supply.filter(({ candidates: of, mostUnits, isOneOnly }) => {
    const bought = of.map((index) => units[index] ?? 0);
    const all = bought.reduce((sum, one) => sum + one, 0);
    return all > mostUnits || (isOneOnly && bought.filter((one) => one > 0).length > 1);
  });
  return [...wrong, ...over].map(({ key }) => key);
}
