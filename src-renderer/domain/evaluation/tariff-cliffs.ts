/**
 * Tariff cliffs: changes of the duty that fall inside an entry's window.
 *
 * The window is from the day by which one in ten has entered to the day by
 * which nine in ten have; a change outside it is no news for the order.
 *
 * Depends on: core, model, tariffs, delivery, landed-cost.
 */
import { addDays, daysBetween, type CalendarDate } from '../core/calendar-date';
import { partsPerMillion, usdCents, type PartsPerMillion, type UsdCents } from '../core/money';
import type { Delivery } from '../delivery/arrival';
import { chanceBy } from '../delivery/day-distribution';
import { sumOfDuty } from '../landed-cost/duty';
import type { PlannedEntry } from '../landed-cost/planned-entry';
import type { Offer } from '../model/offer';
import { coverageOf, type PreparedPack } from '../tariffs/prepare-pack';
import { resolveLayers } from '../tariffs/resolve-layers';

/** One change of the duty inside the window of one entry. */
export interface TariffCliff {
  /** Which entry, counting from 1, and of how many. */
  readonly entry: number;
  readonly entryCount: number;
  /** The first entry date that pays the new rate. */
  readonly changeOn: CalendarDate;
  readonly windowFrom: CalendarDate;
  readonly windowTo: CalendarDate;
  readonly rateBefore: PartsPerMillion;
  readonly rateAfter: PartsPerMillion;
  /** Duty lines of the entry after the change − before, each line rounded; negative if the duty falls. */
  readonly difference: UsdCents;
  /** Chance that the entry is made on that day or later. */
  readonly chanceAfter: PartsPerMillion;
}

const NONE: readonly TariffCliff[] = [];

/** The cliffs of the buyer's entries, in order of entry, then day. None where the entry date is fixed. */
export function tariffCliffs(
  offer: Offer,
  entries: readonly PlannedEntry[],
  delivery: Delivery,
  pack: PreparedPack,
): readonly TariffCliff[] {
  const { entryP10, entryP90, window, start, firstAfterDays } = delivery;
  const { toEntry } = window;
  const goods = entries[0]?.cases[0]?.charges.entry;
  if (toEntry === null || entryP10 === null || entryP90 === null || goods === undefined) return NONE;
  const { changeDates } = coverageOf(goods, pack);
  const lastChange = changeDates.at(-1);
  if (lastChange === undefined || lastChange <= entryP10) return NONE;

  const found: TariffCliff[] = [];
  entries.forEach(({ plan }, index) => {
    const afterDays = offer.batches?.[index]?.afterDays ?? 0;
    const from = addDays(entryP10, afterDays - firstAfterDays);
    const to = addDays(entryP90, afterDays - firstAfterDays);
    for (const changeOn of changeDates.filter((day) => from < day && day <= to)) {
      const stackOn = (day: CalendarDate) => resolveLayers({ ...goods, entryDate: day }, pack);
      const stackBefore = stackOn(addDays(changeOn, -1));
      const stackAfter = stackOn(changeOn);
      if (!stackBefore.ok || !stackAfter.ok) continue;
      const rateBefore = stackBefore.value.totalRate;
      const rateAfter = stackAfter.value.totalRate;
      if (rateBefore === rateAfter) continue;
      const before = daysBetween(addDays(start, afterDays), changeOn) - 1;
      found.push({
        entry: index + 1,
        entryCount: entries.length,
        changeOn,
        windowFrom: from,
        windowTo: to,
        rateBefore,
        rateAfter,
        difference: usdCents(
          sumOfDuty(plan.customsValue, stackAfter.value) - sumOfDuty(plan.customsValue, stackBefore.value),
        ),
        chanceAfter: partsPerMillion(Math.round((1 - chanceBy(toEntry, before)) * 1_000_000)),
      });
    }
  });
  return found;
}
