/**
 * The ground of a plan as a scenario has it: the same records with its layers laid over them in order.
 *
 * No record of the workspace changes. What a layer puts in cites the scenario, so that an explanation of
 * any figure under it says where the figure comes from.
 *
 * Depends on: core, evaluation, model, planning, ./changed-prices, ./layer-words, ./longer-legs,
 * ./scenario-state.
 */
import { countryCode } from '../core/country';
import type { Source } from '../core/source';
import { prepareReference } from '../evaluation/prepare-reference';
import type { Offer } from '../model/offer';
import type { PlanScenario, ScenarioLayer } from '../model/plan-scenario';
import type { Scenario, Settings } from '../model/settings';
import type { TariffLayer } from '../model/tariff-layer';
import type { PlanGround } from '../planning/plan-evaluation';
import { isVendor } from '../planning/rules/rule-names';
import { vendorNameOf } from '../planning/vendor-names';
import { atOtherPrice, changedBy, termsAtOtherPrice } from './changed-prices';
import { layerWords } from './layer-words';
import { withDelay } from './longer-legs';
import type { ScenarioState } from './scenario-state';

/** A scenario as far as a ground depends on it. */
export type NamedLayers = Pick<PlanScenario, 'name' | 'layers'>;

const known = new WeakMap<PlanGround, WeakMap<readonly ScenarioLayer[], PlanGround>>();

/**
 * The ground under a scenario.
 *
 * A scenario without layers gives the very ground back. The same layers over the same ground give the
 * same object again, so that what is remembered by ground stays remembered.
 */
export function groundUnder(scenario: NamedLayers, ground: PlanGround): PlanGround {
  const { layers } = scenario;
  if (layers.length === 0) return ground;
  const ofGround = known.get(ground) ?? new WeakMap<readonly ScenarioLayer[], PlanGround>();
  known.set(ground, ofGround);
  const remembered = ofGround.get(layers);
  if (remembered !== undefined) return remembered;
  const under = laidOver(scenario, ground);
  ofGround.set(layers, under);
  return under;
}

function laidOver({ name, layers }: NamedLayers, ground: PlanGround): PlanGround {
  const { reference } = ground.prepared;
  let state: ScenarioState = {
    reference,
    offers: ground.offers,
    terms: ground.terms,
    delays: ground.delays ?? new Map(),
    stops: ground.stops ?? [],
    prepared: () => ground.prepared,
    source: sourceOf(name, ''),
  };
  layers.forEach((layer, index) => {
    state = withLayer(layer, index, { ...state, source: sourceOf(name, layerWords(layer)) });
  });
  return {
    ...ground,
    prepared: state.reference === reference ? ground.prepared : prepareReference(state.reference),
    offers: state.offers,
    terms: state.terms,
    ...(state.delays.size === 0 ? {} : { delays: state.delays }),
    ...(state.stops.length === 0 ? {} : { stops: state.stops }),
  };
}

function sourceOf(name: string, words: string): Source {
  return { citation: `Scenario “${name}”: ${words}`, asOf: null, confidence: 'assumed' };
}

function withLayer(layer: ScenarioLayer, index: number, state: ScenarioState): ScenarioState {
  switch (layer.kind) {
    case 'conditions-met':
      return withScenario(state, ({ metConditions }) => ({
        metConditions: [...new Set([...metConditions, ...layer.layerIds])],
      }));
    case 'duty': {
      const { reference } = state;
      const { pack } = reference;
      const layers = [...pack.layers, addedDuty(layer, index, state)];
      return { ...state, reference: { ...reference, pack: { ...pack, layers } } };
    }
    case 'origin-finding':
      return withScenario(state, () => ({
        originFinding: layer.finding,
        customOrigin: layer.finding === 'custom' ? layer.customOrigin : null,
      }));
    case 'delay':
      return withDelay(layer, state);
    case 'price':
      return withPrices(layer, state);
    case 'hashprice':
      return withHashprice(layer, state);
    case 'export-stop': {
      const { country, from } = layer;
      const words = `nothing leaves ${country} from ${from}`;
      return { ...state, stops: [...state.stops, { from, country, vendor: null, aliases: [], words }] };
    }
    case 'vendor-listed': {
      const { vendor, from } = layer;
      const aliases = new Set(
        [...state.offers.values()].filter(isOf(vendor, state)).map((one) => one.vendor),
      );
      const words = `${vendor} is listed from ${from}`;
      return {
        ...state,
        stops: [...state.stops, { from, country: null, vendor, aliases: [...aliases], words }],
      };
    }
  }
}

function withScenario(state: ScenarioState, change: (of: Scenario) => Partial<Scenario>): ScenarioState {
  return withSettings(state, ({ scenario }) => ({ scenario: { ...scenario, ...change(scenario) } }));
}

function withSettings(state: ScenarioState, change: (of: Settings) => Partial<Settings>): ScenarioState {
  const { settings } = state.reference;
  return { ...state, reference: { ...state.reference, settings: { ...settings, ...change(settings) } } };
}

const UNITED_STATES = countryCode('US');

/** An additive layer for whatever the offers are classified as. */
function addedDuty(
  { origins, addRate, from }: Extract<ScenarioLayer, { kind: 'duty' }>,
  index: number,
  { offers, source }: ScenarioState,
): TariffLayer {
  const chapters = new Set([...offers.values()].map(({ htsCode }) => htsCode.slice(0, 4)));
  return {
    id: `SCENARIO-${String(index + 1)}`,
    program: source.citation,
    authority: null,
    heading: null,
    htsPrefixes: [...chapters].sort(),
    origins:
      origins.length === 0 ? { include: ['*'], exclude: [UNITED_STATES] } : { include: origins, exclude: [] },
    rate: addRate,
    kind: 'additive',
    replaces: [],
    from,
    to: null,
    status: 'scheduled',
    isUsmcaExempt: false,
    condition: null,
    litigation: null,
    source,
    note: null,
  };
}

function withPrices(
  { vendor, changePpm }: Extract<ScenarioLayer, { kind: 'price' }>,
  state: ScenarioState,
): ScenarioState {
  if (changePpm === 0) return state;
  const isChanged = vendor === null ? () => true : isOf(vendor, state);
  const offers = new Map(state.offers);
  const terms = new Map(state.terms);
  for (const [id, offer] of offers) {
    if (!isChanged(offer)) continue;
    offers.set(id, atOtherPrice(offer, changePpm));
    const ofOffer = terms.get(id);
    if (ofOffer !== undefined) terms.set(id, termsAtOtherPrice(ofOffer, changePpm));
  }
  return { ...state, offers, terms };
}

function withHashprice(
  { changePpm, monthlyDecline }: Extract<ScenarioLayer, { kind: 'hashprice' }>,
  state: ScenarioState,
): ScenarioState {
  if (changePpm === 0 && monthlyDecline === null) return state;
  return withSettings(state, ({ assumptions }) => ({
    assumptions: {
      ...assumptions,
      hashpricePerPhDay:
        changePpm === 0
          ? assumptions.hashpricePerPhDay
          : { ...state.source, value: changedBy(assumptions.hashpricePerPhDay.value, changePpm) },
      hashpriceMonthlyDecline:
        monthlyDecline === null
          ? assumptions.hashpriceMonthlyDecline
          : { ...state.source, value: monthlyDecline },
    },
  }));
}

/** Whether an offer is of a vendor, by any name of its record or however its offers spell it. */
function isOf(vendor: string, { offers, prepared }: ScenarioState): (offer: Offer) => boolean {
  const ground = { offers, prepared: prepared() };
  return (offer) => isVendor({ vendor: vendorNameOf(offer, ground) }, vendor, ground);
}
