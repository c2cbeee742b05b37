/**
 * A report as a file of JSON, with a checksum by which a reader knows that nothing in it was changed.
 *
 * The checksum is over the report as canonical JSON: every object's keys in order of their code units, no
 * space between. It says that the file is whole, not who made it.
 *
 * Depends on: core, ./evidence-record (types).
 */
import { canonicalJson } from '../../core/canonical-json';
import type { EvidenceReport } from './evidence-record';

/**
 * Writes it.
 *
 * @param digestOf - SHA-256 of a text in UTF-8, lower-case hex
 */
export function evidenceJson(report: EvidenceReport, digestOf: (text: string) => string): string {
  const checksum = {
    algorithm: 'SHA-256 of the canonical JSON of "report"',
    value: digestOf(canonicalJson(report)),
  };
  return `${JSON.stringify({ report, checksum }, null, 2)}\n`;
}
