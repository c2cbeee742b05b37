/**
 * A reader that remembers what it read: a list says the same terms, places and days on thousands of rows.
 *
 * Depends on: nothing.
 */

/** Texts remembered by one reader, at most; what comes later is read anew. */
const MOST = 10_000;

/** The same reader, which reads each key once. The result must depend on the key alone. */
export function remembered(): <Value>(key: string, read: () => Value) => Value {
  const known = new Map<string, unknown>();
  return <Value>(key: string, read: () => Value): Value => {
    // Each key begins with the name of its reader, so that a value is always of that reader's kind.
    if (known.has(key)) return known.get(key) as Value;
    const value = read();
    if (known.size < MOST) known.set(key, value);
    return value;
  };
}
