/**
 * What evaluation finds about one offer: every figure the table can show.
 *
 * Figures that need something nobody gave are null, never 0. Money is whole
 * cents for the whole quantity unless the name says per unit or per TH.
 *
 * Depends on: core, model, landed-cost, delivery, service, screening, market (types).
 */
import type { CalendarDate } from '../core/calendar-date';
import type { UsdCents } from '../core/money';
import type { Delivery } from '../delivery/arrival';
import type { ValuationProblem } from '../landed-cost/customs-value';
import type { LandedCost } from '../landed-cost/landed-cost';
import type { FeeProblem } from '../landed-cost/processing-fee';
import type { MarketCheck } from '../market/market-check';
import type { PublicQuotes } from '../market/public-quotes';
import type { SpecificationDifference } from '../market/specification-check';
import type { Offer } from '../model/offer';
import type { Scenario } from '../model/settings';
import type { ListStatus } from '../screening/list-status';
import type { Service } from '../service/service-value';
import type { TariffProblem } from '../tariffs/layer-stack';
import type { OriginExposure } from '../landed-cost/origin-exposure';
import type { AllIn } from './all-in';
import type { DrawnOffer } from './drawn-offer';
import type { Standing } from './standing';
import type { AllInWhole } from './all-in-whole';
import type { TariffCliff } from './tariff-cliffs';

/** Something a reader must know about a figure; it does not stop the evaluation. */
export type Notice =
  | {
      readonly code: 'price/far-from-market';
      readonly unitPrice: UsdCents;
      readonly check: MarketCheck;
    }
  | {
      readonly code: 'specification/disagrees';
      readonly difference: SpecificationDifference;
      /** The catalogue entry it differs from. */
      readonly rigModelId: string;
      readonly rigModel: string;
    }
  | { readonly code: 'freight/estimated'; readonly laneLabel: string }
  | { readonly code: 'insurance/estimated' }
  | { readonly code: 'lead-time/assumed' }
  | { readonly code: 'warranty/from-vendor' }
  | {
      readonly code: 'customs-value/freight-not-separate';
      /** What is inside the price and dutiable for want of a separate figure. */
      readonly parts: 'freight' | 'insurance' | 'freight and insurance';
    }
  | { readonly code: 'fee/carried-forward'; readonly fiscalYear: string }
  | {
      readonly code: 'tariff/unconfirmed';
      /** 1 or more. */
      readonly layers: readonly { readonly layerId: string; readonly program: string }[];
    }
  | { readonly code: 'tariff/refund-possible'; readonly layerId: string; readonly amount: UsdCents }
  | { readonly code: 'tariff/litigation'; readonly layerId: string; readonly program: string }
  | {
      readonly code: 'tariff/cliff';
      readonly cliff: TariffCliff;
    }
  | {
      readonly code: 'origin/reassessed';
      readonly declared: string;
      readonly found: string;
      readonly extraDuty: UsdCents;
    }
  | { readonly code: 'origin/hashboards-elsewhere'; readonly declared: string; readonly hashboards: string }
  | { readonly code: 'origin/us-goods-returned' }
  | { readonly code: 'fee/usmca-relief' }
  | { readonly code: 'site/unknown'; readonly siteId: string | null }
  | { readonly code: 'site/receiving-unknown'; readonly siteName: string }
  | { readonly code: 'vendor/unknown'; readonly vendor: string }
  | { readonly code: 'quote/expired'; readonly validUntil: CalendarDate };

/** Why no landed cost can be given. Names the record and carries the facts of the failure. */
export type EvaluationProblem = (TariffProblem | FeeProblem | ValuationProblem) & {
  readonly offerId: string;
};

/** Everything found about one offer. */
export interface OfferEvaluation {
  readonly offer: Offer;
  /** Price of the offer per TH, on its own Incoterm. */
  readonly pricePerTh: UsdCents;
  /** W ÷ TH/s. */
  readonly joulesPerTh: number | null;
  /** Null if the goods cannot be dated: for want of a lane, or as the stated entry is no day a plan is made for. */
  readonly delivery: Delivery | null;
  /** Null if `problem` says why. */
  readonly cost: LandedCost | null;
  /** Back-duty that a finding against the declared origin would cost; null where none can reach the buyer. */
  readonly exposure: OriginExposure | null;
  readonly service: Service;
  readonly listStatus: ListStatus;
  /** Null without a landed cost or a site. */
  readonly allIn: AllIn | null;
  /** All-in of the whole quantity in dollars that are not rounded per TH; null where `allIn` is. */
  readonly allInWhole: AllInWhole | null;
  /** Public quotes of the rig model; null if it has none or is not in the catalogue. */
  readonly publicQuotes: PublicQuotes | null;
  /** First days of entry that pay another duty rate than the day before; none where the goods make no entry. */
  readonly dutySteps: readonly CalendarDate[];
  /** What it was evaluated under. */
  readonly scenario: Scenario;
  readonly notices: readonly Notice[];
  readonly problem: EvaluationProblem | null;
  /** Its place among the offers it was ranked with; null until they are ranked, or if nothing is. */
  readonly standing: Standing | null;
  /** What a simulation found of it; null until one was run. */
  readonly drawn: DrawnOffer | null;
}
