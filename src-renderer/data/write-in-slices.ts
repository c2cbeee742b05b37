/**
 * A large write as many small ones of the same transaction, so that the window can draw in between.
 *
 * IndexedDB copies every record as it is handed over: a hundred thousand at once hold the page for
 * seconds. It stays one step: the transaction is committed whole or not at all.
 *
 * Depends on: dexie (types).
 */
import type { DBCoreMutateRequest, DBCoreMutateResponse, DBCoreTable } from 'dexie';

/** Records of one slice: some 20 ms of copying. */
const SLICE = 1_000;

/** What was written of a large write so far. */
export interface WrittenSlice {
  /** Place of its first record or key in the whole write. */
  readonly from: number;
  /** The slice alone. */
  readonly request: DBCoreMutateRequest;
  /** Of the slice alone. */
  readonly response: DBCoreMutateResponse;
}

/**
 * Writes as `table.mutate` does; the answer is that of one write.
 *
 * @param onBegin - called before each slice is written; what it gives is handed to `onEnd`
 */
export function writeInSlices<Begun>(
  table: DBCoreTable,
  request: DBCoreMutateRequest,
  onBegin: (request: DBCoreMutateRequest) => Begun,
  onEnd: (slice: WrittenSlice, begun: Begun) => void,
): Promise<DBCoreMutateResponse> {
  const length = lengthOf(request);
  const next = (from: number, before: DBCoreMutateResponse | null): Promise<DBCoreMutateResponse> => {
    const slice = length <= SLICE ? request : sliceOf(request, from, from + SLICE);
    const begun = onBegin(slice);
    // Chained and not awaited: Dexie follows its own promises through a transaction.
    return table.mutate(slice).then((response) => {
      onEnd({ from, request: slice, response }, begun);
      const all = before === null ? response : joined(before, response, from);
      return from + SLICE >= length ? all : next(from + SLICE, all);
    });
  };
  return next(0, null);
}

/** Records or keys; 0 where it cannot be cut: a range, or a write that says more than its records. */
function lengthOf(request: DBCoreMutateRequest): number {
  if (request.type === 'deleteRange') return 0;
  if (request.type === 'delete') return request.criteria === undefined ? request.keys.length : 0;
  const saysMore =
    request.type === 'put' && (request.criteria !== undefined || request.updates !== undefined);
  return saysMore ? 0 : request.values.length;
}

function sliceOf(request: DBCoreMutateRequest, from: number, to: number): DBCoreMutateRequest {
  if (request.type === 'deleteRange') return request;
  if (request.type === 'delete') return { ...request, keys: request.keys.slice(from, to) };
  const values = request.values.slice(from, to);
  return request.keys === undefined
    ? { ...request, values }
    : { ...request, values, keys: request.keys.slice(from, to) };
}

function joined(
  before: DBCoreMutateResponse,
  { numFailures, failures, lastResult, results }: DBCoreMutateResponse,
  from: number,
): DBCoreMutateResponse {
  for (const [at, failure] of Object.entries(failures)) before.failures[from + Number(at)] = failure;
  const all = before.results as unknown[] | undefined;
  for (const result of (results ?? []) as unknown[]) all?.push(result);
  return {
    numFailures: before.numFailures + numFailures,
    failures: before.failures,
    lastResult: lastResult as unknown,
    ...(all === undefined ? {} : { results: all }),
  };
}
