/**
 * Whether the same bytes, or the same pasted text, came in before.
 *
 * Depends on: core, model (types).
 */
import { isolatedName } from '#domain/core/isolated-name';
import { dayText, numberText } from '#domain/core/plain-text';
import type { Evidence } from '#domain/model/evidence';

/** The import of before. */
export interface EarlierImport {
  /** The record of then; it stays, with its day and name. */
  readonly evidence: Evidence;
  readonly isNothingDifferent: boolean;
  /** `Imported on 3 Nov 2026 by Ana; nothing is different.` */
  readonly sentence: string;
}

/**
 * @param differences - rows that would be written or asked now
 * @returns null if the document is new, or has no bytes to know it by
 */
export function earlierImport(
  document: Evidence,
  records: readonly Evidence[],
  differences: number,
): EarlierImport | null {
  const { sha256 } = document;
  const evidence = sha256 === null ? undefined : records.find((record) => record.sha256 === sha256);
  if (evidence === undefined) return null;
  const { importedOn, importedBy } = evidence;
  const by = importedBy === null ? '' : ` by ${isolatedName(importedBy)}`;
  const what =
    differences === 0
      ? 'nothing is different'
      : `${numberText(differences)} offer${differences === 1 ? ' is' : 's are'} read otherwise now, or changed or removed since`;
  return {
    evidence,
    isNothingDifferent: differences === 0,
    sentence: `Imported on ${dayText(importedOn)}${by}; ${what}.`,
  };
}
