/**
 * Filters, places and outcomes as words of the screen.
 *
 * Depends on: model (types), screening (types), ./queue-rows (types).
 */
import type { DecisionOutcome } from '#domain/model/screening-decision';
import type { PartyStatus } from '#domain/screening/party-status';
import type { QueueFilter, QueuePlace } from './queue-rows';

/** A filter on its chip. */
export const filterWords: Readonly<Record<QueueFilter, string>> = {
  open: 'Open',
  decided: 'Decided',
  listed: 'Listed (on record)',
  none: 'No potential match',
  'not-screened': 'Not screened',
  all: 'All',
};

/** What is said where a filter finds nobody. */
export const emptyWords: Readonly<Record<QueueFilter, string>> = {
  open: 'No party waits for a decision. That says nothing of parties that are on no list loaded here.',
  decided: 'Nothing is decided yet.',
  listed: 'No party is listed on record.',
  none: 'There is no party without a potential match.',
  'not-screened': 'Every party has been screened.',
  all: 'No party is on record. Parties come with vendors, offers, holdings and parts.',
};

/** A status on its tag: a listing on record says that it is from there. */
export function statusWords({ kind, words }: PartyStatus): string {
  return kind === 'listed' ? 'Listed (on record)' : words;
}

/** What is done next with a party. */
export const placeWords: Readonly<Record<QueuePlace, string>> = {
  strong: 'strong match to decide',
  possible: 'possible match to decide',
  reopened: 'open again',
  'second-person': 'waits for a second person',
  escalated: 'escalated',
  weak: 'weak match to decide',
  rest: '',
};

/** An outcome as a decision says it. */
export const outcomeWords: Readonly<Record<DecisionOutcome, string>> = {
  'false-positive': 'False positive',
  'true-match': 'True match',
  escalated: 'Escalated',
  reopened: 'Reopened',
};

/** How a reason may begin; whoever decides goes on from there. */
export const reasonBeginnings: Readonly<Record<DecisionOutcome, readonly string[]>> = {
  'false-positive': [
    'Another party of a similar name: ours is registered as ',
    'Address and registration number differ: ours are ',
    'Only common words met; checked against ',
  ],
  'true-match': [
    'Registration number or address agrees: ',
    'The party itself confirmed it: ',
    'Same owners or directors: ',
  ],
  escalated: ['Asked counsel because ', 'Waiting for documents from the party: ', 'Handed to '],
  reopened: ['New information: ', 'Decided by mistake: '],
};

/** Whether a reason is only the beginning that was offered. */
export function isOnlyABeginning(reason: string): boolean {
  const typed = reason.trim();
  return Object.values(reasonBeginnings).some((some) => some.some((one) => one.trim() === typed));
}
