/**
 * The data that numbers rest on, with counts and dates, for the Data page.
 *
 * Depends on: core, model (types), data (types).
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { dayText } from '#domain/core/plain-text';
import type { Source } from '#domain/core/source';
import type { AdoptedPack } from '#domain/model/adopted-pack';
import type { TariffOverlay } from '#domain/model/tariff-overlay';
import type { TariffPack } from '#domain/model/tariff-pack';
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
export function referenceSummary(state: WorkspaceState, shipped: ShippedReference): readonly ReferenceRow[] {
  const pack = state.tariffPack?.pack ?? shipped.pack;
  return [
    {
      name: 'Tariff layers',
      count: pack.layers.length,
      newest: pack.date,
      words: packWords(pack, state.tariffPack),
    },
    { name: 'Your tariff layers', ...overlayFacts(state.overlays) },
    {
      name: 'User fees',
      ...dated(pack.processingFees.map(sourceOf)),
      words: 'Merchandise processing fee by fiscal year.',
    },
    {
      name: 'Lanes',
      ...dated(shipped.lanes.map(sourceOf)),
      words: 'Days and freight from each country of dispatch.',
    },
    {
      name: 'Your lanes',
      ...dated(state.lanes.map(sourceOf)),
      words: 'They stand before those that ship with the app.',
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

/** Which edition it is, and since when it is used; the date of the row says up to which day it was kept. */
function packWords(pack: TariffPack, adopted: AdoptedPack | null): string {
  const use = adopted === null ? 'ships with the app' : `adopted on ${dayText(adopted.adoptedOn)}`;
  return `Pack ${pack.version}, ${use}; kept up to this day. SHA-256 ${pack.sha256.slice(0, 12)}….`;
}

/** Own layers are dated by the day they were made, since that is what a newer pack is held against. */
function overlayFacts(overlays: readonly TariffOverlay[]): Omit<ReferenceRow, 'name'> {
  const newest = newestOf(overlays.map(({ on }) => on));
  const last = newest === null ? undefined : overlays.find(({ on }) => on === newest);
  const made = last === undefined ? '' : ` Last made by ${last.by}.`;
  return { count: overlays.length, newest, words: `Laid over the pack.${made}` };
}

function sourceOf(record: { readonly source: Source }): Source {
  return record.source;
}

function dated(sources: readonly Source[]): { readonly count: number; readonly newest: CalendarDate | null } {
  return { count: sources.length, newest: newestOf(sources.map(({ asOf }) => asOf)) };
}

function newestOf(dates: readonly (CalendarDate | null)[]): CalendarDate | null {
  return dates.reduce(
    (latest, date) => (latest === null || (date !== null && date > latest) ? date : latest),
    null,
  );
}
