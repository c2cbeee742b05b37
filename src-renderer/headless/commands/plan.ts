/**
 * `rigplan plan`: a workspace in; one of its plans with totals, rules and cash out.
 *
 * Depends on: core, executive, reports, exports, ../command, ../option-readers, ../outcome, ../plan-record,
 * ../plan-request.
 */
import { ok } from '#domain/core/result';
import { LINE_COLUMNS } from '#domain/executive/sheets/line-columns';
import { lineRows } from '#domain/executive/sheets/line-rows';
import { planBook } from '#domain/executive/sheets/plan-book';
import type { PlanSource } from '#domain/executive/sheets/plan-source';
import type { ColumnKind } from '#domain/reports/comparison-column';
import type { BookKind } from '#domain/reports/finance/book';
import { plainCell } from '#domain/reports/plain-cell';
import { csvBytes } from '../../exports/csv-text';
import { writeBook } from '../../exports/workbook/write-workbook';
import { defineCommand } from '../command';
import { readFormat } from '../option-readers';
import { failure, judged, success } from '../outcome';
import { planRecord } from '../plan-record';
import { PLAN_OPTIONS, PLAN_SWITCHES, PLAN_USAGE, planSourceOf, readPlanRequest } from '../plan-request';

const FORMATS = ['json', 'csv', 'xlsx'] as const;

/** Evaluates a plan as the window does, and says what it breaks and what is too old. */
export const plan = defineCommand({
  word: 'plan',
  help: {
    usages: [`plan --workspace FILE | --sample ${PLAN_USAGE} [--format FORMAT] [--no-fail] [--out FILE]`],
    says: 'plan prints a plan with its lines, totals, rules and cash; it ends with 2 if a policy is breached, with 3 if data is stale.',
    options: [['--format FORMAT', 'json (default), csv or xlsx']],
  },
  grammar: {
    files: [],
    options: [...PLAN_OPTIONS, '--format', '--out'],
    switches: [...PLAN_SWITCHES],
  },
  read: (parts) => {
    const asked = readPlanRequest(parts);
    if (!asked.ok) return asked;
    const format = readFormat(parts, FORMATS);
    if (!format.ok) return format;
    return ok({ asked: asked.value, format: format.value, outArgument: parts.placeOf('--out') });
  },
  run: async ({ asked, format, outArgument }, tools) => {
    const source = await planSourceOf(asked, tools);
    if (!source.ok) return failure(source.problem);
    const result = success(await bytesOf(source.value, format), outArgument);
    return judged(result, source.value, asked.isFailing);
  },
});

async function bytesOf(source: PlanSource, format: (typeof FORMATS)[number]): Promise<Uint8Array> {
  switch (format) {
    case 'json':
      return new TextEncoder().encode(`${JSON.stringify(planRecord(source), null, 2)}\n`);
    case 'csv':
      return csvBytes(rowsOf(source), { hasByteOrderMark: false });
    case 'xlsx':
      return writeBook(planBook(source));
  }
}

function* rowsOf({ ground }: PlanSource) {
  yield LINE_COLUMNS.map(({ column }) => ({ text: column.header ?? '' }));
  for (const row of lineRows(ground.under)) {
    yield LINE_COLUMNS.map(({ column }, at) => plainCell(row[at] ?? null, csvKind(column.kind)));
  }
}

function csvKind(kind: BookKind): ColumnKind {
  if (kind === 'prose') return 'text';
  return kind === 'number' || kind === 'rate' ? 'decimal' : kind;
}
