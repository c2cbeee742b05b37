/**
 * The plans that were not proposed: what each costs more or less, when it hashes, and what it changes.
 *
 * They come under the same scenario and are judged by the rules of the plan that is proposed.
 *
 * Depends on: core, planning, ../figure-text, ../make-figure, ../plan-summary (types), ../report-ground (types),
 * ./evaluated-others, ./hashing-answer, ./plan-changes.
 */
import type { UsdCents } from '../../core/money';
import { usdCents } from '../../core/money';
import { sumOf, computed } from '../../explain/nodes';
import { usdText } from '../../core/plain-text';
import { explainPlanTotal, type ExplainedTotal } from '../../planning/explain-plan';
import type { PlanTotals } from '../../planning/plan-evaluation';
import { differenceFigure, figure, unknownFigure } from '../make-figure';
import type { Alternative } from '../plan-summary';
import type { FigureUnit, ReportFigure } from '../report-figure';
import type { ReportGround } from '../report-ground';
import { evaluatedOthers, type EvaluatedOther } from './evaluated-others';
import { hashingAnswer } from './hashing-answer';
import { planChanges } from './plan-changes';

/** Most alternatives of a report. */
const MOST = 3;

/**
 * At most three other plans that buy something: those that the optimiser looked for, then those of the
 * workspace, each in the order of the ground.
 */
export function alternatives(ground: ReportGround): readonly Alternative[] {
  const others = evaluatedOthers(ground).filter(({ under }) => under.evaluation.totals.units > 0);
  const isFound = ({ other }: EvaluatedOther) => other.origin === 'optimiser';
  return [...others.filter(isFound), ...others.filter((one) => !isFound(one))]
    .slice(0, MOST)
    .map((one, index) => alternativeOf(one, `alternative/${String(index + 1)}`, ground));
}

function alternativeOf(one: EvaluatedOther, key: string, ground: ReportGround): Alternative {
  const { other, under } = one;
  const { totals, rules } = under.evaluation;
  return {
    name: other.name,
    aim: other.aim,
    allIn: allInFigure(one, `${key}/all-in`, ground),
    allInDelta: deltaFigure(one, `${key}/all-in-delta`, ground),
    ths: totalFigure(one, 'ths', { key: `${key}/ths`, label: 'Hash rate', unit: 'ths' }, totals.ths, ground),
    hashingP50: hashingFigure(one, `${key}/hashing`, ground),
    allInPerTh:
      totals.allInPerTh === null
        ? unknownFigure(`${key}/all-in-per-th`, 'All-in', 'usd-per-th', missingWords(totals))
        : totalFigure(
            one,
            'allInPerTh',
            { key: `${key}/all-in-per-th`, label: 'All-in', unit: 'usd-per-th' },
            totals.allInPerTh,
            ground,
          ),
    changes: planChanges(ground.under.evaluation, under.evaluation),
    broken: rules.filter(({ standing }) => standing === 'broken').map(({ words }) => words),
  };
}

function allInFigure(one: EvaluatedOther, key: string, ground: ReportGround): ReportFigure {
  const { totals } = one.under.evaluation;
  return totals.missingAllIn > 0
    ? unknownFigure(key, 'All-in', 'usd', missingWords(totals))
    : totalFigure(one, 'allIn', { key, label: 'All-in', unit: 'usd' }, totals.allIn, ground);
}

function totalFigure(
  { under }: EvaluatedOther,
  total: ExplainedTotal,
  parts: { readonly key: string; readonly label: string; readonly unit: FigureUnit },
  value: number,
  { evidence }: ReportGround,
): ReportFigure {
  return figure({
    ...parts,
    value,
    explain: () => explainPlanTotal(total, under.evaluation, { prepared: under.ground.prepared, evidence }),
  });
}

/** What it costs more all-in; unknown while either plan has a line whose cost is not known. */
function deltaFigure({ other, under }: EvaluatedOther, key: string, ground: ReportGround): ReportFigure {
  const label = 'All-in more or less';
  const now = ground.under.evaluation;
  const then = under.evaluation;
  const missing = [now, then].find(({ totals }) => totals.missingAllIn > 0);
  if (missing !== undefined) return unknownFigure(key, label, 'usd', missingWords(missing.totals));
  const value: UsdCents = usdCents(then.totals.allIn - now.totals.allIn);
  return differenceFigure({
    key,
    label,
    unit: 'usd',
    value,
    explain: () => {
      const treeOf = (evaluation: typeof now, name: string) => ({
        ...explainPlanTotal('allIn', evaluation, {
          prepared: under.ground.prepared,
          evidence: ground.evidence,
        }).root,
        label: `All-in cost of “${name}”`,
      });
      const after = treeOf(then, other.name);
      const before = treeOf(now, ground.plan.name);
      return {
        sentence: `“${other.name}” costs ${after.value} all-in, the plan ${before.value}.`,
        root: computed(
          label,
          usdText(value),
          'all-in of the other plan − all-in of this plan',
          [after, before],
          {
            operation: sumOf([after], [before]),
          },
        ),
      };
    },
  });
}

function hashingFigure({ under }: EvaluatedOther, key: string, ground: ReportGround): ReportFigure {
  const { hashingP50 } = under.evaluation.totals;
  const label = 'All hash by (P50)';
  if (hashingP50 === null) {
    return unknownFigure(key, label, 'date', 'A line has no day or no site, or nothing is bought.');
  }
  return figure({
    key,
    label,
    unit: 'date',
    value: hashingP50,
    explain: () => hashingAnswer(label, hashingP50, under, ground.evidence),
  });
}

function missingWords({ missingAllIn }: PlanTotals): string {
  if (missingAllIn === 0) return 'No terahash is bought.';
  return missingAllIn === 1
    ? 'The all-in cost of 1 line is not known.'
    : `The all-in cost of ${String(missingAllIn)} lines is not known.`;
}
