/**
 * The vendor-risk summary, as data: one row for each vendor of the plan and of the offers, a risk map, and a
 * page for each vendor. Types only.
 *
 * Depends on: core (types), ./plan-summary (types), ./report-figure (types).
 */
import type { Source } from '../core/source';
import type { PlanRisk, RiskCause } from './plan-summary';
import type { ReportFigure } from './report-figure';

/** Words with where they come from. */
export interface SourcedWords {
  readonly words: string;
  readonly sources: readonly Source[];
}

/** An event in words. */
export interface EventWords extends SourcedWords {
  /** For a cell: `Shipments held by US customs, 1 Nov 2024 to 31 Mar 2025`. */
  readonly title: string;
}

/** What the goods of a vendor would cost more in a scenario. */
export interface ScenarioExposure {
  readonly scenario: string;
  /**
   * Landed cost under it, with what is paid for goods that do not come, less landed cost in the present
   * view; what does not come is named in the note.
   */
  readonly landedDelta: ReportFigure;
}

/** Goods of a vendor in the plan: one line. */
export interface VendorGoods {
  readonly lineId: string;
  /** `800 Antminer S21 Pro for Texas, shipped Mar 2027`. */
  readonly label: string;
  readonly units: ReportFigure;
  readonly landed: ReportFigure;
  readonly onRackP50: ReportFigure;
  readonly onRackP90: ReportFigure;
  /** What of it does not come under the scenario and why; null if all comes. */
  readonly notComing: string | null;
}

/** One vendor. */
export interface VendorRiskRow {
  /** Id of its record, or `name:` with the name that offers write. */
  readonly id: string;
  readonly name: string;
  /** Whether the plan buys from it. */
  readonly isInPlan: boolean;
  readonly headquarters: SourcedWords;
  /** Owners and related parties, each a sentence in the words of ownership. */
  readonly owners: readonly SourcedWords[];
  /** Declared origins of its offers, and what sources say where it builds. */
  readonly origins: SourcedWords;
  readonly ofLanded: ReportFigure;
  readonly ofThs: ReportFigure;
  readonly landed: ReportFigure;
  readonly exposures: readonly ScenarioExposure[];
  readonly backDuty: ReportFigure;
  readonly leadP50: ReportFigure;
  readonly leadP90: ReportFigure;
  /** What is on record of its punctuality; says so if nothing is. */
  readonly onTime: SourcedWords;
  /** US repair sites and turnaround. */
  readonly service: SourcedWords;
  /** Days of warranty left on the day of the rack. */
  readonly warrantyLeft: ReportFigure;
  /** In the words of screening; never that a party is without risk. */
  readonly listStatus: SourcedWords;
  /** Whether that status stops or doubts a purchase: listed, a true match, open potential matches. */
  readonly isOfConcern: boolean;
  /** Newest first. */
  readonly events: readonly EventWords[];
  /** Gates of the purchasing policy that its planned goods fail, or of which nobody can tell, with why. */
  readonly policyFaults: readonly string[];
  readonly gatesPassed: number;
  readonly gates: number;
  readonly depositsAtRisk: ReportFigure;
  /** Risks of the plan that fall on it. */
  readonly risks: readonly PlanRisk[];
  /** Its lines in the plan, in the plan's order. */
  readonly goods: readonly VendorGoods[];
  /** Offers of it in the workspace. */
  readonly offerCount: number;
  /** Assembly in the US, warranty terms and what else its record says; empty without a record. */
  readonly record: readonly SourcedWords[];
  /** Others that bear on its goods, such as factories and suppliers of parts, with their status. */
  readonly parties: readonly SourcedWords[];
}

/** A point of the risk map. */
export interface RiskPoint {
  readonly key: string;
  readonly cause: RiskCause;
  readonly label: string;
  /** The vendors that it falls on, by name; none for a risk of the whole plan. */
  readonly vendors: readonly string[];
  /** Parts per million; null stands beside the map under *likelihood not stated*. */
  readonly likelihood: ReportFigure | null;
  readonly dollars: ReportFigure;
}

/** The summary. */
export interface VendorRiskSummary {
  /** Those of the plan first, by landed dollars, then the others by name. */
  readonly vendors: readonly VendorRiskRow[];
  readonly map: readonly RiskPoint[];
  /** Names of the scenarios in the order of `exposures`. */
  readonly scenarios: readonly string[];
}
