/**
 * The totals of a plan: sums of its lines to the cent.
 *
 * A sum that misses a part says how many lines it leaves out; a quotient of such a sum is not given.
 *
 * Depends on: core, ./exact-amount, ./plan-evaluation (types), ./plan-shares, ./site-months.
 */
import { divideCents, usdCents, type UsdCents } from '../core/money';
import type { CalendarDate } from '../core/calendar-date';
import { fromMillionths, millionths } from './exact-amount';
import type { EvaluatedLine, PlanTotals } from './plan-evaluation';
import { planShares } from './plan-shares';
import { siteMonths } from './site-months';

/** Adds lines up, as they are together. @throws RangeError beyond 90 trillion dollars */
export function planTotals(lines: readonly EvaluatedLine[]): PlanTotals {
  const ths = lines.reduce((sum, line) => sum + millionths(line.ths), 0n);
  const kilowatts = lines.reduce((sum, line) => sum + millionths(line.kilowatts ?? 0), 0n);
  const price = sumOf(lines, (line) => line.price);
  const landed = sumOf(lines, (line) => line.landed);
  const allIn = sumOf(lines, (line) => line.allIn);
  const backDuty = sumOf(lines, (line) => line.backDuty);
  const bought = lines.filter(({ units }) => units > 0);
  const gone = lines.filter(({ offer, line }) => offer === null && line.quantity > 0).length;
  return {
    lines: lines.length,
    units: lines.reduce((sum, { units }) => sum + units, 0),
    ths: fromMillionths(ths),
    kilowatts: fromMillionths(kilowatts),
    missingPower: lines.filter((line) => line.kilowatts === null).length,
    gone,
    price: price.sum,
    missingPrice: price.missing,
    optionFees: sumOf(lines, ({ optionFee }) => optionFee).sum,
    landed: landed.sum,
    missingLanded: landed.missing,
    allIn: allIn.sum,
    missingAllIn: allIn.missing,
    landedPerTh: perTh(landed, ths),
    allInPerTh: perTh(allIn, ths),
    hashingP50: gone > 0 ? null : lastOf(bought.map(({ hashingP50 }) => hashingP50)),
    hashingP90: gone > 0 ? null : lastOf(bought.map(({ hashingP90 }) => hashingP90)),
    backDuty: backDuty.sum,
    missingBackDuty: backDuty.missing,
    listedComponent: sumOf(
      bought.filter(({ components }) => components.some(({ isOfConcern }) => isOfConcern)),
      (line) => line.landed,
    ).sum,
    byVendor: planShares(lines, 'vendor'),
    byOrigin: planShares(lines, 'origin'),
    byCooling: planShares(lines, 'cooling'),
    byComponent: planShares(lines, 'component'),
    siteMonths: siteMonths(lines),
  };
}

interface Sum {
  readonly sum: UsdCents;
  readonly missing: number;
}

function sumOf(lines: readonly EvaluatedLine[], of: (line: EvaluatedLine) => UsdCents | null): Sum {
  let sum = 0;
  let missing = 0;
  for (const line of lines) {
    const amount = of(line);
    if (amount === null) missing += 1;
    else sum += amount;
  }
  return { sum: usdCents(sum), missing };
}

function perTh({ sum, missing }: Sum, ths: bigint): UsdCents | null {
  return ths === 0n || missing > 0 ? null : divideCents(sum, fromMillionths(ths));
}

/** The last of some days; null if there are none or one is not known. */
function lastOf(days: readonly (CalendarDate | null)[]): CalendarDate | null {
  let last: CalendarDate | null = null;
  for (const day of days) {
    if (day === null) return null;
    if (last === null || day > last) last = day;
  }
  return last;
}
