/**
 * A whole report: the summary with its footnotes, the vendor-risk summary and the decision record. Types only.
 *
 * Depends on: ./decision-record (types), ./plan-summary (types), ./report-sources (types), ./vendor-risk (types).
 */
import type { DecisionRecord } from './decision-record';
import type { PlanSummary } from './plan-summary';
import type { Footnotes } from './report-sources';
import type { VendorRiskSummary } from './vendor-risk';

/** Parts of a report that can be printed or left out, as they are printed: whoever signs finds the record behind the summary. */
export const REPORT_PARTS = ['summary', 'record', 'vendors', 'sources'] as const;
/** One of {@link REPORT_PARTS}. */
export type ReportPart = (typeof REPORT_PARTS)[number];

/** The report. */
export interface ReportDocument {
  readonly summary: PlanSummary;
  readonly vendors: VendorRiskSummary;
  readonly record: DecisionRecord;
  /** Of every figure in it. */
  readonly footnotes: Footnotes;
}
