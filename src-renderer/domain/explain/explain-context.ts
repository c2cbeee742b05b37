/**
 * What an explanation is drawn from: one evaluated offer and its sources.
 *
 * The steps of the cost come from the same functions that made the row, on the
 * same reference; nothing is worked out a second way here.
 *
 * Depends on: core, model, tariffs, delivery, market, evaluation, reports, explain.
 */
import { isolatedName } from '../core/isolated-name';
import type { UsdCents } from '../core/money';
import { dayText, numberText } from '../core/plain-text';
import type { Source } from '../core/source';
import { deliveryLegs, type Legs } from '../delivery/legs';
import type { CostSteps } from '../evaluation/cost-offer';
import { costOf } from '../evaluation/evaluate-offers';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import {
  laneOf,
  publicQuotesOf,
  rigModelOf,
  sellerOf,
  siteOf,
  type PreparedReference,
} from '../evaluation/prepare-reference';
import type { PublicQuotes } from '../market/public-quotes';
import type { Evidence } from '../model/evidence';
import type { OfferField } from '../model/hand-edit';
import type { Lane } from '../model/lane';
import type { RigModel } from '../model/rig-model';
import type { ScreeningRun } from '../model/screening-run';
import type { Settings } from '../model/settings';
import type { Site } from '../model/site';
import type { TariffOverlay } from '../model/tariff-overlay';
import type { Vendor } from '../model/vendor';
import { offerFieldSource } from '../reports/offer-source';
import { problemText } from '../reports/words';
import type { PreparedPack } from '../tariffs/prepare-pack';
import type { Explanation, FigureAnswer } from './explanation';
import { fact, unknown } from './nodes';

/** One offer with everything its figures were made from. */
export interface ExplainContext {
  readonly row: OfferEvaluation;
  readonly settings: Settings;
  readonly site: Site | null;
  readonly lane: Lane | null;
  readonly vendor: Vendor | null;
  /** The catalogue entry the offer is for; null if none is named so. */
  readonly rigModel: RigModel | null;
  /** Null if the model has none. */
  readonly publicQuotes: PublicQuotes | null;
  readonly legs: Legs;
  /** Null if the row has no landed cost. */
  readonly steps: CostSteps | null;
  /** Mean hashprice over the service years, US cents per PH/s and day. */
  readonly serviceHashprice: UsdCents;
  /** The quotation that the offer was read from; null if it is not on record. */
  readonly evidence: Evidence | null;
  /** Nodes drawn so far, by name: the trees of a row share them. */
  readonly drawn: Map<string, Explanation>;
  /** The tariff pack that made the row. */
  readonly pack: PreparedPack;
  /** The newest screening; null before the first. */
  readonly run: ScreeningRun | null;
  /** The user's own layers and edits, by layer id. */
  readonly overlays: ReadonlyMap<string, TariffOverlay>;
}

/** Gathers the context of one row. */
export function explainContext(
  row: OfferEvaluation,
  prepared: PreparedReference,
  evidence: readonly Evidence[],
): ExplainContext {
  const { offer } = row;
  const { settings } = prepared.reference;
  const site = siteOf(offer, prepared);
  const lane = laneOf(offer, prepared);
  const costed = costOf(offer, row.delivery, prepared);
  return {
    row,
    settings,
    site,
    lane,
    vendor: sellerOf(offer, prepared).vendor,
    rigModel: rigModelOf(offer, prepared),
    publicQuotes: publicQuotesOf(offer, prepared),
    legs: deliveryLegs(offer, lane, site, settings.assumptions),
    steps: 'steps' in costed ? costed.steps : null,
    serviceHashprice: prepared.serviceHashprice,
    evidence: evidence.find(({ id }) => id === offer.evidenceId) ?? null,
    drawn: new Map(),
    pack: prepared.pack,
    run: prepared.reference.screening.run,
    overlays: new Map(prepared.reference.overlays.map((overlay) => [overlay.id, overlay])),
  };
}

/**
 * Draws a node once for all trees of a row.
 *
 * @param name - unique in the row; a node that depends on anything but the context is not to be drawn so
 */
export function once({ drawn }: ExplainContext, name: string, draw: () => Explanation): Explanation {
  const known = drawn.get(name);
  if (known !== undefined) return known;
  const node = draw();
  drawn.set(name, node);
  return node;
}

/**
 * A figure as the offer gives it.
 *
 * @param fields - those of the offer that it shows: one that was typed over does not cite the quotation
 */
export function quoted(
  context: ExplainContext,
  fields: OfferField | readonly OfferField[],
  label: string,
  value: string,
  note?: string,
): Explanation {
  return fact(label, value, sourceOf(context, fields), note ?? null);
}

/** Where fields of the offer come from: its quotation, or the hand that typed over it. */
export function sourceOf(
  { row, evidence }: ExplainContext,
  fields: OfferField | readonly OfferField[],
): Source {
  return offerFieldSource(row.offer, evidence, typeof fields === 'string' ? [fields] : fields);
}

/** How fields of the offer came to be what they are, as a sentence ends: `as quoted`. */
export function readWords({ row }: ExplainContext, fields: readonly OfferField[]): string {
  const edits = row.offer.handEdits.filter(({ field }) => fields.includes(field));
  if (edits.length === 0) return 'as quoted';
  return edits.every(({ isOfPlan }) => isOfPlan === true) ? 'as the plan buys it' : 'as entered by hand';
}

/** The as-of date, a choice of the user. */
export function asOfFact({ settings }: ExplainContext): Explanation {
  const { asOf } = settings.scenario;
  return fact('As-of date', dayText(asOf), {
    citation: `Scenario of the workspace “${isolatedName(settings.name)}”`,
    asOf,
    confidence: 'stated',
  });
}

/** The number of units, as offered. */
export function quantityFact(context: ExplainContext): Explanation {
  return quoted(context, 'quantity', 'Units', numberText(context.row.offer.quantity));
}

/** The hash rate of one unit, as offered. */
export function hashrateFact(context: ExplainContext): Explanation {
  return quoted(
    context,
    'hashrateThs',
    'Hash rate of one unit',
    `${numberText(context.row.offer.hashrateThs)} TH/s`,
  );
}

/** Why an offer has no landed cost. */
export function costReason({ row }: ExplainContext): string {
  return row.problem === null ? 'Nothing is known about this figure.' : problemText(row.problem);
}

/** Tells why there is no cost figure. */
export function notKnown(label: string, context: ExplainContext): FigureAnswer {
  const reason = costReason(context);
  return { sentence: reason, root: unknown(label, reason) };
}
