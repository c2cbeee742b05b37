/**
 * The vendor-risk summary of a report: every vendor that offers something, the plan's first, and the risks
 * of the plan as a map. Start reading here.
 *
 * Depends on: evaluation (types), ../report-ground (types), ../risks, ../vendor-risk (types), and the files
 * of this folder.
 */
import type { PlanRisk } from '../plan-summary';
import type { ReportGround } from '../report-ground';
import { planRisks } from '../risks/plan-risks';
import type { VendorRiskRow, VendorRiskSummary } from '../vendor-risk';
import { goodsOfVendors, type GoodsOfVendor } from './goods-of-vendors';
import { planPartFigures } from './plan-part-figures';
import { riskPoints } from './risk-points';
import { planInScenarios, scenarioExposures, type PlanInScenarios } from './scenario-exposures';
import { leadFigure, warrantyFigure } from './vendor-days';
import { depositsFigure } from './vendor-deposits';
import { eventWords, onTimeWords } from './vendor-events';
import { vendorGoods } from './vendor-goods';
import { policyOfReport, vendorPolicy, type PolicyOfReport } from './vendor-policy';
import { listStatusWords, ownerWords, partyWords } from './vendor-ties';
import { headquartersWords, originWords, recordWords, serviceWords } from './vendor-words';

const known = new WeakMap<ReportGround, VendorRiskSummary>();

/** The summary; asked again for the same ground it answers at once. */
export function vendorRiskSummary(ground: ReportGround): VendorRiskSummary {
  const remembered = known.get(ground);
  if (remembered !== undefined) return remembered;
  const risks = planRisks(ground);
  const asked = { risks, scenarios: planInScenarios(ground), policy: policyOfReport(ground) };
  const summary = {
    vendors: goodsOfVendors(ground).map((goods) => rowOf(goods, asked, ground)),
    map: riskPoints(risks),
    scenarios: ground.scenarios.map(({ name }) => name),
  };
  known.set(ground, summary);
  return summary;
}

interface Asked {
  readonly risks: readonly PlanRisk[];
  readonly scenarios: PlanInScenarios;
  readonly policy: PolicyOfReport;
}

function rowOf(
  goods: GoodsOfVendor,
  { risks, scenarios, policy }: Asked,
  ground: ReportGround,
): VendorRiskRow {
  const { id, name, isInPlan, rows } = goods;
  return {
    id,
    name,
    isInPlan,
    headquarters: headquartersWords(goods),
    owners: ownerWords(goods, ground.under.ground.prepared.screening),
    origins: originWords(goods, ground),
    ...planPartFigures(goods, ground),
    exposures: scenarioExposures(goods, scenarios, ground),
    leadP50: leadFigure('p50', goods, ground),
    leadP90: leadFigure('p90', goods, ground),
    onTime: onTimeWords(goods, ground),
    service: serviceWords(goods, ground),
    warrantyLeft: warrantyFigure(goods, ground),
    ...listStatusWords(goods),
    events: eventWords(goods, ground),
    ...vendorPolicy(goods, policy),
    depositsAtRisk: depositsFigure(goods, ground),
    risks: risks.filter(({ vendors }) => vendors.includes(name)),
    goods: vendorGoods(goods, ground),
    offerCount: rows.length,
    record: recordWords(goods),
    parties: partyWords(goods),
  };
}
