/**
 * The numbers of a rule that can give, and a number as a person would type it.
 *
 * A limit is only ever rounded to the side that leaves more room, so that what was found to be possible
 * stays so.
 *
 * Depends on: core, model (types).
 */
import { partsPerMillion, usdCents, type PartsPerMillion } from '../core/money';
import type { PlanRule } from '../model/plan-rule';

/** Which side a limit closes. */
export type LimitSide = 'most' | 'least';

/** One number of a rule: US cents, parts per million, TH/s, or a count. */
export interface RuleLimit {
  readonly side: LimitSide;
  readonly kind: 'usd' | 'percent' | 'ths' | 'count';
  readonly value: number;
  /** The rule with another number here. */
  readonly put: (value: number) => PlanRule;
}

/** The numbers of a rule; none of one that holds or does not, or whose limits are those of a site. */
export function limitsOf(rule: PlanRule): readonly RuleLimit[] {
  switch (rule.kind) {
    case 'budget':
    case 'cash':
    case 'deposits':
    case 'back-duty':
    case 'listed-component':
      return [
        {
          side: 'most',
          kind: 'usd',
          value: rule.most,
          put: (value) => ({ ...rule, most: usdCents(value) }),
        },
      ];
    case 'target':
      return [
        {
          side: 'least',
          kind: 'ths',
          value: rule.leastThs,
          put: (leastThs) => ({ ...rule, leastThs }),
        },
      ];
    case 'share':
      return sides('percent', rule, (least, most) => ({ ...rule, least: rate(least), most: rate(most) }));
    case 'vendor-count':
      return sides('count', rule, (least, most) => ({ ...rule, least, most }));
    case 'site-power':
    case 'site-racks':
    case 'policy':
    case 'pair':
      return [];
  }
}

/**
 * The nearest number that a person would type on the open side of a limit: dollars and TH/s of four
 * digits, tenths of a per cent, whole counts.
 *
 * @param exact - the limit to the last digit
 */
export function typedLimit({ side, kind }: Pick<RuleLimit, 'side' | 'kind'>, exact: number): number {
  const step = stepOf(kind, exact);
  const rounded = stepsWithin(side, exact, step) * step;
  return kind === 'percent' ? Math.min(rounded, 1_000_000) : Number(rounded.toPrecision(15));
}

/** One more step to the open side. */
export function looserLimit({ side, kind }: Pick<RuleLimit, 'side' | 'kind'>, typed: number): number {
  const step = stepOf(kind, typed) * (side === 'most' ? 1 : -1);
  const looser = Math.max(0, typed + step);
  return kind === 'percent' ? Math.min(looser, 1_000_000) : Number(looser.toPrecision(15));
}

/** How much of itself a limit gives: 1,000,000 is all of it, or of nothing anything. */
export function givenOf(from: number, to: number): PartsPerMillion {
  if (from === to) return partsPerMillion(0);
  if (from === 0) return partsPerMillion(1_000_000);
  return partsPerMillion(Math.min(Math.round((Math.abs(to - from) / Math.abs(from)) * 1e6), 1e12));
}

const DIGITS = 4;
/** What an amount is at least rounded to: a dollar, a tenth of a per cent, a hundredth of a TH/s, one. */
const LEAST_STEP: Readonly<Record<RuleLimit['kind'], number>> = {
  usd: 100,
  percent: 1_000,
  ths: 0.01,
  count: 1,
};

function stepOf(kind: RuleLimit['kind'], value: number): number {
  if (kind === 'percent' || kind === 'count' || value <= 0) return LEAST_STEP[kind];
  return Math.max(10 ** (Math.floor(Math.log10(value)) + 1 - DIGITS), LEAST_STEP[kind]);
}

/** Whole steps up to, or down to, a number; what a double lacks by its last bits is not a step. */
function stepsWithin(side: LimitSide, exact: number, step: number): number {
  const steps = exact / step;
  const whole = Math.round(steps);
  if (Math.abs(steps - whole) <= 1e-9 * Math.max(1, Math.abs(whole)) && isWithin(side, exact, whole * step)) {
    return whole;
  }
  return side === 'most' ? Math.ceil(steps) : Math.floor(steps);
}

function isWithin(side: LimitSide, exact: number, rounded: number): boolean {
  const slack = 1e-12 * Math.max(1, Math.abs(exact));
  return side === 'most' ? rounded >= exact - slack : rounded <= exact + slack;
}

function sides(
  kind: RuleLimit['kind'],
  { least, most }: { readonly least: number | null; readonly most: number | null },
  put: (least: number | null, most: number | null) => PlanRule,
): readonly RuleLimit[] {
  return [
    ...(most === null
      ? []
      : [{ side: 'most' as const, kind, value: most, put: (to: number) => put(least, to) }]),
    ...(least === null
      ? []
      : [{ side: 'least' as const, kind, value: least, put: (to: number) => put(to, most) }]),
  ];
}

function rate(value: number | null): PartsPerMillion | null {
  return value === null ? null : partsPerMillion(Math.round(value));
}
