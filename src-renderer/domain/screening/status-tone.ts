/**
 * The colour of a match and of a party: green for a person's false positive, red for a listing, amber while it is open.
 *
 * Never green for what a machine found: that is plain, whatever it is.
 *
 * Depends on: ./match-state (types), ./party-status (types).
 */
import type { HitState } from './match-state';
import type { PartyStatus } from './party-status';

/** `broken` is drawn red, `unsure` amber, `decided` green, `plain` without a colour; words stand beside each. */
export type StatusTone = 'plain' | 'unsure' | 'broken' | 'decided';

/** Of one match. */
export function stateTone({ state, hit }: HitState): StatusTone {
  switch (state) {
    case 'true-match':
      return 'broken';
    case 'false-positive':
      return 'decided';
    case 'escalated':
      return 'unsure';
    case 'open':
      return hit.band === 'weak' ? 'plain' : 'unsure';
  }
}

/** Of a party. */
export function statusTone({ kind, band }: PartyStatus): StatusTone {
  switch (kind) {
    case 'listed':
    case 'true-match':
      return 'broken';
    case 'escalated':
      return 'unsure';
    case 'potential-match':
      return band === 'weak' ? 'plain' : 'unsure';
    case 'false-positive':
      return 'decided';
    case 'not-screened':
    case 'no-potential-match':
      return 'plain';
  }
}
