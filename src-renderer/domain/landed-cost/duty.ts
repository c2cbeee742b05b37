/**
 * Duty as lines: one for each layer of the stack.
 *
 * Every line is rounded to the cent before the lines are added, as an entry
 * summary shows them. One rate for the sum of layers may differ by a cent.
 *
 * Depends on: core, model, tariffs.
 */
import { applyRate, usdCents, type PartsPerMillion, type UsdCents } from '../core/money';
import type { TariffLayer } from '../model/tariff-layer';
import type { LayerStack } from '../tariffs/layer-stack';

/** One duty on one entry. */
export interface DutyLine {
  readonly layer: TariffLayer;
  /** The rate that counts: for a top-up the part above the base rate. */
  readonly rate: PartsPerMillion;
  /** `rate` of the customs value, rounded half up to the cent. */
  readonly amount: UsdCents;
}

/** `duty = Σ round(rateᵢ × customs value)`, one line for each applied layer, in the stack's order. */
export function dutyLines(customsValue: UsdCents, stack: LayerStack): DutyLine[] {
  return stack.applied.map(({ layer, rate }) => ({ layer, rate, amount: applyRate(customsValue, rate) }));
}

/** The sum of those lines, each rounded before it is added, without making them. */
export function sumOfDuty(customsValue: UsdCents, stack: LayerStack): UsdCents {
  let sum = 0;
  for (const { rate } of stack.applied) sum += applyRate(customsValue, rate);
  return usdCents(sum);
}

/** Adds lines exactly. */
export function sumOfLines(lines: readonly DutyLine[]): UsdCents {
  let sum = 0;
  for (const { amount } of lines) sum += amount;
  return usdCents(sum);
}
