/**
 * The answer to a potential match in words. None of them says that a party may be dealt with.
 *
 * Depends on: core, model (types), ./match-state (types).
 */
import { calendarDate, isCalendarDate } from '../core/calendar-date';
import { dayText } from '../core/plain-text';
import { assertNever } from '../core/result';
import type { DecisionOutcome, ScreeningDecision } from '../model/screening-decision';
import type { Band } from '../model/screening-settings';
import type { HitState, OpenReason } from './match-state';

/** Outcomes as a reader finds them in a line. */
export const OUTCOME_WORDS: Readonly<Record<DecisionOutcome, string>> = {
  'false-positive': 'False positive, decided',
  'true-match': 'True match, decided',
  escalated: 'Escalated',
  reopened: 'Reopened',
};

const OPEN_WORDS: Readonly<Record<Band, string>> = {
  strong: 'Potential match, open (strong)',
  possible: 'Potential match, open (possible)',
  weak: 'Potential match, open (weak)',
};

/** An open match by its band: `Potential match, open (strong)`. */
export function openText(band: Band): string {
  return OPEN_WORDS[band];
}

/** The state in one line: `False positive, decided by Ana on 3 Nov 2026`. */
export function stateText({ hit, state, decision, awaitsSecondPerson }: HitState): string {
  if (state === 'open' || decision === null) return openText(hit.band);
  return awaitsSecondPerson
    ? `${decisionText(decision)}; a second person has not confirmed it yet`
    : decisionText(decision);
}

/** A decision in one line, with who confirmed it: `True match, decided by Ana on 3 Nov 2026, confirmed by Bo on 4 Nov 2026`. */
export function decisionText({ outcome, reviewer, at, confirmed, expiresOn }: ScreeningDecision): string {
  const said = `${OUTCOME_WORDS[outcome]} by ${reviewer} on ${dayOf(at)}`;
  const confirmation = confirmed === null ? '' : `, confirmed by ${confirmed.by} on ${dayOf(confirmed.at)}`;
  const end = expiresOn === null ? '' : `, until ${dayText(expiresOn)}`;
  return `${said}${confirmation}${end}`;
}

/** Why a match is open, a sentence each; empty for one that is answered. */
export function openReasonTexts({ openBecause, decision }: HitState): readonly string[] {
  const before = decision === null ? '' : decisionText(decision);
  return openBecause.flatMap((reason) => reasonTexts(reason, before));
}

function reasonTexts(reason: OpenReason, before: string): readonly string[] {
  switch (reason.kind) {
    case 'undecided':
      return ['Nobody has decided yet.'];
    case 'entry-changed':
      return [`Open again, as the entry changed. Before: ${before}.`, ...reason.changes];
    case 'party-changed':
      return [`Open again, as the party changed. Before: ${before}.`, ...reason.changes];
    case 'expired':
      return [`Open again, as the decision expired on ${dayText(reason.on)}. Before: ${before}.`];
    case 'waits-for-second-person':
      return [`${before}; it stands once a second person confirms it.`];
    case 'reopened':
      return [`Reopened by ${reason.by} on ${dayOf(reason.at)}: ${reason.reason}`];
    default:
      return assertNever(reason);
  }
}

/** The day of an instant as it is stored, in universal time. */
function dayOf(at: string): string {
  const day = at.slice(0, 10);
  return isCalendarDate(day) ? dayText(calendarDate(day)) : day;
}
