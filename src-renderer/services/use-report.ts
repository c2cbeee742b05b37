/**
 * What the report of the plan that is worked on is made from, under a scenario of the user's choice.
 *
 * What was done is read from the database, which takes a moment: there is no report before it, for one
 * without it would say that nobody decided anything.
 *
 * Depends on: react, domain, data, ./screened-state, ./services, ./use-plan (types), ./use-comparison (types).
 */
import { useEffect, useMemo, useState } from 'react';
import { doingsOf, type Step } from '#domain/executive/doings';
import { makeReportGround } from '#domain/executive/make-report-ground';
import { reportDigest } from '#domain/executive/record/report-digest';
import type { OtherPlan, ReportGround } from '#domain/executive/report-ground';
import type { PlanScenario } from '#domain/model/plan-scenario';
import { inPlanOrder } from '#domain/planning/evaluate-plan';
import type { PlanGround } from '#domain/planning/plan-evaluation';
import { evidenceGround } from '#domain/reports/evidence/evidence-ground';
import type { LogEntry } from '#domain/reports/evidence/evidence-log';
import { shippedEvidence } from '../data/shipped-evidence';
import type { WorkspaceState } from '../data/workspace-state';
import { groundUnderScenario } from './plan-grounds';
import { countryOf } from './screened-state';
import { useServices } from './services';
import type { Comparison } from './use-comparison';
import type { CurrentPlan } from './use-plan';

/** What was done, as far as a report tells of it. */
interface Past {
  readonly history: readonly Step[];
  readonly log: readonly LogEntry[];
}

const NO_PAST: Past = { history: [], log: [] };

/** As many steps as a report may tell of; without their images. */
const TOLD = { steps: 200, bytes: 0 };

interface ReportOptions {
  readonly current: Pick<CurrentPlan, 'plan' | 'plans' | 'lines' | 'ground' | 'versions'>;
  readonly state: WorkspaceState;
  readonly comparison: Comparison;
  /** Null is the present view. */
  readonly scenarioId: string | null;
  /** Plans that the optimiser found for this report. */
  readonly found: readonly OtherPlan[];
}

/** The ground under a scenario, the same one until either changes. @param scenarioId - null is the present view */
export function useGroundUnder(
  ground: PlanGround,
  scenarios: readonly PlanScenario[],
  scenarioId: string | null,
): PlanGround {
  const scenario = scenarios.find(({ id }) => id === scenarioId) ?? null;
  return useMemo(
    () => (scenario === null ? ground : groundUnderScenario(scenario, ground)),
    [scenario, ground],
  );
}

/** Null without a plan, and until what was done is read. @throws what kept it from being read */
export function useReport({
  current,
  state,
  comparison,
  scenarioId,
  found,
}: ReportOptions): ReportGround | null {
  const { today } = useServices();
  const read = usePast(state);
  const past = read ?? NO_PAST;
  const { plan, plans, lines, ground, versions } = current;
  const { settings, offers, sites, evidence } = state;
  const scenarios = useMemo(() => byName(state.planScenarios), [state.planScenarios]);
  const scenario = scenarios.find(({ id }) => id === scenarioId) ?? null;
  const kept = useMemo(
    () =>
      plans
        .filter(({ id }) => id !== plan?.id)
        .map((other): OtherPlan => ({
          name: other.name,
          origin: 'workspace',
          aim: null,
          plan: other,
          lines: inPlanOrder(state.planLines.filter(({ planId }) => planId === other.id)),
        })),
    [plan, plans, state.planLines],
  );
  const parties = useMemo(
    () => evidenceGround(state, shippedEvidence(), past.log, countryOf),
    [state, past.log],
  );
  const doings = useMemo(() => doingsOf(past.history, past.log), [past]);
  const madeOn = today();
  return useMemo(() => {
    if (plan === null || read === null) return null;
    const inputs = {
      workspaceName: settings?.name ?? 'Workspace',
      madeOn,
      plan,
      lines,
      scenario,
      presentGround: ground,
      presentRows: comparison.rows,
      offers,
      sites,
      evidence,
      scenarios,
      versions,
      others: [...kept, ...found],
      parties,
      doings,
    };
    return makeReportGround({ ...inputs, dataSha256: reportDigest(inputs) });
  }, [
    read,
    plan,
    lines,
    scenario,
    scenarios,
    ground,
    comparison.rows,
    settings,
    offers,
    sites,
    evidence,
    versions,
    kept,
    found,
    parties,
    doings,
    madeOn,
  ]);
}

function usePast(state: WorkspaceState): Past | null {
  const { workspace } = useServices();
  const [past, setPast] = useState<Past | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  useEffect(() => {
    let isWanted = true;
    workspace.readWithPast(TOLD).then(
      ({ history, audit }) => {
        if (isWanted) setPast({ history, log: audit });
      },
      (cause: unknown) => {
        if (isWanted) setProblem(cause instanceof Error ? cause : new Error(String(cause)));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [workspace, state]);
  if (problem !== null) throw problem;
  return past;
}

function byName(scenarios: readonly PlanScenario[]): readonly PlanScenario[] {
  return [...scenarios].sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
