/**
 * Joins class names, leaving out what is not set.
 *
 * Depends on: nothing.
 */

/** One class attribute from parts that may be missing. */
export function classNames(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' ');
}
