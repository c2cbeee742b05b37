/**
 * Offers of a vendor's last list that the new one no longer holds.
 *
 * They are told and left as they are: a list may be of one model, or a part. If the user says so, they
 * end on the day before the new list, as a statement of the user's and not of the vendor's; nothing is
 * ever removed.
 *
 * Depends on: core, model, ./import-question (types).
 */
import { addDays, type CalendarDate } from '#domain/core/calendar-date';
import { isolatedName } from '#domain/core/isolated-name';
import { dayText, numberText } from '#domain/core/plain-text';
import { dayEnteredByHand, type Evidence } from '#domain/model/evidence';
import { withHandEdits } from '#domain/model/hand-edit';
import type { Offer } from '#domain/model/offer';
import type { ImportAnswers } from './import-question';

/** Offers of one vendor that are missing. */
export interface MissingOffers {
  /** Key of the answer: `missing/Bitmain`. */
  readonly id: string;
  readonly vendor: string;
  readonly offers: readonly Offer[];
  readonly lastDocument: Evidence;
  readonly sentence: string;
  /** The last day on which they are valid if the answer is `end`. */
  readonly endsOn: CalendarDate;
  /** `leave` unless the user said `end`. */
  readonly answer: 'leave' | 'end';
}

/** What is looked at. */
export interface MissingGround {
  readonly known: readonly Offer[];
  readonly evidence: readonly Evidence[];
  /** The new list. */
  readonly document: Evidence;
  readonly rows: readonly Offer[];
  /** Ids of offers that a row is, may be, or was meant to be. */
  readonly met: ReadonlySet<string>;
  readonly vendorOf: (vendor: string) => string;
}

/** For each vendor of the new list, in its order, what of that vendor's last list is missing. */
export function missingOffers(ground: MissingGround, answers: ImportAnswers): readonly MissingOffers[] {
  const { known, document, rows, met, vendorOf } = ground;
  const records = new Map(ground.evidence.map((record) => [record.id, record]));
  const vendors = new Map(rows.map(({ vendor }) => [vendorOf(vendor), vendor]));
  const ofVendor = new Map<string, Offer[]>([...vendors.keys()].map((vendor) => [vendor, []]));
  for (const offer of known) ofVendor.get(vendorOf(offer.vendor))?.push(offer);
  const lastQuoted = latestQuotes(rows, vendorOf);
  return [...ofVendor].flatMap(([key, offers]) => {
    const last = latestDocument(offers, records);
    const vendor = vendors.get(key) ?? key;
    if (last === null || last.id === document.id) return [];
    const endsOn = addDays(lastQuoted.get(key) ?? document.importedOn, -1);
    const missing = offers.filter(({ id, evidenceId, validUntil, quotedOn }) => {
      const isOver =
        (validUntil !== null && validUntil <= endsOn) || (quotedOn !== null && quotedOn > endsOn);
      return evidenceId === last.id && !met.has(id) && !isOver;
    });
    if (missing.length === 0) return [];
    const id = `missing/${vendor}`;
    return [
      {
        id,
        vendor,
        offers: missing,
        lastDocument: last,
        sentence: sentenceOf(missing.length, vendor, last),
        endsOn,
        answer: (answers[id] ?? answers['missing/*']) === 'end' ? ('end' as const) : ('leave' as const),
      },
    ];
  });
}

/** The offers as they are after the user said that they end, each with its record of before. */
export function endedOffers(
  { offers, endsOn, answer }: MissingOffers,
  { importedOn, importedBy }: Evidence,
): readonly { readonly before: Offer; readonly after: Offer }[] {
  if (answer === 'leave') return [];
  return offers.map((before) => {
    const handEdits = withHandEdits(before, ['validUntil'], { on: importedOn, by: importedBy });
    return { before, after: { ...before, validUntil: endsOn, handEdits } };
  });
}

function sentenceOf(count: number, vendor: string, last: Evidence): string {
  const offers = `${numberText(count)} offer${count === 1 ? '' : 's'}`;
  const are = count === 1 ? 'is' : 'are';
  return `${offers} of ${isolatedName(vendor)} from the list before (${isolatedName(last.title)}, imported on ${dayText(last.importedOn)}) ${are} not in this one.`;
}

/** The document that was brought in last; what was entered by hand is no list. */
function latestDocument(offers: readonly Offer[], records: ReadonlyMap<string, Evidence>): Evidence | null {
  let latest: Evidence | null = null;
  for (const { evidenceId } of offers) {
    const record = records.get(evidenceId);
    if (record === undefined || dayEnteredByHand(evidenceId) !== null) continue;
    if (latest === null || record.importedOn > latest.importedOn) latest = record;
  }
  return latest;
}

function latestQuotes(
  rows: readonly Offer[],
  vendorOf: (vendor: string) => string,
): ReadonlyMap<string, CalendarDate> {
  const latest = new Map<string, CalendarDate>();
  for (const { vendor, quotedOn } of rows) {
    const key = vendorOf(vendor);
    const known = latest.get(key);
    if (quotedOn !== null && (known === undefined || quotedOn > known)) latest.set(key, quotedOn);
  }
  return latest;
}
