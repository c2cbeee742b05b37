/**
 * The layers that wait for a finding, such as transshipment, and that a scenario
 * may take as met.
 *
 * Depends on: core, model.
 */
import type { CalendarDate } from '../core/calendar-date';
import type { TariffLayer } from '../model/tariff-layer';
import type { TariffPack } from '../model/tariff-pack';

/**
 * Layers with a condition that can apply to an entry on some day from `from` on, in the order of
 * the pack. Suspended and unconfirmed ones are left out: they never apply, whatever is found.
 */
export function conditionalLayers(pack: TariffPack, from: CalendarDate): readonly TariffLayer[] {
  return pack.layers.filter(
    ({ condition, status, to }) =>
      condition !== null && status !== 'suspended' && status !== 'unconfirmed' && (to === null || from <= to),
  );
}
