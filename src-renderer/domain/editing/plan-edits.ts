/**
 * What typing, filling or pasting would do to many cells, before anything is done.
 *
 * Offers are checked whole with all their new values: an offer with one refused cell is left
 * as it is, so that none is half changed.
 *
 * Depends on: core, model (types), ./offer-change, ./read-cell, ./typing-conventions (types).
 */
import type { OfferField, QuotedValue } from '../model/hand-edit';
import type { Offer } from '../model/offer';
import { changeOffer, type OfferChange } from './offer-change';
import { readCell, type CellValue, type TypingContext } from './read-cell';
import type { TypedProblem } from './typing-conventions';

/** A text for one cell. */
export interface CellEdit {
  readonly offer: Offer;
  readonly field: OfferField;
  readonly text: string;
}

/** A cell that cannot be changed so. */
export interface RefusedCell {
  readonly offerId: string;
  /** Null for a cell that shows no field of the offer. */
  readonly field: OfferField | null;
  readonly text: string;
  readonly words: string;
}

/** What would be done. */
export interface EditPlan {
  readonly changes: readonly OfferChange[];
  readonly refused: readonly RefusedCell[];
  /** Cells that would get another value. */
  readonly changedCells: number;
  /** A text that can be read in two ways: ask, and plan again. */
  readonly question: (TypedProblem & { readonly kind: 'ambiguous' }) | null;
}

/** The value that a field of an offer holds, as a cell shows it. */
export function cellValueOf(offer: Offer, field: OfferField): CellValue {
  const value = offer[field];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** Plans one text for every cell of offers × fields. */
export function planFill(
  offers: readonly Offer[],
  fields: readonly OfferField[],
  text: string,
  context: TypingContext,
): EditPlan {
  return planEdits(
    offers.flatMap((offer) => fields.map((field) => ({ offer, field, text }))),
    context,
  );
}

/** Plans a text for each of many cells; of the same cell the last counts. */
export function planEdits(edits: readonly CellEdit[], context: TypingContext): EditPlan {
  const byOffer = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const known = byOffer.get(edit.offer.id);
    if (known === undefined) byOffer.set(edit.offer.id, [edit]);
    else known.push(edit);
  }
  const changes: OfferChange[] = [];
  const refused: RefusedCell[] = [];
  let question: EditPlan['question'] = null;
  for (const ofOffer of byOffer.values()) {
    const planned = planOffer(ofOffer, context);
    question ??= planned.question;
    refused.push(...planned.refused);
    if (planned.change !== null) changes.push(planned.change);
  }
  return {
    changes,
    refused,
    changedCells: changes.reduce((sum, { fields }) => sum + fields.length, 0),
    question,
  };
}

interface PlannedOffer {
  readonly change: OfferChange | null;
  readonly refused: readonly RefusedCell[];
  readonly question: EditPlan['question'];
}

function planOffer(edits: readonly CellEdit[], context: TypingContext): PlannedOffer {
  const [first] = edits;
  if (first === undefined) return { change: null, refused: [], question: null };
  const values: Partial<Record<OfferField, QuotedValue>> = {};
  const refused: RefusedCell[] = [];
  let question: EditPlan['question'] = null;
  for (const { offer, field, text } of edits) {
    const read = readCell(field, text, cellValueOf(offer, field), context);
    if (read.ok) values[field] = read.value;
    else {
      if (read.problem.kind === 'ambiguous') question ??= read.problem;
      refused.push({ offerId: offer.id, field, text, words: read.problem.words });
    }
  }
  if (refused.length > 0) return { change: null, refused, question };
  const changed = changeOffer(first.offer, values);
  if (changed.ok) return { change: changed.value, refused: [], question: null };
  const { field, words } = changed.problem;
  const at = edits.find((edit) => edit.field === field) ?? first;
  return {
    change: null,
    refused: [{ offerId: at.offer.id, field: at.field, text: at.text, words }],
    question: null,
  };
}
