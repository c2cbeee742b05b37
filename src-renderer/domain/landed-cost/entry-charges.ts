/**
 * Everything customs charges on one entry: duties and user fees.
 *
 * Depends on: core, model, tariffs, landed-cost.
 */
import type { PartsPerMillion, UsdCents } from '../core/money';
import { ok, type Result } from '../core/result';
import type { TransportMode } from '../model/offer';
import type { CustomsEntry, LayerStack, TariffProblem } from '../tariffs/layer-stack';
import type { PreparedPack } from '../tariffs/prepare-pack';
import { resolveLayers } from '../tariffs/resolve-layers';
import { dutyLines, sumOfLines, type DutyLine } from './duty';
import { harborFee, type HarborFeeLine } from './harbor-fee';
import { processingFee, type FeeProblem, type ProcessingFeeLine } from './processing-fee';

/** The charges of one entry, with the law they follow. */
export interface EntryCharges {
  readonly entry: CustomsEntry;
  readonly stack: LayerStack;
  readonly dutyLines: readonly DutyLine[];
  readonly dutyRate: PartsPerMillion;
  /** Sum of the duty lines. */
  readonly duty: UsdCents;
  readonly mpf: ProcessingFeeLine;
  readonly hmf: HarborFeeLine;
}

/**
 * Charges one entry of `customsValue`.
 *
 * @returns the charges, or why the law on file does not say: no base rate, more
 *   than one, or no fee schedule for the date
 */
export function entryCharges(
  customsValue: UsdCents,
  mode: TransportMode,
  entry: CustomsEntry,
  prepared: PreparedPack,
): Result<EntryCharges, TariffProblem | FeeProblem> {
  const stack = resolveLayers(entry, prepared);
  if (!stack.ok) return stack;
  const mpf = processingFee(customsValue, entry.entryDate, prepared.pack.processingFees);
  if (!mpf.ok) return mpf;
  const hmf = harborFee(customsValue, mode, entry.entryDate, prepared.pack.harborFees);
  if (!hmf.ok) return hmf;
  const lines = dutyLines(customsValue, stack.value);
  return ok({
    entry,
    stack: stack.value,
    dutyLines: lines,
    dutyRate: stack.value.totalRate,
    duty: sumOfLines(lines),
    mpf: mpf.value,
    hmf: hmf.value,
  });
}
