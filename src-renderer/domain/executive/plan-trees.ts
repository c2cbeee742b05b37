/**
 * Explanations of parts of a plan: some of its lines, their days, their payments.
 *
 * Depends on: core, evaluation (types), explain, model (types), planning, reports, ./report-ground (types).
 */
import type { CalendarDate } from '../core/calendar-date';
import { isolatedName } from '../core/isolated-name';
import { dayText, numberText } from '../core/plain-text';
import type { Source } from '../core/source';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { Explanation } from '../explain/explanation';
import { computed, fact, unknown } from '../explain/nodes';
import type { OfferField } from '../model/hand-edit';
import type { Offer } from '../model/offer';
import { explainPlanTotal, type ExplainedTotal } from '../planning/explain-plan';
import { figureTree } from '../planning/figure-trees';
import type { EvaluatedLine } from '../planning/plan-evaluation';
import { planTotals } from '../planning/plan-totals';
import { offerFieldSource } from '../reports/offer-source';
import type { ReportGround } from './report-ground';

/** A total of some lines of the plan, under a label of its own. */
export function totalOf(
  total: ExplainedTotal,
  lines: readonly EvaluatedLine[],
  ground: ReportGround,
  label: string,
): Explanation {
  const { root } = explainPlanTotal(
    total,
    { lines, totals: planTotals(lines) },
    { prepared: ground.under.ground.prepared, evidence: ground.evidence },
  );
  return { ...root, label };
}

/** The tree of a column of a line's purchase; why there is none where nothing is bought. Remembered. */
export function columnOf(line: EvaluatedLine, columnId: string, ground: ReportGround): Explanation {
  const { evaluation } = line;
  const found = evaluation === null ? null : columnTree(evaluation, columnId, ground);
  return found ?? unknown(lineName(line), 'Nothing is bought by this line.');
}

/** The tree of a column of an offer; null for a column that is not explained. Remembered. */
export function columnTree(
  row: OfferEvaluation,
  columnId: string,
  { under, evidence }: ReportGround,
): Explanation | null {
  return figureTree(row, columnId, { prepared: under.ground.prepared, evidence });
}

/** Where fields of an offer were read: its quotation down to the row, or who typed over it. */
export function sourceOfOffer(
  offer: Offer,
  fields: readonly OfferField[],
  { evidence }: Pick<ReportGround, 'evidence'>,
): Source {
  return offerFieldSource(offer, evidence.find(({ id }) => id === offer.evidenceId) ?? null, fields);
}

/** The plan as a source: it stood so on the day of the report. */
export function sourceOfPlan({ plan, madeOn }: Pick<ReportGround, 'plan' | 'madeOn'>): Source {
  return {
    citation: `The plan “${isolatedName(plan.name)}” as it stood on ${dayText(madeOn)}`,
    asOf: madeOn,
    confidence: 'stated',
  };
}

/** `800 × SEALMINER A4 Pro Air from Bitdeer`. */
export function lineName({ line, offer, vendor, model, units }: EvaluatedLine): string {
  return offer === null
    ? `Offer ${isolatedName(line.offerId)}`
    : `${numberText(units)} × ${isolatedName(model)} from ${isolatedName(vendor)}`;
}

/** A number of units or kilowatts that the lines add up to. */
export function unitsOf(lines: readonly EvaluatedLine[], ground: ReportGround, label: string): Explanation {
  const nodes = lines
    .filter(({ units }) => units > 0)
    .map((line) => fact(lineName(line), numberText(line.units), sourceOfPlan(ground)));
  const sum = lines.reduce((units, line) => units + line.units, 0);
  return computed(label, numberText(sum), 'the units of the lines, added up', nodes);
}

/** The last day on which a line hashes, from the racks and the sites' power. */
export function lastDayOf(
  lines: readonly EvaluatedLine[],
  at: 'hashingP50' | 'hashingP90',
  day: CalendarDate,
  ground: ReportGround,
  label: string,
): Explanation {
  const column = at === 'hashingP50' ? 'onRackP50' : 'onRackP90';
  const nodes = lines.filter(({ units }) => units > 0).map((line) => dayNode(line, line[at], column, ground));
  return computed(label, dayText(day), 'the latest of the lines', nodes);
}

function dayNode(
  line: EvaluatedLine,
  day: CalendarDate | null,
  column: string,
  ground: ReportGround,
): Explanation {
  const { site } = line;
  if (day === null || site === null) {
    return unknown(lineName(line), 'The line has no site, or nobody knows when its goods travel.');
  }
  return computed(lineName(line), dayText(day), 'the later of the rack and the power of the site', [
    columnOf(line, column, ground),
    fact(`Power at ${isolatedName(site.name)}`, dayText(site.energisationDate), site.source),
  ]);
}
