/**
 * An order problem in; the best order, or the rules that clash and the ways out, as JSON out.
 *
 * An order that cannot be is an answer and no error: the exit code tells whether the
 * problem could be read, not whether its rules can be kept.
 *
 * Depends on: domain, imports, host, workers (types), ./command-line (types).
 */
import { fail, ok, type Result } from '#domain/core/result';
import { orderProblemSchema, type OrderProblem } from '#domain/model/order-problem';
import type { OrderPlan } from '#domain/optimise/optimise-order';
import type { FileReadingHost } from '../host/host';
import { readProblemText } from '../imports/read-problem-text';
import type { SolverClient } from '../workers/solver-client';
import type { OptimiseCommand } from './command-line';

/** Solves the problem of one file. A problem of the file is one line for each thing that is wrong. */
export async function optimiseFile(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  { seconds, seed }: Pick<OptimiseCommand, 'seconds' | 'seed'>,
  { reading, solver }: { readonly reading: FileReadingHost; readonly solver: SolverClient },
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
