/**
 * `rigplan export`: a workspace in; the finance workbook, the comparison or everything as JSON out.
 *
 * Unlike `compare`, an offer without a landed cost stops nothing: its cells are
 * empty and the sums say of how many offers they are.
 *
 * Depends on: domain, exports, ../command, ../export-record, ../option-readers, ../outcome, ../plan-request, ../under-scenario,
 * ../workspace-source.
 */
import { fail, ok } from '#domain/core/result';
import { prepareReference } from '#domain/evaluation/prepare-reference';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { buildComparisonSheet } from '#domain/reports/comparison-sheet';
import { withShares } from '#domain/reports/share-columns';
import { comparisonCsv } from '../../exports/comparison-csv';
import { financeXlsx } from '../../exports/finance-xlsx';
import { defineCommand } from '../command';
import { exportRecord } from '../export-record';
import { readFormat, readGivenAsOf } from '../option-readers';
import { failure, judged, NOTHING_AMISS, success } from '../outcome';
import { CHECK_SWITCH, judgementOf } from '../plan-request';
import { rowsUnder, titleUnder } from '../under-scenario';
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
    usages: [
      'export --workspace FILE | --sample [--scenario NAME] [--as-of DATE] [--format FORMAT] [--bom] [--check] [--out FILE]',
    ],
    says: 'export writes a workspace as the finance workbook, as one table, or whole with all that it comes to.',
    options: [
      ['--format FORMAT', 'xlsx (default), csv or json'],
      ['--bom', 'begins a CSV file with a byte-order mark, by which Excel knows UTF-8'],
    ],
  },
  grammar: {
    files: [],
    options: ['--as-of', '--scenario', '--format', '--out', ...WORKSPACE_OPTIONS],
    switches: ['--bom', CHECK_SWITCH, ...WORKSPACE_SWITCHES],
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
      scenarioName: parts.valueOf('--scenario'),
      isChecked: parts.has(CHECK_SWITCH),
      outArgument: parts.placeOf('--out'),
    });
  },
  run: async (request, tools) => {
    const { workspace, asOf, format, hasByteOrderMark, scenarioName, isChecked, outArgument } = request;
    const loaded = await loadWorkspace(workspace, tools);
    if (!loaded.ok) return failure(loaded.problem);
    const reference = referenceOf(loaded.value, asOf);
    if (!reference.ok) return failure(reference.problem);
    const { state } = loaded.value;
    const under = rowsUnder(loaded.value, prepareReference(reference.value), scenarioName);
    if (!under.ok) return failure(under.problem);
    const judgement = isChecked ? await judgementOf(loaded.value, scenarioName, asOf) : ok(NOTHING_AMISS);
    if (!judgement.ok) return failure(judgement.problem);
    const ended = (bytes: Uint8Array) => judged(success(bytes, outArgument), judgement.value, true);
    const { rows, prepared } = under.value;
    if (format === 'json') return ended(exportRecord(state, under.value));
    const { evidence } = state;
    const comparison = buildComparisonSheet(rows, withShares(comparisonColumns, rows), {
      title: titleUnder(reference.value.settings.name, under.value.scenarioName),
      arrangement: null,
      prepared,
      evidence,
      hasTotals: format === 'xlsx',
    });
    return ended(
      format === 'csv'
        ? comparisonCsv(comparison, { hasByteOrderMark })
        : await financeXlsx({ comparison, rows, prepared, evidence }),
    );
  },
});
