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
import { comparisonColumns } from '../reports/comparison-columns';
import { explainAllInPerTh, explainReceivingPerTh, explainUseTaxPerTh } from './explain-all-in';
import { explainFreight, explainInsurance } from './explain-carriage';
import { explainContext, type ExplainContext } from './explain-context';
import { explainCustomsValue } from './explain-customs-value';
import { explainDelayPerTh } from './explain-delay';
import {
  explainDaysToEnergisation,
  explainOnRackP50,
  explainOnRackP90,
  explainRackSpread,
} from './explain-delivery';
import { explainDuty, explainDutyRate } from './explain-duty';
import { explainEntryCount, explainEntryP50, explainEntryP90 } from './explain-entry';
import { explainExposure, explainExposurePerTh, explainReservePerTh } from './explain-exposure';
import { explainFees } from './explain-fees';
import { explainLandedPerTh, explainLandedPerUnit, explainLandedTotal } from './explain-landed';
import { besideFigure, explainQuoteTrend } from './explain-market';
import { explainOther } from './explain-other';
import {
  explainFirstPayment,
  explainFirstPaymentDate,
  explainLastPaymentDate,
  explainPaidBeforeDispatch,
  explainPayments,
  explainPaymentTerms,
} from './explain-payments';
import { explainEfficiency, explainPricePerTh, explainUnitPrice } from './explain-price';
import { explainListStatus } from './explain-risk';
import { explainServicePerTh, explainUsRepair, explainWarrantyLeft } from './explain-service';
import type { ExplanationReport, FigureAnswer, FigureUse } from './explanation';
import { asFigure } from './nodes';
import { usedIn } from './used-in';

/** One explainer for each column that can be explained, by column id. */
const explainers: ReadonlyMap<string, (context: ExplainContext) => FigureAnswer> = new Map([
  ['efficiency', explainEfficiency],
  ['unitPrice', explainUnitPrice],
  ['pricePerTh', explainPricePerTh],
  ['quoteTrend', explainQuoteTrend],
  ['customsValue', explainCustomsValue],
  ['entries', explainEntryCount],
  ['entryDate', explainEntryP50],
  ['entryP90', explainEntryP90],
  ['dutyRate', explainDutyRate],
  ['duty', explainDuty],
  ['fees', explainFees],
  ['freight', explainFreight],
  ['insurance', explainInsurance],
  ['other', explainOther],
  ['landedTotal', explainLandedTotal],
  ['landedPerUnit', explainLandedPerUnit],
  ['landedPerTh', explainLandedPerTh],
  ['onRackP50', explainOnRackP50],
  ['onRackP90', explainOnRackP90],
  ['rackSpread', explainRackSpread],
  ['daysToEnergisation', explainDaysToEnergisation],
  ['warrantyLeft', explainWarrantyLeft],
  ['usRepair', explainUsRepair],
  ['listStatus', explainListStatus],
  ['exposure', explainExposure],
  ['exposurePerTh', explainExposurePerTh],
  ['receivingPerTh', explainReceivingPerTh],
  ['useTaxPerTh', explainUseTaxPerTh],
  ['delayPerTh', explainDelayPerTh],
  ['servicePerTh', explainServicePerTh],
  ['reservePerTh', explainReservePerTh],
  ['allInPerTh', explainAllInPerTh],
  ['paymentTerms', explainPaymentTerms],
  ['firstPayment', explainFirstPayment],
  ['firstPaymentDate', explainFirstPaymentDate],
  ['lastPaymentDate', explainLastPaymentDate],
  ['paidBeforeDispatch', explainPaidBeforeDispatch],
  ['paymentsOnAxis', explainPayments],
]);

/**
 * Explains one figure of one offer.
 *
 * Where the figure is used is found when it is read: that builds the trees of all columns of the row.
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
  const { sentence, root } = explainer(context);
  const beside = besideFigure(columnId, context);
  let uses: readonly FigureUse[] | null = null;
  return {
    sentence,
    root: asFigure(columnId, root),
    ...(beside.length === 0 ? {} : { beside }),
    get usedIn() {
      return (uses ??= usedIn(columnId, treesOf(context)));
    },
  };
}

function* treesOf(context: ExplainContext) {
  for (const { id, header } of comparisonColumns) {
    const explainer = explainers.get(id);
    if (explainer !== undefined) yield { columnId: id, header, root: explainer(context).root };
  }
}
