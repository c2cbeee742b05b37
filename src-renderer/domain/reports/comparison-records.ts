/**
 * Offers as records for other programs: the JSON of the command line.
 *
 * Every amount is a decimal string with two digits and every rate one with at
 * least two, so no reader turns cents into binary fractions by accident. What
 * is not known is null. Names and meanings are stable; new fields may be added.
 *
 * Depends on: core, evaluation, reports.
 */
import type { CalendarDate } from '../core/calendar-date';
import { formatDecimal, formatPercent, type PartsPerMillion, type UsdCents } from '../core/money';
import type { LandedCost } from '../landed-cost/landed-cost';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import { noticeText, problemText } from './words';

/** One duty of one offer. */
export interface DutyRecord {
  readonly program: string;
  /** Per cent of customs value: `12.50`. For a top-up the part above the base rate. */
  readonly ratePct: string;
  readonly amountUsd: string;
  readonly layerId: string;
  /** Chapter 99 heading; null for the base rate or where it is not known. */
  readonly heading: string | null;
}

/** One offer, evaluated. Amounts are for the whole quantity unless the name says otherwise. */
export interface ComparisonRecord {
  readonly id: string;
  readonly vendor: string;
  readonly model: string;
  readonly origin: string;
  readonly shipFrom: string;
  readonly incoterm: string;
  readonly mode: string;
  readonly quantity: number;
  readonly hashrateThs: number;
  readonly powerW: number | null;
  readonly joulesPerTh: number | null;
  readonly unitPriceUsd: string;
  readonly pricePerThUsd: string;
  /** The day whose law is applied; null where no entry is made. */
  readonly entryDate: CalendarDate | null;
  readonly entryP50: CalendarDate | null;
  readonly entryP90: CalendarDate | null;
  readonly htsCode: string;
  readonly customsValueUsd: string | null;
  readonly dutyRatePct: string | null;
  readonly dutyUsd: string | null;
  readonly dutyLines: readonly DutyRecord[];
  readonly dutyPaidBy: LandedCost['dutyPaidBy'] | null;
  readonly mpfUsd: string | null;
  readonly hmfUsd: string | null;
  /** Freight added to the goods; `0.00` with basis `in-price` where their price holds it untold. */
  readonly freightUsd: string | null;
  readonly freightBasis: LandedCost['freightBasis'] | null;
  readonly insuranceUsd: string | null;
  readonly insuranceBasis: LandedCost['insuranceBasis'] | null;
  readonly otherUsd: string | null;
  readonly landedTotalUsd: string | null;
  readonly landedPerUnitUsd: string | null;
  readonly landedPerThUsd: string | null;
  readonly onRackP50: CalendarDate | null;
  readonly onRackP90: CalendarDate | null;
  readonly daysToEnergisation: number | null;
  readonly daysLate: number | null;
  readonly warrantyLeftDays: number | null;
  readonly usRepair: string;
  readonly listStatus: string;
  readonly relatedListing: string | null;
  readonly originEvidence: string;
  readonly receivingPerThUsd: string | null;
  readonly delayPerThUsd: string | null;
  readonly servicePerThUsd: string;
  readonly allInPerThUsd: string | null;
  /** One sentence each. */
  readonly notices: readonly string[];
  /** Why there is no landed cost; null if there is one. */
  readonly problem: string | null;
}

/** Turns one evaluation into its record. Exact: no number is rounded here. */
export function toComparisonRecord(row: OfferEvaluation): ComparisonRecord {
  const { offer, delivery, service, listStatus, allIn } = row;
  return {
    id: offer.id,
    vendor: offer.vendor,
    model: offer.model,
    origin: offer.origin,
    shipFrom: offer.shipFrom,
    incoterm: offer.incoterm,
    mode: offer.mode,
    quantity: offer.quantity,
    hashrateThs: offer.hashrateThs,
    powerW: offer.powerW,
    joulesPerTh: row.joulesPerTh,
    unitPriceUsd: formatDecimal(offer.unitPrice),
    pricePerThUsd: formatDecimal(row.pricePerTh),
    entryDate: delivery?.entryDate ?? null,
    entryP50: delivery?.entryP50 ?? null,
    entryP90: delivery?.entryP90 ?? null,
    htsCode: offer.htsCode,
    ...costFields(row.cost),
    onRackP50: delivery?.onRackP50 ?? null,
    onRackP90: delivery?.onRackP90 ?? null,
    daysToEnergisation: delivery?.daysToEnergisation ?? null,
    daysLate: delivery?.daysLate ?? null,
    warrantyLeftDays: service.warrantyLeftDays,
    usRepair: service.usRepair,
    listStatus: listStatus.status,
    relatedListing: listStatus.relatedListing,
    originEvidence: offer.originEvidence,
    receivingPerThUsd: usd(allIn?.receivingPerTh),
    delayPerThUsd: usd(allIn?.delayPerTh),
    servicePerThUsd: formatDecimal(service.perTh),
    allInPerThUsd: usd(allIn?.perTh),
    notices: row.notices.map(noticeText),
    problem: row.problem === null ? null : problemText(row.problem),
  };
}

function costFields(cost: LandedCost | null) {
  return {
    customsValueUsd: usd(cost?.customsValue),
    dutyRatePct: cost === null ? null : percent(cost.dutyRate),
    dutyUsd: usd(cost?.duty),
    dutyLines: (cost?.dutyLines ?? []).map(({ layer, rate, amount }) => ({
      program: layer.program,
      ratePct: percent(rate),
      amountUsd: formatDecimal(amount),
      layerId: layer.id,
      heading: layer.heading,
    })),
    dutyPaidBy: cost?.dutyPaidBy ?? null,
    mpfUsd: usd(cost?.mpf),
    hmfUsd: usd(cost?.hmf),
    freightUsd: usd(cost?.freight),
    freightBasis: cost?.freightBasis ?? null,
    insuranceUsd: usd(cost?.insurance),
    insuranceBasis: cost?.insuranceBasis ?? null,
    otherUsd: usd(cost?.other),
    landedTotalUsd: usd(cost?.total),
    landedPerUnitUsd: usd(cost?.perUnit),
    landedPerThUsd: usd(cost?.perTh),
  };
}

function usd(amount: UsdCents | null | undefined): string | null {
  return amount === null || amount === undefined ? null : formatDecimal(amount);
}

function percent(rate: PartsPerMillion): string {
  return formatPercent(rate, 2);
}
