/**
 * Footnotes of a report: the sources that its figures rest on, under letters.
 *
 * A page of figures rests on a few dozen citations. They stand in groups, one letter each, so that a page
 * can name them: `a` the quotations, `b` the tariff pack. A figure leads to its letters, a letter to its
 * citations, a citation to its day: two steps.
 *
 * Depends on: core (types).
 */
import type { CalendarDate } from '../core/calendar-date';
import type { Source } from '../core/source';

/** One letter. */
export interface Footnote {
  /** `a`, `b` … `z`, `aa`. */
  readonly letter: string;
  /** What the group is: `Quotations`, `Duties and fees`, `Transit and customs days`, `Assumptions`. */
  readonly heading: string;
  readonly sources: readonly Source[];
  /** Oldest and newest day among them; null if none has one. */
  readonly oldest: CalendarDate | null;
  readonly newest: CalendarDate | null;
}

/** The footnotes of a page and which figure has which. */
export interface Footnotes {
  readonly notes: readonly Footnote[];
  /** Letters by key of the figure, in order; a figure with none is absent. */
  readonly lettersOf: ReadonlyMap<string, readonly string[]>;
}
