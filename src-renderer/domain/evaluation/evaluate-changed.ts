/**
 * Evaluates again only the offers that changed.
 *
 * An offer is the same if it is the same object: records are never changed in place. Under
 * another reference everything is evaluated anew. What is handed out for an unchanged offer
 * is the same object as before, so that a table draws only what differs.
 *
 * Depends on: model (types), ./evaluate-offers, ./offer-evaluation (types), ./prepare-reference (types).
 */
import type { Offer } from '../model/offer';
import { evaluateOffer } from './evaluate-offers';
import type { OfferEvaluation } from './offer-evaluation';
import type { PreparedReference } from './prepare-reference';

/** Remembers evaluations under the latest reference. */
export class EvaluatedOffers {
  #prepared: PreparedReference | null = null;
  #known = new WeakMap<Offer, OfferEvaluation>();

  /** All offers in the given order, each as `evaluateOffers` gives it. */
  evaluate(offers: readonly Offer[], prepared: PreparedReference): OfferEvaluation[] {
    if (prepared !== this.#prepared) {
      this.#prepared = prepared;
      this.#known = new WeakMap();
    }
    return offers.map((offer) => {
      const known = this.#known.get(offer) ?? evaluateOffer(offer, prepared);
      this.#known.set(offer, known);
      return known;
    });
  }
}
