/**
 * The plan that is worked on, evaluated under the present scenario: what every tab of the Plan screen reads.
 *
 * Evaluated again only where something it depends on changed, else the lines that are other alone. While a
 * quantity is dragged the lines tried stand in the place of those stored; as soon as anything is stored,
 * what is stored counts again.
 *
 * Depends on: react, ./plan-grounds, ./use-comparison (types), data (types), domain.
 */
import { useCallback, useMemo, useState } from 'react';
import type { Plan, PlanLine, PlanVersion } from '#domain/model/plan';
import type { Settings } from '#domain/model/settings';
import { EvaluatedPlan, evaluatePlan, inPlanOrder } from '#domain/planning/evaluate-plan';
import type { PlanEvaluation, PlanGround } from '#domain/planning/plan-evaluation';
import type { WorkspaceState } from '../data/workspace-state';
import { groundOf } from './plan-grounds';
import type { Comparison } from './use-comparison';

/** A version by today's figures. */
export interface EvaluatedVersion {
  readonly version: PlanVersion;
  readonly evaluation: PlanEvaluation;
}

/** The plan at hand. */
export interface CurrentPlan {
  /** All plans, by name. */
  readonly plans: readonly Plan[];
  /** The one the settings name, else the first; null while there is none. */
  readonly plan: Plan | null;
  /** As stored, in the plan's order. */
  readonly lines: readonly PlanLine[];
  readonly ground: PlanGround;
  /** With what is being tried; null without a plan. */
  readonly evaluation: PlanEvaluation | null;
  /** Of this plan, newest first. */
  readonly versions: readonly PlanVersion[];
  /** The newest version; null if none was saved. */
  readonly lastSaved: EvaluatedVersion | null;
  /** Any plan or version, by today's figures. */
  readonly evaluateLines: (plan: Plan, lines: readonly PlanLine[]) => PlanEvaluation;
  /** Shows lines in the place of those with their ids, and stores nothing; null ends it. Keeps its identity. */
  readonly tryLines: (lines: readonly PlanLine[] | null) => void;
}

interface PlanOptions {
  readonly state: Pick<WorkspaceState, 'plans' | 'planLines' | 'planVersions' | 'purchaseTerms' | 'offers'>;
  readonly settings: Pick<Settings, 'planId'>;
  readonly comparison: Comparison;
}

/** What is tried, and over which stored lines. */
interface Trial {
  readonly over: readonly PlanLine[];
  readonly lines: readonly PlanLine[];
}

export function usePlan({ state, settings, comparison }: PlanOptions): CurrentPlan {
  const { planLines, planVersions } = state;
  const plans = useMemo(
    () => [...state.plans].sort((one, other) => one.name.localeCompare(other.name, 'en')),
    [state.plans],
  );
  const plan = plans.find(({ id }) => id === settings.planId) ?? plans[0] ?? null;
  const planId = plan?.id ?? null;
  const lines = useMemo(
    () => inPlanOrder(planLines.filter((line) => line.planId === planId)),
    [planLines, planId],
  );
  const ground = usePlanGround(state, comparison);

  const [trial, setTrial] = useState<Trial | null>(null);
  const tryLines = useCallback(
    (tried: readonly PlanLine[] | null) => {
      setTrial(tried === null ? null : { over: planLines, lines: tried });
    },
    [planLines],
  );
  const shown = useMemo(
    () => (trial === null || trial.over !== planLines ? lines : withTried(lines, trial.lines)),
    [lines, planLines, trial],
  );

  const [evaluated] = useState(() => new EvaluatedPlan());
  const evaluation = useMemo(
    () => (plan === null ? null : evaluated.evaluate(plan, shown, ground)),
    [plan, shown, ground, evaluated],
  );
  const versions = useMemo(
    () =>
      planVersions
        .filter((version) => version.planId === planId)
        .sort((one, other) => other.number - one.number),
    [planVersions, planId],
  );
  const [newest = null] = versions;
  const lastSaved = useMemo(
    () =>
      newest === null
        ? null
        : { version: newest, evaluation: evaluatePlan(newest.plan, newest.lines, ground) },
    [newest, ground],
  );
  const evaluateLines = useCallback(
    (of: Plan, all: readonly PlanLine[]) => evaluatePlan(of, all, ground),
    [ground],
  );
  return { plans, plan, lines, ground, evaluation, versions, lastSaved, evaluateLines, tryLines };
}

/** What plans are evaluated by. Policy is judged of the offers as quoted. */
function usePlanGround(
  { offers, purchaseTerms }: PlanOptions['state'],
  { rows, prepared }: Comparison,
): PlanGround {
  return useMemo(
    () => groundOf({ prepared, rows, offers, terms: purchaseTerms }),
    [prepared, rows, offers, purchaseTerms],
  );
}

function withTried(lines: readonly PlanLine[], tried: readonly PlanLine[]): readonly PlanLine[] {
  const byId = new Map(tried.map((line) => [line.id, line]));
  return lines.map((line) => byId.get(line.id) ?? line);
}
