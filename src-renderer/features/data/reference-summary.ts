/**
 * The data that numbers rest on, with counts and dates, for the Data page.
 *
 * Depends on: core, model (types), data (types).
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { Source } from '#domain/core/source';
import type { ShippedReference } from '../../data/reference';
import type { WorkspaceState } from '../../data/workspace-state';

/** One kind of reference data. */
export interface ReferenceRow {
  readonly name: string;
  readonly count: number;
  /** The newest date that any of its sources carries; null if none does. */
  readonly newest: CalendarDate | null;
  /** What the date is of, and anything else a reader should know. */
  readonly words: string;
}

/** Every kind, the tariff pack first. */
export function referenceSummary(
  state: WorkspaceState,
  { pack, lanes }: ShippedReference,
): readonly ReferenceRow[] {
  return [
    {
      name: 'Tariff layers',
      count: pack.layers.length,
      newest: pack.date,
      words: `Pack ${pack.version}, ships with the app; kept up to this day.`,
    },
    { name: 'Your tariff layers', ...dated(state.overlays.map(sourceOf)), words: 'Laid over the pack.' },
    {
      name: 'User fees',
      ...dated(pack.processingFees.map(sourceOf)),
      words: 'Merchandise processing fee by fiscal year.',
    },
    {
      name: 'Lanes',
      ...dated(lanes.map(sourceOf)),
      words: 'Days and freight from each country of dispatch.',
    },
    {
      name: 'Rig models',
      ...dated(state.rigModels.map(sourceOf)),
      words: 'Hash rate and power as makers and catalogues state them.',
    },
    {
      name: 'Market quotes',
      ...dated(state.marketQuotes.map(sourceOf)),
      words: 'Prices seen in public; they disagree and none is averaged.',
    },
    {
      name: 'Vendors',
      ...dated(state.vendors.map(sourceOf)),
      words: 'Where they build, how they serve, who stands behind them.',
    },
    {
      name: 'Parties',
      ...dated(state.parties.map(sourceOf)),
      words: 'Companies with statements of lists on record. No list was run against them: not screened.',
    },
    {
      name: 'Sites',
      ...dated(state.sites.map(sourceOf)),
      words: 'Where rigs are racked, and from which day.',
    },
  ];
}

function sourceOf(record: { readonly source: Source }): Source {
  return record.source;
}

function dated(sources: readonly Source[]): { readonly count: number; readonly newest: CalendarDate | null } {
  const dates = sources.flatMap(({ asOf }) => (asOf === null ? [] : [asOf]));
  const newest = dates.reduce<CalendarDate | null>(
    (latest, date) => (latest === null || date > latest ? date : latest),
    null,
  );
  return { count: sources.length, newest };
}
