/**
 * The plans that were not proposed: what each costs more or less, when it hashes, and what it changes.
 *
 * They come under the same scenario and are judged by the rules of the plan that is proposed. What either plan
 * pays for goods that do not come counts as cost, as in the figures at the head of the page.
 *
 * Depends on: core, explain, planning, simulation, ../gone-words, ../make-figure, ../plan-summary (types), ../plan-trees, ../report-figure
 * (types), ../report-ground (types), ../summary/cost-trees, ./doubtful-lines, ./evaluated-others, ./plan-changes.
 */
import { usdCents } from '../../core/money';
import { sumOf, computed } from '../../explain/nodes';
import { numberText, usdText } from '../../core/plain-text';
import { explainPlanTotal } from '../../planning/explain-plan';
import type { PlanTotals } from '../../planning/plan-evaluation';
import { allInOf, allInPerThOf } from '../../simulation/plan-kpis';
import { goneWords } from '../gone-words';
import { differenceFigure, figure, unknownFigure } from '../make-figure';
import type { Alternative } from '../plan-summary';
import { lastDayOf } from '../plan-trees';
import type { ReportFigure } from '../report-figure';
import type { ReportGround } from '../report-ground';
import { costPerThTree, costTree } from '../summary/cost-trees';
import { doubtfulLines } from './doubtful-lines';
import { evaluatedOthers, type EvaluatedOther } from './evaluated-others';
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
  const { rules } = under.evaluation;
  return {
    name: other.name,
    aim: other.aim,
    allIn: allInFigure(one, `${key}/all-in`, ground),
    allInDelta: deltaFigure(one, `${key}/all-in-delta`, ground),
    ths: thsFigure(one, `${key}/ths`, ground),
    hashingP50: hashingFigure(one, `${key}/hashing`, ground),
    allInPerTh: perThFigure(one, `${key}/all-in-per-th`, ground),
    doubts: doubtfulLines(under.evaluation.lines),
    changes: planChanges(ground.under.evaluation, under.evaluation),
    broken: [
      ...rules.filter(({ standing }) => standing === 'broken').map(({ words }) => words),
      ...rules
        .filter(({ standing }) => standing === 'unknown')
        .map(({ words }) => `${words}; nobody can say whether that is kept`),
    ],
  };
}

/** The ground of the report as it would be if the other plan were the one proposed. */
function groundOf({ other, under }: EvaluatedOther, ground: ReportGround): ReportGround {
  return { ...ground, plan: other.plan, lines: other.lines, under };
}

function allInFigure(one: EvaluatedOther, key: string, ground: ReportGround): ReportFigure {
  const label = 'All-in';
  const value = allInOf(one.under);
  if (value === null) return unknownFigure(key, label, 'usd', missingWords(one.under.evaluation.totals));
  return figure({
    key,
    label,
    unit: 'usd',
    value,
    explain: () => {
      const root = costTree('allIn', label, value, groundOf(one, ground));
      return { sentence: `${label}: ${root.value}, the lines, added up.`, root };
    },
  });
}

function perThFigure(one: EvaluatedOther, key: string, ground: ReportGround): ReportFigure {
  const label = 'All-in';
  const amount = allInOf(one.under);
  const value = allInPerThOf(one.under);
  if (amount === null || value === null) {
    return unknownFigure(key, label, 'usd-per-th', missingWords(one.under.evaluation.totals));
  }
  return figure({
    key,
    label,
    unit: 'usd-per-th',
    value,
    explain: () => {
      const { root, how } = costPerThTree('allIn', label, { amount, value }, groundOf(one, ground));
      return { sentence: `${label}: ${root.value}, ${how}.`, root };
    },
  });
}

function thsFigure({ under }: EvaluatedOther, key: string, { evidence }: ReportGround): ReportFigure {
  const label = 'Hash rate';
  const { gone, ths } = under.evaluation.totals;
  if (gone > 0) return unknownFigure(key, label, 'ths', goneSentence(gone));
  return figure({
    key,
    label,
    unit: 'ths',
    value: ths,
    explain: () => explainPlanTotal('ths', under.evaluation, { prepared: under.ground.prepared, evidence }),
  });
}

/** What it costs more all-in; unknown while either plan has a line whose cost is not known. */
function deltaFigure(one: EvaluatedOther, key: string, ground: ReportGround): ReportFigure {
  const label = 'All-in more or less';
  const [now, then] = [allInOf(ground.under), allInOf(one.under)];
  if (now === null || then === null) {
    const { totals } = (now === null ? ground : one).under.evaluation;
    return unknownFigure(key, label, 'usd', missingWords(totals));
  }
  const value = usdCents(then - now);
  return differenceFigure({
    key,
    label,
    unit: 'usd',
    value,
    explain: () => {
      const { name } = one.other;
      const after = costTree('allIn', `All-in cost of “${name}”`, then, groundOf(one, ground));
      const before = costTree('allIn', `All-in cost of “${ground.plan.name}”`, now, ground);
      return {
        sentence: `“${name}” costs ${after.value} all-in, the plan ${before.value}.`,
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

function hashingFigure(one: EvaluatedOther, key: string, ground: ReportGround): ReportFigure {
  const { lines, totals } = one.under.evaluation;
  const day = totals.hashingP50;
  const label = 'All hash by (P50)';
  if (day === null) {
    return unknownFigure(key, label, 'date', 'A line has no day or no site, or nothing is bought.');
  }
  return figure({
    key,
    label,
    unit: 'date',
    value: day,
    explain: () => {
      const root = lastDayOf(lines, 'hashingP50', day, groundOf(one, ground), label);
      return { sentence: `${label}: ${root.value}, the latest of the lines.`, root };
    },
  });
}

function missingWords({ missingAllIn, gone }: PlanTotals): string {
  if (gone > 0) return goneSentence(gone);
  if (missingAllIn === 0) return 'No terahash is bought.';
  return missingAllIn === 1
    ? 'The all-in cost of 1 line is not known.'
    : `The all-in cost of ${numberText(missingAllIn)} lines is not known.`;
}

function goneSentence(gone: number): string {
  const words = goneWords(gone);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
