/**
 * Puts together what a report is made from. Start reading here.
 *
 * The window and the command line come here with the same records, so that both make the same report.
 *
 * Depends on: evaluation, planning, scenarios, ./report-ground (types).
 */
import { evaluateOffers } from '../evaluation/evaluate-offers';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import { cashCalendar } from '../planning/cash/cash-calendar';
import { laterBy } from '../planning/later-by';
import { groundUnder } from '../scenarios/ground-under';
import { planOn, type PlanUnder } from '../scenarios/plan-under';
import type { ReportGround } from './report-ground';

/** The part of a {@link ReportGround} that follows from the rest. */
type Derived = 'under' | 'cash' | 'rows';

/** What a report is made from, before anything is worked out. */
export interface ReportInputs extends Omit<ReportGround, Derived> {
  /** The offers evaluated by `presentGround`. */
  readonly presentRows: readonly OfferEvaluation[];
}

/** Lays the scenario over the ground and evaluates plan, cash and offers under it. */
export function makeReportGround({ presentRows, ...given }: ReportInputs): ReportGround {
  const { scenario, presentGround } = given;
  const ground = scenario === null ? presentGround : groundUnder(scenario, presentGround);
  const under = planOn(given.plan, given.lines, ground);
  return {
    ...given,
    under,
    cash: cashCalendar(under.evaluation, under.ground),
    rows: rowsUnder(under, scenario === null ? presentRows : null),
  };
}

/** In the order of the workspace; offers that a scenario prices, delays or finds otherwise as it has them. */
function rowsUnder({ ground }: PlanUnder, known: readonly OfferEvaluation[] | null) {
  if (known !== null) return known;
  const offers = [...ground.offers.values()].map((offer) => {
    const days = ground.delays?.get(offer.id) ?? 0;
    return laterBy(days, offer) ?? offer;
  });
  return evaluateOffers(offers, ground.prepared);
}
