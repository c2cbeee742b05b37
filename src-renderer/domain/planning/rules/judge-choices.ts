/**
 * Rules on what is bought at all: number of vendors, purchasing policy, pairs.
 *
 * Depends on: core, ../plan-evaluation (types), ./rule-names, ./verdict.
 */
import { isolatedName } from '../../core/isolated-name';
import type { PairSide } from '../../model/plan-rule';
import { comparableName } from '../../screening/list-status';
import type { PlanGround } from '../plan-evaluation';
import { isOfSide } from './rule-names';
import { idsOf, linesText, standingOf, type JudgedLines, type RuleOf, type Verdict } from './verdict';

/** Vendors that at least one unit is bought from. */
export function judgeVendorCount(rule: RuleOf<'vendor-count'>, { lines, totals }: JudgedLines): Verdict {
  const { least, most } = rule;
  const bought = lines.filter(({ units }) => units > 0);
  const count = new Set(bought.map(({ vendor }) => comparableName(vendor))).size;
  const isMissing = totals.gone > 0;
  const limits = [
    ...(least === null ? [] : [{ slack: count - least, words: `at least ${String(least)}`, isLeast: true }]),
    ...(most === null ? [] : [{ slack: most - count, words: `at most ${String(most)}`, isLeast: false }]),
  ];
  const standings = limits.map(({ slack, isLeast }) =>
    standingOf({
      slack: BigInt(slack),
      step: 1n,
      isMissingMore: isMissing && !isLeast,
      isMissingLess: isMissing && isLeast,
    }),
  );
  const worst = (['broken', 'unknown', 'binding'] as const).find((standing) => standings.includes(standing));
  return {
    standing: worst ?? 'kept',
    words: `${String(count)} ${count === 1 ? 'vendor' : 'vendors'}; ${limits.map(({ words }) => words).join(', ')}${
      isMissing ? ` (${linesText(totals.gone)} whose offer is gone)` : ''
    }`,
    slack: Math.min(...limits.map(({ slack }) => slack)),
    lineIds: [],
  };
}

/** Every offer that is bought passes every gate. */
export function judgePolicy({ lines, totals }: JudgedLines, { policyFaults }: PlanGround): Verdict {
  const failing = lines.filter(({ units, line }) => units > 0 && policyFaults.has(line.offerId));
  const [first] = failing;
  if (first === undefined) {
    return {
      standing: totals.gone > 0 ? 'unknown' : 'kept',
      words:
        totals.gone > 0
          ? `${linesText(totals.gone)} whose offer is gone cannot be judged`
          : 'Every offer that is bought passes the purchasing policy',
      slack: null,
      lineIds: [],
    };
  }
  const faults = policyFaults.get(first.line.offerId) ?? [];
  const more = failing.length === 1 ? '' : `; ${linesText(failing.length)} in all`;
  return {
    standing: 'broken',
    words: `${isolatedName(first.vendor)} ${isolatedName(first.model)} ${faults.join('; ')}${more}`,
    slack: null,
    lineIds: idsOf(failing),
  };
}

/** If the first is bought, the second is not, or is as well. */
export function judgePair(rule: RuleOf<'pair'>, { lines, totals }: JudgedLines, ground: PlanGround): Verdict {
  const { mode, first, second } = rule;
  const bought = lines.filter(({ units }) => units > 0);
  const ofFirst = bought.filter((line) => isOfSide(line, first, ground));
  const ofSecond = bought.filter((line) => isOfSide(line, second, ground));
  const hasFirst = ofFirst.length > 0;
  const hasSecond = ofSecond.length > 0;
  const isBroken = hasFirst && (mode === 'forbid' ? hasSecond : !hasSecond);
  // A line whose offer is gone may be of either side: it can only add what is bought.
  const isMissing = totals.gone > 0;
  const couldMend = isBroken && mode === 'require' && isMissing;
  const couldBreak = !isBroken && isMissing && !(mode === 'require' && hasSecond);
  return {
    standing: couldMend || couldBreak ? 'unknown' : isBroken ? 'broken' : 'kept',
    words: hasFirst
      ? `${sideText(first)} is bought ${hasSecond ? 'with' : 'without'} ${sideText(second)}`
      : `${sideText(first)} is not bought`,
    slack: null,
    lineIds: isBroken ? [...new Set([...idsOf(ofFirst), ...idsOf(ofSecond)])] : [],
  };
}

function sideText({ of, name }: PairSide): string {
  return of === 'offer' ? `Offer ${isolatedName(name)}` : isolatedName(name);
}
