/**
 * `rigplan export`: a workspace in; the finance workbook, the comparison or everything as JSON out.
 *
 * Unlike `compare`, an offer without a landed cost stops nothing: its cells are
 * empty and the sums say of how many offers they are.
 *
 * Depends on: domain, exports, ../command, ../export-record, ../option-readers, ../outcome, ../workspace-source.
 */
import { fail, ok } from '#domain/core/result';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { prepareReference } from '#domain/evaluation/prepare-reference';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { buildComparisonSheet } from '#domain/reports/comparison-sheet';
import { withShares } from '#domain/reports/share-columns';
import { comparisonCsv } from '../../exports/comparison-csv';
import { financeXlsx } from '../../exports/finance-xlsx';
import { defineCommand } from '../command';
import { exportRecord } from '../export-record';
import { readFormat, readGivenAsOf } from '../option-readers';
import { failure, success } from '../outcome';
import {
  loadWorkspace,
  readWorkspaceSource,
  referenceOf,
  WORKSPACE_OPTIONS,
  WORKSPACE_SWITCHES,
} from '../workspace-source';

/** Writes a whole workspace in another form. */
export const exportCommand = defineCommand({
  word: 'export',
  help: {
    usages: ['export --workspace FILE | --sample [--as-of DATE] [--format FORMAT] [--bom] [--out FILE]'],
    says: 'export writes a workspace as the finance workbook, as one table, or whole with all that it comes to.',
    options: [
      ['--format FORMAT', 'xlsx (default), csv or json'],
      ['--bom', 'begins a CSV file with a byte-order mark, by which Excel knows UTF-8'],
    ],
  },
  grammar: {
    files: [],
    options: ['--as-of', '--format', '--out', ...WORKSPACE_OPTIONS],
    switches: ['--bom', ...WORKSPACE_SWITCHES],
  },
  read: (parts) => {
    const workspace = readWorkspaceSource(parts);
    if (!workspace.ok) return workspace;
    if (workspace.value === null) return fail('Name the workspace: --workspace FILE, or --sample.');
    const asOf = readGivenAsOf(parts);
    if (!asOf.ok) return asOf;
    const format = readFormat(parts, ['xlsx', 'csv', 'json']);
    if (!format.ok) return format;
    const hasByteOrderMark = parts.has('--bom');
    if (hasByteOrderMark && format.value !== 'csv') return fail('--bom is for --format csv.');
    return ok({
      workspace: workspace.value,
      asOf: asOf.value,
      format: format.value,
      hasByteOrderMark,
      outArgument: parts.placeOf('--out'),
    });
  },
  run: async ({ workspace, asOf, format, hasByteOrderMark, outArgument }, tools) => {
    const loaded = await loadWorkspace(workspace, tools);
    if (!loaded.ok) return failure(loaded.problem);
    const reference = referenceOf(loaded.value, asOf);
    if (!reference.ok) return failure(reference.problem);
    const { state } = loaded.value;
    const prepared = prepareReference(reference.value);
    const rows = evaluateOffers(state.offers, prepared);
    if (format === 'json') return success(exportRecord(state, rows, prepared), outArgument);
    const { evidence } = state;
    const comparison = buildComparisonSheet(rows, withShares(comparisonColumns, rows), {
      title: reference.value.settings.name,
      arrangement: null,
      prepared,
      evidence,
      hasTotals: format === 'xlsx',
    });
    return success(
      format === 'csv'
        ? comparisonCsv(comparison, { hasByteOrderMark })
        : await financeXlsx({ comparison, rows, prepared, evidence }),
      outArgument,
    );
  },
});
