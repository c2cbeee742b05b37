/**
 * Records whose legs take so many days more: what is arranged stays, and everything after the leg moves.
 *
 * Production is put off shipment by shipment, whatever lead time an offer states and whatever month a line
 * names. A stated entry stands in for the legs before it, so a delay of one of those moves that day.
 *
 * Depends on: core, evaluation, model (types), ./scenario-state (types).
 */
import { addDays } from '../core/calendar-date';
import type { Sourced } from '../core/source';
import { laneOf, prepareReference } from '../evaluation/prepare-reference';
import type { Days, Lane } from '../model/lane';
import type { Offer } from '../model/offer';
import type { ScenarioLayer } from '../model/plan-scenario';
import type { ScenarioState } from './scenario-state';

type DelayLayer = Extract<ScenarioLayer, { kind: 'delay' }>;

/** The state with a leg so many days longer, at P50 and at P90 alike. 0 days change nothing. */
export function withDelay(layer: DelayLayer, state: ScenarioState): ScenarioState {
  const { leg, addDays: days } = layer;
  if (days === 0) return state;
  switch (leg) {
    case 'production':
      return {
        ...state,
        delays: new Map(
          [...state.offers.keys()].map((id) => [id, (state.delays.get(id) ?? 0) + days] as const),
        ),
      };
    case 'transit':
      return withEntriesLater(withLanesLonger(layer, state), days, (offer) => goesBy(offer, layer));
    case 'customs':
      return withEntriesLater(withAssumed('customsDays', days, state), days, () => true);
    case 'hold':
      return withAssumed('holdDays', days, state);
  }
}

function withAssumed(name: 'customsDays' | 'holdDays', days: number, state: ScenarioState): ScenarioState {
  const { settings } = state.reference;
  const assumptions = { ...settings.assumptions, [name]: longer(settings.assumptions[name], days, state) };
  return { ...state, reference: { ...state.reference, settings: { ...settings, assumptions } } };
}

/**
 * Every lane of the mode; for one country the lane that its goods take, as a lane of its own before the
 * others, since a lane may serve several.
 */
function withLanesLonger(layer: DelayLayer, state: ScenarioState): ScenarioState {
  const { shipFrom, mode, addDays: days } = layer;
  const { reference } = state;
  const slower = (lane: Lane): Lane => ({
    ...lane,
    transitDays: longer(lane.transitDays, days, state),
  });
  if (shipFrom === null) {
    const lanes = reference.lanes.map((lane) => (mode === null || lane.mode === mode ? slower(lane) : lane));
    return { ...state, reference: { ...reference, lanes } };
  }
  // The lane is that which the layers before have left, or their days would be lost with it.
  const before = state.prepared();
  const prepared = reference.lanes === before.reference.lanes ? before : prepareReference(reference);
  const own = new Map<Lane['mode'], Lane>();
  for (const offer of state.offers.values()) {
    if (!goesBy(offer, layer) || own.has(offer.mode)) continue;
    const lane = laneOf(offer, prepared);
    if (lane !== null) {
      own.set(offer.mode, { ...slower(lane), id: `${lane.id}, ${shipFrom}`, shipFrom: [shipFrom] });
    }
  }
  if (own.size === 0) return state;
  return { ...state, reference: { ...reference, lanes: [...own.values(), ...reference.lanes] } };
}

function withEntriesLater(
  state: ScenarioState,
  days: number,
  isDelayed: (offer: Offer) => boolean,
): ScenarioState {
  const offers = new Map(state.offers);
  for (const [id, offer] of offers) {
    if (offer.mode === 'domestic' || offer.entryDate === null || !isDelayed(offer)) continue;
    offers.set(id, { ...offer, entryDate: addDays(offer.entryDate, days) });
  }
  return { ...state, offers };
}

function goesBy(offer: Offer, { shipFrom, mode }: DelayLayer): boolean {
  return (shipFrom === null || offer.shipFrom === shipFrom) && (mode === null || offer.mode === mode);
}

function longer(of: Sourced<Days>, days: number, { source }: ScenarioState): Sourced<Days> {
  return { ...source, value: { p50: of.value.p50 + days, p90: of.value.p90 + days } };
}
