/**
 * What is said where an offer of the plan is gone: it is in no sum, so nobody knows the whole.
 *
 * Depends on: core.
 */
import { numberText } from '../core/plain-text';

/** `the offer of 2 lines is not in the workspace any more`. @param gone - lines, 1 or more */
export function goneWords(gone: number): string {
  return `the offer of ${gone === 1 ? '1 line' : `${numberText(gone)} lines`} is not in the workspace any more`;
}
