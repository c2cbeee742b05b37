/**
 * The gates of the purchasing policy: what each asks, whom it turned away, and which lines do not pass it.
 *
 * Gates judge offers as they are quoted in the present view, whatever scenario the report is of: so does
 * the rule of the plan that asks for them.
 *
 * Depends on: core, evaluation, filtering, model (types), ranking, ../decision-record (types),
 * ../report-ground (types), ./names-in-record.
 */
import { numberText } from '../../core/plain-text';
import { evaluateOffers } from '../../evaluation/evaluate-offers';
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import type { FailedGate } from '../../evaluation/standing';
import { filterContext } from '../../filtering/filter-context';
import { filterText } from '../../filtering/filter-words';
import type { Gate } from '../../model/ranking';
import { gateJudge, judgeRows, type GateEffect } from '../../ranking/apply-gates';
import type { GateRecord } from '../decision-record';
import type { ReportGround } from '../report-ground';
import { lineName } from './names-in-record';

/** What a gate that is off is said to have done. */
export const GATE_OFF = 'off: not asked';

/** Every gate, also those that are off, in their order. */
export function gateRecords(ground: ReportGround): readonly GateRecord[] {
  const { prepared } = ground.presentGround;
  const { gates } = prepared.reference.settings.ranking;
  if (gates.length === 0) return [];
  const context = filterContext(prepared);
  const rows = presentRows(ground);
  const { effects, failed } = judgeRows(rows, gateJudge(gates, context));
  const byOffer = new Map(rows.map(({ offer }, at) => [offer.id, failed[at] ?? []]));
  return gates.map((gate) => {
    const effect = effects.find(({ gateId }) => gateId === gate.id);
    return {
      name: gate.name,
      asks: filterText(gate.rule, context) || 'Nothing',
      words: effect === undefined ? GATE_OFF : effectWords(effect, rows.length),
      breaches: effect === undefined ? [] : breachesOf(gate, byOffer, ground),
    };
  });
}

function presentRows({ scenario, rows, presentGround }: ReportGround): readonly OfferEvaluation[] {
  if (scenario === null) return rows;
  return evaluateOffers([...presentGround.offers.values()], presentGround.prepared);
}

function effectWords({ fails, notJudged, passedOver }: GateEffect, offers: number): string {
  const words = [
    `turned away ${numberText(fails)} of ${numberText(offers)} ${offers === 1 ? 'offer' : 'offers'}`,
    ...(notJudged === 0 ? [] : [`${numberText(notJudged)} could not be judged`]),
    ...(passedOver === 0 ? [] : [`${numberText(passedOver)} of its conditions on columns nobody knows`]),
  ];
  return words.join('; ');
}

/** Of the lines that buy something, as the rule of the plan judges them. */
function breachesOf(
  gate: Gate,
  byOffer: ReadonlyMap<string, readonly FailedGate[]>,
  { under }: ReportGround,
): readonly string[] {
  return under.evaluation.lines.flatMap((line) => {
    const fault = byOffer.get(line.line.offerId)?.find(({ gateId }) => gateId === gate.id);
    if (line.units === 0 || fault === undefined) return [];
    const verdict = fault.verdict === 'fails' ? 'fails it' : 'cannot be judged';
    return [`${lineName(line)} ${verdict}${fault.miss === null ? '' : `: ${fault.miss}`}`];
  });
}
