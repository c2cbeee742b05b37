/**
 * The optimiser for the plan that is worked on: what it may do, what it is at, and what it proposes.
 *
 * Depends on: react, domain (types), ./optimiser-*, ./services, ./use-plan (types).
 */
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { PlanLine } from '#domain/model/plan';
import type { FrontierAxes } from '#domain/optimise/frontier-space';
import type { PlanEvaluation } from '#domain/planning/plan-evaluation';
import type { OptimiserState, RunAsked, RunState } from './optimiser-state';
import { planChoices, type OptimiserWants } from './optimiser-wants';
import { useServices } from './services';
import type { CurrentPlan } from './use-plan';

/** The optimiser as the Plan screen has it. */
export interface Optimiser extends OptimiserState {
  /** Of the plan that is worked on; null where it is of another. */
  readonly run: RunState | null;
  readonly onWants: (wants: OptimiserWants) => void;
  /** How many offers that is. */
  readonly offersWanted: number;
  /** A proposal by today's figures and rules; null while there is none. */
  readonly proposal: PlanEvaluation | null;
  /** Whether the plan or its figures changed since it was asked. */
  readonly isProposalStale: boolean;
  readonly arePricesStale: boolean;
  readonly isFrontierStale: boolean;
  /** Does nothing without a plan. @param lines - in place of those of the plan, and `rules` of its rules */
  readonly start: (instead?: Partial<Pick<RunAsked, 'plan' | 'lines'>>) => void;
  readonly stop: () => void;
  readonly discard: () => void;
  readonly draw: (axes: FrontierAxes) => void;
  readonly stopDrawing: () => void;
  /** Proposes the plan of a point of the frontier. */
  readonly propose: (place: number) => void;
}

interface OptimiserOptions {
  readonly current: Pick<CurrentPlan, 'plan' | 'lines' | 'ground' | 'evaluateLines'>;
  readonly sites: readonly { readonly id: string }[];
  readonly asOf: CalendarDate;
}

const WARM_AFTER_MS = 300;

export function useOptimiser({ current, sites, asOf }: OptimiserOptions): Optimiser {
  const { optimiser: desk } = useServices();
  const { plan, lines, ground, evaluateLines } = current;
  const state = useSyncExternalStore(desk.watch, desk.state);
  useEffect(() => {
    // The screen is drawn first.
    const timer = setTimeout(() => desk.warm(), WARM_AFTER_MS);
    return () => clearTimeout(timer);
  }, [desk]);
  const { wants } = state;
  const choices = useMemo(
    () => planChoices(wants, { ground, lines, siteIds: sites.map(({ id }) => id), asOf }),
    [wants, ground, lines, sites, asOf],
  );
  const asked = useMemo(
    (): RunAsked | null => (plan === null ? null : { ground, plan, lines, choices, limits: wants.limits }),
    [ground, plan, lines, choices, wants.limits],
  );
  const run = state.run !== null && state.run.asked.plan.id === plan?.id ? state.run : null;
  const found = run?.kind === 'found' ? run : null;
  const proposal = useMemo(
    () => (found === null || plan === null ? null : evaluateLines(plan, found.lines)),
    [found, plan, evaluateLines],
  );
  const start = useCallback<Optimiser['start']>(
    (instead) => {
      if (asked !== null) void desk.run({ ...asked, ...instead });
    },
    [asked, desk],
  );
  const draw = useCallback(
    (axes: FrontierAxes) => {
      if (asked !== null) void desk.draw(asked, axes);
    },
    [asked, desk],
  );
  return {
    ...state,
    run,
    prices: ofPlan(state.prices, plan?.id),
    frontier: ofPlan(state.frontier, plan?.id),
    onWants: useCallback((next: OptimiserWants) => desk.want(next), [desk]),
    offersWanted: choices.offerIds.length,
    proposal,
    isProposalStale: useIsStale(found?.asked, asked, 'lines'),
    arePricesStale: useIsStale(state.prices?.asked, asked, 'locked'),
    isFrontierStale: useIsStale(state.frontier?.asked, asked, 'locked'),
    start,
    stop: useCallback(() => desk.stop(), [desk]),
    discard: useCallback(() => desk.discard(), [desk]),
    draw,
    stopDrawing: useCallback(() => desk.stopDrawing(), [desk]),
    propose: useCallback((place: number) => desk.propose(place), [desk]),
  };
}

function ofPlan<Value extends { readonly asked: RunAsked }>(
  value: Value | null,
  planId: string | undefined,
): Value | null {
  return value !== null && value.asked.plan.id === planId ? value : null;
}

function useIsStale(then: RunAsked | undefined, now: RunAsked | null, compare: 'lines' | 'locked'): boolean {
  return useMemo(
    () => then !== undefined && now !== null && !isSameQuestion(then, now, compare),
    [then, now, compare],
  );
}

/**
 * Whether an answer to one is an answer to the other. Free lines are only where a search begins; a
 * proposal stands in for them, and is of the lines as they were.
 */
function isSameQuestion(one: RunAsked, other: RunAsked, compare: 'lines' | 'locked'): boolean {
  const of = ({ plan, lines, choices }: RunAsked) => [
    plan.rules,
    plan.objective,
    plan.paymentTerms,
    compare === 'lines' ? lines : lines.filter(isFixed),
    choices,
  ];
  return one.ground === other.ground && JSON.stringify(of(one)) === JSON.stringify(of(other));
}

function isFixed({ isLocked, standing }: PlanLine): boolean {
  return isLocked || standing !== 'firm';
}
