/**
 * What evaluation finds about one offer: every figure the table can show.
 *
 * Figures that need something nobody gave are null, never 0. Money is whole
 * cents for the whole quantity unless the name says per unit or per TH.
 *
 * Depends on: core, model.
 */
import type { CalendarDate } from '../core/calendar-date';
import type { PartsPerMillion, UsdCents } from '../core/money';
import type { Source } from '../core/source';
import type { Offer } from '../model/offer';
import type { UsRepair } from '../model/vendor';
import type { TariffLayer } from '../model/tariff-layer';

/** One duty on one entry. */
export interface DutyLine {
  readonly layer: TariffLayer;
  /** The rate that counts: for a top-up the part above the base rate. */
  readonly rate: PartsPerMillion;
  /** `rate` of the customs value, rounded half up to the cent. */
  readonly amount: UsdCents;
}

/** Landed cost of the whole quantity, as lines that add up to the cent. */
export interface LandedCost {
  /** Price paid for the goods alone: the customs value (19 USC 1401a). */
  readonly customsValue: UsdCents;
  /** International freight, whoever pays it; inside the price for C and D terms. */
  readonly freight: UsdCents;
  /** Cargo insurance, likewise. */
  readonly insurance: UsdCents;
  /** Duties the buyer pays. Empty where no entry is made or the seller pays (DDP). */
  readonly dutyLines: readonly DutyLine[];
  /** Sum of the duty rates that apply. 0 where none is due. */
  readonly dutyRate: PartsPerMillion;
  readonly duty: UsdCents;
  /** Merchandise processing fee. */
  readonly mpf: UsdCents;
  /** Harbour maintenance fee. */
  readonly hmf: UsdCents;
  /** Broker, bond and other named costs. */
  readonly other: UsdCents;
  readonly total: UsdCents;
  readonly perUnit: UsdCents;
  readonly perTh: UsdCents;
  /** Who pays duty and fees: the buyer, the seller (DDP), or nobody (no entry). */
  readonly dutyPaidBy: 'buyer' | 'seller' | 'nobody';
}

/** When things happen. Dates are null only where no entry is made. */
export interface Delivery {
  readonly dispatchP50: CalendarDate;
  readonly entryP50: CalendarDate | null;
  readonly entryP90: CalendarDate | null;
  /** The day whose law is applied, by the scenario's entry basis. */
  readonly entryDate: CalendarDate | null;
  readonly onRackP50: CalendarDate;
  readonly onRackP90: CalendarDate;
  /** From the as-of date to the day the rigs hash: on the rack and power on. */
  readonly daysToEnergisation: number | null;
  /** Days the racks stand ready and empty, at P50; 0 if the rigs are early. */
  readonly daysLate: number | null;
}

/** What service is worth. */
export interface Service {
  /** Days of warranty left on the day the rigs are racked, at P50; may be 0. */
  readonly warrantyLeftDays: number | null;
  readonly usRepair: UsRepair;
  /** Cost of failures over the service years, per TH. */
  readonly perTh: UsdCents;
}

/**
 * What is known about lists. Never "clear": without a screening run the status
 * is `not-screened`, with the tie or listing on record said beside it.
 */
export interface ListStatus {
  readonly status: 'not-screened' | 'listed';
  /** A related party that is itself on a list, in words; null if none is on record. */
  readonly relatedListing: string | null;
  readonly sources: readonly Source[];
}

/** All-in cost: what one TH costs on the rack with delay and service in it. */
export interface AllIn {
  /** Lost hashprice from energisation day to the rack, per TH. */
  readonly delayPerTh: UsdCents;
  /** Failures over the service years, per TH. */
  readonly servicePerTh: UsdCents;
  /** Drayage and racking, per TH. */
  readonly receivingPerTh: UsdCents;
  /** Landed + delay + service + receiving, per TH. */
  readonly perTh: UsdCents;
}

/** Something a reader must know about a figure; it does not stop the evaluation. */
export type Notice =
  | { readonly code: 'freight/estimated'; readonly laneId: string }
  | { readonly code: 'insurance/estimated' }
  | { readonly code: 'lead-time/assumed' }
  | { readonly code: 'warranty/from-vendor' }
  | { readonly code: 'customs-value/freight-not-separate' }
  | { readonly code: 'fee/carried-forward'; readonly fiscalYear: string }
  | { readonly code: 'tariff/unconfirmed'; readonly layerId: string; readonly program: string }
  | { readonly code: 'tariff/refund-possible'; readonly layerId: string; readonly amount: UsdCents }
  | { readonly code: 'tariff/litigation'; readonly layerId: string; readonly program: string }
  | { readonly code: 'origin/found-china'; readonly declared: string; readonly extraDuty: UsdCents }
  | { readonly code: 'quote/expired'; readonly validUntil: CalendarDate };

/** Why no landed cost can be given. Names the record and the field. */
export type EvaluationProblem =
  | {
      readonly code: 'tariff/no-base-rate';
      readonly offerId: string;
      readonly htsCode: string;
      readonly origin: string;
      readonly entryDate: CalendarDate;
    }
  | {
      readonly code: 'tariff/overlapping-base-rates';
      readonly offerId: string;
      readonly layerIds: readonly string[];
    }
  | { readonly code: 'fee/no-schedule'; readonly offerId: string; readonly entryDate: CalendarDate }
  | { readonly code: 'lane/none'; readonly offerId: string; readonly shipFrom: string; readonly mode: string }
  | { readonly code: 'freight/unknown'; readonly offerId: string; readonly laneId: string }
  | { readonly code: 'customs-value/not-positive'; readonly offerId: string };

/** Everything found about one offer. */
export interface OfferEvaluation {
  readonly offer: Offer;
  /** Price of the offer per TH, on its own Incoterm. */
  readonly pricePerTh: UsdCents;
  /** W ÷ TH/s. */
  readonly joulesPerTh: number | null;
  /** Null if the goods cannot be dated for want of a lane. */
  readonly delivery: Delivery | null;
  /** Null if `problem` says why. */
  readonly cost: LandedCost | null;
  readonly service: Service;
  readonly listStatus: ListStatus;
  /** Null without a landed cost or a site. */
  readonly allIn: AllIn | null;
  readonly notices: readonly Notice[];
  readonly problem: EvaluationProblem | null;
}
