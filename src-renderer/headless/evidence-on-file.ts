/**
 * What evidence reports of a workspace file are made from, and the party that a name means.
 *
 * Depends on: domain, data, imports (countries), ./workspace-source (types).
 */
import { isCountryCode } from '#domain/core/country';
import { fail, ok, type Result } from '#domain/core/result';
import { evidenceGround } from '#domain/reports/evidence/evidence-ground';
import type { EvidenceGround } from '#domain/reports/evidence/evidence-report';
import { comparableName } from '#domain/screening/list-status';
import type { ScreenedSubject } from '#domain/screening/screened-subjects';
import { shippedEvidence } from '../data/shipped-evidence';
import { readCountry } from '../imports/country-names';
import type { LoadedWorkspace } from './workspace-source';

/** The workspace's records over what ships, with its log. */
export function groundOnFile({ state, past }: LoadedWorkspace): EvidenceGround {
  return evidenceGround(state, shippedEvidence(), past.audit, (words) =>
    isCountryCode(words) ? words : readCountry(words),
  );
}

/** The party of an id or of one of the names it is looked for by; letter case does not count. */
export function subjectNamed(
  wanted: string,
  subjects: readonly ScreenedSubject[],
): Result<ScreenedSubject, string> {
  const byId = subjects.find(({ id }) => id === wanted);
  if (byId !== undefined) return ok(byId);
  const name = comparableName(wanted);
  const found = subjects.filter(({ snapshot }) => snapshot.names.some((one) => comparableName(one) === name));
  const [only] = found;
  if (only === undefined) {
    return fail(`No party is called ${wanted}. \`screen --workspace\` prints the names and ids of all.`);
  }
  return found.length === 1
    ? ok(only)
    : fail(
        `${wanted} is the name of ${String(found.length)} parties: give the id of one (${found.map(({ id }) => id).join(', ')}).`,
      );
}
