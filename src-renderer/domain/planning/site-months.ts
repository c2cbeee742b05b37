/**
 * What each site draws and holds month by month, beside what it can take.
 *
 * Rigs count from the month in which their shipment hashes by the median: those that come before the site
 * has power wait in store. They stay for good; nothing is ever taken off a rack.
 *
 * Depends on: core, model (types), ./exact-amount, ./hashing-batches, ./plan-evaluation (types).
 */
import { monthOf, monthsBetween, type CalendarMonth } from '../core/calendar-month';
import type { Cooling } from '../model/rig-model';
import type { Site } from '../model/site';
import { fromMillionths, millionths } from './exact-amount';
import { hashingBatches } from './hashing-batches';
import type { EvaluatedLine, SiteMonth } from './plan-evaluation';

/** Power that a site has in a month, kW; null if nobody stated it. Before its first step it has none. */
export function powerIn({ capacity }: Site, month: CalendarMonth): number | null {
  const steps = capacity?.power?.value;
  if (steps === undefined) return null;
  return steps.findLast(({ from }) => from <= month)?.kilowatts ?? 0;
}

/** Rack positions of a site in a month by kind of cooling; null if nobody stated any. */
export function positionsIn(
  { capacity }: Site,
  month: CalendarMonth,
): Readonly<Record<Cooling, number>> | null {
  const steps = capacity?.racks?.value;
  if (steps === undefined) return null;
  const of = (cooling: Cooling) =>
    steps.findLast((step) => step.cooling === cooling && step.from <= month)?.positions ?? 0;
  return { air: of('air'), hydro: of('hydro'), immersion: of('immersion') };
}

/** Every site that something hashes at, month by month. Lines without a site or a date are left out. */
export function siteMonths(lines: readonly EvaluatedLine[]): readonly SiteMonth[] {
  const bySite = new Map<string, { site: Site; lines: EvaluatedLine[] }>();
  for (const line of lines) {
    const { site, units, hashingP50 } = line;
    if (site === null || units === 0 || hashingP50 === null) continue;
    const known = bySite.get(site.id);
    if (known === undefined) bySite.set(site.id, { site, lines: [line] });
    else known.lines.push(line);
  }
  return [...bySite.values()]
    .sort((a, b) => (a.site.id < b.site.id ? -1 : 1))
    .flatMap((entry) => monthsOfSite(entry.site, entry.lines));
}

/** Rigs that begin to hash in one month. */
interface Start {
  readonly units: number;
  readonly cooling: Cooling | null;
  /** Microwatts of all of them; 0 where the power of the rig is not known. */
  readonly drawn: bigint;
}

function startsOf(lines: readonly EvaluatedLine[]): ReadonlyMap<CalendarMonth, readonly Start[]> {
  const starts = new Map<CalendarMonth, Start[]>();
  for (const line of lines) {
    const perUnit = millionths(line.offer?.powerW ?? 0);
    for (const { units, from } of hashingBatches(line, 'p50')) {
      const start = { units, cooling: line.cooling, drawn: BigInt(units) * perUnit };
      const others = starts.get(monthOf(from));
      if (others === undefined) starts.set(monthOf(from), [start]);
      else others.push(start);
    }
  }
  return starts;
}

function monthsOfSite(site: Site, lines: readonly EvaluatedLine[]): readonly SiteMonth[] {
  const starts = startsOf(lines);
  const changes = [...starts.keys()].sort();
  const first = changes[0];
  if (first === undefined) return [];
  const steps = [...(site.capacity?.power?.value ?? []), ...(site.capacity?.racks?.value ?? [])];
  const last = [...changes, ...steps.map(({ from }) => from)].reduce((a, b) => (a > b ? a : b), first);
  let drawn = 0n;
  const rigs = { air: 0, hydro: 0, immersion: 0, unknown: 0 };
  return monthsBetween(first, last).map((month) => {
    for (const start of starts.get(month) ?? []) {
      drawn += start.drawn;
      rigs[start.cooling ?? 'unknown'] += start.units;
    }
    return {
      siteId: site.id,
      month,
      kilowatts: fromMillionths(drawn) / 1_000,
      mostKilowatts: powerIn(site, month),
      rigs: { ...rigs },
      positions: positionsIn(site, month),
    };
  });
}
