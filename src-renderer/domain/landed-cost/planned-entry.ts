/**
 * What the buyer pays at the border on one planned entry, and on all entries of an offer.
 *
 * An offer that ships in batches makes an entry for each: the processing fee
 * has its bounds per entry, and each entry follows the law of its own day.
 *
 * Depends on: core, model, tariffs, landed-cost.
 */
import type { CalendarDate } from '../core/calendar-date';
import { applyRate, usdCents, ZERO_CENTS, type PartsPerMillion, type UsdCents } from '../core/money';
import { ok, type Result } from '../core/result';
import type { TransportMode } from '../model/offer';
import type { Assumptions } from '../model/settings';
import type { EntryGoods, TariffProblem } from '../tariffs/layer-stack';
import { coverageOf, type PreparedPack } from '../tariffs/prepare-pack';
import { resolveLayers } from '../tariffs/resolve-layers';
import { sumOfDuty, sumOfLines, type DutyLine } from './duty';
import { entryCharges, type EntryCharges } from './entry-charges';
import { CERTAIN, weightedDays, type EntryTiming } from './entry-days';
import type { FeeProblem } from './processing-fee';

/** A part of an offer that enters by itself. */
export interface EntryPlan {
  /** Units. */
  readonly quantity: number;
  /** Customs value of these units. */
  readonly customsValue: UsdCents;
  readonly timing: EntryTiming;
}

/** The charges under the law of one span of days, and how likely that is. */
export interface EntryCase {
  readonly charges: EntryCharges;
  readonly weight: PartsPerMillion;
}

/** Customs broker and bond, where the user turned them on and the offer names no other costs. */
export interface EntryServices {
  readonly brokerPerEntry: Assumptions['brokerPerEntry'];
  readonly bondRate: Assumptions['bondRate'];
}

/** One planned entry with its charges; under several cases each amount is their weighted mean. */
export interface PlannedEntry {
  readonly plan: EntryPlan;
  /** One or more, in order of days; their weights add up to 1,000,000. */
  readonly cases: readonly EntryCase[];
  readonly dutyLines: readonly DutyLine[];
  /** Sum of the duty lines. */
  readonly duty: UsdCents;
  readonly mpf: UsdCents;
  readonly hmf: UsdCents;
  readonly broker: UsdCents;
  readonly bond: UsdCents;
}

/**
 * Charges one planned entry.
 *
 * Over several cases every line is Σ weight × amount, rounded half up to the cent, and the duty is
 * the sum of its lines.
 *
 * @param services - null where the offer itself names broker, bond and other costs
 */
export function plannedEntry(
  plan: EntryPlan,
  goods: EntryGoods,
  mode: TransportMode,
  services: EntryServices | null,
  prepared: PreparedPack,
): Result<PlannedEntry, TariffProblem | FeeProblem> {
  if (plan.timing.kind === 'on') {
    const charges = chargesOn(plan.timing.day, plan, goods, mode, prepared);
    if (!charges.ok) return charges;
    const { dutyLines, duty, mpf, hmf } = charges.value;
    const cases = [{ charges: charges.value, weight: CERTAIN }];
    return ok(withServices({ plan, cases, dutyLines, duty, mpf: mpf.amount, hmf: hmf.amount }, services));
  }
  const cases: EntryCase[] = [];
  const { changeDates } = coverageOf(goods, prepared);
  for (const { day, weight } of weightedDays(plan.timing, [...changeDates, ...prepared.feeChangeDates])) {
    const charges = chargesOn(day, plan, goods, mode, prepared);
    if (!charges.ok) return charges;
    cases.push({ charges: charges.value, weight });
  }
  const dutyLines = meanLines(cases);
  const duty = sumOfLines(dutyLines);
  const mpf = meanOf(cases, (charges) => charges.mpf.amount);
  const hmf = meanOf(cases, (charges) => charges.hmf.amount);
  return ok(withServices({ plan, cases, dutyLines, duty, mpf, hmf }, services));
}

function chargesOn(
  entryDate: CalendarDate,
  { customsValue }: EntryPlan,
  { htsCode, origin, isUsmcaQualifying }: EntryGoods,
  mode: TransportMode,
  prepared: PreparedPack,
): Result<EntryCharges, TariffProblem | FeeProblem> {
  return entryCharges(customsValue, mode, { htsCode, origin, entryDate, isUsmcaQualifying }, prepared);
}

/** The bond is for what customs may claim: value, duty and fees. */
function withServices(
  entry: Omit<PlannedEntry, 'broker' | 'bond'>,
  services: EntryServices | null,
): PlannedEntry {
  const { plan, cases, dutyLines, duty, mpf, hmf } = entry;
  const bondRate = services?.bondRate ?? null;
  const secured = bondRate === null ? null : usdCents(plan.customsValue + duty + mpf + hmf);
  return {
    plan,
    cases,
    dutyLines,
    duty,
    mpf,
    hmf,
    broker: services?.brokerPerEntry?.value ?? ZERO_CENTS,
    bond: secured === null || bondRate === null ? ZERO_CENTS : applyRate(secured, bondRate.value),
  };
}

/** The duty alone of the same entry for goods of another origin: what a finding would make of it. */
export function dutyOf(
  plan: EntryPlan,
  goods: EntryGoods,
  mode: TransportMode,
  prepared: PreparedPack,
): Result<UsdCents, TariffProblem | FeeProblem> {
  if (plan.timing.kind === 'spread') {
    const entry = plannedEntry(plan, goods, mode, null, prepared);
    return entry.ok ? ok(entry.value.duty) : entry;
  }
  // On one day the lines need not be kept: this is asked for every offer, and only the sum is wanted.
  const { htsCode, origin, isUsmcaQualifying } = goods;
  const entry = { htsCode, origin, entryDate: plan.timing.day, isUsmcaQualifying };
  const stack = resolveLayers(entry, prepared);
  return stack.ok ? ok(sumOfDuty(plan.customsValue, stack.value)) : stack;
}

/** One line for each layer of any case, in the order in which they are met. */
function meanLines(cases: readonly EntryCase[]): DutyLine[] {
  const layers = new Map(
    cases.flatMap(({ charges }) => charges.dutyLines.map(({ layer }) => [layer.id, layer] as const)),
  );
  return [...layers.values()].map((layer) => {
    const inCase = ({ dutyLines }: EntryCharges) => dutyLines.find((line) => line.layer.id === layer.id);
    return {
      layer,
      rate: meanOf(cases, (charges) => inCase(charges)?.rate ?? 0) as number as PartsPerMillion,
      amount: meanOf(cases, (charges) => inCase(charges)?.amount ?? 0),
    };
  });
}

/** Σ weight × amount, rounded once: BigInt, since a weight times a large duty is no safe integer. */
function meanOf(cases: readonly EntryCase[], amount: (charges: EntryCharges) => number): UsdCents {
  let sum = 0n;
  for (const { charges, weight } of cases) sum += BigInt(weight) * BigInt(amount(charges));
  return usdCents(Number((2n * sum + BigInt(CERTAIN)) / (2n * BigInt(CERTAIN))));
}
