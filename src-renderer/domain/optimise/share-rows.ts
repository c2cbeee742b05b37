/**
 * The rules about shares as rows: part of the plan − limit × all of the plan.
 *
 * Depends on: model/plan-rule (types), ./purchase-problem (types), ./purchase-rule (types), ./rule-rows.
 */
import type { PlanRule, ShareOf } from '../model/plan-rule';
import type { Candidate, Measure, PurchaseProblem } from './purchase-problem';
import type { GroupSwitch, PurchaseRow } from './purchase-rule';
import { boughtOnly, indices, row, sum, switchOf } from './rule-rows';

/**
 * A share rule as rows, in parts per million so that its limits are whole numbers.
 *
 * A least share of each name holds for each name that is bought from at all.
 */
export function shareRows(
  rule: Extract<PlanRule, { readonly kind: 'share' }>,
  problem: PurchaseProblem,
): readonly PurchaseRow[] {
  const { of, base } = rule;
  const least: number | null = rule.least;
  const most: number | null = rule.most;
  const measure: Measure = base === 'th' ? 'ths' : 'landed';
  // The fee of an option that is held is no part of what is bought.
  const bought = (wanted: (candidate: Candidate) => boolean) => boughtOnly(problem, indices(problem, wanted));
  const all = bought(() => true);
  const names = rule.name === null ? namesOf(of, problem) : [rule.name];
  return names.flatMap((name) => {
    const part = bought((candidate) => countsFor(of, name, candidate));
    // What nobody knows may be of the name: a most share holds with it, a least share without.
    const possible = bought((candidate) => {
      return countsFor(of, name, candidate) || sharesOf(of, candidate).length === 0;
    });
    const rows: PurchaseRow[] = [];
    if (most !== null) {
      rows.push(row(name, [sum(measure, possible, 1_000_000), sum(measure, all, -most)], null, 0));
    }
    if (least !== null && rule.name !== null) {
      rows.push(row(name, [sum(measure, part, 1_000_000), sum(measure, all, -least)], 0, null));
    } else if (least !== null) {
      // Off, the switch lets the row be.
      const large = least * all.reduce((total, index) => total + largest(problem, index, measure), 0);
      const on: GroupSwitch = { key: `${of} ${name}`, candidates: part };
      rows.push(
        row(
          name,
          [sum(measure, part, 1_000_000), sum(measure, all, -least), switchOf(on, -large)],
          -large,
          null,
        ),
      );
    }
    return rows;
  });
}

function largest({ candidates }: PurchaseProblem, index: number, measure: Measure): number {
  return (candidates[index]?.pieces ?? []).reduce((most, piece) => {
    const value = piece.values[measure];
    return value === undefined ? most : Math.max(most, value.fixed + value.perUnit * piece.most);
  }, 0);
}

/** Whether a candidate is of a name as a rule writes it. */
export function countsFor(of: ShareOf, name: string, candidate: Candidate): boolean {
  return sharesOf(of, candidate).includes(name) || candidate.namedBy.includes(`${of} ${name}`);
}

/** The names that a candidate counts under; none where nobody knows. */
export function sharesOf(of: ShareOf, { vendor, origin, cooling, components }: Candidate): readonly string[] {
  switch (of) {
    case 'vendor':
      return [vendor];
    case 'origin':
      return [origin];
    case 'cooling':
      return cooling === null ? [] : [cooling];
    case 'component':
      return components;
  }
}

/** Every name that something counts under, in order. */
export function namesOf(of: ShareOf, { candidates }: PurchaseProblem): readonly string[] {
  return [...new Set(candidates.flatMap((candidate) => sharesOf(of, candidate)))].sort();
}
