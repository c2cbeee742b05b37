/**
 * Finds what a check of a record left out.
 *
 * A schema drops the fields it does not know; in a file of a later release they
 * may mean something, and dropping them unseen would lose it.
 *
 * Depends on: nothing.
 */

/**
 * The paths of fields, at any depth, that stand in the given data and not in what was kept of it.
 *
 * @param given - plain data as parsed from JSON
 * @param kept - the same data after its check
 */
export function lostFields(given: unknown, kept: unknown): readonly (readonly string[])[] {
  if (typeof given !== 'object' || given === null) return [];
  const keptFields = (kept ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(given).flatMap(([name, value]) =>
    Object.hasOwn(keptFields, name)
      ? lostFields(value, keptFields[name]).map((path) => [name, ...path])
      : [[name]],
  );
}
