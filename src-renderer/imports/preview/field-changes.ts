/**
 * The fields in which an offer differs after an import.
 *
 * Where it was read and what earlier quotations said are no difference: importing one file twice
 * changes nothing.
 *
 * Depends on: model, quotes.
 */
import { OFFER_FIELDS, type HandEdit } from '#domain/model/hand-edit';
import { offerSchema, type Offer } from '#domain/model/offer';
import { isSameValue } from '#domain/quotes/quotation';

/** A field of an offer that can differ. */
export type ComparedField = Exclude<
  keyof Offer,
  'id' | 'isShortlisted' | 'evidenceId' | 'evidenceSheet' | 'evidenceRow' | 'earlierQuotes'
>;

/** One field before and after. */
export interface FieldChange {
  readonly field: ComparedField;
  readonly before: Offer[ComparedField];
  readonly after: Offer[ComparedField];
}

/** An offer that the file changes. */
export interface ChangedOffer {
  readonly before: Offer;
  readonly after: Offer;
  readonly changes: readonly FieldChange[];
}

const COMPARED: Readonly<Record<ComparedField, true>> = {
  vendor: true,
  model: true,
  hashrateThs: true,
  powerW: true,
  origin: true,
  shipFrom: true,
  incoterm: true,
  unitPrice: true,
  foreignPrice: true,
  paymentTerms: true,
  quantity: true,
  minimumQuantity: true,
  batches: true,
  unitWeightKg: true,
  htsCode: true,
  mode: true,
  freightTotal: true,
  insuranceTotal: true,
  otherTotal: true,
  entryDate: true,
  leadTimeDays: true,
  warrantyDays: true,
  siteId: true,
  originEvidence: true,
  hashboardOrigin: true,
  reassessmentProbability: true,
  isUsmcaQualifying: true,
  validUntil: true,
  quotedOn: true,
  note: true,
  handEdits: true,
};
const comparedFields = Object.keys(COMPARED) as ComparedField[];

/** In the order of the fields. */
export function fieldChanges(before: Offer, after: Offer): readonly FieldChange[] {
  return comparedFields
    .filter((field) => !isSameValue(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/** Whether nothing but the marks of hand edits differs: the document says exactly what stands there. */
export function isOnlyMarks(changes: readonly FieldChange[]): boolean {
  return changes.every(({ field }) => field === 'handEdits');
}

/**
 * A row of a document that was read before, with what was typed over it since: that stays where the
 * document still says what it said, since nobody quoted anything new.
 *
 * @returns the row with the typed values, and the marks of those
 */
export function typedOverSince(
  before: Offer,
  row: Offer,
): { readonly row: Offer; readonly marks: readonly HandEdit[] } {
  const untouched = { row, marks: [] };
  if (before.evidenceId !== row.evidenceId) return untouched;
  const marks = before.handEdits.filter(
    ({ field, quoted }) => quoted !== null && isSameValue(quoted.value, row[field]),
  );
  if (marks.length === 0) return untouched;
  const typed = Object.fromEntries(marks.map(({ field }) => [field, before[field]]));
  // A quantity that was typed and customs entries that the file has may not add up any more.
  const read = offerSchema.safeParse({ ...row, ...typed });
  return read.success ? { row: read.data, marks } : untouched;
}

/** Marks of both lists, one for each field, in the order of the fields. */
export function joinedMarks(one: readonly HandEdit[], other: readonly HandEdit[]): readonly HandEdit[] {
  if (other.length === 0) return one;
  const marks = new Map([...other, ...one].map((edit) => [edit.field, edit]));
  return OFFER_FIELDS.flatMap((field) => marks.get(field) ?? []);
}
