/**
 * What the tab Lines is given, and tells.
 *
 * Depends on: domain, ui (types).
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { PreparedReference } from '#domain/evaluation/prepare-reference';
import type { Evidence } from '#domain/model/evidence';
import type { PlanLine } from '#domain/model/plan';
import type { PurchaseTerms } from '#domain/model/purchase-terms';
import type { Site } from '#domain/model/site';
import type { PlanEvaluation } from '#domain/planning/plan-evaluation';
import type { LinesView } from './lines-view';

/** Each write is one step that can be undone. */
export interface LinesPageProps {
  readonly evaluation: PlanEvaluation;
  /** Every offer of the workspace, as quoted. */
  readonly offers: readonly OfferEvaluation[];
  readonly sites: readonly Site[];
  readonly terms: readonly PurchaseTerms[];
  readonly today: () => CalendarDate;
  /** A new id at each call. */
  readonly newId: () => string;
  /** Shows lines without keeping them; null shows what is kept. */
  readonly tryLines: (lines: readonly PlanLine[] | null) => void;
  /** @param label - null: in words from what is other */
  readonly saveLines: (label: string | null, lines: readonly PlanLine[]) => Promise<unknown>;
  readonly removeLines: (label: string | null, lines: readonly PlanLine[]) => Promise<unknown>;
  readonly saveTerms: (terms: PurchaseTerms) => Promise<unknown>;
  readonly removeTerms: (terms: PurchaseTerms) => Promise<unknown>;
  /** Lets the optimiser make a plan. */
  readonly onPropose: () => void;
  /** Shows an offer in Compare; undefined where there is no way there. */
  readonly onOpenOffer?: (offerId: string) => void;
  /** What the lines were evaluated by: for what the sites earn once all of it hashes. */
  readonly prepared?: PreparedReference;
  /** The quotations on record: totals are explained down to them where it is given. */
  readonly evidence?: readonly Evidence[];
  /** The line on which the keyboard begins, as from another tab; null or none: where it last was. */
  readonly openedLine?: string | null;
  /** Why nothing can be changed just now; null if it can. */
  readonly refusal: string | null;
  /** How the table looks; the standard look until it is kept by the caller. */
  readonly view?: LinesView;
  readonly onViewChange?: (view: LinesView) => void;
}
