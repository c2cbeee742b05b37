/**
 * What the comparison is given to change offers with. It changes nothing itself.
 *
 * Depends on: domain (types), data (types), ui (types).
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { OfferChange } from '#domain/editing/offer-change';
import type { TypingConventions } from '#domain/editing/typing-conventions';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { OfferField } from '#domain/model/hand-edit';
import type { Offer } from '#domain/model/offer';
import type { OfferStep } from '../../../data/step-images';

/** Fields of offers that an undo or a redo just changed. */
export interface TakenBack {
  readonly cells: readonly { readonly offerId: string; readonly fields: readonly OfferField[] }[];
  /** Called once they were shown. */
  readonly onDone: () => void;
}

/** Changing offers. Must keep its identity while it means the same. */
export interface OfferEditing {
  /** The user's today. */
  readonly today: () => CalendarDate;
  /** Why nothing can be changed just now; null while it can. */
  readonly refusal: string | null;
  /** How the user answered what a comma and `03/04/26` mean. */
  readonly conventions: TypingConventions;
  readonly onConventionsChange: (conventions: TypingConventions) => void;
  /** Evaluates offers as those of the table are. */
  readonly evaluate: (offers: readonly Offer[]) => readonly OfferEvaluation[];
  /** Keeps changes as one named step, all of them or none; says itself what went wrong. */
  readonly save: (label: string, changes: readonly OfferChange[]) => void;
  /** The steps that touched an offer, newest first. */
  readonly stepsOf: (offerId: string) => Promise<readonly OfferStep[]>;
  readonly takenBack: TakenBack | null;
}
