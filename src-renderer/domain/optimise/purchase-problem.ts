/**
 * What a plan may buy, as plain data: each offer for each site and month with what it costs and brings by
 * how many units are bought, what the sites can take, and the rules.
 *
 * It can be posted to a worker: it knows no records and needs none. Costs are pieces that stand in for the
 * domain's evaluation; a piece of one quantity is that evaluation itself.
 *
 * Depends on: core, model (types).
 */
import type { CalendarDate } from '../core/calendar-date';
import type { CalendarMonth } from '../core/calendar-month';
import type { PlanRule } from '../model/plan-rule';
import type { Cooling } from '../model/rig-model';
import type { PowerStep, RackStep } from '../model/site-capacity';

/**
 * What a purchase amounts to: units; TH/s; kilowatts; TH/s × days until the end of the horizon; US cents of
 * price, landed, all-in and back-duty; cents paid in a month; cents that lie with the vendor on a day; of a
 * purchase in several shipments, the units that begin to hash on a day by the median or the late arrival.
 */
export type Measure =
  | 'units'
  | 'ths'
  | 'kilowatts'
  | 'thDays'
  | 'price'
  | 'landed'
  | 'allIn'
  | 'backDuty'
  | `cash ${CalendarMonth}`
  | `deposits ${CalendarDate}`
  | `p50 ${CalendarDate}`
  | `p90 ${CalendarDate}`;

/** What may not be known of a purchase. Without a cost it is none. */
export type UnknownFact = 'kilowatts' | 'arrival' | 'back-duty' | 'cash';

/** `fixed + perUnit × units`, once anything is bought in the piece. */
export interface Linear {
  readonly fixed: number;
  readonly perUnit: number;
}

/** A range of quantities and what they amount to. A measure that is absent is 0. */
export interface CurvePiece {
  /** Units, 1 or more. */
  readonly least: number;
  /** Units, `least` or more. */
  readonly most: number;
  readonly values: Readonly<Partial<Record<Measure, Linear>>>;
}

/** One offer for one site in one batch month: what a line of the plan can be. */
export interface Candidate {
  /** Unique in the problem. */
  readonly key: string;
  /** The line that is kept, or that stands in the present plan; null for a new one. */
  readonly lineId: string | null;
  readonly offerId: string;
  readonly siteId: string | null;
  readonly batchMonth: CalendarMonth | null;
  /** `option` only of a kept line: its fee is paid and nothing comes. */
  readonly standing: 'firm' | 'option' | 'exercised';
  /** Bought as it is, whatever else is. */
  readonly isLocked: boolean;
  readonly vendor: string;
  readonly model: string;
  readonly origin: string;
  readonly cooling: Cooling | null;
  /** Names of the parties that supply its parts; none where nobody knows them. */
  readonly components: readonly string[];
  /** Names in the rules that mean it beside these: `vendor bitmain`, by an alias. */
  readonly namedBy: readonly string[];
  /** Whether one of them is listed, possibly listed, or matched and undecided. */
  readonly isOfConcern: boolean;
  /** Whether it fails a gate of the purchasing policy, or one cannot be judged. */
  readonly failsPolicy: boolean;
  /** First day all of it hashes by the median and by the late arrival; null if not dated. */
  readonly hashingP50: CalendarDate | null;
  readonly hashingP90: CalendarDate | null;
  /** What nobody knows of it; a rule that needs it takes none of it. */
  readonly unknowns: readonly UnknownFact[];
  /** Bought in whole multiples of this, 1 or more. */
  readonly lotSize: number;
  /** In order of quantities, none overlapping; between them nothing is sold. */
  readonly pieces: readonly CurvePiece[];
}

/** Several candidates that draw on one supply. */
export interface SupplyLimit {
  /** The offer they are of, and how. */
  readonly key: string;
  /** Indices of candidates. */
  readonly candidates: readonly number[];
  readonly mostUnits: number;
  /** Whether at most one of them is bought. */
  readonly isOneOnly: boolean;
}

/** What a site can take; null where nobody said. */
export interface SiteLimits {
  readonly siteId: string;
  readonly power: readonly PowerStep[] | null;
  readonly racks: readonly RackStep[] | null;
}

/** The whole problem. */
export interface PurchaseProblem {
  readonly candidates: readonly Candidate[];
  readonly supply: readonly SupplyLimit[];
  readonly sites: readonly SiteLimits[];
  /** Last day of `thDays`. */
  readonly horizon: CalendarDate;
  /** Rules of the plan, those that are on. */
  readonly rules: readonly PlanRule[];
}

/** What is bought: units of each candidate, in the order of the problem. */
export type PurchaseUnits = readonly number[];

/** A sum of measures that is made as small, or as large, as can be; without parts any plan will do. */
export interface PurchaseGoal {
  readonly sense: 'least' | 'most';
  readonly parts: readonly { readonly measure: Measure; readonly factor: number }[];
}

/** How far a search is; posted while it runs. */
export interface SolveProgress {
  /** `relaxed`: the answer without whole units; `plan`: a better plan; `proved`: none better exists. */
  readonly phase: 'relaxed' | 'plan' | 'proved';
  /** Of the goal: of the relaxed answer, else of the plan. */
  readonly objective: number;
  /** No plan is better than this; null if nothing bounds it yet. */
  readonly bound: number | null;
  /** Share of the objective that a better plan could still gain; null if nothing bounds it. */
  readonly gap: number | null;
  /** All-in US cents and TH/s of the same, by the curves. */
  readonly allIn: number;
  readonly ths: number;
  /** By candidate; of the relaxed answer not whole. */
  readonly units: PurchaseUnits;
}
