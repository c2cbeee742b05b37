/**
 * What an offer's parties come to together, and how grave each is: the one place that puts them in order.
 *
 * The gravest counts: one listed party is not made better by the others. A listed supplier of a part and
 * a listed shareholder do not make the seller listed, so they have words of their own.
 *
 * Depends on: ./party-status (types).
 */
import type { PartyStatus } from './party-status';

/** The gravest first. */
export const OFFER_STATUSES = [
  { kind: 'listed', words: 'Listed', points: 0 },
  { kind: 'true-match', words: 'True match', points: 0 },
  { kind: 'owned', words: 'Owned by listed parties', points: 0 },
  { kind: 'escalated', words: 'Escalated', points: 5 },
  { kind: 'potential-strong', words: 'Potential match, open (strong)', points: 10 },
  { kind: 'component-listed', words: 'Component supplier listed', points: 15 },
  { kind: 'potential-possible', words: 'Potential match, open (possible)', points: 20 },
  { kind: 'owned-not-in-force', words: 'Owned by listed parties, rule not in force', points: 20 },
  { kind: 'may-be-owned', words: 'May be owned by listed parties', points: 25 },
  { kind: 'component-may-be-listed', words: 'Component supplier may be listed', points: 25 },
  { kind: 'owner-open', words: 'Owner: potential match, open', points: 30 },
  { kind: 'component-open', words: 'Component supplier: potential match, open', points: 30 },
  { kind: 'potential-weak', words: 'Potential match, open (weak)', points: 45 },
  { kind: 'not-screened', words: 'Not screened', points: 50 },
  { kind: 'false-positive', words: 'False positive', points: 70 },
  { kind: 'no-potential-match', words: 'No potential match in the list', points: 75 },
] as const;

/** One of the kinds of {@link OFFER_STATUSES}. */
export type OfferStatusKind = (typeof OFFER_STATUSES)[number]['kind'];

/** What stands behind the words where a related party is listed. It makes nobody listed. */
export const RELATED_SUFFIX = ' · related party listed';

/** What a tie to a listed party leaves of the points, in a fifth. */
const RELATED_SHARE = 5;

/** The words that are stored, filtered and weighed by; they have neither names nor dates. */
export function offerStatusWords(kind: OfferStatusKind, isRelatedListed: boolean): string {
  const words = OFFER_STATUSES[placeOf(kind)]?.words ?? '';
  return isRelatedListed ? words + RELATED_SUFFIX : words;
}

/** How grave: 0 is the least. A tie to a listed party counts half a step. */
export function offerStatusSeverity(kind: OfferStatusKind, isRelatedListed: boolean): number {
  return OFFER_STATUSES.length - 1 - placeOf(kind) + (isRelatedListed ? 0.5 : 0);
}

/** How grave the stored words are; below 0 for words that are none of them. */
export function severityOfWords(words: string): number {
  const isRelated = words.endsWith(RELATED_SUFFIX);
  const plain = isRelated ? words.slice(0, -RELATED_SUFFIX.length) : words;
  const found = OFFER_STATUSES.find((one) => one.words === plain);
  return found === undefined ? -1 : offerStatusSeverity(found.kind, isRelated);
}

/** Points to begin with for a ranking, 0 to 100, by the stored words. None has 100: nothing found is no clearance. */
export const OFFER_STATUS_POINTS: Readonly<Record<string, number>> = Object.fromEntries(
  OFFER_STATUSES.flatMap(({ words, points }) => [
    [words, points],
    [words + RELATED_SUFFIX, Math.floor(points / RELATED_SHARE)],
  ]),
);

/** What a party is to an offer; a possible supplier is one of a part that the rig is not known to have. */
export type BearingOnOffer = 'direct' | 'owner' | 'component-supplier' | 'possible-supplier';

/** What a party's own status makes of an offer, by what it is to the offer. */
export function kindOfParty(
  { kind, band }: Pick<PartyStatus, 'kind' | 'band'>,
  as: BearingOnOffer,
): OfferStatusKind {
  const isWeak = kind === 'potential-match' && band === 'weak';
  if (isWeak) return 'potential-weak';
  if (kind === 'not-screened' || kind === 'false-positive' || kind === 'no-potential-match') return kind;
  if (as === 'direct') return kind === 'potential-match' ? OPEN[band ?? 'weak'] : kind;
  const isNamed = kind === 'listed' || kind === 'true-match';
  if (as === 'component-supplier') return isNamed ? 'component-listed' : 'component-open';
  if (as === 'possible-supplier') return isNamed ? 'component-may-be-listed' : 'component-open';
  // What a listed owner makes of the party it holds is for the rules of ownership to say.
  return isNamed ? 'no-potential-match' : 'owner-open';
}

const OPEN = {
  strong: 'potential-strong',
  possible: 'potential-possible',
  weak: 'potential-weak',
} as const;

const OF_NO_CONCERN: ReadonlySet<OfferStatusKind> = new Set([
  'not-screened',
  'false-positive',
  'no-potential-match',
]);

/** Whether something stands against a purchase, or is open; a party that nobody looked for is of no concern and not "clear" either. */
export function isKindOfConcern(kind: OfferStatusKind): boolean {
  return !OF_NO_CONCERN.has(kind);
}

/** The graver of two. */
export function graverOf(one: OfferStatusKind, other: OfferStatusKind): OfferStatusKind {
  return placeOf(one) <= placeOf(other) ? one : other;
}

function placeOf(kind: OfferStatusKind): number {
  return OFFER_STATUSES.findIndex((one) => one.kind === kind);
}
