/**
 * Why a line cannot be bought as it stands, as a sentence for the record.
 *
 * The Plan screen says beside it what to do next; a record says what was so.
 *
 * Depends on: core, planning.
 */
import { dayText, numberText } from '../../core/plain-text';
import type { LineProblem } from '../../planning/plan-evaluation';
import { monthWords } from '../../planning/rule-sentence';

/** @param quantity - units of the line */
export function lineProblemSentence(problem: LineProblem, quantity: number): string {
  const units = quantity === 1 ? '1 unit' : `${numberText(quantity)} units`;
  switch (problem.code) {
    case 'offer/gone':
      return 'Its offer is not in the workspace any more: no total holds anything of it';
    case 'cost/unknown':
      return `Its cost is not known: ${problem.reason}`;
    case 'site/gone':
      return 'Its site is not in the workspace any more';
    case 'site/none':
      return 'Neither the line nor its offer names a site: all-in cost and power are not known';
    case 'quantity/below-minimum':
      return `${units}; the vendor sells ${numberText(problem.least)} or more`;
    case 'quantity/above-most':
      return `The lines of the offer come to more than the ${numberText(problem.most)} units it is for`;
    case 'quantity/not-whole-lots':
      return `${units}; the vendor sells lots of ${numberText(problem.lotSize)}`;
    case 'batch-month/too-early':
      return `Reckoned for ${monthWords(problem.earliest)}, when the lead time ends, and not for its batch month`;
    case 'option/none':
      return 'No call option is on record for its offer';
    case 'option/above-units':
      return `The call option is for ${numberText(problem.most)} units; the lines on it come to more`;
    case 'option/expired':
      return `The call option could be exercised until ${dayText(problem.expiredOn)}`;
    case 'offer/expired':
      return `The quotation held until ${dayText(problem.validUntil)}; the vendor may ask another price`;
  }
}
