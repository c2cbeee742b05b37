/**
 * Looks for the plans that a report holds the proposed one against: at most three, by the optimiser.
 *
 * The same for the window and for the command line: it is given a solver of plans. A plan as small as the
 * sample is proved, and so the same each time; where the time ends first, the plan says how far it is from
 * proof. The lines get ids by their place, since those of the solver are new each time.
 *
 * Depends on: domain, ./plan-protocol (types), ./plan-solver (types).
 */
import type { Plan, PlanLine } from '#domain/model/plan';
import {
  OTHER_KINDS,
  otherChoices,
  otherQuestion,
  type OtherKind,
  type OtherQuestion,
  type OtherTry,
} from '#domain/optimise/other-questions';
import { recordsOf } from '#domain/optimise/plan-records';
import { evaluatePlan } from '#domain/planning/evaluate-plan';
import type { PlanGround, PlanTotals } from '#domain/planning/plan-evaluation';
import type { SolverLimits } from './highs-solver';
import type { PlanAnswer, PlanTask } from './plan-protocol';
import type { PlanSolverClient } from './plan-solver';

/** What other plans are looked for of. */
export interface OtherPlansAsked {
  /** Under the scenario of the report. */
  readonly ground: PlanGround;
  readonly plan: Plan;
  readonly lines: readonly PlanLine[];
}

/** A plan that was found; as the ground of a report has it. */
export interface FoundOtherPlan {
  readonly name: string;
  readonly origin: 'optimiser';
  readonly aim: string;
  /** With the rules of the plan that was asked about. */
  readonly plan: Plan;
  readonly lines: readonly PlanLine[];
}

/** What was found, and what was not and why, a sentence each. */
export interface OtherPlansFound {
  readonly others: readonly FoundOtherPlan[];
  readonly notes: readonly string[];
  /** Whether it was stopped before all was asked. */
  readonly isStopped: boolean;
}

/** How the search is watched and stopped. */
export interface OtherPlansWatch {
  /** 0 to 1. */
  readonly onProgress: (share: number) => void;
  /** Stops; plans found until then stay, the one under way does not. */
  readonly signal: AbortSignal;
}

const STOPPED = 'Stopped before every other plan was looked for.';

/** Most plans that are looked for. */
const MOST = 3;

/** For each question: far more than a plan as small as the sample needs. */
const LIMITS: SolverLimits = { seconds: 60, seed: 1 };

/**
 * Plans within a thousandth of the best are as good as each other on one page, and to
 * prove the last of it takes longer than all the rest.
 */
const NEAR_ENOUGH = 1e-3;

/** Looks for other plans, one question after the other. Rejects where the solver fails. */
export async function findOtherPlans(
  asked: OtherPlansAsked,
  solver: Pick<PlanSolverClient, 'optimisePlan'>,
  { onProgress, signal }: OtherPlansWatch,
): Promise<OtherPlansFound> {
  const { ground, plan, lines } = asked;
  const { asOf } = ground.prepared.reference.settings.scenario;
  const ask = (tried: OtherTry) =>
    solver.optimisePlan(taskOf(asked, tried), { signal, onProgress: () => undefined });
  const others: FoundOtherPlan[] = [];
  const notes: string[] = [];
  const known: [PlanTotals, ...PlanTotals[]] = [evaluatePlan(plan, lines, ground).totals];
  const seen = new Map([[sameness(known[0]), plan.name]]);
  for (const [index, kind] of OTHER_KINDS.entries()) {
    if (others.length === MOST) break;
    onProgress(index / OTHER_KINDS.length);
    const question = otherQuestion(kind, plan, known, asOf);
    if (question === null) continue;
    const found = await (kind === 'earliest' ? firstOf : nextOf)(question, ask, signal);
    if (signal.aborted) return { others, notes: [...notes, STOPPED], isStopped: true };
    if ('none' in found) {
      notes.push(found.none);
      continue;
    }
    const other = otherOf(asked, kind, question, found);
    const { totals } = evaluatePlan(other.plan, other.lines, ground);
    const same = seen.get(sameness(totals));
    if (same === undefined) {
      seen.set(sameness(totals), other.name);
      others.push(other);
      known.push(totals);
    } else {
      notes.push(`${question.name}: that is “${same}”.`);
    }
  }
  onProgress(1);
  return { others, notes, isStopped: false };
}

interface Found {
  readonly tried: OtherTry;
  readonly lines: readonly PlanLine[];
  /** Share by which another could still be cheaper; 0 if none can, null if nothing bounds it. */
  readonly gap: number | null;
}

type Ask = (tried: OtherTry) => Promise<PlanAnswer>;

/** The first try that has an answer, asked in their order. */
async function nextOf(
  { tries, none, name }: OtherQuestion,
  ask: Ask,
  signal: AbortSignal,
): Promise<Found | { readonly none: string }> {
  let last = none;
  for (const tried of tries) {
    const answer = await ask(tried);
    if (signal.aborted) break;
    if ('lines' in answer) return foundOf(tried, answer);
    last = whyNone(answer, none, name);
  }
  return { none: last };
}

/** The first of tries each of which is easier than the one before, by halving. */
async function firstOf(
  { tries, none, name }: OtherQuestion,
  ask: Ask,
  signal: AbortSignal,
): Promise<Found | { readonly none: string }> {
  let least = 0;
  let most = tries.length;
  let best: Found | null = null;
  let last = none;
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    const tried = tries[middle];
    if (tried === undefined) break;
    const answer = await ask(tried);
    if (signal.aborted) break;
    if ('lines' in answer) {
      best = foundOf(tried, answer);
      most = middle;
    } else {
      last = whyNone(answer, none, name);
      least = middle + 1;
    }
  }
  return best ?? { none: last };
}

function foundOf(tried: OtherTry, { lines, gap }: Extract<PlanAnswer, { lines: unknown }>): Found {
  return { tried, lines, gap };
}

function whyNone(answer: PlanAnswer, none: string, name: string): string {
  if (answer.status === 'infeasible') return none;
  return answer.status === 'refused'
    ? `${name}: the plan that the solver found does not come to the same cents by the evaluation of plans, and is left out.`
    : `${name}: no plan was found in ${String(LIMITS.seconds)} seconds.`;
}

function otherOf(
  { plan, lines }: OtherPlansAsked,
  kind: OtherKind,
  { name }: OtherQuestion,
  found: Found,
): FoundOtherPlan {
  const planId = `${plan.id}-${kind}`;
  const kept = new Set(lines.map(({ id }) => id));
  return {
    name,
    origin: 'optimiser',
    aim: `${found.tried.aim}${proofWords(found)}`,
    plan: { ...plan, id: planId, name, note: null },
    lines: found.lines.map((line, index) => ({
      ...line,
      planId,
      id: kept.has(line.id) ? line.id : `${planId}-${String(index + 1)}`,
    })),
  };
}

/** A gap below this is proof: less than a cent of a hundred million dollars. */
const PROVED = 1e-9;

function proofWords({ gap }: Found): string {
  if (gap === null) return '; the time ended before it was known how good it is';
  return gap <= PROVED ? '' : `; no plan is more than ${shareText(gap)} cheaper`;
}

/** Rounded up: it is a bound. */
function shareText(gap: number): string {
  return `${(Math.ceil(gap * 10_000) / 100).toFixed(2)} %`;
}

function taskOf({ ground, lines }: OtherPlansAsked, { plan }: OtherTry): PlanTask {
  const choices = otherChoices(ground, lines);
  // What is posted to a worker is copied: no record that is not asked about.
  const ids = new Set([...choices.offerIds, ...lines.map(({ offerId }) => offerId)]);
  const policyFaults = new Map([...ground.policyFaults].filter(([id]) => ids.has(id)));
  const records = { ...recordsOf(ground, ids), policyFaults };
  return { records, plan, lines, choices, limits: LIMITS, relativeGap: NEAR_ENOUGH };
}

/** Two plans with the same of these are one plan to a reader, whichever batch goes to which site. */
function sameness({ allIn, landed, hashingP50, backDuty, byVendor, byOrigin }: PlanTotals): string {
  const shares = [...byVendor.shares, ...byOrigin.shares].map(({ name, ths }) => [name, ths]);
  return JSON.stringify([allIn, landed, hashingP50, backDuty, shares]);
}
