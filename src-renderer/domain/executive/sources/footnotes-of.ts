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
import { sourceKey, sourcesOfFigure } from './sources-of-figure';

/** Groups that hold nothing have no letter. @param headingOf - see `sourceHeadings` */
export function footnotesOf(
  figures: readonly ReportFigure[],
  headingOf: (source: Source) => SourceHeading,
): Footnotes {
  const groups = new Map<SourceHeading, Map<string, Source>>();
  const headingsOf = new Map<string, Set<SourceHeading>>();
  for (const figure of figures) {
    for (const source of sourcesOfFigure(figure)) {
      const heading = headingOf(source);
      const group = groups.get(heading) ?? new Map<string, Source>();
      groups.set(heading, group.set(sourceKey(source), source));
      const own = headingsOf.get(figure.key) ?? new Set<SourceHeading>();
      headingsOf.set(figure.key, own.add(heading));
    }
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

function noteOf(
  heading: SourceHeading,
  letter: string,
  group: ReadonlyMap<string, Source> | undefined,
): Footnote {
  const sources = [...(group?.values() ?? [])].sort(byCitation);
  const days = sources.flatMap(({ asOf }): CalendarDate[] => (asOf === null ? [] : [asOf])).sort();
  return { letter, heading, sources, oldest: days[0] ?? null, newest: days.at(-1) ?? null };
}

function byCitation(one: Source, other: Source): number {
  if (one.citation !== other.citation) return one.citation < other.citation ? -1 : 1;
  return (one.asOf ?? '') < (other.asOf ?? '') ? -1 : 1;
}
