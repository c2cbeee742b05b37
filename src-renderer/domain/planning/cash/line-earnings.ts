/**
 * What the rigs of a line earn in a span of days, after the electricity they use.
 *
 * `days × hours on × (hashprice × TH/s − kilowatts × price of electricity)`: rigs hash in the hours that the
 * grid leaves them and in which they run, and use power in the same hours. Each batch hashes from the day
 * its rack stands and the site has power. Without a price of electricity, hours off or uptime on record
 * nobody knows what is earned.
 *
 * Depends on: core, evaluation (types), mining, model (types), payments, ../plan-evaluation (types).
 */
import { addDays, daysBetween, laterOf, type CalendarDate } from '../../core/calendar-date';
import { usdCents, type UsdCents } from '../../core/money';
import type { PreparedReference } from '../../evaluation/prepare-reference';
import { hashRevenuePerPh } from '../../mining/hashprice-path';
import { batchesOf } from '../../payments/payment-plan';
import type { EvaluatedLine } from '../plan-evaluation';

/** A part of a line that hashes from one day on. */
interface Hashing {
  readonly from: CalendarDate;
  readonly ths: number;
  readonly kilowatts: number;
}

/**
 * Cents earned from one day to another, below 0 where power costs more than hashing brings; rounded once.
 *
 * @param to - the day after the last
 * @returns null where it is not known; 0 for a line of which nothing is bought
 */
export function lineEarnings(
  line: EvaluatedLine,
  from: CalendarDate,
  to: CalendarDate,
  prepared: PreparedReference,
): UsdCents | null {
  if (line.evaluation === null)
    return line.line.quantity === 0 || line.line.standing === 'option' ? NOTHING : null;
  const parts = hashingOf(line);
  if (parts === null) return null;
  if (parts.every((part) => part.from >= to)) return NOTHING;
  const capacity = line.site?.capacity ?? null;
  const price = capacity?.electricityPerMwh?.value ?? null;
  const curtailment = capacity?.curtailment?.value ?? null;
  const uptime = capacity?.uptime?.value ?? null;
  if (price === null || curtailment === null || uptime === null) return null;
  const share = ((1_000_000 - curtailment) / 1_000_000) * (uptime / 1_000_000);
  const { settings } = prepared.reference;
  let cents = 0;
  for (const part of parts) {
    const begin = laterOf(part.from, from);
    if (begin >= to) continue;
    const revenue = hashRevenuePerPh(begin, to, settings.scenario.asOf, settings.assumptions);
    const megawattHours = (part.kilowatts * 24 * daysBetween(begin, to)) / 1000;
    cents += share * ((revenue * part.ths) / 1000 - megawattHours * price);
  }
  return usdCents(Math.round(cents));
}

const NOTHING = usdCents(0);

/** When each batch begins to hash; null where a day or the power of the rigs is not known. */
function hashingOf({ bought, evaluation, site, ths, kilowatts }: EvaluatedLine): readonly Hashing[] | null {
  const delivery = evaluation?.delivery ?? null;
  if (bought === null || delivery === null || site === null || kilowatts === null) return null;
  return batchesOf(bought).map(({ quantity, afterDays }) => ({
    from: laterOf(addDays(delivery.onRackP50, afterDays - delivery.lastAfterDays), site.energisationDate),
    ths: (ths * quantity) / bought.quantity,
    kilowatts: (kilowatts * quantity) / bought.quantity,
  }));
}
