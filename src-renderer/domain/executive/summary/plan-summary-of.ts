/**
 * The one page that is signed, put together. Start reading here.
 *
 * Depends on: core, ../alternatives, ../plan-summary (types), ../report-ground (types), ../risks, ./breaches,
 * ./data-dates, ./headline, ./kpi-figures, ./rejected-offers, ./share-blocks, ./timeline-rows.
 */
import { isolatedName } from '../../core/isolated-name';
import { alternatives } from '../alternatives/alternatives';
import type { PlanSummary } from '../plan-summary';
import type { ReportGround } from '../report-ground';
import { planRisks } from '../risks/plan-risks';
import { breachesOf } from './breaches';
import { dataDates, staleSentences } from './data-dates';
import { headline, standingWords } from './headline';
import { kpiByKey, kpiFigures } from './kpi-figures';
import { MOST_REJECTED, rejectedOffers } from './rejected-offers';
import { shareBlock } from './share-blocks';
import { timelineRows } from './timeline-rows';

/** The page of a ground. */
export function planSummary(ground: ReportGround): PlanSummary {
  const kpis = kpiFigures(ground);
  const rejected = rejectedOffers(ground);
  const dates = dataDates(ground);
  return {
    title: `${isolatedName(ground.plan.name)}: plan summary`,
    headline: headline(ground, kpis),
    standing: standingWords(ground),
    kpis,
    byVendor: shareBlock('vendor', ground),
    byOrigin: shareBlock('origin', ground),
    timeline: timelineRows(ground),
    cash: ground.cash.months.map(({ month, total, cumulative }) => ({ month, paid: total, cumulative })),
    peakCash: kpiByKey(kpis, 'kpi/peak-cash'),
    risks: planRisks(ground),
    alternatives: alternatives(ground),
    rejected: rejected.slice(0, MOST_REJECTED),
    moreRejected: Math.max(0, rejected.length - MOST_REJECTED),
    dates,
    stale: staleSentences(dates),
    breaches: breachesOf(ground),
  };
}
