/**
 * The legs between order and rack, each with its days and where they come from.
 *
 * A leg that nobody knows is absent, never 0 days: without a lane there is no
 * transit leg. Without a site the inland leg is the assumed one.
 *
 * Depends on: core, model.
 */
import type { Source } from '../core/source';
import { MOST_LEG_DAYS, type Days, type Lane } from '../model/lane';
import type { Offer } from '../model/offer';
import type { Assumptions } from '../model/settings';
import type { Site } from '../model/site';

/** What happens in a leg. `hold` is the buffer for a customs hold, between entry and release. */
export type LegName = 'production' | 'transit' | 'customs' | 'hold' | 'inland';

/** One leg. */
export interface Leg {
  readonly name: LegName;
  readonly days: Days;
  /** Null if the offer itself states the days. */
  readonly source: Source | null;
}

/** The legs of one offer. */
export interface Legs {
  /** Order to dispatch. */
  readonly production: Leg;
  /** Dispatch to port or, for a domestic purchase, to the site's state; null without a lane. */
  readonly transit: Leg | null;
  /** Port to customs entry; null for a domestic purchase. */
  readonly customs: Leg | null;
  /** Customs entry to release; null for a domestic purchase. */
  readonly hold: Leg | null;
  /** Release to rack: the site's days, else the assumed ones. */
  readonly inland: Leg;
}

/** The legs of an offer, in order, from what the offer, its lane, its site and the assumptions say. */
export function deliveryLegs(
  offer: Offer,
  lane: Lane | null,
  site: Site | null,
  assumptions: Assumptions,
): Legs {
  const isImport = offer.mode !== 'domestic';
  return {
    production: productionLeg(offer.leadTimeDays, assumptions),
    transit: lane === null ? null : sourcedLeg('transit', lane.transitDays),
    customs: isImport ? sourcedLeg('customs', assumptions.customsDays) : null,
    hold: isImport ? sourcedLeg('hold', assumptions.holdDays) : null,
    inland: sourcedLeg('inland', (site ?? assumptions).inlandDays),
  };
}

/**
 * The production leg. A lead time that the vendor states is the median; how far
 * it may slip is taken from the assumption, in proportion and rounded up to a
 * whole day, because vendors state one number and slip like their peers. It
 * never slips by more than the longest leg.
 */
function productionLeg(leadTimeDays: number | null, { productionDays }: Assumptions): Leg {
  if (leadTimeDays === null) return sourcedLeg('production', productionDays);
  const { p50, p90 } = productionDays.value;
  const slip = p50 === 0 ? p90 : Math.min(MOST_LEG_DAYS, Math.ceil((leadTimeDays * (p90 - p50)) / p50));
  return { name: 'production', days: { p50: leadTimeDays, p90: leadTimeDays + slip }, source: null };
}

function sourcedLeg(name: LegName, sourced: Source & { readonly value: Days }): Leg {
  return { name, days: sourced.value, source: sourced };
}
