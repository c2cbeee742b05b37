/**
 * What rows of rules are put together from.
 *
 * Depends on: ./purchase-problem (types), ./purchase-rule (types).
 */
import type { Candidate, Measure, PurchaseProblem, UnknownFact } from './purchase-problem';
import type { GroupSwitch, PurchaseRow, RowPart } from './purchase-rule';

/** Indices of the candidates that are wanted. */
export function indices(
  { candidates }: PurchaseProblem,
  wanted: (candidate: Candidate) => boolean,
): readonly number[] {
  return candidates.flatMap((candidate, index) => (wanted(candidate) ? [index] : []));
}

/** Those of them that are not kept whatever comes. */
export function unlocked({ candidates }: PurchaseProblem, of: readonly number[]): readonly number[] {
  return of.filter((index) => candidates[index]?.isLocked === false);
}

/** Those of them whose units are bought: of an option that is held there are none yet. */
export function boughtOnly({ candidates }: PurchaseProblem, of: readonly number[]): readonly number[] {
  return of.filter((index) => candidates[index]?.standing !== 'option');
}

/** A row that takes none of the candidates of which a fact is not known; none if it is known of all. */
export function without(
  fact: UnknownFact,
  problem: PurchaseProblem,
  of = indices(problem, () => true),
): readonly PurchaseRow[] {
  return none(
    '',
    unlocked(problem, of).filter((index) => problem.candidates[index]?.unknowns.includes(fact) === true),
  );
}

/** A row that takes none of some candidates. */
export function none(label: string, of: readonly number[]): readonly PurchaseRow[] {
  return of.length === 0 ? [] : [atMost(label, [sum('units', of)], 0)];
}

/** A measure of some candidates. */
export function sum(measure: Measure, candidates: readonly number[], factor = 1): RowPart {
  return { kind: 'measure', measure, candidates, factor };
}

/** A switch as a summand. */
export function switchOf(group: GroupSwitch, factor = 1): RowPart {
  return { kind: 'switch', switch: group, factor };
}

/** A row with a limit above. */
export function atMost(label: string, parts: readonly RowPart[], most: number): PurchaseRow {
  return row(label, parts, null, most);
}

/** A row; null is an open side. */
export function row(
  label: string,
  parts: readonly RowPart[],
  least: number | null,
  most: number | null,
): PurchaseRow {
  return { label, parts, least, most };
}
