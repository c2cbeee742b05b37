/**
 * `rigplan break-even`: two offers in; where they tie, as sentences or JSON, out.
 *
 * Depends on: domain, ../command, ../evaluate-source, ../outcome, ../workspace-source.
 */
import { breakEvens } from '#domain/break-even/break-even';
import { fail, ok, type Result } from '#domain/core/result';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { toBreakEvensRecord } from '#domain/reports/break-even-records';
import { breakEvenReport, noCostText } from '#domain/reports/break-even-text';
import { defineCommand } from '../command';
import { evaluateSource, readOfferSource, type EvaluatedSource } from '../evaluate-source';
import { failure, success } from '../outcome';
import { WORKSPACE_OPTIONS, WORKSPACE_SWITCHES } from '../workspace-source';

/** At which duty rate, unit price and day one offer ties with another. */
export const breakEven = defineCommand({
  word: 'break-even',
  help: {
    usages: [
      'break-even FILE.csv --as-of DATE --offer ID --against ID [--json] [--out FILE]',
      'break-even --workspace FILE | --sample --offer ID --against ID [--scenario NAME] [--as-of DATE] [--json] [--out FILE]',
    ],
    says: 'break-even says at which duty rate, unit price and day one offer ties with another.',
    options: [
      ['--offer ID', 'the offer that is looked at (required)'],
      ['--against ID', 'the offer it is held against (required)'],
      ['--json', 'JSON in place of sentences'],
    ],
  },
  grammar: {
    files: ['price list'],
    areFilesOptional: true,
    options: ['--as-of', '--scenario', '--offer', '--against', '--out', ...WORKSPACE_OPTIONS],
    switches: ['--json', ...WORKSPACE_SWITCHES],
  },
  read: (parts) => {
    const source = readOfferSource(parts, 'break-even FILE.csv --as-of DATE --offer ID --against ID');
    if (!source.ok) return source;
    const offerId = parts.valueOf('--offer');
    const againstId = parts.valueOf('--against');
    if (offerId === null) return fail('Name the offer that is looked at: --offer ID.');
    if (againstId === null) return fail('Name the offer it is held against: --against ID.');
    if (offerId === againstId) return fail(`--offer and --against are both ${offerId}; name two offers.`);
    const pair = { offerId, againstId, isJson: parts.has('--json') };
    return ok({ source: source.value, pair, outArgument: parts.placeOf('--out') });
  },
  run: async ({ source, pair, outArgument }, tools) => {
    const evaluated = await evaluateSource(source, tools);
    if (!evaluated.ok) return failure(evaluated.problem);
    const bytes = solvePair(evaluated.value, pair);
    return bytes.ok ? success(bytes.value, outArgument) : failure(bytes.problem);
  },
});

interface Pair {
  /** The id of the offer that is looked at, and of the one it is held against. */
  readonly offerId: string;
  readonly againstId: string;
  /** JSON in place of sentences. */
  readonly isJson: boolean;
}

function solvePair(
  { name, rows, prepared }: EvaluatedSource,
  { offerId, againstId, isJson }: Pair,
): Result<Uint8Array, readonly string[]> {
  const row = rows.find(({ offer }) => offer.id === offerId);
  const against = rows.find(({ offer }) => offer.id === againstId);
  if (row === undefined || against === undefined) {
    const missing = [...(row === undefined ? [offerId] : []), ...(against === undefined ? [againstId] : [])];
    return fail(missing.map((id) => `${name}: No offer has the id ${id}.`));
  }
  const found = breakEvens(row, against, prepared);
  if (!found.ok) return fail([`${name}: ${noCostText(found.problem)}`]);
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
