/**
 * What each site draws and holds month by month, beside what it can take.
 *
 * Rigs count from the month in which they hash by the median: those that come before the site has power
 * wait in store. They stay for good; nothing is ever taken off a rack.
 *
 * Depends on: core, model (types), ./exact-amount, ./plan-evaluation (types).
 */
import { monthOf, monthsBetween, type CalendarMonth } from '../core/calendar-month';
import type { Cooling } from '../model/rig-model';
import type { Site } from '../model/site';
import { fromMillionths, millionths } from './exact-amount';
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

function monthsOfSite(site: Site, lines: readonly EvaluatedLine[]): readonly SiteMonth[] {
  const starts = new Map<CalendarMonth, EvaluatedLine[]>();
  for (const line of lines) {
    if (line.hashingP50 === null) continue;
    const month = monthOf(line.hashingP50);
    starts.set(month, [...(starts.get(month) ?? []), line]);
  }
  const changes = [...starts.keys()].sort();
  const first = changes[0];
  if (first === undefined) return [];
  const steps = [...(site.capacity?.power?.value ?? []), ...(site.capacity?.racks?.value ?? [])];
  const last = [...changes, ...steps.map(({ from }) => from)].reduce((a, b) => (a > b ? a : b), first);
  let drawn = 0n;
  const rigs = { air: 0, hydro: 0, immersion: 0, unknown: 0 };
  return monthsBetween(first, last).map((month) => {
    for (const { units, cooling, kilowatts } of starts.get(month) ?? []) {
      drawn += millionths(kilowatts ?? 0);
      rigs[cooling ?? 'unknown'] += units;
    }
    return {
      siteId: site.id,
      month,
      kilowatts: fromMillionths(drawn),
      mostKilowatts: powerIn(site, month),
      rigs: { ...rigs },
      positions: positionsIn(site, month),
    };
  });
}
