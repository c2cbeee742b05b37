/**
 * What may go wrong with a plan, in dollars. Start reading here.
 *
 * Each risk is of one cause, and one vendor wherever the cause is a vendor's. They overlap (a customs hold is
 * a late arrival as well) and are never added. How likely one is, is said only where the workspace states it.
 *
 * Depends on: ../plan-summary (types), ../report-ground (types), ./*-risk, ./*-risks.
 */
import type { PlanRisk } from '../plan-summary';
import type { ReportGround } from '../report-ground';
import { backDutyRisks } from './back-duty-risk';
import { concentrationRisks } from './concentration-risk';
import { depositRisks } from './deposit-risks';
import { customsHoldRisks, lateArrivalRisks } from './late-risks';
import { listRisks } from './list-risks';
import { staleQuoteRisks } from './stale-quote-risks';
import { tariffCliffRisks } from './tariff-cliff-risk';
import { unconfirmedDutyRisks } from './unconfirmed-duty-risks';

const known = new WeakMap<ReportGround, readonly PlanRisk[]>();

/**
 * The risks of a plan: greatest dollars first, then those that nobody can put a figure on, in order of
 * causes. Asked again for the same ground it answers at once.
 */
export function planRisks(ground: ReportGround): readonly PlanRisk[] {
  const remembered = known.get(ground);
  if (remembered !== undefined) return remembered;
  const risks = [
    ...backDutyRisks(ground),
    ...tariffCliffRisks(ground),
    ...unconfirmedDutyRisks(ground),
    ...customsHoldRisks(ground),
    ...depositRisks(ground),
    ...concentrationRisks(ground),
    ...listRisks(ground),
    ...staleQuoteRisks(ground),
    ...lateArrivalRisks(ground),
  ];
  const sorted = inDollars(risks);
  known.set(ground, sorted);
  return sorted;
}

function inDollars(risks: readonly PlanRisk[]): readonly PlanRisk[] {
  return [...risks].sort((a, b) => centsOf(b) - centsOf(a));
}

function centsOf({ dollars }: PlanRisk): number {
  return typeof dollars.value === 'number' ? dollars.value : -1;
}
