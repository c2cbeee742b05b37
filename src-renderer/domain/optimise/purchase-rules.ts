/**
 * The rules of a plan as rows over what it may buy.
 *
 * Where something that a rule needs is not known of a candidate, the rule takes none of it: a plan whose
 * rule could not be judged would not be known to keep it. Lines that are kept are left to the judge.
 *
 * Depends on: core, model (types), ./arrival-parts, ./purchase-problem (types), ./purchase-rule (types), ./rule-rows, ./share-rows.
 */
import { lastDayOf, monthOf, type CalendarMonth } from '../core/calendar-month';
import type { PairSide, PlanRule } from '../model/plan-rule';
import type { Cooling } from '../model/rig-model';
import { arrivedParts, hashingDays } from './arrival-parts';
import type { Candidate, Measure, PurchaseProblem, SiteLimits } from './purchase-problem';
import type { GroupSwitch, PurchaseRow, PurchaseRule } from './purchase-rule';
import { atMost, boughtOnly, indices, none, row, sum, switchOf, unlocked, without } from './rule-rows';
import { countsFor, namesOf, shareRows } from './share-rows';

type RuleOf<Kind extends PlanRule['kind']> = Extract<PlanRule, { readonly kind: Kind }>;

/** The rules as rows, those that are on. @param rules - need not be the problem's own */
export function purchaseRules(problem: PurchaseProblem, rules: readonly PlanRule[]): readonly PurchaseRule[] {
  return rules
    .filter(({ isOn }) => isOn)
    .map((rule) => ({ key: rule.id, kind: rule.kind, rows: rowsOf(rule, problem) }));
}

/** A rule for each line that is kept as it is: it is bought. */
export function lockRules({ candidates }: PurchaseProblem): readonly PurchaseRule[] {
  return candidates.flatMap(({ isLocked, lineId, key }, index): readonly PurchaseRule[] =>
    isLocked
      ? [
          {
            key: `lock:${lineId ?? key}`,
            kind: 'lock',
            rows: [row('', [switchOf({ key: `line ${key}`, candidates: [index] })], 1, null)],
          },
        ]
      : [],
  );
}

function rowsOf(rule: PlanRule, problem: PurchaseProblem): readonly PurchaseRow[] {
  const all = indices(problem, () => true);
  switch (rule.kind) {
    case 'budget':
      return [atMost('', [sum(rule.measure === 'landed' ? 'landed' : 'allIn', all)], rule.most)];
    case 'target':
      return [
        row(
          '',
          arrivedParts(problem, all, 'ths', rule.at, (day) => day <= lastDayOf(rule.by)),
          rule.leastThs,
          null,
        ),
      ];
    case 'site-power':
      return problem.sites.flatMap((site) => powerRows(rule, site, problem));
    case 'site-racks':
      return problem.sites.flatMap((site) => rackRows(rule, site, problem));
    case 'share':
      return shareRows(rule, problem);
    case 'vendor-count':
      return [
        row(
          '',
          vendorsOf(problem).map((vendor) => switchOf(vendor)),
          rule.least,
          rule.most,
        ),
      ];
    case 'policy':
      return none(
        '',
        indices(problem, ({ failsPolicy }) => failsPolicy),
      );
    case 'cash':
      return [
        ...months(problem)
          .filter((month) => rule.month === null || rule.month === month)
          .map((month) => atMost(month, [sum(`cash ${month}`, all)], rule.most)),
        ...without('cash', problem),
      ];
    case 'deposits':
      return depositRows(rule, problem);
    case 'back-duty':
      return [atMost('', [sum('backDuty', all)], rule.most), ...without('back-duty', problem)];
    case 'listed-component':
      return [
        atMost(
          '',
          [
            sum(
              'landed',
              boughtOnly(
                problem,
                indices(problem, ({ isOfConcern }) => isOfConcern),
              ),
            ),
          ],
          rule.most,
        ),
      ];
    case 'pair':
      return pairRows(rule, problem);
  }
}

function powerRows(
  rule: RuleOf<'site-power'>,
  { siteId, power }: SiteLimits,
  problem: PurchaseProblem,
): readonly PurchaseRow[] {
  if (power === null || (rule.siteId !== null && rule.siteId !== siteId)) return [];
  const at = indices(problem, (candidate) => candidate.siteId === siteId);
  const steps = power.map(({ from }) => from);
  return [
    ...monthsAt(problem, at, steps).map((month) =>
      atMost(
        `${siteId} ${month}`,
        arrivedParts(problem, at, 'kilowatts', 'p50', (day) => monthOf(day) <= month),
        power.findLast(({ from }) => from <= month)?.kilowatts ?? 0,
      ),
    ),
    ...without('kilowatts', problem, at),
    ...without('arrival', problem, at),
  ];
}

function rackRows(
  rule: RuleOf<'site-racks'>,
  { siteId, racks }: SiteLimits,
  problem: PurchaseProblem,
): readonly PurchaseRow[] {
  if (racks === null || (rule.siteId !== null && rule.siteId !== siteId)) return [];
  const at = indices(problem, (candidate) => candidate.siteId === siteId);
  const kinds: readonly Cooling[] = ['air', 'hydro', 'immersion'];
  return [
    ...kinds.flatMap((cooling) => {
      const of = at.filter((index) => problem.candidates[index]?.cooling === cooling);
      const steps = racks.filter((step) => step.cooling === cooling);
      return monthsAt(
        problem,
        of,
        steps.map(({ from }) => from),
      ).map((month) =>
        atMost(
          `${siteId} ${cooling} ${month}`,
          arrivedParts(problem, of, 'units', 'p50', (day) => monthOf(day) <= month),
          steps.findLast(({ from }) => from <= month)?.positions ?? 0,
        ),
      );
    }),
    ...none(
      '',
      unlocked(problem, at).filter((index) => problem.candidates[index]?.cooling === null),
    ),
    ...without('arrival', problem, at),
  ];
}

/** Months in which what hashes at the candidates' site grows, or what it can take changes. */
function monthsAt(
  problem: PurchaseProblem,
  at: readonly number[],
  steps: readonly CalendarMonth[],
): readonly CalendarMonth[] {
  const starts = at.flatMap((index) => {
    const candidate = problem.candidates[index];
    return candidate === undefined ? [] : hashingDays(candidate, 'p50').map(monthOf);
  });
  const first = [...starts].sort()[0];
  return first === undefined
    ? []
    : [...new Set([...starts, ...steps.filter((month) => month > first)])].sort();
}

function depositRows(rule: RuleOf<'deposits'>, problem: PurchaseProblem): readonly PurchaseRow[] {
  const names = rule.vendor === null ? namesOf('vendor', problem) : [rule.vendor];
  return [
    ...names.flatMap((vendor) => {
      const of = indices(problem, (candidate) => countsFor('vendor', vendor, candidate));
      return measuresOf(problem, of, 'deposits ').map((measure) =>
        atMost(`${vendor} ${measure.slice('deposits '.length)}`, [sum(measure, of)], rule.most),
      );
    }),
    ...without(
      'cash',
      problem,
      indices(problem, (candidate) => names.some((name) => countsFor('vendor', name, candidate))),
    ),
  ];
}

function pairRows({ mode, first, second }: RuleOf<'pair'>, problem: PurchaseProblem): readonly PurchaseRow[] {
  const of = (side: PairSide): GroupSwitch => ({
    key: `${side.of} ${side.name}`,
    candidates: boughtOnly(
      problem,
      indices(problem, (candidate) => isOf(side, candidate)),
    ),
  });
  const one = of(first);
  const other = of(second);
  if (one.candidates.length === 0) return [];
  if (mode === 'forbid') {
    return other.candidates.length === 0 ? [] : [row('', [switchOf(one), switchOf(other)], null, 1)];
  }
  return other.candidates.length === 0
    ? none('', one.candidates)
    : [row('', [switchOf(one), switchOf(other, -1)], null, 0)];
}

function isOf({ of, name }: PairSide, candidate: Candidate): boolean {
  const { offerId, vendor, origin, model, namedBy } = candidate;
  return { offer: offerId, vendor, origin, model }[of] === name || namedBy.includes(`${of} ${name}`);
}

function vendorsOf(problem: PurchaseProblem): readonly GroupSwitch[] {
  return namesOf('vendor', problem).map((vendor) => ({
    key: `vendor ${vendor}`,
    candidates: boughtOnly(
      problem,
      indices(problem, (candidate) => candidate.vendor === vendor),
    ),
  }));
}

function months(problem: PurchaseProblem): readonly CalendarMonth[] {
  const all = indices(problem, () => true);
  return measuresOf(problem, all, 'cash ').map((measure) => measure.slice('cash '.length) as CalendarMonth);
}

function measuresOf(
  { candidates }: PurchaseProblem,
  of: readonly number[],
  prefix: string,
): readonly Measure[] {
  const found = new Set<Measure>();
  for (const index of of) {
    for (const { values } of candidates[index]?.pieces ?? []) {
      for (const measure of Object.keys(values)) {
        if (measure.startsWith(prefix)) found.add(measure as Measure);
      }
    }
  }
  return [...found].sort();
}
