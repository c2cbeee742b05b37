/**
 * Whether two values that JSON can hold say the same, whatever the order of their fields.
 *
 * A field that is there without a value is taken as not there, as in JSON.
 *
 * Depends on: nothing.
 */

/** Compares whole values; the same object is equal at once, so that copies that share records compare quickly. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((part, index) => isSame(part, other[index]))
    );
  }
  if (!isFields(one) || !isFields(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSame(one[name], other[name]));
}

/** Fields by their name. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether it is an object with fields: neither a list nor null. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
