/**
 * Success or a named problem, as a value.
 *
 * A Result is for what real data can cause (no rate for that date, no lane for
 * that country). What only a programming mistake can cause is thrown.
 *
 * Depends on: nothing.
 */

/** Either a value or the reason there is none. */
export type Result<Value, Problem> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

/** Wraps a value as success. */
export function ok<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

/** Wraps a problem as failure. */
export function fail<Problem>(problem: Problem): Result<never, Problem> {
  return { ok: false, problem };
}

/**
 * Makes the compiler reject a `switch` that misses a case.
 *
 * @throws TypeError if data of an unknown shape reaches it all the same
 */
export function assertNever(unexpected: never): never {
  throw new TypeError(`Unhandled case: ${JSON.stringify(unexpected)}`);
}
