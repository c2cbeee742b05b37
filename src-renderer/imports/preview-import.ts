/**
 * What importing a price list would do to the offers there are, before it does.
 *
 * Offers are the same offer if their ids are equal. Where a row was read from
 * (file and line) is not a difference: importing one file twice changes nothing.
 * What the user entered and the file cannot say is kept; see ./keep-entered. What the
 * user typed and the file says too is the file's again, which is a difference.
 *
 * Depends on: core, model (types), ./keep-entered, ./price-list (types).
 */
import { canonicalJson } from '#domain/core/canonical-json';
import { sumCents, usdCents, type UsdCents } from '#domain/core/money';
import type { Offer } from '#domain/model/offer';
import { Keeping } from './keep-entered';
import type { PriceList, RejectedRow, Remark } from './price-list';

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

/** The preview; `added` and the `after` of `changed` are what an import writes. */
export interface ImportPreview {
  readonly added: readonly Offer[];
  readonly changed: readonly ChangedOffer[];
  /** Offers that stand in the workspace exactly so. */
  readonly same: readonly Offer[];
  readonly rejected: readonly RejectedRow[];
  /** What was kept from the workspace, then what the reader remarked. */
  readonly remarks: readonly Remark[];
  /** Unit price × quantity of the added offers. */
  readonly addedValue: UsdCents;
  /** Unit price × quantity of the changed offers, after less before. */
  readonly changedValue: UsdCents;
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

/** Compares a file that was read with the offers of the workspace. */
export function previewImport(existing: readonly Offer[], list: PriceList): ImportPreview {
  const byId = new Map(existing.map((offer) => [offer.id, offer]));
  const added: Offer[] = [];
  const changed: ChangedOffer[] = [];
  const same: Offer[] = [];
  const keeping = new Keeping(list.columns);
  for (const read of list.offers) {
    const before = byId.get(read.id);
    if (before === undefined) {
      added.push(read);
      continue;
    }
    const after = keeping.keep(before, read);
    const changes = fieldChanges(before, after);
    if (changes.length === 0) same.push(before);
    else changed.push({ before, after, changes });
  }
  return {
    added,
    changed,
    same,
    rejected: list.rejected,
    remarks: [...keeping.remarks(), ...list.remarks],
    addedValue: sumCents(added.map(goodsValue)),
    changedValue: sumCents(
      changed.map(({ before, after }) => usdCents(goodsValue(after) - goodsValue(before))),
    ),
  };
}

/** The offers an import writes. */
export function offersToWrite(preview: ImportPreview): readonly Offer[] {
  return [...preview.added, ...preview.changed.map(({ after }) => after)];
}

function fieldChanges(before: Offer, after: Offer): readonly FieldChange[] {
  return comparedFields
    .filter((field) => !isSame(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

function isSame(a: Offer[ComparedField], b: Offer[ComparedField]): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  // Prices as quoted and lists of batches: the same content is the same, whoever made the object.
  return canonicalJson(a) === canonicalJson(b);
}

function goodsValue(offer: Offer): UsdCents {
  return usdCents(offer.unitPrice * offer.quantity);
}
