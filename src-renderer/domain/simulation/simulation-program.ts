/**
 * What a simulation needs of each line, as numbers alone: sent to workers as it stands. Types only.
 *
 * Every amount in it was computed by the code that evaluates every offer; a trial looks up and adds.
 * Amounts are whole US cents and are added as whole numbers, so that no order of adding changes a sum.
 *
 * Depends on: ./leg-table (types).
 */
import type { LegTable } from './leg-table';

/** What all lines share. */
export interface SimulationFrame {
  readonly seed: number;
  readonly trials: number;
  /** Numbers below it make a trial in which a group moves together. */
  readonly togetherBelow: number;
  /** Day number of the first day of `revenue`. */
  readonly firstDay: number;
  /** By level of hashprice: what one PH/s earns from the first day until so many days later, US cents. */
  readonly revenue: readonly Float64Array[];
}

/** Draws that lines have in common, by name; null where a line has none of them. */
export interface LineGroups {
  readonly production: string;
  readonly carriage: string;
  readonly hold: string;
  readonly inland: string;
  readonly failures: string;
  readonly finding: string | null;
}

/** One line that is drawn. */
export interface LineProgram {
  readonly id: string;
  readonly groups: LineGroups;
  readonly production: LegTable;
  /** Transit and customs. */
  readonly carriage: LegTable;
  readonly hold: LegTable;
  readonly inland: LegTable;
  /** Day number that the legs count from. */
  readonly startDay: number;
  readonly batches: readonly { readonly quantity: number; readonly afterDays: number }[];
  readonly hashrateThs: number;
  /** Millionths of a TH/s, all units. */
  readonly microThs: number;
  /** Day number on which the site has power; null without a site. */
  readonly powerDay: number | null;
  /** Landed cost with an option's fee by days from the first possible entry; one amount where no entry is made. */
  readonly landed: Float64Array;
  /** What a finding adds on the same days; null where none is drawn. */
  readonly backDuty: Float64Array | null;
  /** Numbers below it find against the declared origin. */
  readonly foundBelow: number;
  /** Receiving and use tax; null if all-in is not known. */
  readonly atSite: number | null;
  readonly countsDelay: boolean;
  /** By level of hashprice, then of failures: cost of failures that all-in counts; null if it counts none. */
  readonly service: Float64Array | null;
  /** What keeps it from coming; null if nothing can. */
  readonly stop: {
    /** Days of production at most, for the last batch to leave in time; −1 if it never does. */
    readonly latestProduction: number;
    /** Paid until then, US cents. */
    readonly lost: number;
  } | null;
}

/** A line of which nothing is drawn: the fee of an option that is held. */
export interface FixedLine {
  readonly id: string;
  readonly landed: number;
  readonly allIn: number;
}

/** Why a line is not in it. */
export interface LeftOut {
  readonly id: string;
  /** A sentence part: `its landed cost is not known on 2027-04-01`. */
  readonly reason: string;
}
