/**
 * The one page that is signed, as data: what is bought, what it costs, when it hashes, what may go wrong in
 * dollars, what else there was, how old the data is. Types only.
 *
 * Depends on: core (types), planning (types), ./report-figure (types).
 */
import type { CalendarDate } from '../core/calendar-date';
import type { CalendarMonth } from '../core/calendar-month';
import type { UsdCents } from '../core/money';
import type { TariffStep } from '../planning/delivery/delivery-row';
import type { ReportFigure } from './report-figure';

/** A share of the plan. */
export interface SharePart {
  /** Vendor or origin by name; `not known` where nobody knows. */
  readonly name: string;
  readonly ofThs: ReportFigure;
  readonly landed: ReportFigure;
  /** Most or least that a rule asks, in words: `at most 40 %`; null if none. */
  readonly limit: string | null;
  /** Whether that rule is broken. */
  readonly isBroken: boolean;
}

/** Shares by vendor or by origin, greatest first. */
export interface ShareBlock {
  readonly parts: readonly SharePart[];
  readonly hhi: ReportFigure;
}

/** One bar of the delivery timeline: the batches of one vendor for one site, or one line where there are few. */
export interface TimelineRow {
  readonly label: string;
  readonly vendor: string;
  readonly units: number;
  /** First dispatch and last arrival by the median. */
  readonly from: CalendarDate;
  readonly onRackP50: CalendarDate;
  readonly onRackP90: CalendarDate;
  /** First day of power; null where the sites of the goods have different ones, or there is no site. */
  readonly energisation: CalendarDate | null;
  /** Most days that a batch is on its rack after its own site has power, by the median; 0 or less if none is; null without a site. */
  readonly daysLate: number | null;
  /** Of the goods on the way, in order of days; none where the seller pays the duty. */
  readonly tariffSteps: readonly TariffStep[];
}

/** One month of cash. */
export interface CashBar {
  readonly month: CalendarMonth;
  readonly paid: UsdCents;
  readonly cumulative: UsdCents;
}

/** What a risk is about. */
export const RISK_CAUSES = [
  'back-duty',
  'tariff-cliff',
  'customs-hold',
  'deposit',
  'concentration',
  'list-exposure',
  'stale-quotes',
  'late-arrival',
] as const;
/** One of {@link RISK_CAUSES}. */
export type RiskCause = (typeof RISK_CAUSES)[number];

/** One risk in dollars. */
export interface PlanRisk {
  readonly cause: RiskCause;
  /** `China found as the origin of 1,200 S21 Pro from Bitmain`. */
  readonly headline: string;
  /** What it would cost; a figure of `—` where nobody can say. */
  readonly dollars: ReportFigure;
  /** How likely, parts per million, as the workspace states it; null if nobody stated it: no likelihood is made up. */
  readonly likelihood: ReportFigure | null;
  /** Why it stands, one sentence. */
  readonly why: string;
  /** What can be done, one sentence that names the act. */
  readonly mitigation: string;
  /** Vendors it falls on, by name. */
  readonly vendors: readonly string[];
}

/** A part of a plan that rests on an offer in doubt. */
export interface DoubtfulPart {
  /** `$1.11M rests on Antminer S21 XP Hydro from … (SZ-01)`. */
  readonly what: string;
  /** `in doubt: Unit price $1,042.00 is 11 % of the lowest of 2 public quotes …`. */
  readonly why: string;
}

/** Another plan beside the one proposed. */
export interface Alternative {
  readonly name: string;
  readonly aim: string | null;
  readonly allIn: ReportFigure;
  /** What it costs more (above 0) or less, all-in. */
  readonly allInDelta: ReportFigure;
  readonly ths: ReportFigure;
  readonly hashingP50: ReportFigure;
  readonly allInPerTh: ReportFigure;
  /** What it would change: `600 T21 from Bitdeer in place of 600 S21 from Bitmain`; at most three sentences. */
  readonly changes: readonly string[];
  /** Rules that it breaks, in words. */
  readonly broken: readonly string[];
  /** Offers in doubt that it rests on: what it saves may be no saving. */
  readonly doubts: readonly DoubtfulPart[];
}

/** An offer that is not in the plan. */
export interface Rejected {
  readonly offerId: string;
  readonly name: string;
  /** `fails No goods made in China`, `dearer by 1.92 $/TH all-in`, `ships after the target month`. */
  readonly reasons: readonly string[];
  /** All-in $/TH over the dearest line of the plan; null if either is not known. */
  readonly perThDelta: ReportFigure;
}

/** How old something is that the report rests on. */
export interface DataDate {
  /** `Tariff pack`, `Restricted-party list`, `Quotations`, `Hashprice`. */
  readonly what: string;
  /** `pack 2026-11-18, 4 days old`, `12 quotations, 3 Oct to 20 Nov 2026`. */
  readonly words: string;
  /** Oldest day of it; null if nothing is on record. */
  readonly on: CalendarDate | null;
  /** Whether it is past what the policy allows, and which limit that is; null if it is not. */
  readonly stale: string | null;
}

/** The page. */
export interface PlanSummary {
  readonly title: string;
  /** `Buy 4,200 rigs (910 PH/s, 17.4 MW) for $24.3M landed, 26.70 $/TH all-in, hashing by 12 Mar 2027.` */
  readonly headline: string;
  /** As-of date, scenario, rules kept and broken, in words. */
  readonly standing: readonly string[];
  readonly kpis: readonly ReportFigure[];
  readonly byVendor: ShareBlock;
  readonly byOrigin: ShareBlock;
  readonly timeline: readonly TimelineRow[];
  readonly cash: readonly CashBar[];
  readonly peakCash: ReportFigure;
  /** Greatest dollars first, then those that nobody can put a figure on. */
  readonly risks: readonly PlanRisk[];
  /** At most three. */
  readonly alternatives: readonly Alternative[];
  readonly rejected: readonly Rejected[];
  /** Offers that are not in the plan beside those of `rejected`. */
  readonly moreRejected: number;
  readonly dates: readonly DataDate[];
  /** Why the page is marked STALE, a sentence each; none if it is not. */
  readonly stale: readonly string[];
  /** Rules and gates that are broken or cannot be judged, a sentence each; none if all are known to be kept. */
  readonly breaches: readonly string[];
}
