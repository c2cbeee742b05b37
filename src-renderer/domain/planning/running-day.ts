/**
 * What a plan's sites use and earn on one day: electricity, hashprice and what is left.
 *
 * `revenue = TH/s ÷ 1000 × hashprice × share of hours on`, `electricity = kW × 24 ÷ 1000 × price × share of
 * hours on`, each rounded once to the cent; the share is `(1 − curtailment) × uptime`, since rigs that the
 * grid has off, or that do not run, neither hash nor use power. A figure that nobody stated leaves what
 * hangs on it unknown.
 *
 * Depends on: core, evaluation (types), mining, model (types), ./exact-amount, ./hashing-batches,
 * ./plan-evaluation (types).
 */
import { addDays, type CalendarDate } from '../core/calendar-date';
import { usdCents, type UsdCents } from '../core/money';
import type { PreparedReference } from '../evaluation/prepare-reference';
import { hashRevenuePerPh } from '../mining/hashprice-path';
import type { Offer } from '../model/offer';
import type { Site } from '../model/site';
import { fromMillionths, millionths, ratio } from './exact-amount';
import { hashingBatches } from './hashing-batches';
import type { EvaluatedLine } from './plan-evaluation';

/** One site on one day, or all of them together. */
export interface RunningDay {
  /** TH/s that hash by the median arrival. */
  readonly ths: number;
  /** At the wall while on; null if the power of a rig is not known. */
  readonly kilowatts: number | null;
  /** US cents; null if the hours on are not known. */
  readonly revenue: UsdCents | null;
  /** US cents; null if power, price or hours on are not known. */
  readonly electricity: UsdCents | null;
  /** Revenue less electricity, below 0 where power costs more; null if either is not known. */
  readonly net: UsdCents | null;
  /** Hashprice of one PH/s and day that electricity uses up, US cents; null as electricity is, or if nothing hashes. */
  readonly breakEvenPerPh: UsdCents | null;
}

/** One site with its day. */
export interface RunningSite extends RunningDay {
  readonly siteId: string;
  readonly siteName: string;
  /** What its record leaves out, in words; empty if nothing. */
  readonly missing: readonly string[];
}

/** A plan on one day. */
export interface RunningPlan {
  readonly on: CalendarDate;
  /** Sites at which something hashes, by id. */
  readonly sites: readonly RunningSite[];
  readonly total: RunningDay;
  /** Lines that buy something and have no site or no day: in none of it. */
  readonly notDated: number;
}

const WHOLE = 1_000_000n;

/** What the rigs that hash by a day use and earn on it. */
export function runningDay(
  lines: readonly EvaluatedLine[],
  on: CalendarDate,
  prepared: PreparedReference,
): RunningPlan {
  const bought = lines.filter(({ units, line, offer }) => units > 0 || (offer === null && line.quantity > 0));
  const bySite = new Map<string, { site: Site; rigs: RunningRigs[] }>();
  for (const line of bought) {
    const { site, offer } = line;
    const units = hashingBatches(line, 'p50')
      .filter(({ from }) => from <= on)
      .reduce((sum, batch) => sum + batch.units, 0);
    if (site === null || offer === null || units === 0) continue;
    const rigs = { units, offer };
    const known = bySite.get(site.id);
    if (known === undefined) bySite.set(site.id, { site, rigs: [rigs] });
    else known.rigs.push(rigs);
  }
  const { settings } = prepared.reference;
  const perPh = hashRevenuePerPh(on, addDays(on, 1), settings.scenario.asOf, settings.assumptions);
  const sites = [...bySite.values()]
    .sort((a, b) => (a.site.id < b.site.id ? -1 : 1))
    .map((at) => siteDay(at.site, at.rigs, perPh));
  return {
    on,
    sites,
    total: totalOf(sites),
    notDated: bought.filter(({ site, hashingP50 }) => site === null || hashingP50 === null).length,
  };
}

/** Rigs of one offer that hash. */
interface RunningRigs {
  readonly units: number;
  readonly offer: Offer;
}

function siteDay({ id, name, capacity }: Site, rigs: readonly RunningRigs[], perPh: UsdCents): RunningSite {
  const of = (perUnit: (offer: Offer) => number) =>
    rigs.reduce((sum, { units, offer }) => sum + BigInt(units) * millionths(perUnit(offer)), 0n);
  const ths = of(({ hashrateThs }) => hashrateThs);
  const isPowerKnown = rigs.every(({ offer }) => offer.powerW !== null);
  const watts = of(({ powerW }) => powerW ?? 0);
  const price = capacity?.electricityPerMwh?.value ?? null;
  const curtailment = capacity?.curtailment?.value ?? null;
  const uptime = capacity?.uptime?.value ?? null;
  const share =
    curtailment === null || uptime === null ? null : (WHOLE - BigInt(curtailment)) * BigInt(uptime);
  const revenue = share === null ? null : cents(ths * BigInt(perPh) * share, WHOLE ** 3n * 1_000n);
  const isDear = isPowerKnown && price !== null;
  const whole = isDear ? watts * 24n * BigInt(price) : null;
  const electricity = whole === null || share === null ? null : cents(whole * share, WHOLE ** 4n);
  return {
    siteId: id,
    siteName: name,
    ths: fromMillionths(ths),
    kilowatts: isPowerKnown ? fromMillionths(watts) / 1_000 : null,
    revenue,
    electricity,
    net: less(revenue, electricity),
    breakEvenPerPh: whole === null || ths === 0n ? null : cents(whole, ths * 1_000n),
    missing: [
      ...(isPowerKnown ? [] : ['power of a rig']),
      ...(price === null ? ['price of electricity'] : []),
      ...(curtailment === null ? ['curtailment'] : []),
      ...(uptime === null ? ['uptime'] : []),
    ],
  };
}

/** Sums are known only where every site's are; the break-even is that of all electricity over all PH/s. */
function totalOf(sites: readonly RunningSite[]): RunningDay {
  const ths = sites.reduce((sum, site) => sum + millionths(site.ths), 0n);
  const revenue = sumOf(sites.map((site) => site.revenue));
  const electricity = sumOf(sites.map((site) => site.electricity));
  const kilowatts = sites.every((site) => site.kilowatts !== null)
    ? sites.reduce((sum, site) => sum + millionths(site.kilowatts ?? 0), 0n)
    : null;
  const weighed = sites.every((site) => site.breakEvenPerPh !== null)
    ? sites.reduce((sum, site) => sum + BigInt(site.breakEvenPerPh ?? 0) * millionths(site.ths), 0n)
    : null;
  return {
    ths: fromMillionths(ths),
    kilowatts: kilowatts === null ? null : fromMillionths(kilowatts),
    revenue,
    electricity,
    net: less(revenue, electricity),
    breakEvenPerPh: weighed === null || ths === 0n ? null : cents(weighed, ths),
  };
}

function sumOf(amounts: readonly (UsdCents | null)[]): UsdCents | null {
  let sum = 0;
  for (const amount of amounts) {
    if (amount === null) return null;
    sum += amount;
  }
  return usdCents(sum);
}

function less(one: UsdCents | null, other: UsdCents | null): UsdCents | null {
  return one === null || other === null ? null : usdCents(one - other);
}

function cents(over: bigint, under: bigint): UsdCents {
  return usdCents(Number(ratio(over, 1n, under)));
}
