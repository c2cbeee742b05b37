/**
 * The footnotes of a page: the sources of its figures in groups, a letter each.
 *
 * Depends on: core (types), ../report-figure (types), ../report-sources (types), ./source-headings,
 * ./sources-of-figure.
 */
import type { CalendarDate } from '../../core/calendar-date';
import type { Source } from '../../core/source';
import type { ReportFigure } from '../report-figure';
import type { Footnote, Footnotes } from '../report-sources';
import { SOURCE_HEADINGS, type SourceHeading } from './source-headings';
import { SourceReader } from './sources-of-figure';

/** Groups that hold nothing have no letter. @param headingOf - see `sourceHeadings` */
export function footnotesOf(
  figures: readonly ReportFigure[],
  headingOf: (source: Source) => SourceHeading,
): Footnotes {
  const groups = new Map<SourceHeading, Set<Source>>();
  const headingsOf = new Map<string, ReadonlySet<SourceHeading>>();
  const known = new Map<Source, SourceHeading>();
  const place = (source: Source): SourceHeading => {
    const heading = known.get(source) ?? headingOf(source);
    known.set(source, heading);
    groups.set(heading, (groups.get(heading) ?? new Set()).add(source));
    return heading;
  };
  const reader = new SourceReader();
  for (const figure of figures) {
    const headings = new Set([...reader.sourcesOf(figure)].map(place));
    if (headings.size > 0) headingsOf.set(figure.key, headings);
  }
  const used = SOURCE_HEADINGS.filter((heading) => groups.has(heading));
  const letters = new Map(used.map((heading, index) => [heading, letterOf(index)]));
  return {
    notes: used.map((heading) => noteOf(heading, letters.get(heading) ?? '', groups.get(heading))),
    lettersOf: new Map(
      [...headingsOf].map(([key, own]) => [
        key,
        used.filter((heading) => own.has(heading)).map((heading) => letters.get(heading) ?? ''),
      ]),
    ),
  };
}

/** `a` for 0, `z` for 25, `aa` for 26. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
}

function noteOf(heading: SourceHeading, letter: string, group: ReadonlySet<Source> | undefined): Footnote {
  const sources = [...(group ?? [])].sort(byCitation);
  const days = sources.flatMap(({ asOf }): CalendarDate[] => (asOf === null ? [] : [asOf])).sort();
  return { letter, heading, sources, oldest: days[0] ?? null, newest: days.at(-1) ?? null };
}

function byCitation(one: Source, other: Source): number {
  if (one.citation !== other.citation) return one.citation < other.citation ? -1 : 1;
  return (one.asOf ?? '') < (other.asOf ?? '') ? -1 : 1;
}
