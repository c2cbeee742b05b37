/**
 * Whether the plan that a solver found is the plan that the domain's own evaluation sees: the same cents,
 * and no rule broken.
 *
 * Depends on: planning (types), ./purchase-problem (types), ./purchase-totals.
 */
import type { PlanEvaluation } from '../planning/plan-evaluation';
import type { Measure, PurchaseProblem, PurchaseUnits } from './purchase-problem';
import { measureOf } from './purchase-totals';

/** How the two compare. */
export type Agreement =
  | { readonly agrees: true }
  | {
      readonly agrees: false;
      /** All-in, US cents, by the model. */
      readonly modelAllIn: number;
      /** By the domain's evaluation. */
      readonly domainAllIn: number;
      /** Model less domain. */
      readonly difference: number;
      /** What differs, in words. */
      readonly words: readonly string[];
    };

/**
 * Compares them.
 *
 * @param problem - with the exact points of the plan
 * @param evaluation - of the plan's lines, by `evaluatePlan`
 */
export function agreement(
  problem: PurchaseProblem,
  units: PurchaseUnits,
  { totals, rules }: Pick<PlanEvaluation, 'totals' | 'rules'>,
): Agreement {
  const model = (measure: Measure) => measureOf(problem, units, measure);
  const compared: readonly (readonly [words: string, model: number, domain: number, tolerance: number])[] = [
    ['All-in, cents', model('allIn'), totals.allIn, 0],
    ['Landed, cents', model('landed'), totals.landed, 0],
    ['Back-duty, cents', model('backDuty'), totals.backDuty, 0],
    ['Units', model('units'), totals.units, 0],
    // Hash rates and powers are doubles, which lose their last bits in sums.
    ['TH/s', model('ths'), totals.ths, 1e-9 * totals.ths],
    ['kW', model('kilowatts'), totals.kilowatts, 1e-9 * totals.kilowatts],
  ];
  const words = [
    ...compared.flatMap(([name, one, other, tolerance]) =>
      Math.abs(one - other) > tolerance ? [`${name}: ${String(one)} and ${String(other)}`] : [],
    ),
    ...rules.flatMap((rule) => (rule.standing === 'broken' ? [`A rule is broken: ${rule.words}`] : [])),
  ];
  if (words.length === 0) return { agrees: true };
  const [modelAllIn, domainAllIn] = [model('allIn'), totals.allIn];
  return { agrees: false, modelAllIn, domainAllIn, difference: modelAllIn - domainAllIn, words };
}
