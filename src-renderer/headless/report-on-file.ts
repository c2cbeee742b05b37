/**
 * What a plan of a workspace file is reported from: the same ground as the window's, for one plan under one
 * scenario.
 *
 * Depends on: domain, data, imports (countries), ./named-record, ./workspace-source.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { fail, ok, type Result } from '#domain/core/result';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { prepareReference } from '#domain/evaluation/prepare-reference';
import { doingsOf } from '#domain/executive/doings';
import { makeReportGround } from '#domain/executive/make-report-ground';
import { reportDigest } from '#domain/executive/record/report-digest';
import type { OtherPlan, ReportGround } from '#domain/executive/report-ground';
import type { Plan } from '#domain/model/plan';
import { inPlanOrder } from '#domain/planning/evaluate-plan';
import { planGround, policyFaultsOf } from '#domain/planning/plan-ground';
import { evidenceGround } from '#domain/reports/evidence/evidence-ground';
import { shippedEvidence } from '../data/shipped-evidence';
import { countryOfWords } from '../imports/country-of-words';
import { named } from './named-record';
import { referenceOf, type LoadedWorkspace } from './workspace-source';

/** Which plan, how it is looked at, and when. */
export interface ReportAsked {
  /** By its name or id; null is the plan that the workspace names, else its first by name. */
  readonly planName: string | null;
  /** By its name or id; null is the present view. */
  readonly scenarioName: string | null;
  /** The day orders are placed, in place of the workspace's own; null leaves that. */
  readonly asOf: CalendarDate | null;
  /** The day to which ages are counted. */
  readonly madeOn: CalendarDate;
}

/** Steps of the history that a report may tell of. */
const MOST_STEPS = 200;

/** The ground. A problem is one line for each thing that is wrong. */
export function reportGroundOnFile(
  loaded: LoadedWorkspace,
  { planName, scenarioName, asOf, madeOn }: ReportAsked,
): Result<ReportGround, readonly string[]> {
  const { name, state, past } = loaded;
  const reference = referenceOf(loaded, asOf, madeOn);
  if (!reference.ok) return reference;
  const plans = byName(state.plans);
  const plan = planOf(plans, planName, state.settings?.planId ?? null);
  if (!plan.ok) return fail([`${name}: ${plan.problem}`]);
  const scenarios = byName(state.planScenarios);
  const scenario = scenarioName === null ? ok(null) : named(scenarios, scenarioName, 'scenario');
  if (!scenario.ok) return fail([`${name}: ${scenario.problem}`]);
  const prepared = prepareReference(reference.value);
  const presentRows = evaluateOffers(state.offers, prepared);
  const faults = policyFaultsOf(presentRows, prepared);
  const linesOf = (planId: string) => inPlanOrder(state.planLines.filter((line) => line.planId === planId));
  const inputs = {
    workspaceName: reference.value.settings.name,
    madeOn,
    plan: plan.value,
    lines: linesOf(plan.value.id),
    scenario: scenario.value,
    presentGround: planGround(prepared, state.offers, state.purchaseTerms, faults),
    presentRows,
    offers: state.offers,
    sites: state.sites,
    evidence: state.evidence,
    scenarios,
    versions: state.planVersions
      .filter(({ planId }) => planId === plan.value.id)
      .sort((one, other) => other.number - one.number),
    others: plans
      .filter(({ id }) => id !== plan.value.id)
      .map((other): OtherPlan => ({
        name: other.name,
        origin: 'workspace',
        aim: null,
        plan: other,
        lines: linesOf(other.id),
      })),
    parties: evidenceGround(state, shippedEvidence(), past.audit, countryOfWords),
    doings: doingsOf(past.history.slice(0, MOST_STEPS), past.audit),
  };
  return ok(makeReportGround({ ...inputs, dataSha256: reportDigest(inputs) }));
}

function planOf(plans: readonly Plan[], wanted: string | null, open: string | null): Result<Plan, string> {
  if (wanted !== null) return named(plans, wanted, 'plan');
  const plan = plans.find(({ id }) => id === open) ?? plans[0];
  return plan === undefined ? fail('The workspace has no plan. Make one in the window.') : ok(plan);
}

function byName<Kept extends { readonly name: string }>(records: readonly Kept[]): readonly Kept[] {
  return [...records].sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
