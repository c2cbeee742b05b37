/**
 * Registration, tax and other numbers made comparable.
 *
 * Depends on: nothing.
 */

/**
 * A number without what authorities set between its digits, wide digits as plain ones; null if no Latin
 * letter and no digit is left, since two of which nothing is left are not the same number.
 */
export function comparableNumber(number: string): string | null {
  const plain = number
    .replaceAll('№', '')
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  return plain === '' ? null : plain;
}

/** Those of some numbers that can be compared. */
export function comparableNumbers(numbers: readonly string[]): ReadonlySet<string> {
  return new Set(numbers.flatMap((number) => comparableNumber(number) ?? []));
}

/** Whether one is among comparable numbers. */
export function isAmong(number: string, comparable: ReadonlySet<string>): boolean {
  const one = comparableNumber(number);
  return one !== null && comparable.has(one);
}
