/**
 * Offers as records for other programs: the JSON of the command line.
 *
 * Every amount is a decimal string with two digits and every rate one with at
 * least two, so no reader turns cents into binary fractions by accident. What
 * is not known is null. Names and meanings are stable; new fields may be added.
 *
 * Depends on: core, landed-cost (types), screening (types), evaluation, reports.
 */
import type { CalendarDate } from '../core/calendar-date';
import { formatDecimal, formatPercent, type PartsPerMillion, type UsdCents } from '../core/money';
import { costOf } from '../evaluation/evaluate-offers';
import type { Notice, OfferEvaluation } from '../evaluation/offer-evaluation';
import type { PreparedReference } from '../evaluation/prepare-reference';
import type { LandedCost } from '../landed-cost/landed-cost';
import type { OfferStatusKind } from '../screening/offer-status';
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

/** One planned customs entry. Amounts are the expected ones where the scenario weighs many days. */
export interface EntryRecord {
  readonly units: number;
  /** The day whose law is applied; null where every day counts with its chance. */
  readonly entryDate: CalendarDate | null;
  readonly customsValueUsd: string;
  readonly dutyUsd: string;
  readonly mpfUsd: string;
  readonly hmfUsd: string;
}

/** One change of the duty inside the window of one entry. */
export interface CliffRecord {
  /** Which entry, counting from 1. */
  readonly entry: number;
  /** The first entry date that pays the new rate. */
  readonly changeOn: CalendarDate;
  readonly windowFrom: CalendarDate;
  readonly windowTo: CalendarDate;
  readonly rateBeforePct: string;
  readonly rateAfterPct: string;
  /** Duty of the entry after the change − before; `-` in front if it falls. */
  readonly differenceUsd: string;
  /** Chance that the entry is made on that day or later. */
  readonly chanceAfterPct: string;
}

/** One party of an offer and what lists, records and decisions say of it. */
export interface ListedPartyRecord {
  readonly name: string;
  /** `seller`, `factory of Bitmain`. */
  readonly role: string;
  readonly status: OfferStatusKind;
  readonly sentences: readonly string[];
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
  /** The day whose law is applied; null where no entry is made or every day counts with its chance. */
  readonly entryDate: CalendarDate | null;
  readonly entryP10: CalendarDate | null;
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
  /** Customs entries that the buyer makes. */
  readonly entryCount: number | null;
  /** In order of shipment; null without a landed cost. */
  readonly entries: readonly EntryRecord[] | null;
  readonly cliffs: readonly CliffRecord[];
  /** Freight added to the goods; `0.00` with basis `in-price` where their price holds it untold. */
  readonly freightUsd: string | null;
  readonly freightBasis: LandedCost['freightBasis'] | null;
  readonly insuranceUsd: string | null;
  readonly insuranceBasis: LandedCost['insuranceBasis'] | null;
  /** Customs broker and bond by the assumptions; `0.00` where the offer names other costs or none is set. */
  readonly brokerUsd: string | null;
  readonly bondUsd: string | null;
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
  /** The gravest of the parties' statuses: `listed`, `potential-strong`, `not-screened`. */
  readonly listStatus: OfferStatusKind;
  /** The same in words, with the list and its date or who decided and when. */
  readonly listStatusDated: string;
  readonly relatedListing: string | null;
  /** Parts that a listed party supplies, a text each. */
  readonly componentListings: readonly string[];
  /** Every party that bears on the offer, the gravest first. */
  readonly listParties: readonly ListedPartyRecord[];
  readonly originEvidence: string;
  readonly hashboardOrigin: string | null;
  /** Back-duty if customs finds `exposureOrigin`; null where no finding can reach the buyer. */
  readonly exposureUsd: string | null;
  readonly exposureOrigin: string | null;
  readonly exposurePerThUsd: string | null;
  /** Null where no probability of a finding is set. */
  readonly reservePerThUsd: string | null;
  readonly receivingPerThUsd: string | null;
  readonly useTaxPerThUsd: string | null;
  readonly delayPerThUsd: string | null;
  readonly servicePerThUsd: string;
  readonly allInPerThUsd: string | null;
  /** One sentence each. */
  readonly notices: readonly string[];
  /** Why there is no landed cost; null if there is one. */
  readonly problem: string | null;
}

/**
 * Turns one evaluation into its record. Exact: no number is rounded here.
 *
 * @param prepared - the reference that the row was evaluated with: its entries are read from the same steps
 */
export function toComparisonRecord(row: OfferEvaluation, prepared: PreparedReference): ComparisonRecord {
  const { offer, delivery, service, listStatus, allIn, exposure } = row;
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
    entryP10: delivery?.entryP10 ?? null,
    entryP50: delivery?.entryP50 ?? null,
    entryP90: delivery?.entryP90 ?? null,
    htsCode: offer.htsCode,
    ...costFields(row.cost),
    entries: row.cost === null ? null : entriesOf(row, prepared),
    cliffs: cliffsOf(row.notices),
    onRackP50: delivery?.onRackP50 ?? null,
    onRackP90: delivery?.onRackP90 ?? null,
    daysToEnergisation: delivery?.daysToEnergisation ?? null,
    daysLate: delivery?.daysLate ?? null,
    warrantyLeftDays: service.warrantyLeftDays,
    usRepair: service.usRepair,
    listStatus: listStatus.kind,
    listStatusDated: listStatus.datedWords,
    relatedListing: listStatus.relatedListing,
    componentListings: listStatus.componentListings,
    listParties: listStatus.parties.map(({ name, roleWords, kind, sentences }) => ({
      name,
      role: roleWords,
      status: kind,
      sentences,
    })),
    originEvidence: offer.originEvidence,
    hashboardOrigin: offer.hashboardOrigin,
    exposureUsd: usd(exposure?.extraDuty),
    exposureOrigin: exposure?.found ?? null,
    exposurePerThUsd: usd(exposure?.perTh),
    reservePerThUsd: usd(exposure?.reservePerTh),
    receivingPerThUsd: usd(allIn?.receivingPerTh),
    useTaxPerThUsd: usd(allIn?.useTaxPerTh),
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
    entryCount: cost?.entryCount ?? null,
    freightUsd: usd(cost?.freight),
    freightBasis: cost?.freightBasis ?? null,
    insuranceUsd: usd(cost?.insurance),
    insuranceBasis: cost?.insuranceBasis ?? null,
    brokerUsd: usd(cost?.broker),
    bondUsd: usd(cost?.bond),
    otherUsd: usd(cost?.other),
    landedTotalUsd: usd(cost?.total),
    landedPerUnitUsd: usd(cost?.perUnit),
    landedPerThUsd: usd(cost?.perTh),
  };
}

/** The entries of the steps that made the row. */
function entriesOf(row: OfferEvaluation, prepared: PreparedReference): EntryRecord[] {
  const costed = costOf(row.offer, row.delivery, prepared);
  const charges = 'steps' in costed ? costed.steps.charges : null;
  return (charges?.entries ?? []).map(({ plan, duty, mpf, hmf }) => ({
    units: plan.quantity,
    entryDate: plan.timing.kind === 'on' ? plan.timing.day : null,
    customsValueUsd: formatDecimal(plan.customsValue),
    dutyUsd: formatDecimal(duty),
    mpfUsd: formatDecimal(mpf),
    hmfUsd: formatDecimal(hmf),
  }));
}

function cliffsOf(notices: readonly Notice[]): CliffRecord[] {
  return notices.flatMap((notice) => {
    if (notice.code !== 'tariff/cliff') return [];
    const { cliff } = notice;
    return [
      {
        entry: cliff.entry,
        changeOn: cliff.changeOn,
        windowFrom: cliff.windowFrom,
        windowTo: cliff.windowTo,
        rateBeforePct: percent(cliff.rateBefore),
        rateAfterPct: percent(cliff.rateAfter),
        differenceUsd: formatDecimal(cliff.difference),
        chanceAfterPct: percent(cliff.chanceAfter),
      },
    ];
  });
}

function usd(amount: UsdCents | null | undefined): string | null {
  return amount === null || amount === undefined ? null : formatDecimal(amount);
}

function percent(rate: PartsPerMillion): string {
  return formatPercent(rate, 2);
}
