/**
 * The search for the best plan, from the records that are posted to the plan that is answered.
 *
 * No plan is handed out that the domain's own judge says breaks a rule, and the last one only if both
 * totals agree to the cent.
 *
 * Depends on: domain, ./highs-solver, ./plan-protocol (types), ./prepared-tasks (types).
 */
import type { Highs } from 'highs';
import type { PlanLine } from '#domain/model/plan';
import { agreement } from '#domain/optimise/agree';
import { bestPlan } from '#domain/optimise/best-plan';
import { planSearch, type GoalProgress } from '#domain/optimise/plan-search';
import type { PurchaseUnits } from '#domain/optimise/purchase-problem';
import { purchaseRules } from '#domain/optimise/purchase-rules';
import { evaluatePlan } from '#domain/planning/evaluate-plan';
import { highsSolver } from './highs-solver';
import type { PlanAnswer, PlanProgress, PlanTask } from './plan-protocol';
import type { PreparedTask, PreparedTasks } from './prepared-tasks';

/** What an answer needs of where it runs. */
export interface PlanTools {
  readonly highs: Highs;
  /** Milliseconds that only grow. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly prepared: PreparedTasks;
}

/** Finds the best plan; `tell` hears of each better one. */
export function optimisePlan(
  task: PlanTask,
  { highs, now, newId, prepared: tasks }: PlanTools,
  tell: (progress: PlanProgress) => void,
): PlanAnswer {
  const solve = highsSolver(highs, task.limits, now);
  const prepared = tasks.of(task);
  const { ground, made, left, plan, known } = prepared;
  const judged = new JudgedPlans(prepared, newId);
  const { relativeGap } = task;
  const search = planSearch(made.problem, {
    solve,
    ...(relativeGap === undefined ? {} : { relativeGap }),
    price: made.price,
    start: made.start,
    onProgress: (progress) => {
      const told = judged.progress(progress);
      if (told !== null) tell(told);
    },
  });
  const rules = purchaseRules(made.problem, made.problem.rules);
  const best = bestPlan(search, rules, plan.objective, (first) => {
    if (first.status === 'optimal' && relativeGap === undefined) known.first = first;
  });
  if (best.status === 'infeasible') return { status: 'infeasible', left };
  if (best.point === null) return { status: 'none', left };
  const lines = made.linesOf(best.point.units, newId);
  const agreed = agreement(best.problem, best.point.units, evaluatePlan(plan, lines, ground));
  if (!agreed.agrees) {
    const { modelAllIn, domainAllIn, difference, words } = agreed;
    return { status: 'refused', modelAllIn, domainAllIn, difference, words };
  }
  known.best = best.point.units;
  return { status: best.status, lines, gap: best.gap, left };
}

interface JudgedPlan {
  /** Its units as a text. */
  readonly key: string;
  readonly lines: readonly PlanLine[];
  readonly amounts: { readonly allIn: number; readonly ths: number };
}

/** Plans on the way, each held against the rules by the domain once. */
class JudgedPlans {
  readonly #task: PreparedTask;
  readonly #newId: () => string;
  #last: JudgedPlan | null = null;

  constructor(task: PreparedTask, newId: () => string) {
    this.#task = task;
    this.#newId = newId;
  }

  /** What is told of a step; null where the plan breaks a rule by what its curves leave out. */
  progress({ phase, goal, step, gap, units, allIn, ths }: GoalProgress): PlanProgress | null {
    const { plan: asked, left } = this.#task;
    const first = asked.objective.goals[0]?.goal ?? 'all-in-total';
    const of = { phase, goal: goal ?? first, place: step - 1, gap, left };
    if (phase === 'relaxed') return { ...of, allIn, ths, lines: null };
    const plan = this.#judge(units);
    return plan === null ? null : { ...of, ...plan.amounts, lines: plan.lines };
  }

  #judge(units: PurchaseUnits): JudgedPlan | null {
    const key = units.join(' ');
    if (this.#last?.key === key) return this.#last;
    const { made, plan, ground } = this.#task;
    const lines = made.linesOf(units, this.#newId);
    const { totals, rules } = evaluatePlan(plan, lines, ground);
    if (rules.some(({ standing }) => standing === 'broken')) return null;
    this.#last = { key, lines, amounts: { allIn: totals.allIn, ths: totals.ths } };
    return this.#last;
  }
}
