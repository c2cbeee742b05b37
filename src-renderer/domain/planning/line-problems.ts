/**
 * Why a plan line cannot be bought as it stands, and what a reader must know of it.
 *
 * A problem changes no figure: the line is evaluated as far as it can be.
 *
 * Depends on: core (types), evaluation, model (types), reports, ./batch-schedule, ./purchase-price,
 * ./plan-evaluation (types).
 */
import type { UsdCents } from '../core/money';
import { numberText } from '../core/plain-text';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import { siteOf, type PreparedReference } from '../evaluation/prepare-reference';
import type { Offer } from '../model/offer';
import type { PlanLine } from '../model/plan';
import type { PurchaseTerms } from '../model/purchase-terms';
import { problemText } from '../reports/words';
import { batchShift, quotedDispatch } from './batch-schedule';
import type { LineProblem } from './plan-evaluation';
import { beyondCounted, leastUnits, lotOf } from './purchase-price';

/** What is found of one line by itself. */
export interface JudgedLine {
  readonly line: PlanLine;
  readonly offer: Offer;
  readonly terms: PurchaseTerms | null;
  readonly unitPrice: UsdCents;
  readonly evaluation: OfferEvaluation | null;
}

/** The problems of a line by itself; what its offer's lines are together is for the plan. */
export function lineProblems(
  { line, offer, terms, unitPrice, evaluation }: JudgedLine,
  prepared: PreparedReference,
): LineProblem[] {
  const problems: LineProblem[] = [];
  const { quantity, standing } = line;
  const { asOf } = prepared.reference.settings.scenario;
  const siteId = line.siteId ?? offer.siteId ?? prepared.reference.settings.defaultSiteId;
  const site = siteOf({ ...offer, siteId }, prepared);
  if (site === null) problems.push({ code: siteId === null ? 'site/none' : 'site/gone' });
  if (quantity > 0 && standing === 'firm') {
    const least = leastUnits(offer);
    const lotSize = lotOf(terms);
    if (quantity < least) problems.push({ code: 'quantity/below-minimum', least });
    if (quantity % lotSize !== 0) problems.push({ code: 'quantity/not-whole-lots', lotSize });
  }
  if (line.batchMonth !== null) {
    const { earliest } = batchShift(line.batchMonth, quotedDispatch(offer, prepared));
    if (earliest !== null) problems.push({ code: 'batch-month/too-early', earliest });
  }
  if (standing !== 'firm') {
    const option = terms?.callOption ?? null;
    if (option === null) problems.push({ code: 'option/none' });
    else if (option.expiresOn < asOf) problems.push({ code: 'option/expired', expiredOn: option.expiresOn });
  }
  if (standing === 'firm' && offer.validUntil !== null && offer.validUntil < asOf) {
    problems.push({ code: 'offer/expired', validUntil: offer.validUntil });
  }
  const reason = whyNoCost({ line, offer, unitPrice, evaluation });
  if (reason !== null && quantity > 0 && standing !== 'option')
    problems.push({ code: 'cost/unknown', reason });
  return problems;
}

function whyNoCost({
  line: { quantity },
  offer,
  unitPrice,
  evaluation,
}: Omit<JudgedLine, 'terms'>): string | null {
  const beyond = beyondCounted(offer, unitPrice, quantity);
  if (beyond !== null) {
    return `The ${beyond} of ${numberText(quantity)} units is above 10,000,000,000 dollars, the most that is counted.`;
  }
  if (evaluation === null) return null;
  return evaluation.problem === null ? null : problemText(evaluation.problem);
}
