/**
 * Planned customs entries as typed, row by row, and their even split.
 *
 * Depends on: core, model (types), ui, ./offer-draft (types), ./read-typed.
 */
import { allocate, usdCents } from '#domain/core/money';
import type { Batch } from '#domain/model/offer';
import { formatInteger } from '../../ui/format';
import type { BatchDraft } from './offer-draft';
import { typedWhole, type Typed } from './read-typed';

/** The most entries one offer is split into. */
export const MOST_ENTRIES = 60;

const MOST_UNITS = 10_000_000;
const MOST_DAYS = 1500;

/** What is wrong with one row. */
export interface BatchProblems {
  readonly quantity?: string;
  readonly afterDays?: string;
}

/** The entries, null if anything is wrong; with what is wrong in each row and with all of them. */
export interface ReadBatches {
  readonly batches: readonly Batch[] | null;
  readonly rows: readonly BatchProblems[];
  /** That they do not add up; null while a row cannot be read, or if they do. */
  readonly whole: string | null;
}

/** Reads the rows. @param total - units offered; null while that is not known */
export function readBatchDrafts(drafts: readonly BatchDraft[], total: number | null): ReadBatches {
  const units = drafts.map((draft) => required(typedWhole(draft.quantity, 1, MOST_UNITS), 'Give the units.'));
  const days = drafts.map((draft, index) =>
    index === 0 ? 0 : required(typedWhole(draft.afterDays, 0, MOST_DAYS), 'Give the days.'),
  );
  const rows = drafts.map((_, index): BatchProblems => {
    const quantity = units[index];
    const afterDays = days[index];
    const before = days[index - 1];
    const isEarlier = typeof afterDays === 'number' && typeof before === 'number' && afterDays < before;
    return {
      ...(typeof quantity === 'string' ? { quantity } : {}),
      ...(typeof afterDays === 'string' ? { afterDays } : {}),
      ...(isEarlier ? { afterDays: 'Is before the entry above.' } : {}),
    };
  });
  const batches = drafts.flatMap((_, index): Batch[] => {
    const quantity = units[index];
    const afterDays = days[index];
    return typeof quantity === 'number' && typeof afterDays === 'number' ? [{ quantity, afterDays }] : [];
  });
  const isWhole = rows.every((row) => Object.keys(row).length === 0);
  const whole = isWhole ? wholeProblem(batches, total) : null;
  return { batches: isWhole && whole === null ? batches : null, rows, whole };
}

/** How many units the rows name so far, beside those offered: `75 of 100 units: 25 are missing.` */
export function unitsSoFar(drafts: readonly BatchDraft[], total: number | null): string {
  const sum = drafts.reduce((units, { quantity }) => {
    const read = typedWhole(quantity, 1, MOST_UNITS);
    return units + (read.ok ? (read.value ?? 0) : 0);
  }, 0);
  if (total === null) return `${sum} units; how many are offered is not filled in.`;
  if (sum === total) return `${formatInteger(sum)} of ${formatInteger(total)} units: they add up.`;
  return `${formatInteger(sum)} of ${formatInteger(total)} units: ${missing(sum, total)}.`;
}

/**
 * Splits units into entries as evenly as whole units allow, the larger ones first.
 *
 * @param total - units, at least as many as entries
 * @param count - entries, 1 or more
 */
export function splitEvenly(total: number, count: number, daysApart: number): readonly Batch[] {
  const parts = allocate(
    usdCents(total),
    Array.from({ length: count }, () => 1),
  );
  return parts.map((quantity, index) => ({ quantity: Number(quantity), afterDays: index * daysApart }));
}

/** Why such a split cannot be made; null if it can. */
export function splitProblem(
  total: number | null,
  count: number | null,
  daysApart: number | null,
): string | null {
  if (total === null) return 'Fill in the units first.';
  if (count === null || daysApart === null) return 'Give a number of entries and of days.';
  if (count > total) return `There are ${total} units: at most as many entries.`;
  return (count - 1) * daysApart > MOST_DAYS
    ? `The last entry would be ${(count - 1) * daysApart} days after the first; at most ${MOST_DAYS}.`
    : null;
}

function wholeProblem(batches: readonly Batch[], total: number | null): string | null {
  if (batches.length === 0) return 'Add the entries, or choose one entry.';
  if (batches.length > MOST_ENTRIES)
    return `These are ${batches.length} entries; at most ${MOST_ENTRIES} are kept.`;
  if (total === null) return null;
  const sum = batches.reduce((units, { quantity }) => units + quantity, 0);
  return sum === total
    ? null
    : `The entries add up to ${sum} units where ${total} are offered: ${missing(sum, total)}.`;
}

function missing(sum: number, total: number): string {
  return sum < total ? `${total - sum} are missing` : `${sum - total} are too many`;
}

/** The value, or the words of what is wrong. */
function required(read: Typed<number>, whenBlank: string): number | string {
  return read.ok ? (read.value ?? whenBlank) : read.problem;
}
