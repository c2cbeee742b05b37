/**
 * What commands about a plan have in common: which plan, under which scenario, on which day, and whether a
 * breach or stale data ends in an exit code of its own.
 *
 * Depends on: core, executive, ./command (types), ./grammar (types), ./option-readers, ./outcome (types),
 * ./report-on-file, ./workspace-source.
 */
import { calendarDate, type CalendarDate } from '#domain/core/calendar-date';
import { fail, ok, type Result } from '#domain/core/result';
import type { ReportGround } from '#domain/executive/report-ground';
import { breachesOf } from '#domain/executive/summary/breaches';
import { dataDates, staleSentences } from '#domain/executive/summary/data-dates';
import type { PlanSource } from '#domain/executive/sheets/plan-source';
import type { CommandTools } from './command';
import type { Parts } from './grammar';
import { readGivenAsOf } from './option-readers';
import type { Judgement } from './outcome';
import {
  loadWorkspace,
  readWorkspaceSource,
  WORKSPACE_OPTIONS,
  WORKSPACE_SWITCHES,
  type LoadedWorkspace,
  type WorkspaceSource,
} from './workspace-source';

/** Options of a command about a plan. */
export const PLAN_OPTIONS = [...WORKSPACE_OPTIONS, '--plan', '--scenario', '--as-of'] as const;
/** Switches of a command about a plan. */
export const PLAN_SWITCHES = [...WORKSPACE_SWITCHES, '--no-fail'] as const;

/** How the help shows them. */
export const PLAN_USAGE = '[--plan NAME] [--scenario NAME] [--as-of DATE]';

type PlanOption = (typeof PLAN_OPTIONS)[number];
type PlanSwitch = (typeof PLAN_SWITCHES)[number];

/** What was asked. */
export interface PlanRequest {
  readonly workspace: WorkspaceSource;
  readonly planName: string | null;
  readonly scenarioName: string | null;
  /** Null is the workspace's own day, with ages counted to today. */
  readonly asOf: CalendarDate | null;
  /** Whether what is breached or stale has an exit code of its own. */
  readonly isFailing: boolean;
}

/** Reads those options. A problem is one sentence. */
export function readPlanRequest(parts: Parts<PlanOption, PlanSwitch>): Result<PlanRequest, string> {
  const workspace = readWorkspaceSource(parts);
  if (!workspace.ok) return workspace;
  if (workspace.value === null) return fail('Name the workspace: --workspace FILE, or --sample.');
  const asOf = readGivenAsOf(parts);
  if (!asOf.ok) return asOf;
  return ok({
    workspace: workspace.value,
    planName: parts.valueOf('--plan'),
    scenarioName: parts.valueOf('--scenario'),
    asOf: asOf.value,
    isFailing: !parts.has('--no-fail'),
  });
}

/** Loads the workspace and evaluates the plan. A problem is one line for each thing that is wrong. */
export async function planSourceOf(
  { workspace, planName, scenarioName, asOf }: PlanRequest,
  tools: CommandTools,
): Promise<Result<PlanSource, readonly string[]>> {
  const loaded = await loadWorkspace(workspace, tools);
  if (!loaded.ok) return loaded;
  // Loaded only here: the reference of screening and the register are large.
  const { reportGroundOnFile } = await import('./report-on-file');
  const asked = { planName, scenarioName, asOf, madeOn: asOf ?? today() };
  const ground = reportGroundOnFile(loaded.value, asked);
  return ground.ok ? ok(sourceOf(ground.value)) : ground;
}

/** Whether a command was asked to judge what it works on. */
export const CHECK_SWITCH = '--check';

/**
 * What `--check` finds of the plan that is open in a workspace, and of its data.
 *
 * @param scenarioName - null is the present view
 */
export async function judgementOf(
  workspace: LoadedWorkspace,
  scenarioName: string | null,
  asOf: CalendarDate | null,
): Promise<Result<Judgement, readonly string[]>> {
  const { reportGroundOnFile } = await import('./report-on-file');
  const asked = { planName: null, scenarioName, asOf, madeOn: asOf ?? today() };
  const ground = reportGroundOnFile(workspace, asked);
  return ground.ok ? ok(sourceOf(ground.value)) : ground;
}

/** What is found of a plan on its ground. */
export function sourceOf(ground: ReportGround): PlanSource {
  const dates = dataDates(ground);
  return { ground, dates, breaches: breachesOf(ground), stale: staleSentences(dates) };
}

/** The calendar day on this machine's clock, in its own time zone, as the window has it. */
export function today(): CalendarDate {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return calendarDate(`${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}
