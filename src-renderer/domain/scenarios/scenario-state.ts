/**
 * The records as the layers of a scenario have left them so far.
 *
 * Depends on: core, evaluation, model, planning (types).
 */
import type { Source } from '../core/source';
import type { PreparedReference } from '../evaluation/prepare-reference';
import type { Offer } from '../model/offer';
import type { PurchaseTerms } from '../model/purchase-terms';
import type { Reference } from '../model/reference';
import type { DispatchStop } from '../planning/dispatch-stop';

/** What a layer is laid on, and what it leaves. Never changed in place. */
export interface ScenarioState {
  readonly reference: Reference;
  readonly offers: ReadonlyMap<string, Offer>;
  readonly terms: ReadonlyMap<string, PurchaseTerms>;
  readonly delays: ReadonlyMap<string, number>;
  readonly stops: readonly DispatchStop[];
  /** The reference as it was before any layer: for lookups of sellers, which no layer changes. */
  readonly prepared: () => PreparedReference;
  /** Cited by what the present layer puts in. */
  readonly source: Source;
}
