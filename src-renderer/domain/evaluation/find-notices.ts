/**
 * What a reader must know about the figures of one offer.
 *
 * A notice never changes a number; it says on what a number rests that a buyer
 * could doubt: an estimate, an assumption, a duty in court.
 *
 * Depends on: core, model, landed-cost, market, evaluation.
 */
import type { Delivery } from '../delivery/arrival';
import { incotermRules } from '../landed-cost/incoterm-rules';
import { isFarFromMarket, marketCheck } from '../market/market-check';
import { specificationDifferences } from '../market/specification-check';
import type { OriginExposure } from '../landed-cost/origin-exposure';
import type { PublicQuotes } from '../market/public-quotes';
import type { Offer } from '../model/offer';
import type { RigModel } from '../model/rig-model';
import type { Site } from '../model/site';
import { isUsmcaParty } from '../model/usmca';
import type { Vendor } from '../model/vendor';
import type { LayerStack } from '../tariffs/layer-stack';
import type { CostSteps } from './cost-offer';
import type { Notice } from './offer-evaluation';
import { laneOf, type PreparedReference } from './prepare-reference';
import { tariffCliffs } from './tariff-cliffs';

// One object each for notices without facts: thousands of offers share them.
const INSURANCE_ESTIMATED: Notice = { code: 'insurance/estimated' };
const LEAD_TIME_ASSUMED: Notice = { code: 'lead-time/assumed' };
const WARRANTY_FROM_VENDOR: Notice = { code: 'warranty/from-vendor' };
const US_GOODS_RETURNED: Notice = { code: 'origin/us-goods-returned' };
const USMCA_RELIEF: Notice = { code: 'fee/usmca-relief' };

/** What was found about an offer before its notices. */
export interface FoundRecords {
  readonly vendor: Vendor | null;
  readonly site: Site | null;
  /** The catalogue entry, and what is asked in public for it. */
  readonly model: RigModel | null;
  readonly quotes: PublicQuotes | null;
}

/** The notices of one offer, offer first, then cost, then law. */
export function findNotices(
  offer: Offer,
  { vendor, site, model, quotes }: FoundRecords,
  delivery: Delivery | null,
  steps: CostSteps | null,
  prepared: PreparedReference,
): Notice[] {
  const notices: Notice[] = [];
  const { settings } = prepared.reference;

  if (model !== null) addMarketNotices(notices, offer, model, quotes);
  if (offer.validUntil !== null && offer.validUntil < settings.scenario.asOf) {
    notices.push({ code: 'quote/expired', validUntil: offer.validUntil });
  }
  if (vendor === null) notices.push({ code: 'vendor/unknown', vendor: offer.vendor });
  if (site === null) notices.push({ code: 'site/unknown', siteId: offer.siteId ?? settings.defaultSiteId });
  else if (site.receivingCostPerUnit === null) {
    notices.push({ code: 'site/receiving-unknown', siteName: site.name });
  }
  const isEntryStated = offer.entryDate !== null && offer.mode !== 'domestic';
  // Where the entry date is stated, the lead time decides no date that a notice could be about.
  if (offer.leadTimeDays === null && !isEntryStated) notices.push(LEAD_TIME_ASSUMED);
  if (offer.warrantyDays === null && vendor !== null && vendor.warrantyDays !== null) {
    notices.push(WARRANTY_FROM_VENDOR);
  }
  if (steps !== null) {
    addCarriageNotices(notices, offer, steps, prepared);
    if (delivery !== null) addLawNotices(notices, offer, delivery, steps, prepared);
  }
  // A copy of just the size: an array that was pushed to keeps room for more, in every row.
  return notices.slice();
}

function addMarketNotices(
  notices: Notice[],
  offer: Offer,
  model: RigModel,
  quotes: PublicQuotes | null,
): void {
  const check = quotes === null ? null : marketCheck(offer.unitPrice, quotes);
  if (check !== null && isFarFromMarket(check)) {
    notices.push({ code: 'price/far-from-market', unitPrice: offer.unitPrice, check });
  }
  for (const difference of specificationDifferences(offer, model)) {
    notices.push({
      code: 'specification/disagrees',
      difference,
      rigModelId: model.id,
      rigModel: model.model,
    });
  }
}

function addCarriageNotices(
  notices: Notice[],
  offer: Offer,
  { valuation, charges }: CostSteps,
  prepared: PreparedReference,
): void {
  if (valuation.freightBasis === 'estimated') {
    const lane = laneOf(offer, prepared);
    if (lane !== null) notices.push({ code: 'freight/estimated', laneLabel: lane.label });
  }
  if (valuation.insuranceBasis === 'estimated') notices.push(INSURANCE_ESTIMATED);
  if (charges === null) return;

  const hidesFreight = valuation.freightBasis === 'in-price';
  // A DAP seller need not insure at all, so an unstated premium is no dutiable amount to look for.
  const hidesInsurance =
    valuation.insuranceBasis === 'in-price' &&
    offer.incoterm !== 'DAP' &&
    incotermRules[offer.incoterm].includesInsurance;
  if (hidesFreight || hidesInsurance) {
    const parts =
      hidesFreight && hidesInsurance ? 'freight and insurance' : hidesFreight ? 'freight' : 'insurance';
    notices.push({ code: 'customs-value/freight-not-separate', parts });
  }
}

function addLawNotices(
  notices: Notice[],
  offer: Offer,
  delivery: Delivery,
  { charges, exposure }: CostSteps,
  prepared: PreparedReference,
): void {
  if (charges === null) return;
  addOriginNotices(notices, offer, exposure);
  const { entryBasis } = prepared.reference.settings.scenario;
  if (entryBasis !== 'as-of') {
    for (const cliff of tariffCliffs(offer, charges.entries, delivery, prepared.pack)) {
      notices.push({ code: 'tariff/cliff', cliff });
    }
  }
  const told = notices.length;
  for (const { cases } of charges.entries) {
    for (const { charges: ofCase } of cases) {
      for (const notice of stackNotices(ofCase.stack, prepared)) addOnce(notices, notice, told);
      if (ofCase.mpf.isCarriedForward) {
        const { fiscalYear } = ofCase.mpf.schedule;
        addOnce(notices, { code: 'fee/carried-forward', fiscalYear }, told);
      }
    }
  }
  for (const { layer, amount } of charges.dutyLines) {
    if (layer.status === 'struck-down') {
      notices.push({ code: 'tariff/refund-possible', layerId: layer.id, amount });
    }
  }
}

function addOriginNotices(notices: Notice[], offer: Offer, exposure: OriginExposure | null): void {
  const { origin, hashboardOrigin } = offer;
  if (exposure?.isInLanded === true) {
    const { declared, found, extraDuty } = exposure;
    notices.push({ code: 'origin/reassessed', declared, found, extraDuty });
  }
  if (hashboardOrigin !== null && hashboardOrigin !== origin) {
    notices.push({ code: 'origin/hashboards-elsewhere', declared: origin, hashboards: hashboardOrigin });
  }
  if (origin === 'US') notices.push(US_GOODS_RETURNED);
  else if (offer.isUsmcaQualifying && isUsmcaParty(origin)) notices.push(USMCA_RELIEF);
}

/** Entries that share a law share its notices: each is told once, and the unconfirmed layers of all in one. */
function addOnce(notices: Notice[], notice: Notice, from: number): void {
  for (let index = from; index < notices.length; index += 1) {
    const known = notices[index];
    if (known === undefined) continue;
    if (known === notice || isSameNotice(known, notice)) return;
    if (known.code === 'tariff/unconfirmed' && notice.code === 'tariff/unconfirmed') {
      notices[index] = bothUnconfirmed(known, notice);
      return;
    }
  }
  notices.push(notice);
}

function isSameNotice(a: Notice, b: Notice): boolean {
  if (a.code === 'tariff/litigation' && b.code === 'tariff/litigation') return a.layerId === b.layerId;
  if (a.code === 'fee/carried-forward' && b.code === 'fee/carried-forward') {
    return a.fiscalYear === b.fiscalYear;
  }
  return false;
}

type Unconfirmed = Extract<Notice, { readonly code: 'tariff/unconfirmed' }>;

/** The layers of both, each once. A notice that holds them all is taken as it is, since offers share it. */
function bothUnconfirmed(a: Unconfirmed, b: Unconfirmed): Unconfirmed {
  const moreThan = (one: Unconfirmed, other: Unconfirmed) =>
    one.layers.filter(({ layerId }) => !other.layers.some((layer) => layer.layerId === layerId));
  const more = moreThan(b, a);
  if (more.length === 0) return a;
  return moreThan(a, b).length === 0 ? b : { code: a.code, layers: [...a.layers, ...more] };
}

/** What holds for every entry of one stack; offers that share the stack share these. */
function stackNotices(stack: LayerStack, prepared: PreparedReference): readonly Notice[] {
  const known = prepared.stackNotices.get(stack);
  if (known !== undefined) return known;
  const notices: Notice[] = [];
  if (stack.unconfirmed.length > 0) {
    const layers = stack.unconfirmed.map(({ id, program }) => ({ layerId: id, program }));
    notices.push({ code: 'tariff/unconfirmed', layers });
  }
  for (const { layer } of stack.applied) {
    if (layer.litigation !== null && layer.status !== 'struck-down') {
      notices.push({ code: 'tariff/litigation', layerId: layer.id, program: layer.program });
    }
  }
  prepared.stackNotices.set(stack, notices);
  return notices;
}
