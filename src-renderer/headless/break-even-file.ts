/**
 * A price list, a day and two offers in; where they tie, as sentences or JSON, out.
 *
 * Depends on: domain, ./command-line (types), ./evaluate-file.
 */
import { breakEvens } from '#domain/break-even/break-even';
import { fail, ok, type Result } from '#domain/core/result';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { Reference } from '#domain/model/reference';
import { toBreakEvensRecord } from '#domain/reports/break-even-records';
import { breakEvenReport, noCostText } from '#domain/reports/break-even-text';
import type { BreakEvenCommand } from './command-line';
import { evaluateFile, type NamedFile } from './evaluate-file';

/** Solves one pair of a file as of the day in the reference's scenario. A problem is one line for each thing that is wrong. */
export async function breakEvenFile(
  file: NamedFile,
  { offerId, againstId, isJson }: Pick<BreakEvenCommand, 'offerId' | 'againstId' | 'isJson'>,
  reference: Reference,
): Promise<Result<Uint8Array, readonly string[]>> {
  const evaluated = await evaluateFile(file, reference);
  if (!evaluated.ok) return evaluated;
  const { rows, prepared } = evaluated.value;
  const row = rows.find(({ offer }) => offer.id === offerId);
  const against = rows.find(({ offer }) => offer.id === againstId);
  if (row === undefined || against === undefined) {
    const missing = [...(row === undefined ? [offerId] : []), ...(against === undefined ? [againstId] : [])];
    return fail(missing.map((id) => `${file.name}: No offer has the id ${id}.`));
  }
  const found = breakEvens(row, against, prepared);
  if (!found.ok) return fail([`${file.name}: ${noCostText(found.problem)}`]);
  const { scenario } = prepared.reference.settings;
  const tariffPackVersion = prepared.reference.pack.version;
  const text = isJson
    ? JSON.stringify({ ...toBreakEvensRecord(found.value), tariffPackVersion }, null, 2)
    : `${breakEvenReport(found.value, `${nameOf(row)} against ${nameOf(against)}`, scenario)}\nTariff pack ${tariffPackVersion}.`;
  return ok(new TextEncoder().encode(`${text}\n`));
}

function nameOf({ offer: { id, model, vendor, origin } }: OfferEvaluation): string {
  return `${id} (${model}, ${vendor}, ${origin})`;
}
