/**
 * Where an offer stands with restricted-party lists: every party that bears on it, the gravest first, and
 * what they come to together.
 *
 * Nothing found is never "clear": it is said with the list it was not found in. A tie to a listed party
 * does not make the seller listed, and most lists do not bar imports; so each list's meaning is said
 * beside it.
 *
 * Depends on: core (types), model (types), ./offer-status (types), ./party-status (types).
 */
import type { Source } from '../core/source';
import type { Component } from '../model/component';
import type { OfferStatusKind } from './offer-status';
import type { PartyStatus } from './party-status';

/** What a party is to an offer. */
export type OfferPartyRole =
  | 'seller'
  | 'maker'
  | 'manufacturer'
  | 'factory'
  | 'reseller'
  | 'importer-of-record'
  | 'owner'
  | 'component-supplier';

/** One party of an offer. */
export interface OfferParty {
  readonly id: string;
  readonly name: string;
  readonly role: OfferPartyRole;
  /** `seller`, `factory of Bitmain`, `supplies CVITEK CV1835 control board, some units`. */
  readonly roleWords: string;
  readonly status: PartyStatus;
  /** What it makes of the offer, its owners included. */
  readonly kind: OfferStatusKind;
  /** Whether a tie leads from it to a listed party that no rule of ownership reaches. */
  readonly isRelatedListed: boolean;
  /** Its status and what ownership says of it, a sentence each. */
  readonly sentences: readonly string[];
  /** The parts that it supplies; empty under any other role. */
  readonly components: readonly Component[];
  /** What says that it is a party of the offer; null where that is the offer itself. */
  readonly source: Source | null;
}

/** What an OFAC list says of the parties of an offer, in one of few words. */
export type OfacWords =
  | 'Listed'
  | 'True match'
  | 'Owned by listed parties'
  | 'Component supplier may be listed'
  | 'Potential match, open'
  | 'Weak potential match, open'
  | 'Not screened'
  | 'None found';

/** What is known about lists. */
export interface ListStatus {
  readonly kind: OfferStatusKind;
  /** One of few words, with the mark of a related party behind them; without names and dates. */
  readonly words: string;
  /** The same with the names and dates that it rests on, short enough for a cell. */
  readonly datedWords: string;
  /** How grave, 0 for the least. */
  readonly severity: number;
  /** The gravest first; the seller before others that are as grave. */
  readonly parties: readonly OfferParty[];
  /** The seller's own listings, in words; null if none is on record. */
  readonly ownListing: string | null;
  /** Related parties that are themselves on a list, in words; null if none is on record. */
  readonly relatedListing: string | null;
  /** `Component supplier listed: CVITEK CV1835 control board, some units (CVITEK)`, for each such part; `may be listed` where the part is assumed or nobody knows which units have it. */
  readonly componentListings: readonly string[];
  /** Where records and lists do not agree, a sentence each. */
  readonly disagreements: readonly string[];
  /** What makes the result old, a sentence each; empty if nothing does. */
  readonly flagTexts: readonly string[];
  readonly ofac: OfacWords;
  /** Lists of the run with their dates and SHA-256; empty before the first run. */
  readonly lists: readonly Source[];
  /** Days from the oldest of them to the day of the order; null before the first run and where a list has no day. */
  readonly listAgeDays: number | null;
  /** What the words rest on: listings, ties, holdings, parts, decisions. */
  readonly sources: readonly Source[];
}

/** A name made comparable for equality only: case and outer space do not count. Not a fuzzy match. */
export function comparableName(name: string): string {
  return name.trim().toLowerCase();
}
