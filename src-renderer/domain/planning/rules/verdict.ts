/**
 * How a figure stands to its limit, in whole numbers of the same kind.
 *
 * A figure that misses a part can break its limit but not keep it: what is missing would only add to it.
 *
 * Depends on: model (types), ../plan-evaluation (types).
 */
import type { PlanRule, PlanRuleText } from '../../model/plan-rule';
import type { EvaluatedLine, PlanTotals, RuleState } from '../plan-evaluation';

/** What is found about a rule, without the rule. */
export type Verdict = Omit<RuleState, 'rule'>;

/** A rule of one kind. */
export type RuleOf<Kind extends PlanRuleText['kind']> = Extract<PlanRule, { readonly kind: Kind }>;

/** A plan as rules judge it. */
export interface JudgedLines {
  readonly lines: readonly EvaluatedLine[];
  readonly totals: PlanTotals;
}

/** A figure that may be at most so much, or at least. */
export interface Limited {
  /** How far the figure lies on the good side of its limit; below 0 it is broken. */
  readonly slack: bigint;
  /** What one unit more of some line would take of the slack; null if no line of the plan would. */
  readonly step: bigint | null;
  /** Whether a part of the figure is missing that could only use slack up. */
  readonly isMissingMore: boolean;
  /** Whether a part is missing that could only add slack. */
  readonly isMissingLess: boolean;
}

/** The standing of a figure. */
export function standingOf({
  slack,
  step,
  isMissingMore,
  isMissingLess,
}: Limited): 'kept' | 'binding' | 'broken' | 'unknown' {
  if (slack < 0n) return isMissingLess ? 'unknown' : 'broken';
  if (isMissingMore) return 'unknown';
  return step !== null && slack < step ? 'binding' : 'kept';
}

/** The least of some steps above 0; null if there is none. */
export function leastStep(steps: Iterable<bigint>): bigint | null {
  let least: bigint | null = null;
  for (const step of steps) {
    if (step > 0n && (least === null || step < least)) least = step;
  }
  return least;
}

/** What one unit of a line has of an amount of all its units, rounded down. */
export function perUnit(amount: bigint, units: number): bigint {
  return units === 0 ? 0n : amount / BigInt(units);
}

/** `1 line`, `3 lines`. */
export function linesText(count: number): string {
  return `${String(count)} ${count === 1 ? 'line' : 'lines'}`;
}

/** What a figure leaves out, as the end of a sentence; nothing if it leaves out nothing. */
export function withoutText(count: number, what: string): string {
  return count === 0 ? '' : ` (${linesText(count)} without ${what} not counted)`;
}

/** Ids of lines. */
export function idsOf(lines: readonly EvaluatedLine[]): readonly string[] {
  return lines.map(({ line }) => line.id);
}
