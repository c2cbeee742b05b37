/**
 * The explanation of any column of a ranked comparison: of a standing by the
 * ranking, of a figure by what it was made of.
 *
 * Depends on: core (types), evaluation (types), explain, filtering, model (types), ranking, reports.
 */
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { PreparedReference } from '../evaluation/prepare-reference';
import { explainFigure } from '../explain/explain-figure';
import type { Explanation, ExplanationReport } from '../explain/explanation';
import { fact } from '../explain/nodes';
import { shownWords } from '../filtering/shown-words';
import type { Evidence } from '../model/evidence';
import { offerFieldSource } from '../reports/offer-source';
import { columnOf } from './criterion-points';
import { explainStanding } from './explain-standing';
import type { RankedComparison } from './rank-comparison';

/**
 * Explains one column of one offer.
 *
 * @param row - an offer of the comparison
 * @param prepared - the reference that the rows were evaluated with
 * @param evidence - the quotations on record
 * @returns null for a given fact, and for a standing where nothing is ranked
 */
export function explainColumn(
  row: OfferEvaluation,
  columnId: string,
  comparison: RankedComparison,
  prepared: PreparedReference,
  evidence: readonly Evidence[],
): ExplanationReport | null {
  const nodeOf = (offer: OfferEvaluation, weighedId: string): Explanation =>
    explainFigure(offer, weighedId, prepared, evidence)?.root ?? givenNode(offer, weighedId, evidence);
  return (
    explainFigure(row, columnId, prepared, evidence) ??
    explainStanding(row.offer.id, columnId, comparison, nodeOf)
  );
}

function givenNode(row: OfferEvaluation, columnId: string, evidence: readonly Evidence[]): Explanation {
  const column = columnOf({ columnId });
  const record = evidence.find(({ id }) => id === row.offer.evidenceId) ?? null;
  const source = offerFieldSource(row.offer, record, column?.field === undefined ? [] : [column.field]);
  const words = column === null ? '' : shownWords(column, row);
  return fact(column?.header ?? columnId, words === '' ? '—' : words, source);
}
