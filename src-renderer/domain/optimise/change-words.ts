/**
 * What a change of a rule is, in words: `Raise the vendor cap from 40 % to 46 %`.
 *
 * Depends on: core, model (types), planning, ./rule-limits.
 */
import { isolatedName } from '../core/isolated-name';
import type { PlanRule } from '../model/plan-rule';
import { monthWords, numberFieldText, UNITS } from '../planning/rule-sentence';
import type { LimitSide, RuleLimit } from './rule-limits';

/** The words for one limit of a rule that becomes another number. */
export function limitWords(rule: PlanRule, { side, kind, value }: RuleLimit, to: number): string {
  const text = (number: number) => `${numberFieldText({ kind, value: number })}${UNITS[kind]}`;
  const verb = side === 'most' ? 'Raise' : 'Lower';
  const sign = side === 'most' ? '+' : '−';
  const by = kind === 'usd' || kind === 'ths' ? ` (${sign}${text(difference(value, to))})` : '';
  return `${verb} ${limitName(rule, side)} from ${text(value)} to ${text(to)}${by}`;
}

/** The words for a rule that is left aside. */
export function asideWords(rule: PlanRule): string {
  switch (rule.kind) {
    case 'policy':
      return 'Leave the purchasing policy aside';
    case 'site-power':
      return rule.siteId === null
        ? 'Leave the power of the sites aside'
        : 'Leave the power of the site aside';
    case 'site-racks':
      return rule.siteId === null
        ? 'Leave the rack positions of the sites aside'
        : 'Leave the rack positions of the site aside';
    case 'pair':
      return rule.mode === 'forbid'
        ? `Allow ${isolatedName(rule.first.name)} together with ${isolatedName(rule.second.name)}`
        : `Allow ${isolatedName(rule.first.name)} without ${isolatedName(rule.second.name)}`;
    case 'budget':
    case 'target':
    case 'share':
    case 'vendor-count':
    case 'cash':
    case 'deposits':
    case 'back-duty':
    case 'listed-component':
      return `Leave ${limitName(rule, 'most')} aside`;
  }
}

/** The words for a locked line that is free again. */
export const UNLOCK_WORDS = 'Unlock the line';

function difference(from: number, to: number): number {
  return Number(Math.abs(to - from).toPrecision(12));
}

function limitName(rule: PlanRule, side: LimitSide): string {
  switch (rule.kind) {
    case 'budget':
      return `the ${rule.measure} budget`;
    case 'target':
      return `the target for ${monthWords(rule.by)}`;
    case 'share':
      return shareName(rule, side);
    case 'vendor-count':
      return side === 'most' ? 'the most vendors' : 'the least vendors';
    case 'cash':
      return rule.month === null
        ? 'the cash limit of a month'
        : `the cash limit of ${monthWords(rule.month)}`;
    case 'deposits':
      return rule.vendor === null
        ? 'the cap on deposits with a vendor'
        : `the cap on deposits with ${isolatedName(rule.vendor)}`;
    case 'back-duty':
      return 'the cap on back-duty exposure';
    case 'listed-component':
      return 'the cap on rigs with a part of a listed supplier';
    case 'policy':
    case 'site-power':
    case 'site-racks':
    case 'pair':
      return 'the rule';
  }
}

function shareName(rule: Extract<PlanRule, { kind: 'share' }>, side: LimitSide): string {
  const of = { vendor: 'vendor', origin: 'origin', cooling: 'cooling', component: 'part supplier' }[rule.of];
  if (rule.name === null) return side === 'most' ? `the ${of} cap` : `the least share of each ${of}`;
  const name = isolatedName(rule.name);
  return side === 'most' ? `the cap on ${name}` : `the least share of ${name}`;
}
