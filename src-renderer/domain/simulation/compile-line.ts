/**
 * A purchase as numbers that trials can look up: what it costs on every day of entry, and when it may come.
 *
 * Every amount is that of the code that evaluates every offer, asked once for each span of days with one
 * law. Nothing is costed a second way here.
 *
 * Depends on: core, delivery, evaluation, landed-cost, model, planning (types), service, tariffs,
 * ./leg-table, ./shocked-assumptions (types), ./simulation-program (types).
 */
import { addDays, daysBetween, toDayNumber, type CalendarDate } from '../core/calendar-date';
import { countryCode } from '../core/country';
import type { Delivery } from '../delivery/arrival';
import { addDistributions, exactly, type DayDistribution } from '../delivery/day-distribution';
import { legDistribution } from '../delivery/leg-distribution';
import type { Leg, Legs } from '../delivery/legs';
import { costOffer, declaredGoods, foundGoods } from '../evaluation/cost-offer';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import {
  laneOf,
  prepareReference,
  sellerOf,
  siteOf,
  type PreparedReference,
} from '../evaluation/prepare-reference';
import { scheduleOf } from '../evaluation/schedule';
import type { Offer } from '../model/offer';
import type { Site } from '../model/site';
import type { DispatchStop } from '../planning/dispatch-stop';
import { repairCost } from '../service/service-value';
import { coverageOf } from '../tariffs/prepare-pack';
import { legTable, NUMBERS, type LegTable } from './leg-table';
import type { ShockedAssumptions } from './shocked-assumptions';
import type { LeftOut, LineProgram } from './simulation-program';

/** What is bought: an offer as it is evaluated. */
export interface SimulatedPurchase {
  readonly id: string;
  readonly evaluation: OfferEvaluation;
  /** Fee of an option, US cents; part of the landed cost. */
  readonly optionFee: number;
  /** A stop that can keep it from leaving, and what is paid before it; null if none can. */
  readonly stop: { readonly stop: DispatchStop; readonly lost: number } | null;
}

/** What purchases are compiled by; its tables are remembered. */
export interface CompileGround {
  /** Under the law of one day at a time. */
  readonly prepared: PreparedReference;
  readonly shocked: ShockedAssumptions;
  readonly legs: Map<string, LegTable>;
  readonly services: Map<string, Float64Array>;
}

/** The ground of a workspace. Each drawn day is costed under its own law, whatever basis the workspace shows. */
export function compileGround(prepared: PreparedReference, shocked: ShockedAssumptions): CompileGround {
  const { reference } = prepared;
  const { settings } = reference;
  const { scenario } = settings;
  return {
    prepared:
      scenario.entryBasis === 'p50'
        ? prepared
        : prepareReference({
            ...reference,
            settings: { ...settings, scenario: { ...scenario, entryBasis: 'p50' } },
          }),
    shocked,
    legs: new Map(),
    services: new Map(),
  };
}

/** Compiles a purchase, or says why it cannot be drawn. */
export function compileLine(purchase: SimulatedPurchase, ground: CompileGround): LineProgram | LeftOut {
  const { id, evaluation } = purchase;
  const { offer, delivery, problem, exposure } = evaluation;
  const { prepared } = ground;
  if (delivery === null) return { id, reason: 'nobody knows how long it travels' };
  if (problem !== null || evaluation.cost === null) return { id, reason: 'its landed cost is not known' };
  const legs = drawnLegs(offer, scheduleOf(offer, prepared).legs, ground);
  const costs = costsByEntry(offer, delivery, legs, purchase.optionFee, ground);
  if ('reason' in costs) return { id, reason: costs.reason };
  const site = siteOf(offer, prepared);
  const { allInWhole, service } = evaluation;
  const { allInParts } = prepared.reference.settings.scenario;
  const probability = exposure === null || exposure.isInLanded ? null : exposure.probability;
  const units = offer.batches ?? [{ quantity: offer.quantity, afterDays: 0 }];
  return {
    id,
    groups: groupsOf(offer, site, ground),
    ...legs,
    startDay: toDayNumber(delivery.start),
    batches: units,
    hashrateThs: offer.hashrateThs,
    microThs: Math.round(offer.quantity * offer.hashrateThs * 1_000_000),
    powerDay: site === null ? null : toDayNumber(site.energisationDate),
    landed: costs.landed,
    backDuty: probability === null || probability === 0 ? null : costs.backDuty,
    foundBelow: Math.round(((probability ?? 0) / 1_000_000) * NUMBERS),
    atSite:
      allInWhole?.receiving == null || evaluation.allIn?.perTh == null
        ? null
        : allInWhole.receiving + (allInWhole.useTax ?? 0),
    countsDelay: allInParts.delay,
    service: allInParts.service ? serviceOf(offer, service.usRepair, ground) : null,
    stop: purchase.stop === null ? null : stopOf(offer, delivery, purchase.stop, prepared),
  };
}

const CHINA = countryCode('CN');

/** The four draws of a line: a stated entry stands in for the first two. */
function drawnLegs(
  offer: Offer,
  { production, transit, customs, hold, inland }: Legs,
  ground: CompileGround,
): Pick<LineProgram, 'production' | 'carriage' | 'hold' | 'inland'> {
  const isStated = offer.mode !== 'domestic' && offer.entryDate !== null;
  return {
    production: tableOf(isStated ? [] : [production], ground),
    carriage: tableOf(isStated ? [] : [transit, customs], ground),
    hold: tableOf([hold], ground),
    inland: tableOf([inland], ground),
  };
}

function tableOf(legs: readonly (Leg | null)[], { legs: known }: CompileGround): LegTable {
  const days = legs.flatMap((leg) => (leg === null ? [] : [leg.days]));
  const key = days.map(({ p50, p90 }) => `${String(p50)}-${String(p90)}`).join('+');
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  const table = legTable(
    days.map((one) => legDistribution(one)).reduce<DayDistribution>(addDistributions, exactly(0)),
  );
  known.set(key, table);
  return table;
}

/** Lines of one vendor are made together, of one lane travel together, of one site are racked together. */
function groupsOf(offer: Offer, site: Site | null, { prepared }: CompileGround): LineProgram['groups'] {
  const vendor = sellerOf(offer, prepared).vendor?.name ?? offer.vendor;
  const lane = laneOf(offer, prepared)?.id ?? `${offer.shipFrom} ${offer.mode}`;
  return {
    production: `production of ${vendor}`,
    carriage: `carriage on ${lane}`,
    hold: `hold on ${lane}`,
    inland: `inland to ${site?.id ?? ''}`,
    failures: `failures of ${vendor}`,
    finding: `finding on ${vendor}, ${offer.origin}`,
  };
}

/**
 * Landed cost and back-duty by day of entry, from the first day that can be drawn to the last. The law is
 * the same from one change to the next, so one day of each span is costed.
 */
function costsByEntry(
  offer: Offer,
  delivery: Delivery,
  { production, carriage }: Pick<LineProgram, 'production' | 'carriage'>,
  optionFee: number,
  { prepared }: CompileGround,
): { readonly landed: Float64Array; readonly backDuty: Float64Array } | { readonly reason: string } {
  const hasEntry = delivery.window.toEntry !== null;
  const first = addDays(delivery.start, production.first + carriage.first);
  const days = hasEntry ? production.limits.length + carriage.limits.length - 1 : 1;
  const landed = new Float64Array(days);
  const backDuty = new Float64Array(days);
  const changes = hasEntry ? changeDaysOf(offer, prepared) : [];
  const starts = [
    0,
    ...changes.map((day) => daysBetween(first, day)).filter((day) => day > 0 && day < days),
  ].sort((a, b) => a - b);
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? days;
    if (end === start) continue;
    const entryDate = addDays(first, start);
    const entered = hasEntry
      ? { ...delivery, entryDate: addDays(entryDate, delivery.firstAfterDays) }
      : delivery;
    const costed = costOffer(offer, entered, prepared);
    if (!costed.ok) return { reason: `its landed cost is not known for an entry on ${entryDate}` };
    const { cost, exposure } = costed.value;
    landed.fill(cost.total + optionFee, start, end);
    backDuty.fill(exposure?.extraDuty ?? 0, start, end);
  }
  return { landed, backDuty };
}

/** Days of entry of the first batch on which what any batch pays may change. */
function changeDaysOf(offer: Offer, prepared: PreparedReference): readonly CalendarDate[] {
  const { pack, reference } = prepared;
  const { scenario } = reference.settings;
  const origins = [offer.hashboardOrigin, scenario.customOrigin, CHINA].filter((one) => one !== null);
  const changes = [
    ...pack.feeChangeDates,
    ...[declaredGoods(offer), ...origins.map((origin) => foundGoods(offer, origin))].flatMap(
      (goods) => coverageOf(goods, pack).changeDates,
    ),
  ];
  const batches = offer.batches ?? [{ afterDays: 0 }];
  return [...new Set(changes.flatMap((day) => batches.map(({ afterDays }) => addDays(day, -afterDays))))];
}

/** By level of hashprice, then of failures: what failures of the whole quantity cost. */
function serviceOf(
  offer: Offer,
  usRepair: OfferEvaluation['service']['usRepair'],
  { prepared, shocked, services }: CompileGround,
): Float64Array {
  const { hashrateThs, quantity } = offer;
  const key = `${String(hashrateThs)} ${usRepair}`;
  const { assumptions } = prepared.reference.settings;
  let perUnit = services.get(key);
  if (perUnit === undefined) {
    perUnit = Float64Array.from(
      shocked.serviceHashprice.flatMap((hashprice) =>
        shocked.failures.map((value) => {
          const yearlyFailureRate = { ...assumptions.yearlyFailureRate, value };
          return repairCost(hashrateThs, usRepair, { ...assumptions, yearlyFailureRate }, hashprice).perUnit;
        }),
      ),
    );
    services.set(key, perUnit);
  }
  return perUnit.map((cost) => cost * quantity);
}

/** By the days that production may take at most; where the entry is stated, by the evaluated dispatch alone. */
function stopOf(
  offer: Offer,
  { dispatchP50, lastAfterDays }: Delivery,
  { stop, lost }: NonNullable<SimulatedPurchase['stop']>,
  { reference }: PreparedReference,
): LineProgram['stop'] {
  const isStated = offer.mode !== 'domestic' && offer.entryDate !== null;
  const { asOf } = reference.settings.scenario;
  return {
    latestProduction: isStated
      ? dispatchP50 < stop.from
        ? 0
        : -1
      : Math.max(-1, daysBetween(addDays(asOf, lastAfterDays), stop.from) - 1),
    lost,
  };
}
