/**
 * A price list in; every offer costed, or every reason why not, out.
 *
 * All or nothing: if one row of the file is rejected or one offer has no landed
 * cost, there is no result, since a list with a hole in it reads like a whole one.
 *
 * Depends on: domain, imports, table.
 */
import { fail, ok, type Result } from '#domain/core/result';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { prepareReference, type PreparedReference } from '#domain/evaluation/prepare-reference';
import type { Evidence } from '#domain/model/evidence';
import type { Reference } from '#domain/model/reference';
import { problemText } from '#domain/reports/words';
import { decodeTable } from '#parser/table/table-bytes';
import { evidenceOfFile } from '../imports/file-evidence';
import type { RejectedRow } from '../imports/price-list';
import { fileProblemText, rejectedRowLines } from '../imports/price-list-words';
import { readPriceList } from '../imports/read-price-list';

/** A file as the command line named it. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its cells, in the form of `src-parser/table/table-bytes.ts`. */
  readonly table: Uint8Array;
}

/** The offers of a file, costed. */
export interface EvaluatedFile {
  /** In the order of the file; each has a landed cost. */
  readonly rows: readonly OfferEvaluation[];
  readonly prepared: PreparedReference;
  readonly evidence: Evidence;
}

/** Costs one file as of the day in the reference's scenario. A problem is one line for each thing that is wrong. */
export async function evaluateFile(
  file: NamedFile,
  reference: Reference,
): Promise<Result<EvaluatedFile, readonly string[]>> {
  const evidence = await evidenceOfFile(file.name, file.bytes, reference.settings.scenario.asOf);
  const { rigModels, vendors, sites } = reference;
  const read = readPriceList(decodeTable(file.table), null, { evidence, rigModels, vendors, sites });
  if (!read.ok) return fail([`${file.name}: ${fileProblemText(read.problem)}`]);
  const prepared = prepareReference(reference);
  const rows = evaluateOffers(read.value.offers, prepared);
  const faults = [...read.value.rejected.flatMap(rejectedFaults), ...rows.flatMap(uncostedFault)];
  return faults.length === 0
    ? ok({ rows, prepared, evidence })
    : fail(faults.sort((a, b) => a.line - b.line).map(({ text }) => `${file.name}: ${text}`));
}

/** One thing that is wrong, and where in the file; 0 where no line is known. */
interface Fault {
  readonly line: number;
  readonly text: string;
}

function rejectedFaults(row: RejectedRow): readonly Fault[] {
  return rejectedRowLines(row).map((text) => ({ line: row.line, text }));
}

function uncostedFault({ offer, problem }: OfferEvaluation): readonly Fault[] {
  if (problem === null) return [];
  const place = offer.evidenceRow === null ? 'Offer' : `Line ${offer.evidenceRow}`;
  return [{ line: offer.evidenceRow ?? 0, text: `${place} (${offer.id}): ${problemText(problem)}` }];
}
