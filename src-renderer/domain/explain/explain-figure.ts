/**
 * The answer to "how did this number come about?" for one cell of the table.
 *
 * Built only when asked, from the results and functions that made the row; an
 * explanation of another evaluation's row would lie, so pass the row together
 * with the reference it was evaluated with.
 *
 * Depends on: every calculation of the domain, reports, explain.
 */
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { PreparedReference } from '../evaluation/prepare-reference';
import type { Evidence } from '../model/evidence';
import { explainAllInPerTh, explainDelayPerTh, explainReceivingPerTh } from './explain-all-in';
import { explainContext, type ExplainContext } from './explain-context';
import {
  explainDaysToEnergisation,
  explainEntryDate,
  explainOnRackP50,
  explainOnRackP90,
} from './explain-delivery';
import { explainCustomsValue, explainDuty, explainDutyRate } from './explain-duty';
import { explainFees } from './explain-fees';
import {
  explainFreight,
  explainLandedPerTh,
  explainLandedPerUnit,
  explainLandedTotal,
  explainOther,
} from './explain-landed';
import { besideFigure } from './explain-market';
import { explainEfficiency, explainPricePerTh, explainUnitPrice } from './explain-price';
import { explainListStatus } from './explain-risk';
import { explainServicePerTh, explainUsRepair, explainWarrantyLeft } from './explain-service';
import type { ExplanationReport } from './explanation';

/** One explainer for each column that can be explained, by column id. */
const explainers: ReadonlyMap<string, (context: ExplainContext) => ExplanationReport> = new Map([
  ['efficiency', explainEfficiency],
  ['unitPrice', explainUnitPrice],
  ['pricePerTh', explainPricePerTh],
  ['customsValue', explainCustomsValue],
  ['entryDate', explainEntryDate],
  ['dutyRate', explainDutyRate],
  ['duty', explainDuty],
  ['fees', explainFees],
  ['freight', explainFreight],
  ['other', explainOther],
  ['landedTotal', explainLandedTotal],
  ['landedPerUnit', explainLandedPerUnit],
  ['landedPerTh', explainLandedPerTh],
  ['onRackP50', explainOnRackP50],
  ['onRackP90', explainOnRackP90],
  ['daysToEnergisation', explainDaysToEnergisation],
  ['warrantyLeft', explainWarrantyLeft],
  ['usRepair', explainUsRepair],
  ['listStatus', explainListStatus],
  ['receivingPerTh', explainReceivingPerTh],
  ['delayPerTh', explainDelayPerTh],
  ['servicePerTh', explainServicePerTh],
  ['allInPerTh', explainAllInPerTh],
]);

/**
 * Explains one figure of one offer.
 *
 * @param prepared - the reference that the row was evaluated with
 * @param evidence - the quotations on record, for the row an offer was read from
 * @returns null if the column is not one that is explained
 */
export function explainFigure(
  row: OfferEvaluation,
  columnId: string,
  prepared: PreparedReference,
  evidence: readonly Evidence[],
): ExplanationReport | null {
  const explainer = explainers.get(columnId);
  if (explainer === undefined) return null;
  const context = explainContext(row, prepared, evidence);
  const beside = besideFigure(columnId, context);
  return beside.length === 0 ? explainer(context) : { ...explainer(context), beside };
}
