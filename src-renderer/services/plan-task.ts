/**
 * A question to the solver of plans with just the records it needs: what is posted to a worker is copied,
 * and ten thousand offers would hold up a frame.
 *
 * Depends on: optimise, ./optimiser-state (types).
 */
import { recordsOf } from '#domain/optimise/plan-records';
import type { PlanTask, RunAsked } from './optimiser-state';

export function planTask({ ground, plan, lines, choices, limits }: RunAsked): PlanTask {
  const ids = new Set([...choices.offerIds, ...lines.map(({ offerId }) => offerId)]);
  const policyFaults = new Map([...ground.policyFaults].filter(([id]) => ids.has(id)));
  const records = { ...recordsOf(ground, ids), policyFaults };
  return { records, plan, lines, choices, limits };
}
