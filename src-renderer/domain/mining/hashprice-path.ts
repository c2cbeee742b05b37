/**
 * What days of hashing earn while hashprice falls from month to month.
 *
 * Month k begins on the as-of date's day of the k-th next calendar month, or on
 * that month's last day if it is shorter, so months have different lengths. The
 * price of a month is the one before less the monthly decline, rounded half
 * away from zero to the cent: a decline too small to move a cent moves nothing.
 *
 * Depends on: core, model.
 */
import { addMonths, daysBetween, type CalendarDate } from '../core/calendar-date';
import { applyRate, divideCents, partsPerMillion, usdCents, type UsdCents } from '../core/money';
import type { Assumptions } from '../model/settings';

/** Days in a row that have one hashprice. */
export interface HashpriceMonth {
  /** The first of the days. */
  readonly from: CalendarDate;
  /** How many there are, 1 or more; fewer than the calendar month has at the ends of a span. */
  readonly days: number;
  /** Revenue of one PH/s in one of them, US cents. */
  readonly perPhDay: UsdCents;
}

/** The two figures a path follows from. */
type PathAssumptions = Pick<Assumptions, 'hashpricePerPhDay' | 'hashpriceMonthlyDecline'>;

/**
 * The months between two days, with the price of each.
 *
 * Before the as-of date the price of month 0 holds, and those days are part of its entry, so no
 * two entries in a row have the same price.
 *
 * @param from - the first day
 * @param to - the day after the last; not after `from` gives no months
 */
export function hashpriceMonths(
  from: CalendarDate,
  to: CalendarDate,
  asOf: CalendarDate,
  assumptions: PathAssumptions,
): HashpriceMonth[] {
  const months: HashpriceMonth[] = [];
  eachMonth(from, to, asOf, assumptions, (begin, days, perPhDay) => {
    months.push({ from: begin, days, perPhDay });
  });
  return months;
}

/**
 * What one TH/s earns from one day to another: `Σ days × hashprice ÷ 1000`, US cents, rounded once.
 *
 * Asked for every offer: a flat path is one product and one division, a falling one a loop
 * over its months; neither makes an array.
 *
 * @param from - the first day
 * @param to - the day after the last; not after `from` earns 0
 */
export function hashRevenuePerTh(
  from: CalendarDate,
  to: CalendarDate,
  asOf: CalendarDate,
  assumptions: PathAssumptions,
): UsdCents {
  return divideCents(hashRevenuePerPh(from, to, asOf, assumptions), 1000);
}

/**
 * The mean hashprice over some years from the as-of date, cents per PH/s and day, rounded once.
 *
 * A repair falls on any day of the service years alike, so this is what its lost days cost. The
 * answer is the same for every offer: ask once for all of them.
 *
 * @param years - whole years, 0 or more; 0 gives the hashprice of the as-of date
 */
export function meanHashprice(asOf: CalendarDate, years: number, assumptions: PathAssumptions): UsdCents {
  if (isFlat(assumptions) || years === 0) return assumptions.hashpricePerPhDay.value;
  const end = addMonths(asOf, 12 * years);
  return divideCents(hashRevenuePerPh(asOf, end, asOf, assumptions), daysBetween(asOf, end));
}

/**
 * What one PH/s earns from one day to another: `Σ days × hashprice`, US cents, exact.
 *
 * @param from - the first day
 * @param to - the day after the last; not after `from` earns 0
 */
export function hashRevenuePerPh(
  from: CalendarDate,
  to: CalendarDate,
  asOf: CalendarDate,
  assumptions: PathAssumptions,
): UsdCents {
  if (isFlat(assumptions)) {
    return usdCents(Math.max(0, daysBetween(from, to)) * assumptions.hashpricePerPhDay.value);
  }
  let total = 0;
  eachMonth(from, to, asOf, assumptions, (_begin, days, perPhDay) => {
    total += days * perPhDay;
  });
  return usdCents(total);
}

function isFlat({ hashpriceMonthlyDecline }: PathAssumptions): boolean {
  return hashpriceMonthlyDecline.value === 0;
}

/** Visits the spans of one price between two days, in order. */
function eachMonth(
  from: CalendarDate,
  to: CalendarDate,
  asOf: CalendarDate,
  { hashpricePerPhDay, hashpriceMonthlyDecline }: PathAssumptions,
  visit: (begin: CalendarDate, days: number, perPhDay: UsdCents) => void,
): void {
  const left = partsPerMillion(1_000_000 - hashpriceMonthlyDecline.value);
  let price = hashpricePerPhDay.value;
  let begin = from;
  for (let month = 1; begin < to; month += 1) {
    const nextPrice = applyRate(price, left);
    // A price that falls no more stays for good: the rest of the span is one month.
    const next = nextPrice === price ? to : addMonths(asOf, month);
    if (next > begin) {
      const end = next < to ? next : to;
      visit(begin, daysBetween(begin, end), price);
      begin = end;
    }
    price = nextPrice;
  }
}
