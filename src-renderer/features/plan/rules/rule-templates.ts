/**
 * The rules one can begin with. Their first values come from the plan as it stands, so that a new rule
 * is near what is there and says something.
 *
 * Depends on: core, model (types), planning (types).
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { monthOf, monthsLater } from '#domain/core/calendar-month';
import { partsPerMillion, usdCents, type UsdCents } from '#domain/core/money';
import type { PlanRuleText } from '#domain/model/plan-rule';
import type { PlanTotals } from '#domain/planning/plan-evaluation';

/** What a new rule takes its first values from. */
export interface RuleStart {
  readonly asOf: CalendarDate;
  readonly totals: PlanTotals;
  /** Names of vendors, in order. */
  readonly vendors: readonly string[];
}

/** One template. */
export interface RuleTemplate {
  readonly id: string;
  /** The sentence with gaps: `At most … of TH from any vendor`. */
  readonly label: string;
  /** Null where there is nothing to begin with: a pair needs two vendors. */
  readonly make: (start: RuleStart) => PlanRuleText | null;
}

/** In the order in which they are offered. */
export const RULE_TEMPLATES: readonly RuleTemplate[] = [
  {
    id: 'budget',
    label: 'At most … for the whole plan',
    make: ({ totals }) => ({
      kind: 'budget',
      measure: 'all-in',
      most: roundUp(totals.allIn, 10_000_000_00),
    }),
  },
  {
    id: 'target',
    label: 'At least … PH/s hashing by the end of …',
    make: ({ asOf, totals }) => ({
      kind: 'target',
      leastThs: totals.ths > 0 ? Math.floor(totals.ths / 1_000) * 1_000 : 1_000_000,
      by: totals.hashingP90 === null ? monthsLater(monthOf(asOf), 9) : monthOf(totals.hashingP90),
      at: 'p90',
    }),
  },
  {
    id: 'vendor-share',
    label: 'At most … of TH from any vendor',
    make: () => mostShare('vendor', 400_000),
  },
  {
    id: 'origin-share',
    label: 'At most … of TH from any origin',
    make: () => mostShare('origin', 500_000),
  },
  {
    id: 'vendor-count',
    label: 'At least … vendors',
    make: () => ({ kind: 'vendor-count', least: 2, most: null }),
  },
  {
    id: 'cash',
    label: 'No more than … paid in any month',
    make: ({ totals }) => ({ kind: 'cash', month: null, most: roundUp(totals.landed, 12_000_000_00) }),
  },
  {
    id: 'deposits',
    label: 'Pay any vendor at most … before its goods leave',
    make: () => ({ kind: 'deposits', vendor: null, most: usdCents(3_000_000_00) }),
  },
  {
    id: 'site-power',
    label: 'No more power drawn in any month than every site has',
    make: () => ({ kind: 'site-power', siteId: null }),
  },
  {
    id: 'site-racks',
    label: 'No more rigs in any month than every site has positions for',
    make: () => ({ kind: 'site-racks', siteId: null }),
  },
  {
    id: 'back-duty',
    label: 'At most … of back-duty exposure',
    make: ({ totals }) => ({ kind: 'back-duty', most: roundUp(totals.backDuty, 1_000_000_00) }),
  },
  {
    id: 'listed-component',
    label: 'At most … landed of rigs with a part of a listed or possibly listed supplier',
    make: () => ({ kind: 'listed-component', most: usdCents(0) }),
  },
  {
    id: 'policy',
    label: 'Only offers that pass the purchasing policy',
    make: () => ({ kind: 'policy' }),
  },
  { id: 'forbid', label: 'Never … together with …', make: ({ vendors }) => pair('forbid', vendors) },
  { id: 'require', label: 'Never … without …', make: ({ vendors }) => pair('require', vendors) },
];

function mostShare(of: 'vendor' | 'origin', most: number): PlanRuleText {
  return { kind: 'share', of, name: null, base: 'th', least: null, most: partsPerMillion(most) };
}

function pair(mode: 'forbid' | 'require', [first, second]: readonly string[]): PlanRuleText | null {
  if (first === undefined || second === undefined) return null;
  return {
    kind: 'pair',
    mode,
    first: { of: 'vendor', name: first },
    second: { of: 'vendor', name: second },
  };
}

/** Up to whole millions of dollars; of nothing, what a first rule of its kind begins with. */
function roundUp(amount: UsdCents, first: number): UsdCents {
  const million = 1_000_000_00;
  return usdCents(amount > 0 ? Math.ceil(amount / million) * million : first);
}
