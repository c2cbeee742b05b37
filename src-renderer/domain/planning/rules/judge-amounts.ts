/**
 * Rules on dollars of the whole plan: budget, back-duty, parts of listed suppliers.
 *
 * Depends on: core, ../plan-evaluation (types), ./verdict.
 */
import { usdCents, type UsdCents } from '../../core/money';
import { usdText } from '../../core/plain-text';
import type { EvaluatedLine } from '../plan-evaluation';
import {
  leastStep,
  perUnit,
  standingOf,
  withoutText,
  type JudgedLines,
  type RuleOf,
  type Verdict,
} from './verdict';

/** Landed or all-in dollars, at most. */
export function judgeBudget(rule: RuleOf<'budget'>, { lines, totals }: JudgedLines): Verdict {
  const isLanded = rule.measure === 'landed';
  return judgeMost(rule.most, {
    sum: isLanded ? totals.landed : totals.allIn,
    missing: isLanded ? totals.missingLanded : totals.missingAllIn,
    steps: lines.map((line) => step(line, isLanded ? line.landed : line.allIn)),
    what: isLanded ? 'landed' : 'all-in',
    lacks: isLanded ? 'a landed cost' : 'an all-in cost',
  });
}

/** Back-duty that findings against the declared origins would cost, at most. */
export function judgeBackDuty(rule: RuleOf<'back-duty'>, { lines, totals }: JudgedLines): Verdict {
  return judgeMost(rule.most, {
    sum: totals.backDuty,
    missing: totals.missingBackDuty,
    steps: lines.map((line) => step(line, line.backDuty)),
    what: 'of back-duty exposure',
    lacks: 'a known exposure',
  });
}

/** Landed dollars of rigs with a part of a listed or possibly listed supplier, at most. */
export function judgeListedComponent(
  rule: RuleOf<'listed-component'>,
  { lines, totals }: JudgedLines,
): Verdict {
  const ofConcern = lines.filter(
    ({ units, components }) => units > 0 && components.some(({ isOfConcern }) => isOfConcern),
  );
  const unknown = lines.filter(({ units, components }) => units > 0 && components.length === 0).length;
  const verdict = judgeMost(rule.most, {
    sum: totals.listedComponent,
    missing: ofConcern.filter(({ landed }) => landed === null).length + totals.gone,
    steps: ofConcern.map((line) => step(line, line.landed)),
    what: 'landed with a part of concern',
    lacks: 'a landed cost',
  });
  const more = withoutText(unknown, 'a known supplier of parts');
  return {
    ...verdict,
    words: verdict.words + more,
    lineIds: verdict.standing === 'broken' ? ofConcern.map(({ line }) => line.id) : [],
  };
}

interface Amount {
  readonly sum: UsdCents;
  readonly missing: number;
  readonly steps: readonly bigint[];
  readonly what: string;
  readonly lacks: string;
}

function step({ units }: EvaluatedLine, amount: UsdCents | null): bigint {
  return perUnit(BigInt(amount ?? 0), units);
}

function judgeMost(most: UsdCents, { sum, missing, steps, what, lacks }: Amount): Verdict {
  const slack = usdCents(most - sum);
  return {
    standing: standingOf({
      slack: BigInt(slack),
      step: leastStep(steps),
      isMissingMore: missing > 0,
      isMissingLess: false,
    }),
    words: `${usdText(sum)} ${what}; at most ${usdText(most)}${withoutText(missing, lacks)}`,
    slack,
    lineIds: [],
  };
}
