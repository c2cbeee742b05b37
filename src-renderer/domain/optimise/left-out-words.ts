/**
 * Why the search for a plan could not consider an offer, in words.
 *
 * Depends on: ./plan-candidates (types).
 */
import type { LeftOut } from './plan-candidates';

/** A sentence that names what is missing or in the way. */
export function leftOutWords(reason: LeftOut['reason']): string {
  switch (reason.code) {
    case 'offer/gone':
      return 'The offer is not in the workspace any more.';
    case 'cost/unknown':
      return reason.reason;
    case 'site/gone':
      return 'Its site is not in the workspace any more.';
    case 'site/none':
      return 'It names no site and there is no default one, so its all-in cost is not known.';
    case 'quantity/below-minimum':
      return `The vendor sells ${String(reason.least)} units or more.`;
    case 'quantity/above-most':
      return `The least that can be bought is more than the ${String(reason.most)} units on offer.`;
    case 'quantity/not-whole-lots':
      return `It is sold in lots of ${String(reason.lotSize)}.`;
    case 'batch-month/too-early':
      return `The vendor cannot ship before ${reason.earliest}.`;
    case 'option/none':
      return 'No call option is on record.';
    case 'option/above-units':
      return `The option is of ${String(reason.most)} units.`;
    case 'option/expired':
      return `The option expired on ${reason.expiredOn}.`;
    case 'offer/expired':
      return `The price held until ${reason.validUntil}.`;
    case 'stopped':
      return `${reason.words.charAt(0).toUpperCase()}${reason.words.slice(1)}.`;
  }
}
