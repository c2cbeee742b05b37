/**
 * What is found about a plan: each line as it is bought, the totals, and how each rule stands. Types only.
 *
 * Figures that need something nobody gave are null, never 0; a sum that misses a part says how many lines
 * it leaves out. Money is whole US cents.
 *
 * Depends on: core, model, evaluation, payments, tariffs (types).
 */
import type { CalendarDate } from '../core/calendar-date';
import type { CalendarMonth } from '../core/calendar-month';
import type { PartsPerMillion, UsdCents } from '../core/money';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { PreparedReference } from '../evaluation/prepare-reference';
import type { Offer } from '../model/offer';
import type { Plan, PlanLine } from '../model/plan';
import type { PlanRule } from '../model/plan-rule';
import type { PurchaseTerms } from '../model/purchase-terms';
import type { Cooling } from '../model/rig-model';
import type { Site } from '../model/site';
import type { DispatchStop } from './dispatch-stop';

/** All that a plan is evaluated by. One for each change of the workspace, shared by every line. */
export interface PlanGround {
  readonly prepared: PreparedReference;
  readonly offers: ReadonlyMap<string, Offer>;
  readonly terms: ReadonlyMap<string, PurchaseTerms>;
  /** By offer, the gates of the purchasing policy that it fails or that cannot be judged, in words; none passes all. */
  readonly policyFaults: ReadonlyMap<string, readonly string[]>;
  /** By offer, days by which a scenario has its goods leave later (below 0 earlier) than arranged, whatever the month. */
  readonly delays?: ReadonlyMap<string, number>;
  /** What a scenario keeps from leaving; whoever totals a plan under it takes those lines out. */
  readonly stops?: readonly DispatchStop[];
}

/** Why a line cannot be bought as it stands, or what a reader must know of it. */
export type LineProblem =
  | { readonly code: 'offer/gone' }
  | { readonly code: 'cost/unknown'; readonly reason: string }
  | { readonly code: 'site/gone' }
  | { readonly code: 'site/none' }
  | { readonly code: 'quantity/below-minimum'; readonly least: number }
  | { readonly code: 'quantity/above-most'; readonly most: number }
  | { readonly code: 'quantity/not-whole-lots'; readonly lotSize: number }
  | { readonly code: 'batch-month/too-early'; readonly earliest: CalendarMonth }
  | { readonly code: 'option/none' }
  | { readonly code: 'option/above-units'; readonly most: number }
  | { readonly code: 'option/expired'; readonly expiredOn: CalendarDate }
  | { readonly code: 'offer/expired'; readonly validUntil: CalendarDate };

/** One line as it is bought. */
export interface EvaluatedLine {
  readonly line: PlanLine;
  /** Null if the offer is not in the workspace any more. */
  readonly offer: Offer | null;
  readonly terms: PurchaseTerms | null;
  /** The seller by the name of its record, else as the first of its offers writes it; empty if the offer is gone. */
  readonly vendor: string;
  /** The rig by its name in the catalogue, else as the offer writes it; empty if the offer is gone. */
  readonly model: string;
  /** The site it is for; null without one. */
  readonly site: Site | null;
  readonly cooling: Cooling | null;
  /** Parties that supply a part of the rig, by id, with their status where it is listed or possibly so. */
  readonly components: readonly LineComponent[];
  /** The offer as this line buys it: its quantity, price, site, month; null for 0 units or a held option. */
  readonly bought: Offer | null;
  /** That purchase evaluated by the code that evaluates every offer. */
  readonly evaluation: OfferEvaluation | null;
  /** Units that come: the quantity; 0 for a held option and where the offer is gone. */
  readonly units: number;
  /** Fewest and most units that a contract in terahashes makes within its tolerance; else both `units`. */
  readonly leastUnits: number;
  readonly mostUnits: number;
  /** TH/s of the line at the rated hash rate; 0 for 0 units or a held option. */
  readonly ths: number;
  /** Least and most TH/s within the tolerance of a contract in units; else both `ths`. */
  readonly leastThs: number;
  readonly mostThs: number;
  /** At the wall; null if the power of the rig is not known. */
  readonly kilowatts: number | null;
  /** Price of one unit on the offer's Incoterm by the line's break or option; null if the offer is gone. */
  readonly unitPrice: UsdCents | null;
  /** Price of the units that come, without an option's fee; null if the offer is gone or the purchase is beyond what is counted. */
  readonly price: UsdCents | null;
  /** This line's part of the option's fee: lines of one offer that hold or exercise it share it by units; else 0. */
  readonly optionFee: UsdCents;
  /** With the option's fee; null if the cost is not known. */
  readonly landed: UsdCents | null;
  readonly allIn: UsdCents | null;
  /**
   * First day on which all shipments are racked, by the median or nine times in ten, and the site has
   * power; null if not dated. Quoted batches hash one by one before it: see hashing-batches.
   */
  readonly hashingP50: CalendarDate | null;
  readonly hashingP90: CalendarDate | null;
  /** Back-duty that a finding against the declared origin would cost; 0 where none can; null if not known. */
  readonly backDuty: UsdCents | null;
  readonly problems: readonly LineProblem[];
}

/** A part of the rigs of a line. */
export interface LineComponent {
  readonly supplierId: string;
  readonly supplierName: string;
  /** In the words of screening; null where nothing is on record against it. */
  readonly status: string | null;
  /** Whether its supplier is listed, possibly listed, or a potential match is open. */
  readonly isOfConcern: boolean;
}

/** The share of one name in a plan. */
export interface PlanShare {
  /** Null is what nobody knows: the cooling or the suppliers of a rig outside the catalogue. */
  readonly name: string | null;
  readonly ths: number;
  readonly landed: UsdCents;
  /** Of the plan's TH. */
  readonly ofThs: PartsPerMillion;
  /** Of the plan's landed dollars. */
  readonly ofLanded: PartsPerMillion;
}

/** The shares by one view, greatest TH first, and how concentrated they are. */
export interface PlanShares {
  readonly shares: readonly PlanShare[];
  /**
   * Herfindahl–Hirschman index of the TH shares, 0 to 10,000, rounded to a whole number; null for an empty
   * plan, and by component, since a rig has parts of several suppliers and their shares overlap.
   */
  readonly hhi: number | null;
}

/** What a site draws and holds in a month by the median arrival. */
export interface SiteMonth {
  readonly siteId: string;
  readonly month: CalendarMonth;
  readonly kilowatts: number;
  /** Null if nobody stated the site's power. */
  readonly mostKilowatts: number | null;
  readonly rigs: Readonly<Record<Cooling | 'unknown', number>>;
  /** Null if nobody stated the site's racks. */
  readonly positions: Readonly<Record<Cooling, number>> | null;
}

/** The totals of a plan. Sums hold the lines that have the figure; `missing…` says how many have not. */
export interface PlanTotals {
  readonly lines: number;
  readonly units: number;
  readonly ths: number;
  readonly kilowatts: number;
  readonly missingPower: number;
  /** Lines of more than 0 units whose offer is gone: no sum holds anything of them. */
  readonly gone: number;
  readonly price: UsdCents;
  readonly missingPrice: number;
  readonly optionFees: UsdCents;
  readonly landed: UsdCents;
  readonly missingLanded: number;
  readonly allIn: UsdCents;
  readonly missingAllIn: number;
  /** Cents per TH/s, rounded half away from zero; null for an empty plan or while a part is missing. */
  readonly landedPerTh: UsdCents | null;
  readonly allInPerTh: UsdCents | null;
  /** First day on which every line hashes by its median, or its late arrival; null if one is not dated. */
  readonly hashingP50: CalendarDate | null;
  readonly hashingP90: CalendarDate | null;
  readonly backDuty: UsdCents;
  readonly missingBackDuty: number;
  /** Landed dollars of rigs with a part of concern. */
  readonly listedComponent: UsdCents;
  readonly byVendor: PlanShares;
  readonly byOrigin: PlanShares;
  readonly byCooling: PlanShares;
  readonly byComponent: PlanShares;
  /**
   * In order of site and month: from the first month something hashes there to the last in which that or
   * the site's capacity changes. Rigs draw power and hold racks from the month of their median on.
   */
  readonly siteMonths: readonly SiteMonth[];
}

/** How a rule stands. */
export interface RuleState {
  readonly rule: PlanRule;
  /** `unknown`: a figure it needs is missing, which is named; `off`: it is not asked. */
  readonly standing: 'kept' | 'binding' | 'broken' | 'unknown' | 'off';
  /** What it asks and how the plan stands to it, in words: `41.2 % of TH from Bitmain; at most 40 %`. */
  readonly words: string;
  /** How far it is from its limit, in the unit of the rule; below 0 it is broken by that much; null if unknown or of no number. */
  readonly slack: number | null;
  /** Lines that break it, by id; for rules that judge lines. */
  readonly lineIds: readonly string[];
}

/** A plan evaluated. */
export interface PlanEvaluation {
  readonly plan: Plan;
  /** In the order of the plan. */
  readonly lines: readonly EvaluatedLine[];
  readonly totals: PlanTotals;
  readonly rules: readonly RuleState[];
}
