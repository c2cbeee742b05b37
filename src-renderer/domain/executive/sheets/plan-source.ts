/**
 * What the table, the workbook and the record of a plan are made from. Types only.
 *
 * Depends on: ../plan-summary (types), ../report-ground (types).
 */
import type { DataDate } from '../plan-summary';
import type { ReportGround } from '../report-ground';

/** A plan on its ground, and what is found of it. */
export interface PlanSource {
  readonly ground: ReportGround;
  /** How old the data is. */
  readonly dates: readonly DataDate[];
  /** Broken rules and gates, a sentence each. */
  readonly breaches: readonly string[];
  /** What is older than the policy allows, a sentence each. */
  readonly stale: readonly string[];
}
