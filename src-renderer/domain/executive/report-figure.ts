/**
 * A figure of the report: the text a reader sees, the number behind it, and how it came about.
 *
 * The same text stands on the screen, on paper and in the JSON, so that all three can be held against each
 * other digit by digit. A figure that nobody knows is there with `—` and says why.
 *
 * Depends on: core (types), explain (types).
 */
import type { FigureAnswer } from '../explain/explanation';

/** What the number of a figure counts. */
export type FigureUnit =
  'usd' | 'usd-per-th' | 'ths' | 'kilowatts' | 'units' | 'days' | 'date' | 'ppm' | 'hhi' | 'count' | 'words';

/** One figure. */
export interface ReportFigure {
  /** Its name in the report, the same each time the report is made: `kpi/landed`, `vendor/v-bitmain/share-ths`. */
  readonly key: string;
  /** `Landed`, `Share of TH`. */
  readonly label: string;
  /** As shown, with its unit: `$24.3M`, `18.31 $/TH`, `12 Mar 2027`; `—` if not known. */
  readonly text: string;
  readonly unit: FigureUnit;
  /** In the unit, exact: whole US cents for money, parts per million for shares, a calendar date as text; null if not known. */
  readonly value: number | string | null;
  /** What a reader must know of it: `2 lines not known`; null if nothing. */
  readonly note: string | null;
  /**
   * Where it comes from. Made when asked: a page holds a hundred figures and a reader opens three. Every
   * leaf of the tree carries a dated source, or says that none is on record.
   */
  readonly explain: () => FigureAnswer;
}
