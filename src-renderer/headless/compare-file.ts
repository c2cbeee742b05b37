/**
 * A price list and a day in; every offer costed, or every reason why not, out.
 *
 * All or nothing: if one row of the file is rejected or one offer has no landed
 * cost, there is no result, since a list with a hole in it reads like a whole one.
 *
 * Depends on: domain, imports, exports, ./command-line (types).
 */
import { fail, ok, type Result } from '#domain/core/result';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { prepareReference, type PreparedReference } from '#domain/evaluation/prepare-reference';
import type { Reference } from '#domain/model/reference';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { toComparisonRecord } from '#domain/reports/comparison-records';
import { buildComparisonSheet } from '#domain/reports/comparison-sheet';
import { problemText } from '#domain/reports/words';
import { comparisonCsv } from '../exports/comparison-csv';
import { comparisonXlsx } from '../exports/comparison-xlsx';
import { evidenceOfFile } from '../imports/file-evidence';
import type { RejectedRow } from '../imports/price-list';
import { fileProblemText, rejectedRowLines } from '../imports/price-list-words';
import { readPriceList } from '../imports/read-price-list';
import type { OutputFormat } from './command-line';

/** A file as the command line named it. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Compares one file as of the day in the reference's scenario. A problem is one line for each thing that is wrong. */
export async function compareFile(
  file: NamedFile,
  format: OutputFormat,
  reference: Reference,
): Promise<Result<Uint8Array, readonly string[]>> {
  const evidence = await evidenceOfFile(file.name, file.bytes, reference.settings.scenario.asOf);
  const { rigModels, vendors, sites } = reference;
  const read = readPriceList(file.bytes, { evidence, rigModels, vendors, sites });
  if (!read.ok) return fail([`${file.name}: ${fileProblemText(read.problem)}`]);
  const prepared = prepareReference(reference);
  const rows = evaluateOffers(read.value.offers, prepared);
  const faults = [...read.value.rejected.flatMap(rejectedFaults), ...rows.flatMap(uncostedFault)];
  if (faults.length > 0) {
    return fail(faults.sort((a, b) => a.line - b.line).map(({ text }) => `${file.name}: ${text}`));
  }
  if (format === 'json') return ok(jsonBytes(rows, prepared));
  const meta = { title: file.name, arrangement: null, prepared, evidence: [evidence] };
  const sheet = buildComparisonSheet(rows, comparisonColumns, meta);
  return ok(
    format === 'csv' ? comparisonCsv(sheet, { hasByteOrderMark: false }) : await comparisonXlsx(sheet),
  );
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

/** Each record names the pack its duties rest on, so that one taken out of the list still says it. */
function jsonBytes(rows: readonly OfferEvaluation[], prepared: PreparedReference): Uint8Array {
  const tariffPackVersion = prepared.reference.pack.version;
  const records = rows.map((row) => ({ ...toComparisonRecord(row, prepared), tariffPackVersion }));
  return new TextEncoder().encode(`${JSON.stringify(records, null, 2)}\n`);
}
