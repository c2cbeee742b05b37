/**
 * Rules and lines of one plan changed as one step: a way out may loosen a rule and free a line.
 *
 * Depends on: react, data (types), domain (types), ./services.
 */
import { useCallback } from 'react';
import type { Plan, PlanLine } from '#domain/model/plan';
import type { HistoryStep } from '../data/workspace-state';
import { useServices } from './services';

/** @param lines - those that change; none leaves all as they are */
export type SaveTogether = (
  label: string,
  plan: Plan,
  lines: readonly PlanLine[],
) => Promise<HistoryStep | null>;

export function useSaveTogether(
  save: (write: () => Promise<HistoryStep | null>) => Promise<HistoryStep | null>,
): SaveTogether {
  const { workspace } = useServices();
  return useCallback(
    (label, plan, lines) =>
      save(() =>
        workspace.change(label, async (tables) => {
          await tables.plans.put(plan);
          await tables.planLines.bulkPut([...lines]);
        }),
      ),
    [workspace, save],
  );
}
