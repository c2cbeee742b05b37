/**
 * A proposal of the optimiser put in the place of the plan's lines, as one step.
 *
 * Depends on: react, model (types), services (types), ../rules/goal-words.
 */
import { useCallback } from 'react';
import type { Plan, PlanLine } from '#domain/model/plan';
import type { Optimiser } from '../../../services/use-optimiser';
import { GOAL_WORDS } from '../rules/goal-words';

interface ApplyOptions {
  readonly optimiser: Optimiser;
  readonly plan: Plan | null;
  /** Keeps the plan as it was as a version, puts the lines, keeps the plan after it as another. */
  readonly applyPlan: (
    label: string,
    plan: Plan,
    lines: readonly PlanLine[],
    names: { readonly versionLabel: string },
  ) => Promise<unknown>;
  readonly attempt: (what: string, work: () => Promise<unknown>) => void;
}

/** Applies the proposal there is and takes it off the screen; does nothing where there is none. */
export function useApplyProposal({ optimiser, plan, applyPlan, attempt }: ApplyOptions): () => void {
  const { run, discard } = optimiser;
  return useCallback(() => {
    if (run?.kind !== 'found' || plan === null) return;
    const [first] = run.asked.plan.objective.goals;
    const versionLabel = `Optimiser: ${first === undefined ? 'a plan' : GOAL_WORDS[first.goal]}`;
    attempt('The proposed plan was not applied. The plan is as it was.', async () => {
      await applyPlan('Apply the plan of the optimiser', plan, run.lines, { versionLabel });
      discard();
    });
  }, [run, plan, applyPlan, attempt, discard]);
}
