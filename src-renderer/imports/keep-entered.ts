/**
 * What stays of an offer when a newer price list replaces it: what the user
 * entered and the file does not speak of.
 *
 * A column that the file lacks says nothing; a blank cell of a column it has
 * says "not known". Vendors' own facts (price, quantity, dates of the quote) are
 * never kept: an old one beside a new price would be wrong. A field that is kept
 * stays marked as typed by hand if it was; one that the file gives is the file's again.
 *
 * Depends on: core, model, ./batches-text, ./price-list (types), ./price-list-column (types).
 */
import type { PriceListColumnName } from '#domain/model/quote-field';
import { allocate, usdCents } from '#domain/core/money';
import { dayEnteredByHand } from '#domain/model/evidence';
import { withHandEdits, type HandEdit, type OfferField } from '#domain/model/hand-edit';
import type { Batch, Offer } from '#domain/model/offer';
import { batchesText } from './batches-text';
import type { Remark } from './price-list';

/** Fields a user enters, and the column that would replace each. */
const KEPT = [
  ['batches', 'batches'],
  ['paymentTerms', 'payment_terms'],
  ['unitWeightKg', 'unit_weight_kg'],
  ['hashboardOrigin', 'hashboard_origin'],
  ['originEvidence', 'origin_evidence'],
  ['siteId', 'site'],
  ['entryDate', 'entry_date'],
  ['note', 'note'],
] as const satisfies readonly (readonly [keyof Offer, PriceListColumnName])[];

type KeptField = (typeof KEPT)[number][0];

/** Carries entered facts over to the offers of one file, and remembers what it carried. */
export class Keeping {
  readonly #silent: readonly (readonly [KeptField, PriceListColumnName])[];
  readonly #counts = new Map<PriceListColumnName, number>();
  readonly #resplit: Remark[] = [];
  #probabilities = 0;

  /** @param said - the columns that the file, or the user's answers, speak of */
  constructor(said: readonly PriceListColumnName[]) {
    this.#silent = KEPT.filter(([, column]) => !said.includes(column));
  }

  /** The offer as the file has it, with what it cannot say taken from the offer there is. */
  keep(before: Offer, read: Offer): Offer {
    let after = before.isShortlisted ? { ...read, isShortlisted: true } : read;
    const kept = new Set<OfferField>(['reassessmentProbability']);
    if (before.reassessmentProbability !== null) {
      after = { ...after, reassessmentProbability: before.reassessmentProbability };
      this.#probabilities += 1;
    }
    for (const [field, column] of this.#silent) {
      // Evidence supports the origin it was given for, and no other.
      if (field === 'originEvidence' && before.origin !== read.origin) continue;
      kept.add(field);
      if (before[field] === read[field]) continue;
      after = { ...after, [field]: before[field] };
      this.#counts.set(column, (this.#counts.get(column) ?? 0) + 1);
    }
    after = { ...after, handEdits: keptMarks(before, after, read, kept) };
    return after.batches === null || before.quantity === read.quantity || after.batches !== before.batches
      ? after
      : { ...after, batches: this.#split(after.batches, read) };
  }

  /** What was kept, in sentences. */
  remarks(): readonly Remark[] {
    const kept = [...this.#counts].map(([column, count]) =>
      remark(`The file has no column ${column}: what the workspace says is kept for ${offers(count)}.`),
    );
    const probability =
      this.#probabilities === 0
        ? []
        : [remark(`The chance of refusal you set is kept for ${offers(this.#probabilities)}.`)];
    return [...probability, ...kept, ...this.#resplit];
  }

  /** The same days, and units in the same proportions, so that they add up to the new quantity. */
  #split(batches: readonly Batch[], { id, quantity, evidenceRow }: Offer): readonly Batch[] | null {
    const units = allocate(
      usdCents(quantity),
      batches.map((batch) => batch.quantity),
    );
    const split = batches
      .map(({ afterDays }, index) => ({ quantity: Number(units[index] ?? 0), afterDays }))
      .filter((batch) => batch.quantity > 0);
    const first = split[0]?.afterDays ?? 0;
    const shifted = split.map((batch) => ({ ...batch, afterDays: batch.afterDays - first }));
    this.#resplit.push({
      line: evidenceRow,
      text: `${id} has ${quantity} units now: its customs entries ${batchesText(batches)} became ${batchesText(shifted)}.`,
    });
    return shifted;
  }
}

/** Marks of the kept fields. What is kept of an offer that had no document is typed over the file from now on. */
function keptMarks(
  before: Offer,
  after: Offer,
  read: Offer,
  kept: ReadonlySet<OfferField>,
): readonly HandEdit[] {
  const marks = before.handEdits.filter(({ field }) => kept.has(field));
  const day = dayEnteredByHand(before.evidenceId);
  if (day === null) return marks;
  const marked = new Set(marks.map(({ field }) => field));
  const typed = [...kept].filter((field) => after[field] !== read[field] && !marked.has(field));
  return withHandEdits({ ...read, handEdits: marks }, typed, { on: day, by: null });
}

function remark(text: string): Remark {
  return { line: null, text };
}

function offers(count: number): string {
  return `${count} offer${count === 1 ? '' : 's'}`;
}
