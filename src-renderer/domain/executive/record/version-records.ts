/**
 * The versions of the plan that were kept, and which of them is the plan that is reported.
 *
 * Depends on: core, model (types), ../decision-record (types), ../report-ground (types).
 */
import { canonicalJson } from '../../core/canonical-json';
import type { Plan, PlanLine } from '../../model/plan';
import type { VersionRecord } from '../decision-record';
import type { ReportGround } from '../report-ground';

/** Newest first. */
export function versionRecords({ versions, plan, lines }: ReportGround): readonly VersionRecord[] {
  const reported = contentOf(plan, lines);
  return versions.map(({ number, label, at, by, origin, plan: kept, lines: keptLines }) => ({
    number,
    label,
    at,
    by,
    origin,
    isThis: contentOf(kept, keptLines) === reported,
  }));
}

/** What is bought and by what it is held: a name or a note is not. */
function contentOf({ rules, paymentTerms }: Plan, lines: readonly PlanLine[]): string {
  const bought = lines
    .map(({ id, offerId, siteId, batchMonth, quantity, standing }) => ({
      id,
      offerId,
      siteId,
      batchMonth,
      quantity,
      standing,
    }))
    .sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
  return canonicalJson({ rules, paymentTerms, bought });
}
