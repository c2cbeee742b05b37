/**
 * What late rigs lose: the revenue of the days on which the site has power and they are not there.
 *
 * Depends on: core, model, delivery, mining.
 */
import { addDays, daysBetween, type CalendarDate } from '../core/calendar-date';
import { divideCents, usdCents, ZERO_CENTS, type UsdCents } from '../core/money';
import type { Delivery } from '../delivery/arrival';
import type { DayDistribution } from '../delivery/day-distribution';
import { hashpriceMonths, hashRevenuePerPh } from '../mining/hashprice-path';
import type { Offer } from '../model/offer';
import type { Settings } from '../model/settings';
import type { Site } from '../model/site';

/** What one offer loses by coming late. */
export interface Delay {
  /**
   * Lost hashprice per TH, from the site's energisation to the rack. Over batches it is the mean
   * weighted by units, rounded half up.
   */
  readonly perTh: UsdCents;
  /**
   * Lost hashprice of the whole quantity, US cents: what one PH/s loses, not rounded, × PH/s, rounded
   * once. It is not the figure per TH times the TH/s, which carries that figure's rounding many times
   * over. Null beyond what is counted exactly.
   */
  readonly ofAll: UsdCents | null;
}

/**
 * The delay of one offer.
 *
 * The rack day is that of the scenario's basis: the median, the late one or, under `expected`, each
 * day with its chance: Σ chance × loss, where the loss of each day is rounded to the cent first.
 */
export function delayOf(offer: Offer, delivery: Delivery, site: Site, settings: Settings): Delay {
  const { batches, quantity, hashrateThs } = offer;
  if (batches === null) {
    const { perTh, perPh } = lossOfBatch(0, delivery, site, settings);
    return { perTh, ofAll: wholeCents((quantity * hashrateThs * perPh) / 1000) };
  }
  let units = 0;
  let weighted = 0;
  let cents = 0;
  for (const batch of batches) {
    const { perTh, perPh } = lossOfBatch(batch.afterDays, delivery, site, settings);
    units += batch.quantity;
    weighted += batch.quantity * perTh;
    cents += (batch.quantity * hashrateThs * perPh) / 1000;
  }
  return { perTh: divideCents(usdCents(weighted), units), ofAll: wholeCents(cents) };
}

function wholeCents(cents: number): UsdCents | null {
  const whole = Math.round(cents);
  return Number.isSafeInteger(whole) ? usdCents(whole) : null;
}

/** The loss per TH of one batch alone, by the days after the first on which it ships. */
export function delayOfBatch(
  afterDays: number,
  delivery: Delivery,
  site: Site,
  settings: Settings,
): UsdCents {
  return lossOfBatch(afterDays, delivery, site, settings).perTh;
}

/** What one TH and one PH of a batch lose, US cents; per PH it is not rounded. */
interface Loss {
  readonly perTh: UsdCents;
  readonly perPh: number;
}

const NO_LOSS: Loss = { perTh: ZERO_CENTS, perPh: 0 };

function lossOfBatch(afterDays: number, delivery: Delivery, site: Site, settings: Settings): Loss {
  const { asOf, entryBasis } = settings.scenario;
  const { rack, toRack } = delivery.window;
  const start = addDays(delivery.start, afterDays);
  const power = site.energisationDate;
  if (entryBasis === 'expected') return meanLoss(toRack, start, power, settings);
  const onRack = addDays(start, entryBasis === 'p90' ? rack.p90 : rack.p50);
  if (onRack <= power) return NO_LOSS;
  const perPh = hashRevenuePerPh(power, onRack, asOf, settings.assumptions);
  return { perTh: divideCents(perPh, 1000), perPh };
}

/** Σ chance × loss over the days after the power is on, with the loss carried on from day to day. */
function meanLoss(
  toRack: DayDistribution,
  start: CalendarDate,
  power: CalendarDate,
  { scenario, assumptions }: Settings,
): Loss {
  const end = addDays(start, toRack.first + toRack.chances.length - 1);
  let sum = 0;
  let perPh = 0;
  let lossPerPh = 0;
  let day = daysBetween(start, power);
  for (const month of hashpriceMonths(power, end, scenario.asOf, assumptions)) {
    for (let index = 0; index < month.days; index += 1) {
      day += 1;
      lossPerPh += month.perPhDay;
      const chance = toRack.chances[day - toRack.first] ?? 0;
      sum += chance * divideCents(usdCents(lossPerPh), 1000);
      perPh += chance * lossPerPh;
    }
  }
  return { perTh: usdCents(Math.round(sum)), perPh };
}
