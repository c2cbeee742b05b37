/**
 * A price list and a day in; the comparison as JSON, CSV or a workbook out.
 *
 * Depends on: domain, exports, ./command-line (types), ./evaluate-file.
 */
import { ok, type Result } from '#domain/core/result';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { PreparedReference } from '#domain/evaluation/prepare-reference';
import type { Reference } from '#domain/model/reference';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { toComparisonRecord } from '#domain/reports/comparison-records';
import { buildComparisonSheet } from '#domain/reports/comparison-sheet';
import { withShares } from '#domain/reports/share-columns';
import { comparisonCsv } from '../exports/comparison-csv';
import { comparisonXlsx } from '../exports/comparison-xlsx';
import type { OutputFormat } from './command-line';
import { evaluateFile, type NamedFile } from './evaluate-file';

/** Compares one file as of the day in the reference's scenario. A problem is one line for each thing that is wrong. */
export async function compareFile(
  file: NamedFile,
  format: OutputFormat,
  reference: Reference,
): Promise<Result<Uint8Array, readonly string[]>> {
  const evaluated = await evaluateFile(file, reference);
  if (!evaluated.ok) return evaluated;
  const { rows, prepared, evidence } = evaluated.value;
  if (format === 'json') return ok(jsonBytes(rows, prepared));
  const meta = { title: file.name, arrangement: null, prepared, evidence: [evidence] };
  const sheet = buildComparisonSheet(rows, withShares(comparisonColumns, rows), meta);
  return ok(
    format === 'csv' ? comparisonCsv(sheet, { hasByteOrderMark: false }) : await comparisonXlsx(sheet),
  );
}

/** Each record names the pack its duties rest on, so that one taken out of the list still says it. */
function jsonBytes(rows: readonly OfferEvaluation[], prepared: PreparedReference): Uint8Array {
  const tariffPackVersion = prepared.reference.pack.version;
  const records = rows.map((row) => ({ ...toComparisonRecord(row, prepared), tariffPackVersion }));
  return new TextEncoder().encode(`${JSON.stringify(records, null, 2)}\n`);
}
