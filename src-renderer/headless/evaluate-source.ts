/**
 * A price list or a workspace in; every offer costed, or every reason why not, out.
 *
 * All or nothing: if one row of the file is rejected or one offer has no landed
 * cost, there is no result, since a list with a hole in it reads like a whole one.
 *
 * Depends on: domain, table, data, imports, ./command (types), ./grammar (types), ./option-readers, ./read-argument, ./under-scenario, ./workspace-source.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { fail, ok, type Result } from '#domain/core/result';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { prepareReference, type PreparedReference } from '#domain/evaluation/prepare-reference';
import type { Evidence } from '#domain/model/evidence';
import { problemText } from '#domain/reports/words';
import { decodeTable } from '#parser/table/table-bytes';
import { isSealedFile } from '../data/sealed/sealed-file';
import { evidenceOfFile } from '../imports/file-evidence';
import type { RejectedRow } from '../imports/price-list';
import { fileProblemText, rejectedRowLines } from '../imports/price-list-words';
import { readPriceList } from '../imports/read-price-list';
import { readProblemText } from '../imports/read-problem-text';
import type { CommandTools } from './command';
import type { Parts } from './grammar';
import { readAsOf, readGivenAsOf } from './option-readers';
import { readArgument } from './read-argument';
import { rowsUnder, titleUnder } from './under-scenario';
import {
  loadWorkspace,
  readWorkspaceSource,
  referenceOf,
  type LoadedWorkspace,
  type WorkspaceSource,
} from './workspace-source';

/** Where a command's offers come from. */
export type OfferSource =
  /** `argument` is the file's place on the command line, from 0. */
  | { readonly kind: 'price-list'; readonly argument: number; readonly asOf: CalendarDate }
  /** `asOf` is null where the workspace's own day stands, `scenarioName` where its present view does. */
  | {
      readonly kind: 'workspace';
      readonly workspace: WorkspaceSource;
      readonly asOf: CalendarDate | null;
      readonly scenarioName: string | null;
    };

/** Offers, costed. */
export interface EvaluatedSource {
  /** The price list's file, the workspace's file or `sample`: what faults begin with. */
  readonly name: string;
  /** What a report of them is called: the price list's file, or the workspace as its owner calls it. */
  readonly title: string;
  /** In the order of the file; each has a landed cost. */
  readonly rows: readonly OfferEvaluation[];
  readonly prepared: PreparedReference;
  readonly evidence: readonly Evidence[];
  /** The scenario by its name; null is the present view, and that of every price list. */
  readonly scenarioName: string | null;
  /** Null of a price list. */
  readonly workspace: LoadedWorkspace | null;
}

/** The price list that is named, or the workspace that stands in its place. */
export function readOfferSource(
  parts: Parts<'--as-of' | '--workspace' | '--scenario', '--sample'>,
  usage: string,
): Result<OfferSource, string> {
  const workspace = readWorkspaceSource(parts);
  if (!workspace.ok) return workspace;
  const [argument] = parts.files;
  const scenarioName = parts.valueOf('--scenario');
  if (workspace.value !== null) {
    if (argument !== undefined) return fail('Give a price list or a workspace, not both.');
    const asOf = readGivenAsOf(parts);
    return asOf.ok
      ? ok({ kind: 'workspace', workspace: workspace.value, asOf: asOf.value, scenarioName })
      : asOf;
  }
  if (argument === undefined) {
    return fail(`Name the price list: ${usage}; or give --workspace FILE or --sample in its place.`);
  }
  if (scenarioName !== null) return fail('--scenario goes with --workspace: a price list has none.');
  const asOf = readAsOf(parts);
  return asOf.ok ? ok({ kind: 'price-list', argument, asOf: asOf.value }) : asOf;
}

/** Costs the offers. A problem is one line for each thing that is wrong. */
export async function evaluateSource(
  source: OfferSource,
  tools: CommandTools,
): Promise<Result<EvaluatedSource, readonly string[]>> {
  return source.kind === 'price-list' ? evaluatePriceList(source, tools) : evaluateWorkspace(source, tools);
}

async function evaluateWorkspace(
  { workspace, asOf, scenarioName }: Extract<OfferSource, { kind: 'workspace' }>,
  tools: CommandTools,
): Promise<Result<EvaluatedSource, readonly string[]>> {
  const loaded = await loadWorkspace(workspace, tools);
  if (!loaded.ok) return loaded;
  const reference = referenceOf(loaded.value, asOf);
  if (!reference.ok) return reference;
  const { name, state } = loaded.value;
  const under = rowsUnder(loaded.value, prepareReference(reference.value), scenarioName);
  if (!under.ok) return under;
  const { rows } = under.value;
  const faults = rows.flatMap(({ offer, problem }) =>
    problem === null ? [] : [`${name}: Offer ${offer.id}: ${problemText(problem)}`],
  );
  if (faults.length > 0) return fail(faults);
  const title = titleUnder(reference.value.settings.name, under.value.scenarioName);
  return ok({ name, title, ...under.value, evidence: state.evidence, workspace: loaded.value });
}

async function evaluatePriceList(
  { argument, asOf }: Extract<OfferSource, { kind: 'price-list' }>,
  tools: CommandTools,
): Promise<Result<EvaluatedSource, readonly string[]>> {
  const file = await readArgument(argument, tools);
  if (!file.ok) return file;
  const { name, bytes } = file.value;
  if (isSealedFile(bytes)) {
    return fail([`${name} is sealed by a passphrase. Open it in the window, and export the offers as CSV.`]);
  }
  const cells = await tools.reading.readTable(bytes, new AbortController().signal);
  if (!cells.ok) return fail([`${name}: ${readProblemText(cells.problem)}`]);
  const reference = await tools.loadData(asOf);
  const evidence = await evidenceOfFile(name, bytes, reference.settings.scenario.asOf);
  const { rigModels, vendors, sites } = reference;
  const read = readPriceList(decodeTable(cells.value), null, { evidence, rigModels, vendors, sites });
  if (!read.ok) return fail([`${name}: ${fileProblemText(read.problem)}`]);
  const prepared = prepareReference(reference);
  const rows = evaluateOffers(read.value.offers, prepared);
  const faults = [...read.value.rejected.flatMap(rejectedFaults), ...rows.flatMap(uncostedFault)];
  return faults.length === 0
    ? ok({ name, title: name, rows, prepared, evidence: [evidence], scenarioName: null, workspace: null })
    : fail(faults.sort((a, b) => a.line - b.line).map(({ text }) => `${name}: ${text}`));
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
