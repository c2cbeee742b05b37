/**
 * Batches as one cell of a price list: `500@0; 500@30` is 500 units, and 500
 * more thirty days after the first ones ship.
 *
 * The days count from the first batch, not from the one before.
 *
 * Depends on: core, model (types), ./read-number.
 */
import { fail, ok, type Result } from '#domain/core/result';
import type { Batch } from '#domain/model/offer';
import { readWhole, type Why } from './read-number';

/** Most batches of one offer, most units of one batch, and most days after the first. */
const MOST_BATCHES = 60;
const MOST_UNITS = 10_000_000;
const MOST_DAYS = 1500;

/** Writes batches as {@link readBatches} reads them. */
export function batchesText(batches: readonly Batch[]): string {
  return batches.map(({ quantity, afterDays }) => `${quantity}@${afterDays}`).join('; ');
}

/**
 * Reads a cell that is not blank. The parts are separated by semicolons or bars,
 * since commas may group digits.
 *
 * @param total - units offered, which the batches must add up to; null if that is not known
 */
export function readBatches(text: string, total: number | null): Result<readonly Batch[], Why> {
  const parts = text
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > MOST_BATCHES)
    return fail(`has ${parts.length} batches; at most ${MOST_BATCHES} are kept`);
  const batches: Batch[] = [];
  for (const part of parts) {
    const batch = readBatch(part);
    if (!batch.ok) return batch;
    batches.push(batch.value);
  }
  const fault = orderFault(batches) ?? sumFault(batches, total);
  return fault === null ? ok(batches) : fail(fault);
}

/** Why the batches do not make up the quantity, with the number that is missing or too many; null if they do. */
export function sumFault(batches: readonly Batch[], total: number | null): Why | null {
  if (total === null) return null;
  const sum = batches.reduce((units, { quantity }) => units + quantity, 0);
  if (sum === total) return null;
  const off = sum < total ? `${total - sum} are missing` : `${sum - total} are too many`;
  return `adds up to ${sum} units where ${total} are offered: ${off}`;
}

function readBatch(part: string): Result<Batch, Why> {
  const [units, days, ...rest] = part.split('@');
  if (units === undefined || days === undefined || rest.length > 0) {
    return fail(`has a part “${part}”; write units@days after the first, such as 500@0; 500@30`);
  }
  const quantity = readWhole(units, 1, MOST_UNITS, ['units', 'unit', 'pcs']);
  if (!quantity.ok) return fail(`has a part “${part}” whose number of units ${quantity.problem}`);
  const afterDays = readWhole(days, 0, MOST_DAYS, ['days', 'day', 'd']);
  if (!afterDays.ok) return fail(`has a part “${part}” whose number of days ${afterDays.problem}`);
  return ok({ quantity: quantity.value, afterDays: afterDays.value });
}

function orderFault(batches: readonly Batch[]): Why | null {
  if (batches.length === 0) return 'names no batch';
  if (batches[0]?.afterDays !== 0) return 'does not start at 0 days; days count from the first batch';
  const isOrdered = batches.every((batch, index) => batch.afterDays >= (batches[index - 1]?.afterDays ?? 0));
  return isOrdered ? null : 'is not in order of days';
}
