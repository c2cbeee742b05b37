/**
 * One plan line as it is bought, by itself: what the code that evaluates every offer says of its virtual
 * offer.
 *
 * The fee of a call option is here the whole of it; lines of one plan that share an option share its fee,
 * which is for the plan to say.
 *
 * Depends on: core, evaluation, landed-cost, model (types), ./bought-offer, ./delivered-hashrate, ./exact-amount,
 * ./later-by, ./line-components, ./line-problems, ./plan-evaluation (types), ./purchase-price, ./vendor-names.
 */
import { laterOf, type CalendarDate } from '../core/calendar-date';
import { usdCents, ZERO_CENTS, type UsdCents } from '../core/money';
import { evaluateOffer } from '../evaluation/evaluate-offers';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import { rigModelOf, siteOf } from '../evaluation/prepare-reference';
import { originInDoubt } from '../landed-cost/origin-exposure';
import type { Offer } from '../model/offer';
import type { PlanLine } from '../model/plan';
import type { PurchaseTerms } from '../model/purchase-terms';
import type { Site } from '../model/site';
import { boughtOffer } from './bought-offer';
import { delivered } from './delivered-hashrate';
import { fromMillionths, millionths } from './exact-amount';
import { laterBy } from './later-by';
import { componentsOfOffer } from './line-components';
import { lineProblems } from './line-problems';
import type { EvaluatedLine, PlanGround } from './plan-evaluation';
import { unitPriceOf } from './purchase-price';
import { vendorNameOf } from './vendor-names';

/** Evaluates a line by itself. Depends on the line and the ground alone. */
export function evaluateLine(line: PlanLine, ground: PlanGround): EvaluatedLine {
  const offer = ground.offers.get(line.offerId) ?? null;
  const terms = ground.terms.get(line.offerId) ?? null;
  return offer === null ? goneLine(line, terms, ground) : lineOf(line, offer, terms, ground);
}

function lineOf(
  line: PlanLine,
  offer: Offer,
  terms: PurchaseTerms | null,
  ground: PlanGround,
): EvaluatedLine {
  const { prepared, delays } = ground;
  const { standing } = line;
  const bought = laterBy(delays?.get(offer.id) ?? 0, boughtOffer(line, offer, terms, prepared));
  const evaluation = bought === null ? null : evaluateOffer(bought, prepared);
  const siteId = line.siteId ?? offer.siteId;
  const site = siteOf(siteId === offer.siteId ? offer : { ...offer, siteId }, prepared);
  const rig = rigModelOf(offer, prepared);
  const units = standing === 'option' ? 0 : line.quantity;
  const unitPrice = unitPriceOf(offer, terms, line.quantity, standing);
  const optionFee =
    standing === 'firm' || line.quantity === 0 ? ZERO_CENTS : (terms?.callOption?.fee ?? ZERO_CENTS);
  return {
    line,
    offer,
    terms,
    vendor: vendorNameOf(offer, ground),
    model: rig?.model ?? offer.model,
    site,
    cooling: rig?.cooling ?? null,
    components: componentsOfOffer(offer, prepared),
    bought,
    evaluation,
    unitPrice,
    optionFee,
    ...figuresOf({ units, offer, terms, site, evaluation, unitPrice, optionFee }),
    problems: lineProblems({ line, offer, terms, unitPrice, evaluation }, prepared),
  };
}

/**
 * A part of a line that was ordered as a whole: so many of its units, at the price of the whole.
 *
 * @param line - with an offer, evaluated on the ground
 * @param bought - what the line buys, cut to the part
 * @param optionFee - the part of the line's fee that it bears
 */
export function partOfLine(
  line: EvaluatedLine & { readonly offer: Offer; readonly unitPrice: UsdCents },
  bought: Offer,
  optionFee: UsdCents,
  { prepared }: PlanGround,
): EvaluatedLine {
  const { quantity: units } = bought;
  const evaluation = evaluateOffer(bought, prepared);
  return {
    ...line,
    line: { ...line.line, quantity: units },
    bought,
    evaluation,
    optionFee,
    ...figuresOf({ ...line, units, evaluation, optionFee }),
  };
}

/** What the figures of a line follow from. */
interface Figured extends Pick<EvaluatedLine, 'units' | 'terms' | 'site' | 'evaluation' | 'optionFee'> {
  readonly offer: Offer;
  readonly unitPrice: UsdCents;
}

function figuresOf({ units, offer, terms, site, evaluation, unitPrice, optionFee }: Figured) {
  const isNothing = units === 0;
  return {
    units,
    ...delivered(units, offer.hashrateThs, terms),
    kilowatts: offer.powerW === null ? (isNothing ? 0 : null) : kilowattsOf(units, offer.powerW),
    price: evaluation === null && !isNothing ? null : usdCents(unitPrice * units),
    landed: withFee(isNothing ? ZERO_CENTS : (evaluation?.cost?.total ?? null), optionFee),
    allIn: withFee(isNothing ? ZERO_CENTS : (evaluation?.allInWhole?.total ?? null), optionFee),
    hashingP50: hashingOn(evaluation?.delivery?.onRackP50, site),
    hashingP90: hashingOn(evaluation?.delivery?.onRackP90, site),
    backDuty: isNothing ? ZERO_CENTS : backDutyOf(evaluation),
  };
}

/** A line whose offer is not in the workspace any more: what it would buy is not known. */
function goneLine(line: PlanLine, terms: PurchaseTerms | null, { prepared }: PlanGround): EvaluatedLine {
  const nothing = line.quantity === 0 ? ZERO_CENTS : null;
  return {
    line,
    offer: null,
    terms,
    vendor: '',
    model: '',
    site: line.siteId === null ? null : (prepared.sites.get(line.siteId) ?? null),
    cooling: null,
    components: [],
    bought: null,
    evaluation: null,
    units: 0,
    leastUnits: 0,
    mostUnits: 0,
    ths: 0,
    leastThs: 0,
    mostThs: 0,
    kilowatts: line.quantity === 0 ? 0 : null,
    unitPrice: null,
    price: nothing,
    optionFee: ZERO_CENTS,
    landed: nothing,
    allIn: nothing,
    hashingP50: null,
    hashingP90: null,
    backDuty: nothing,
    problems: [{ code: 'offer/gone' }],
  };
}

/** Kilowatts of so many units of a power in W, exact to the milliwatt. */
function kilowattsOf(units: number, powerW: number): number {
  return fromMillionths(BigInt(units) * millionths(powerW)) / 1_000;
}

function withFee(cost: UsdCents | null, fee: UsdCents): UsdCents | null {
  return cost === null ? null : usdCents(cost + fee);
}

function hashingOn(onRack: CalendarDate | undefined, site: Site | null): CalendarDate | null {
  return onRack === undefined || site === null ? null : laterOf(onRack, site.energisationDate);
}

/** No exposure is 0 where no finding can reach the buyer; where one could, nobody knows what it would cost. */
function backDutyOf(evaluation: OfferEvaluation | null): UsdCents | null {
  if (evaluation === null || evaluation.cost === null) return null;
  const { offer, exposure, scenario, cost } = evaluation;
  if (exposure !== null) return exposure.extraDuty;
  return cost.entryCount > 0 && originInDoubt(offer, scenario) !== null ? null : ZERO_CENTS;
}
