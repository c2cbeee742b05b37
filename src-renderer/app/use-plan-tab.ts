/** The tab of the Plan screen, kept from visit to visit. Depends on: services, ./kept-looks. */
import { useKept } from '../services/use-kept';
import { readPlanTab, type PlanTab } from './kept-looks';

export function usePlanTab(): readonly [PlanTab, (tab: PlanTab) => void] {
  return useKept<PlanTab>('plan-tab', readPlanTab, 'lines');
}
