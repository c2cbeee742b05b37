/**
 * `rigplan report`: a workspace in; the report of one of its plans, as pages or as data, out.
 *
 * Depends on: core, executive, model (types), workers, ../command, ../option-readers, ../outcome, ../plan-request.
 */
import { fail, ok, type Result } from '#domain/core/result';
import { REPORT_PARTS, type ReportDocument, type ReportPart } from '#domain/executive/report-document';
import { reportDocument } from '#domain/executive/report-document-of';
import type { ReportGround } from '#domain/executive/report-ground';
import { reportRecord } from '#domain/executive/report-record';
import { findOtherPlans, type OtherPlansFound } from '../../workers/report-alternatives';
import { defineCommand, type CommandTools } from '../command';
import { readFormat, readTimeLimit } from '../option-readers';
import { failure, judged, success } from '../outcome';
import { PLAN_OPTIONS, PLAN_SWITCHES, PLAN_USAGE, planSourceOf, readPlanRequest } from '../plan-request';

const FORMATS = ['pdf', 'json'] as const;
const PAPERS = ['A4', 'Letter'] as const;
/** A part, or the one page at the head of the summary without the tables behind it. */
type Part = ReportPart | 'page';
/** The program ends without a result after two minutes, and pages have to be drawn after the search. */
const SEARCH_SECONDS = 60;

/** Makes the report that the window shows. */
export const report = defineCommand({
  word: 'report',
  help: {
    usages: [
      `report --workspace FILE | --sample ${PLAN_USAGE} [--format FORMAT] [--paper PAPER] [--parts PARTS] [--no-alternatives] [--time-limit SECONDS] [--no-fail] [--out FILE]`,
    ],
    says: 'report makes the one-page summary, the vendor-risk summary and the decision record of a plan; it ends as plan does.',
    options: [
      ['--format FORMAT', 'pdf (default) or json'],
      ['--paper PAPER', 'A4 (default) or Letter'],
      [
        '--parts PARTS',
        `which parts, with commas between: ${REPORT_PARTS.join(',')} (all); or page, the first page alone, as PDF`,
      ],
      ['--no-alternatives', 'looks for no other plans; those of the workspace are named all the same'],
      ['--time-limit S', `seconds in which other plans are looked for (${String(SEARCH_SECONDS)})`],
    ],
  },
  grammar: {
    files: [],
    options: [...PLAN_OPTIONS, '--format', '--paper', '--parts', '--time-limit', '--out'],
    switches: [...PLAN_SWITCHES, '--no-alternatives'],
  },
  read: (parts) => {
    const asked = readPlanRequest(parts);
    if (!asked.ok) return asked;
    const format = readFormat(parts, FORMATS);
    if (!format.ok) return format;
    const paper = readPaper(parts.valueOf('--paper'), format.value);
    if (!paper.ok) return paper;
    const printed = readParts(parts.valueOf('--parts'), format.value);
    if (!printed.ok) return printed;
    const seconds = readTimeLimit(parts);
    if (!seconds.ok) return seconds;
    return ok({
      asked: asked.value,
      format: format.value,
      paper: paper.value,
      parts: printed.value,
      seconds: parts.has('--no-alternatives') ? 0 : (seconds.value ?? SEARCH_SECONDS),
      outArgument: parts.placeOf('--out'),
    });
  },
  run: async ({ asked, format, paper, parts, seconds, outArgument }, tools) => {
    const source = await planSourceOf(asked, tools);
    if (!source.ok) return failure(source.problem);
    const { ground } = source.value;
    const found = await othersOf(ground, seconds, tools);
    const document = reportDocument({ ...ground, others: [...ground.others, ...found.others] });
    const { printReport } = tools;
    if (format === 'json') {
      return judged(success(jsonOf(document, parts, found), outArgument), source.value, asked.isFailing);
    }
    if (printReport === null) return failure(['There is no page to draw the report on here.']);
    const bytes = await printReport(document, { paper, parts });
    return judged(success(bytes, outArgument), source.value, asked.isFailing);
  },
});

const NOTHING_FOUND: OtherPlansFound = { others: [], notes: [], isStopped: false };

/** @param seconds - 0 looks for none */
async function othersOf(
  { under, plan, lines }: ReportGround,
  seconds: number,
  { planSolver }: CommandTools,
): Promise<OtherPlansFound> {
  if (seconds === 0 || planSolver === null) return NOTHING_FOUND;
  const watch = { signal: AbortSignal.timeout(seconds * 1000), onProgress: () => undefined };
  return findOtherPlans({ ground: under.ground, plan, lines }, planSolver, watch);
}

function jsonOf(document: ReportDocument, parts: readonly Part[], { notes }: OtherPlansFound): Uint8Array {
  const { summary, vendors, record, footnotes, ...head } = reportRecord(document);
  const content = {
    ...head,
    ...(parts.includes('summary') ? { summary, alternativesNotFound: notes } : {}),
    ...(parts.includes('vendors') ? { vendors } : {}),
    ...(parts.includes('record') ? { record } : {}),
    ...(parts.includes('sources') ? { footnotes } : {}),
  };
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
}

function readPaper(
  text: string | null,
  format: (typeof FORMATS)[number],
): Result<(typeof PAPERS)[number], string> {
  if (text === null) return ok('A4');
  if (format !== 'pdf') return fail('--paper is for --format pdf.');
  const paper = PAPERS.find((name) => name.toLowerCase() === text.toLowerCase());
  return paper === undefined ? fail(`--paper ${text} is not A4 or Letter.`) : ok(paper);
}

/** In the order of the report, whatever the order given. */
function readParts(text: string | null, format: (typeof FORMATS)[number]): Result<readonly Part[], string> {
  if (text === null) return ok(REPORT_PARTS);
  if (text.trim() === 'page') {
    return format === 'pdf' ? ok(['page']) : fail('--parts page is for --format pdf.');
  }
  const words = text.split(',').map((word) => word.trim());
  const other = words.find((word) => !(REPORT_PARTS as readonly string[]).includes(word));
  return other === undefined
    ? ok(REPORT_PARTS.filter((part) => words.includes(part)))
    : fail(`--parts ${text}: “${other}” is not one of ${REPORT_PARTS.join(', ')}.`);
}
