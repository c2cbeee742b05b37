/**
 * The comparison as a sheet: plain data that a file format is written from.
 *
 * Cells hold stored values (cents, parts per million, ISO dates), not what the
 * screen shows, so that a writer can give the reader of the file true numbers
 * and true dates. Null is "not known" and becomes an empty cell, never 0.
 *
 * Depends on: core, reports/comparison-columns.
 */
import type { Source } from '../core/source';
import type { ColumnKind } from './comparison-columns';

/** One column of the sheet, in the order it is written. */
export interface SheetColumn {
  /** The comparison column, or `offerId` for the reference that stands first. */
  readonly id: string;
  /** Header with its unit. */
  readonly header: string;
  readonly kind: ColumnKind;
  /** Width on screen, CSS pixels. */
  readonly width: number;
}

/** A stored value by the column's kind: text, number, cents, ppm, ISO date; null is not known. */
export type SheetCell = string | number | null;

/** A fact about the whole sheet, such as the scenario or the date of the tariff pack. */
export interface SheetFact {
  readonly label: string;
  readonly value: string;
}

/** What a source supports. Each source stands once. */
export interface SheetSource {
  /** `Tariff layer FL301-MY`, `Offer file bitmain.csv`. */
  readonly what: string;
  readonly source: Source;
}

/** A notice about an offer, or the problem for which it has no landed cost. */
export interface SheetNote {
  readonly offerId: string;
  readonly kind: 'notice' | 'problem';
  /** One sentence. */
  readonly text: string;
}

/** The table as seen, with everything a reader needs to check it. */
export interface ComparisonSheet {
  /** Name of the workspace or of the file that was read. */
  readonly title: string;
  /** The offer reference first, since notes refer to it; then the columns as seen. */
  readonly columns: readonly SheetColumn[];
  /** One row per offer, in the order seen; as many cells as columns. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** Scenario, as-of date, tariff pack version and date, number of offers. */
  readonly facts: readonly SheetFact[];
  readonly sources: readonly SheetSource[];
  readonly notes: readonly SheetNote[];
}
