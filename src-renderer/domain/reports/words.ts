/**
 * Notices and problems as sentences: the one place that words them.
 *
 * Each names the record and the field, so that a reader knows where to look.
 * The compiler rejects a code without a sentence.
 *
 * Depends on: core, evaluation, market (types).
 */
import { isolatedName } from '../core/isolated-name';
import { formatPercent, usdCents, type UsdCents } from '../core/money';
import { dayText, htsText, numberText, usdText } from '../core/plain-text';
import { assertNever } from '../core/result';
import type { EvaluationProblem, Notice } from '../evaluation/offer-evaluation';
import type { TariffCliff } from '../evaluation/tariff-cliffs';
import type { MarketCheck } from '../market/market-check';
import type { SpecificationDifference } from '../market/specification-check';

type UnconfirmedLayer = Extract<Notice, { readonly code: 'tariff/unconfirmed' }>['layers'][number];

/** One sentence about a figure that rests on something a buyer could doubt. */
export function noticeText(notice: Notice): string {
  switch (notice.code) {
    case 'price/far-from-market':
      return farFromMarketText(notice.unitPrice, notice.check);
    case 'specification/disagrees':
      return `${specificationText(notice.difference)} of ${notice.rigModel} (${notice.rigModelId}) by more than ±10 %: check the quotation.`;
    case 'freight/estimated':
      return `Freight is not stated: it is estimated by the rate of lane “${isolatedName(notice.laneLabel)}”.`;
    case 'insurance/estimated':
      return 'Insurance is not stated: it is the assumed rate × the value of the goods.';
    case 'lead-time/assumed':
      return 'Lead time is not stated: the assumed production days are used.';
    case 'warranty/from-vendor':
      return 'Warranty is not stated by the offer: the vendor’s general terms are used.';
    case 'customs-value/freight-not-separate':
      return `The price includes ${notice.parts}, not stated separately: the customs value holds it and pays duty on it.`;
    case 'fee/carried-forward':
      return `Processing fee: no schedule is on file for the entry date, so that of ${notice.fiscalYear} is carried forward.`;
    case 'tariff/unconfirmed':
      return `${unconfirmedText(notice.layers.length)}: ${notice.layers.map(layerText).join('; ')}.`;
    case 'tariff/refund-possible':
      return `Tariff layer ${notice.layerId} was struck down: ${usdText(notice.amount)} of this duty may be refundable; nothing is deducted.`;
    case 'tariff/litigation':
      return `Tariff layer ${notice.layerId} (${notice.program}) is in court; it is applied as it stands.`;
    case 'tariff/cliff':
      return cliffText(notice.cliff);
    case 'origin/reassessed':
      return `Origin ${notice.declared} is taken as ${notice.found}: the duty is ${usdText(notice.extraDuty)} above that of the declared origin, before interest and penalty.`;
    case 'origin/hashboards-elsewhere':
      return `The declared origin is ${notice.declared} and the hashboards were assembled in ${notice.hashboards}: customs may find that origin.`;
    case 'origin/us-goods-returned':
      return 'Goods of US origin that enter from abroad pay the base rate here; they may be free as returned goods (9801.00.10): ask a broker.';
    case 'fee/usmca-relief':
      return 'Goods that qualify under USMCA may be free of the base rate and the processing fee, which are counted here: ask a broker.';
    case 'site/unknown':
      return siteUnknownText(notice.siteId);
    case 'site/receiving-unknown':
      return `Site ${isolatedName(notice.siteName)} gives no receiving cost. Add it under Data to get receiving and all-in.`;
    case 'vendor/unknown':
      return `The vendor “${isolatedName(notice.vendor)}” is not in the vendor table: its warranty and service are not known.`;
    case 'quote/expired':
      return `The quote was valid until ${dayText(notice.validUntil)}, before the as-of date.`;
    default:
      return assertNever(notice);
  }
}

/** How many layers could cover an entry and do not count, without its full stop: the list follows. */
export function unconfirmedText(count: number): string {
  return count === 1
    ? 'One tariff layer could cover this entry; it is not confirmed and not applied'
    : `${numberText(count)} tariff layers could cover this entry; they are not confirmed and not applied`;
}

/** A layer by its programme and id. */
export function layerText({ layerId, program }: UnconfirmedLayer): string {
  return `${program} (${layerId})`;
}

/** What a site would give, and where to add one. */
export function siteUnknownText(siteId: string | null): string {
  const what = siteId === null ? 'No site is set' : `Site ${siteId} is not on record`;
  return `${what}: the rack dates use assumed inland days. Add a site under Data to get delay and all-in.`;
}

/** One sentence that says why an offer has no landed cost and which field would mend it. */
export function problemText(problem: EvaluationProblem): string {
  const offer = `Offer ${problem.offerId}`;
  switch (problem.code) {
    case 'tariff/no-base-rate':
      return `${offer}, HTS code ${htsText(problem.htsCode)}: no base rate is on file for origin ${problem.origin} on ${dayText(problem.entryDate)}.`;
    case 'tariff/overlapping-base-rates':
      return `${offer}, HTS code: more than one base rate applies (tariff layers ${problem.layerIds.join(', ')}).`;
    case 'fee/no-schedule':
      return `${offer}, entry date: no fee schedule covers ${dayText(problem.entryDate)}.`;
    case 'lane/none':
      return `${offer}, ship-from and mode: no lane goes from ${problem.shipFrom} by ${problem.mode}.`;
    case 'freight/too-large':
      return `${offer}, freight: the rate of lane “${isolatedName(problem.laneLabel)}” gives more than 10,000,000,000 dollars.`;
    case 'freight/unknown':
      return `${offer}, freight: not stated, and lane “${isolatedName(problem.laneLabel)}” gives no rate.`;
    case 'customs-value/not-positive':
      return `${offer}, freight and insurance: together they are as much as the price that includes them.`;
    default:
      return assertNever(problem);
  }
}

function farFromMarketText(unitPrice: UsdCents, { lowest, highest, count, ratio }: MarketCheck): string {
  const quotes =
    count === 1
      ? `the only public quote for this model (${usdText(lowest)})`
      : `the ${ratio < 1 ? 'lowest' : 'highest'} of ${numberText(count)} public quotes for this model (${usdText(lowest)}–${usdText(highest)})`;
  return `Unit price ${usdText(unitPrice)} is ${ratioText(ratio)} ${quotes}: check the quotation.`;
}

/**
 * A change of the duty inside the window of an entry, with its dollars.
 *
 * `Duty changes on 10 Dec 2026, inside the entry window 2 Dec 2026 (P10) to 15 Jan 2027 (P90): …`
 */
export function cliffText(cliff: TariffCliff): string {
  const { changeOn, windowFrom, windowTo, rateBefore, rateAfter, difference, chanceAfter } = cliff;
  const which =
    cliff.entryCount === 1
      ? 'the entry window'
      : `the window of entry ${cliff.entry} of ${cliff.entryCount},`;
  const money = `${usdText(usdCents(Math.abs(difference)))} ${difference < 0 ? 'less' : 'more'}`;
  return (
    `Duty changes on ${dayText(changeOn)}, inside ${which} ${dayText(windowFrom)} (P10) to ${dayText(windowTo)} (P90): ` +
    `${formatPercent(rateBefore)} % before, ${formatPercent(rateAfter)} % from then on, ${money}; ` +
    `${Math.round(chanceAfter / 10_000)} % of arrivals fall on or after it.`
  );
}

/** A part reads as `0.11 of`, a multiple as `2.31 times`. */
function ratioText(ratio: number): string {
  if (ratio >= 1) return `${ratio.toFixed(2)} times`;
  return ratio < 0.005 ? 'less than 1 % of' : `${(ratio * 100).toFixed(0)} % of`;
}

function specificationText({ figure, offered, catalogued }: SpecificationDifference): string {
  const [name, unit] = figure === 'hashrate' ? ['Hash rate', 'TH/s'] : ['Efficiency', 'J/TH'];
  return `${name} ${numberText(offered)} ${unit} differs from the ${numberText(catalogued)} ${unit}`;
}
