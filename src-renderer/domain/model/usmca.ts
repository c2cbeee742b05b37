/**
 * Which origins the USMCA exemption can belong to.
 *
 * A claim of USMCA on goods of any other origin lifts no duty: the layers that
 * spare such goods spare goods of the agreement's parties.
 *
 * Depends on: core.
 */
import type { CountryCode } from '../core/country';

const PARTIES: ReadonlySet<string> = new Set(['CA', 'MX', 'US']);

/** Whether goods of an origin can qualify under USMCA at all. @see 19 USC 4531; 19 CFR part 182 */
export function isUsmcaParty(origin: CountryCode): boolean {
  return PARTIES.has(origin);
}
