/**
 * A lane in words: where it begins, how it travels, what its freight costs.
 *
 * Depends on: model (types), ui.
 */
import type { FreightRate, FreightUnit, Lane } from '#domain/model/lane';
import type { TransportMode } from '#domain/model/offer';
import { formatCents, formatCount, formatCountry } from '../../ui/format';

/** How goods travel, as a reader says it. */
export const modeWords: Readonly<Record<TransportMode, string>> = {
  ocean: 'Ocean',
  air: 'Air',
  domestic: 'Inside the US',
};

/** What a freight rate is paid for, as its unit is written. */
export const freightUnitWords: Readonly<Record<FreightUnit, string>> = {
  unit: '$/unit',
  kilogram: '$/kg',
  container: '$/container',
};

/** `Any country`, or the countries by name: `Malaysia, Thailand`. */
export function shipFromText({ shipFrom }: Pick<Lane, 'shipFrom'>): string {
  if (shipFrom.includes('*')) return 'Any country';
  return shipFrom.map(formatCountry).join(', ');
}

/** `42.00 $/unit`, `4,200.00 $/container of 100 units`. */
export function freightText({ per, amount, unitsPerContainer }: FreightRate): string {
  const price = `${formatCents(amount)} ${freightUnitWords[per]}`;
  return unitsPerContainer === null ? price : `${price} of ${formatCount(unitsPerContainer, 'unit')}`;
}
