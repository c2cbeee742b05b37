/** What is said of a file besides where it is. Depends on: nothing. */

/** Said of a file that was written: what is hidden on screen is not hidden in it. */
export function fileRemark(areAmountsHidden: boolean): string {
  return areAmountsHidden ? ' Amounts are hidden on screen only; this file has them.' : '';
}
