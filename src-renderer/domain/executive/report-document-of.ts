/**
 * A whole report from its ground. Start reading here.
 *
 * Depends on: ./record, ./report-document (types), ./report-figures, ./report-ground (types),
 * ./report-sources (types), ./sources, ./summary, ./vendors.
 */
import { decisionRecord } from './record/decision-record-of';
import type { ReportDocument } from './report-document';
import { figuresOf } from './report-figures';
import type { ReportGround } from './report-ground';
import type { Footnotes } from './report-sources';
import { footnotesOf } from './sources/footnotes-of';
import { sourceHeadings } from './sources/source-headings';
import { planSummary } from './summary/plan-summary-of';
import { vendorRiskSummary } from './vendors/vendor-risk-summary';

/** The report. Its footnotes are made when first asked for: they open the explanation of every figure. */
export function reportDocument(ground: ReportGround): ReportDocument {
  const summary = planSummary(ground);
  const vendors = vendorRiskSummary(ground);
  const record = decisionRecord(ground);
  let footnotes: Footnotes | null = null;
  return {
    summary,
    vendors,
    record,
    get footnotes() {
      return (footnotes ??= footnotesOf(figuresOf({ summary, vendors, record }), sourceHeadings(ground)));
    },
  };
}
