/**
 * `rigplan compare`: offers in; the comparison as JSON, CSV or a workbook out.
 *
 * Depends on: domain, exports, ../command, ../evaluate-source, ../option-readers, ../outcome, ../plan-request, ../workspace-source.
 */
import { fail, ok } from '#domain/core/result';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { PreparedReference } from '#domain/evaluation/prepare-reference';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { toComparisonRecord } from '#domain/reports/comparison-records';
import { buildComparisonSheet } from '#domain/reports/comparison-sheet';
import { withShares } from '#domain/reports/share-columns';
import { comparisonCsv } from '../../exports/comparison-csv';
import { comparisonXlsx } from '../../exports/comparison-xlsx';
import { defineCommand } from '../command';
import { evaluateSource, readOfferSource, type EvaluatedSource } from '../evaluate-source';
import { readFormat } from '../option-readers';
import { failure, judged, success } from '../outcome';
import { CHECK_SWITCH, judgementOf } from '../plan-request';
import { WORKSPACE_OPTIONS, WORKSPACE_SWITCHES } from '../workspace-source';

const FORMATS = ['json', 'csv', 'xlsx'] as const;

/** Costs every offer; one result for each, in the given order. */
export const compare = defineCommand({
  word: 'compare',
  help: {
    usages: [
      'compare FILE.csv --as-of DATE [--format FORMAT] [--out FILE]',
      'compare --workspace FILE | --sample [--scenario NAME] [--as-of DATE] [--format FORMAT] [--check] [--out FILE]',
    ],
    says: 'compare costs every offer of a price list or workspace and prints one result for each, in the given order.',
    options: [['--format FORMAT', `json (default), csv or xlsx`]],
  },
  grammar: {
    files: ['price list'],
    areFilesOptional: true,
    options: ['--as-of', '--scenario', '--format', '--out', ...WORKSPACE_OPTIONS],
    switches: [...WORKSPACE_SWITCHES, CHECK_SWITCH],
  },
  read: (parts) => {
    const source = readOfferSource(parts, 'compare FILE.csv --as-of DATE');
    if (!source.ok) return source;
    const format = readFormat(parts, FORMATS);
    if (!format.ok) return format;
    const isChecked = parts.has(CHECK_SWITCH);
    if (isChecked && source.value.kind === 'price-list') {
      return fail('--check goes with --workspace: a price list has no plan and no policy.');
    }
    return ok({ source: source.value, format: format.value, isChecked, outArgument: parts.placeOf('--out') });
  },
  run: async ({ source, format, isChecked, outArgument }, tools) => {
    const evaluated = await evaluateSource(source, tools);
    if (!evaluated.ok) return failure(evaluated.problem);
    const result = success(await bytesOf(evaluated.value, format), outArgument);
    const { workspace, scenarioName } = evaluated.value;
    if (!isChecked || workspace === null) return result;
    const judgement = await judgementOf(workspace, scenarioName, source.asOf);
    return judgement.ok ? judged(result, judgement.value, true) : failure(judgement.problem);
  },
});

async function bytesOf(
  { title, rows, prepared, evidence, scenarioName }: EvaluatedSource,
  format: (typeof FORMATS)[number],
): Promise<Uint8Array> {
  if (format === 'json') return jsonBytes(rows, prepared, scenarioName);
  const meta = { title, arrangement: null, prepared, evidence };
  const sheet = buildComparisonSheet(rows, withShares(comparisonColumns, rows), meta);
  return format === 'csv' ? comparisonCsv(sheet, { hasByteOrderMark: false }) : comparisonXlsx(sheet);
}

/** Each record names the pack its duties rest on, so that one taken out of the list still says it. */
function jsonBytes(
  rows: readonly OfferEvaluation[],
  prepared: PreparedReference,
  scenarioName: string | null,
): Uint8Array {
  const tariffPackVersion = prepared.reference.pack.version;
  const under = scenarioName === null ? {} : { scenario: scenarioName };
  const records = rows.map((row) => ({ ...toComparisonRecord(row, prepared), tariffPackVersion, ...under }));
  return new TextEncoder().encode(`${JSON.stringify(records, null, 2)}\n`);
}
