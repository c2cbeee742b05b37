/**
 * The colour of a match and of a party: green for a person's false positive, red for a listing, amber while it is open.
 *
 * Never green for what a machine found: that is plain, whatever it is.
 *
 * Depends on: screening (types), ui (types).
 */
import type { HitState } from '#domain/screening/match-state';
import type { PartyStatus } from '#domain/screening/party-status';
import type { Tone } from '../../ui/notice';

/** Of one match. */
export function stateTone({ state, hit }: HitState): Tone {
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
export function statusTone({ kind, band }: PartyStatus): Tone {
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
