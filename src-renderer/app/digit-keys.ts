/**
 * The digits of a keyboard, whatever they give without Shift.
 *
 * Depends on: nothing.
 */

/** The digit of a key in the row above the letters, or of one that gives a digit; null for other keys. */
export function digitOf({ code, key }: Pick<KeyboardEvent, 'code' | 'key'>): number | null {
  const found = /^Digit(\d)$/.exec(code) ?? /^(\d)$/.exec(key);
  return found === null ? null : Number(found[1]);
}
