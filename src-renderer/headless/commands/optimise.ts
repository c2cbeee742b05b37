/**
 * `rigplan optimise`: an order problem in; the best order, or the rules that clash and the ways out, as JSON out.
 *
 * An order that cannot be is an answer and no error: the exit code tells whether the
 * problem could be read, not whether its rules can be kept.
 *
 * Depends on: domain, imports, ../command, ../option-readers, ../outcome, ../read-argument.
 */
import { fail, ok, type Result } from '#domain/core/result';
import { orderProblemSchema, type OrderProblem } from '#domain/model/order-problem';
import type { OrderPlan } from '#domain/optimise/optimise-order';
import { readProblemText } from '../../imports/read-problem-text';
import { defineCommand, type CommandTools } from '../command';
import { readOnlyJson, readTimeLimit } from '../option-readers';
import { failure, success } from '../outcome';
import { readArgument, type FileBytes } from '../read-argument';

/** The largest seed that the solver takes. */
const MAX_SEED = 2_147_483_647;

/** Finds the best order of a problem that is written down in a file. */
export const optimise = defineCommand({
  word: 'optimise',
  help: {
    usages: ['optimise PROBLEM.json [--format json] [--time-limit SECONDS] [--seed N] [--out FILE]'],
    says: 'optimise finds the best order of a problem, or says which of its rules clash.',
    options: [
      ['--time-limit S', 'seconds the solver may take in all (no limit)'],
      ['--seed N', 'seed of the solver (1)'],
    ],
  },
  grammar: {
    files: ['order problem'],
    options: ['--format', '--time-limit', '--seed', '--out'],
    switches: [],
  },
  read: (parts) => {
    const format = readOnlyJson(parts, 'a plan');
    if (!format.ok) return format;
    const limit = readTimeLimit(parts);
    if (!limit.ok) return limit;
    const seconds = limit.value;
    const seedText = parts.valueOf('--seed') ?? '1';
    const seed = Number(seedText);
    if (!/^\d+$/.test(seedText) || seed > MAX_SEED) {
      return fail(`--seed ${seedText} is not a whole number from 0 to ${String(MAX_SEED)}.`);
    }
    const [fileArgument = -1] = parts.files;
    return ok({ fileArgument, limits: { seconds, seed }, outArgument: parts.placeOf('--out') });
  },
  run: async ({ fileArgument, limits, outArgument }, tools) => {
    const file = await readArgument(fileArgument, tools);
    if (!file.ok) return failure(file.problem);
    const result = await optimiseFile(file.value, limits, tools);
    return result.ok ? success(result.value, outArgument) : failure(result.problem);
  },
});

interface Limits {
  /** Seconds the solver may take in all; null is no limit. */
  readonly seconds: number | null;
  /** Seed of what the solver leaves to chance. */
  readonly seed: number;
}

async function optimiseFile(
  { name, bytes }: FileBytes,
  { seconds, seed }: Limits,
  { reading, solver }: Pick<CommandTools, 'reading' | 'solver'>,
): Promise<Result<Uint8Array, readonly string[]>> {
  const { signal } = new AbortController();
  const checked = await reading.checkJson(bytes, signal);
  if (!checked.ok) return fail([`${name}: ${readProblemText(checked.problem)}`]);
  const problem = readProblem(new TextDecoder().decode(bytes));
  if (!problem.ok) return fail(problem.problem.map((line) => `${name}: ${line}`));
  const limits = { seconds: seconds ?? Number.POSITIVE_INFINITY, seed };
  const plan = await solver.optimise(problem.value, limits, signal);
  const text = JSON.stringify(toRecord(problem.value, plan), null, 2);
  return ok(new TextEncoder().encode(`${text}\n`));
}

function readProblem(text: string): Result<OrderProblem, readonly string[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail(['The file is not JSON, or it is cut off.']);
  }
  const read = orderProblemSchema.safeParse(json);
  if (read.success) return ok(read.data);
  return fail(read.error.issues.map(({ path, message }) => `${placeOf(json, path)}${message}`));
}

/** Where in the problem: `Offer MY-1, maxUnits: `. */
function placeOf(json: unknown, path: readonly PropertyKey[]): string {
  const [first, at, ...rest] = path;
  if (first !== 'offers' || typeof at !== 'number')
    return path.length === 0 ? '' : `${path.map(String).join('.')}: `;
  const { offers } = json as { readonly offers: readonly unknown[] };
  const offer = offers[at];
  const id = typeof offer === 'object' && offer !== null && 'id' in offer ? offer.id : null;
  const name = typeof id === 'string' && id !== '' ? id : `number ${String(at + 1)}`;
  return `Offer ${name}${rest.length === 0 ? '' : `, ${rest.map(String).join('.')}`}: `;
}

/** What is printed; the name of the objective says its unit. */
function toRecord({ objective, offers }: OrderProblem, plan: OrderPlan) {
  const name = objective === 'min-cost' ? 'objectiveUsd' : 'objectiveTh';
  if (plan.status === 'infeasible') {
    return {
      status: plan.status,
      [name]: null,
      gap: null,
      lines: [],
      clashingRules: plan.clashing,
      isSmallestProved: plan.isProved,
      relaxations: plan.relaxations.map(({ changes, objective: value }) => ({ changes, [name]: value })),
    };
  }
  const { status, units, gap } = plan;
  const lines = offers.flatMap(({ id }, at) => {
    const bought = units?.[at] ?? 0;
    return bought === 0 ? [] : [{ offerId: id, units: bought }];
  });
  return { status, [name]: plan.objective, gap, lines, clashingRules: [], relaxations: [] };
}
