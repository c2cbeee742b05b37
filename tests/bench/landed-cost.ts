/**
 * Landed cost and back-duty of 100,000 offers in one thread, beside one loop
 * written by hand: the same offers, the same answers, no function called, no
 * result wrapped, every look-up in a map that was filled before.
 *
 * The loop runs twice over: once it makes the same record of lines for each
 * offer that an explanation or an export needs, once it makes nothing but the
 * two sums. All must agree to the cent, or no figure is given.
 */
import lanesJson from '#resources/lanes';
import packJson from '#resources/tariff-pack';
import { z } from 'zod';
import { daysBetween, fromDayNumber, toDayNumber } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { costOf } from '#domain/evaluation/evaluate-offers';
import {
  laneOf,
  prepareReference,
  siteOf,
  type PreparedReference,
} from '#domain/evaluation/prepare-reference';
import { deliveryOf } from '#domain/evaluation/schedule';
import { laneSchema, type Lane } from '#domain/model/lane';
import type { Offer } from '#domain/model/offer';
import type { Site } from '#domain/model/site';
import { tariffPackSchema, type ProcessingFee } from '#domain/model/tariff-pack';
import type { AppliedLayer } from '#domain/tariffs/layer-stack';
import { resolveLayers } from '#domain/tariffs/resolve-layers';
import { median, timeInTurn, type Benchmark } from './figure';
import { syntheticWorkspace } from './synthetic-workspace';

const OFFERS = 100_000;
const RUNS = 11;

export const landedCostBenchmark: Benchmark = {
  name: 'landed-cost-100k',
  title: 'dates, landed cost and back-duty exposure of 100,000 offers under one scenario',
  take: () => {
    const { offers: grown, ...rest } = syntheticWorkspace(OFFERS);
    // One entry each: the loop knows no batches.
    const offers = grown.map((offer) => ({ ...offer, batches: null }));
    const reference = {
      ...rest,
      overlays: [],
      pack: tariffPackSchema.parse(packJson),
      lanes: z.array(laneSchema).parse(lanesJson),
    };
    const tables = tablesOf(offers, prepareReference(reference));
    const ours = () => {
      const prepared = prepareReference(reference);
      const totals = new Float64Array(offers.length);
      offers.forEach((offer, row) => {
        const costed = costOf(offer, deliveryOf(offer, prepared), prepared);
        totals[row] = 'steps' in costed ? costed.steps.cost.perTh + (costed.steps.exposure?.perTh ?? 0) : -1;
      });
      return totals;
    };
    const peers = [
      ['landed-cost-100k', true, 'a hand-inlined loop of the same arithmetic to the same records'],
      ['landed-cost-100k-sums', false, 'the same loop to two sums and nothing else'],
    ] as const;
    return Promise.resolve(
      peers.map(([name, makesRecords, ratioTo]) => {
        const loop = () => inlined(offers, tables, makesRecords);
        requireSame(ours(), loop());
        const times = timeInTurn(RUNS, ours, loop);
        const value = median(times.work);
        const perSecond = Math.round((OFFERS * 1000) / value);
        return { name, value, unit: 'ms', ratio: value / median(times.peer), ratioTo, runs: RUNS, perSecond };
      }),
    );
  },
};

/** What the loop looks up for an offer: the days of its journey, and the law of its entry. */
interface LoopTables {
  readonly lanes: ReadonlyMap<string, ReadonlyMap<string, Lane>>;
  readonly sites: ReadonlyMap<string, Site>;
  readonly defaultSite: string;
  /** Days from order to entry at the median, by lane, site and lead time. */
  readonly entryDays: ReadonlyMap<Lane, ReadonlyMap<Site, ReadonlyMap<number, number>>>;
  readonly asOfDay: number;
  /** Applied layers by HTS code, origin and entry date. */
  readonly stacks: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, readonly AppliedLayer[]>>>;
  readonly fees: readonly ProcessingFee[];
  readonly harborRate: number;
  readonly insuranceRate: number;
}

/** Fills the tables from what the evaluation itself looks up, so that both sides stand on the same facts. */
function tablesOf(offers: readonly Offer[], prepared: PreparedReference): LoopTables {
  const { reference, pack } = prepared;
  const lanes = new Map<string, Map<string, Lane>>();
  const entryDays = new Map<Lane, Map<Site, Map<number, number>>>();
  const stacks = new Map<string, Map<string, Map<string, readonly AppliedLayer[]>>>();
  for (const offer of offers) {
    const lane = laneOf(offer, prepared);
    const site = siteOf(offer, prepared);
    const delivery = deliveryOf(offer, prepared);
    if (lane === null || site === null || delivery === null)
      throw new Error(`Offer ${offer.id} has no lane or site`);
    inner(lanes, offer.mode).set(offer.shipFrom, lane);
    if (delivery.entryDate === null) continue;
    const days = daysBetween(reference.settings.scenario.asOf, delivery.entryDate);
    inner(inner(entryDays, lane), site).set(offer.leadTimeDays ?? -1, days);
    for (const origin of [offer.origin, countryCode('CN')]) {
      const { htsCode } = offer;
      const { entryDate } = delivery;
      const stack = resolveLayers({ htsCode, origin, entryDate, isUsmcaQualifying: false }, pack);
      if (stack.ok) inner(inner(stacks, htsCode), origin).set(entryDate, stack.value.applied);
    }
  }
  return {
    lanes,
    sites: new Map(reference.sites.map((site) => [site.id, site])),
    defaultSite: reference.settings.defaultSiteId ?? '',
    entryDays,
    asOfDay: toDayNumber(reference.settings.scenario.asOf),
    stacks,
    fees: pack.pack.processingFees,
    harborRate: pack.pack.harborFees[0]?.rate ?? 0,
    insuranceRate: reference.settings.assumptions.insuranceRate.value,
  };
}

function inner<Outer, Key, Value>(outer: Map<Outer, Map<Key, Value>>, key: Outer): Map<Key, Value> {
  const known = outer.get(key);
  if (known !== undefined) return known;
  const made = new Map<Key, Value>();
  outer.set(key, made);
  return made;
}

/** What the loop made last, held so that no compiler drops the making of it. */
const held: unknown[] = [null];

/**
 * One loop: lane, site, days, entry date, layers, fees and money of each offer, nothing called but
 * maps and the text of a day. Rounding is half up on whole cents, whole millions taken apart.
 */
function inlined(offers: readonly Offer[], tables: LoopTables, makesRecords: boolean): Float64Array {
  const totals = new Float64Array(offers.length);
  for (let index = 0; index < offers.length; index += 1) {
    const offer = offers[index];
    if (offer === undefined) continue;
    const lane = tables.lanes.get(offer.mode)?.get(offer.shipFrom);
    const site = tables.sites.get(offer.siteId ?? tables.defaultSite);
    if (lane === undefined || site === undefined) continue;
    const term = offer.incoterm;
    const paysFreight = term === 'EXW' || term === 'FCA' || term === 'FOB';
    const paysInsurance = paysFreight || term === 'CFR' || term === 'CPT';
    let value = offer.unitPrice * offer.quantity;
    if (!paysFreight) value -= offer.freightTotal ?? 0;
    if (!paysInsurance) value -= offer.insuranceTotal ?? 0;
    const freight =
      offer.freightTotal ?? (paysFreight ? (lane.freight?.value.amount ?? 0) * offer.quantity : 0);
    const rest = value % 1_000_000;
    const millions = (value - rest) / 1_000_000;
    const { insuranceRate } = tables;
    const insurance =
      offer.insuranceTotal ??
      (paysInsurance
        ? millions * insuranceRate + Math.floor((rest * insuranceRate + 500_000) / 1_000_000)
        : 0);
    const lines: unknown[] | null = makesRecords ? [] : null;
    let duty = 0;
    let found = 0;
    let mpf = 0;
    let hmf = 0;
    if (offer.mode !== 'domestic' && term !== 'DDP') {
      const days =
        tables.entryDays
          .get(lane)
          ?.get(site)
          ?.get(offer.leadTimeDays ?? -1) ?? 0;
      const entryDate = offer.entryDate ?? fromDayNumber(tables.asOfDay + days);
      const ofCode = tables.stacks.get(offer.htsCode);
      for (const { layer, rate } of ofCode?.get(offer.origin)?.get(entryDate) ?? []) {
        const amount = millions * rate + Math.floor((rest * rate + 500_000) / 1_000_000);
        duty += amount;
        if (lines !== null) lines.push({ layer, rate, amount });
      }
      if (offer.origin !== 'CN' && offer.origin !== 'US') {
        for (const { rate } of ofCode?.get('CN')?.get(entryDate) ?? []) {
          found += millions * rate + Math.floor((rest * rate + 500_000) / 1_000_000);
        }
      }
      for (const fee of tables.fees) {
        if (fee.from > entryDate || entryDate > fee.to) continue;
        mpf = millions * fee.rate + Math.floor((rest * fee.rate + 500_000) / 1_000_000);
        if (mpf < fee.minimum) mpf = fee.minimum;
        if (mpf > fee.maximum) mpf = fee.maximum;
      }
      if (offer.mode === 'ocean') {
        const rate = tables.harborRate;
        hmf = millions * rate + Math.floor((rest * rate + 500_000) / 1_000_000);
      }
    }
    const total = value + freight + insurance + duty + mpf + hmf + (offer.otherTotal ?? 0);
    const units = offer.quantity * offer.hashrateThs;
    const perTh = Math.floor(total / units + 0.5);
    const extraDuty = found > duty ? found - duty : 0;
    const extraPerTh = Math.floor(extraDuty / units + 0.5);
    if (lines !== null) {
      held[0] = {
        customsValue: value,
        freight,
        isFreightStated: offer.freightTotal !== null,
        insurance,
        isInsuranceStated: offer.insuranceTotal !== null,
        lines,
        duty,
        mpf,
        hmf,
        other: offer.otherTotal,
        total,
        perUnit: Math.floor(total / offer.quantity + 0.5),
        perTh,
        exposure: { declared: offer.origin, extraDuty, perTh: extraPerTh },
      };
    }
    totals[index] = perTh + extraPerTh;
  }
  return totals;
}

function requireSame(ours: Float64Array, loop: Float64Array): void {
  const at = ours.findIndex((value, row) => value !== loop[row]);
  if (at !== -1) throw new Error(`Row ${String(at)}: ${String(ours[at])} and ${String(loop[at])} differ`);
}
