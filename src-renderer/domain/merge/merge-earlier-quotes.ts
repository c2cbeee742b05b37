/**
 * The earlier quotations of one offer out of two copies: a set, one entry for each place in a document.
 *
 * What an entry says of a field is what that quotation said, whichever quotation came after it; so
 * the fields of two entries of one quotation add up.
 *
 * Depends on: core, model/earlier-quote, ./same-record.
 */
import { canonicalJson } from '../core/canonical-json';
import { MAX_EARLIER_QUOTES, type EarlierQuote, type QuotedField } from '../model/earlier-quote';
import { OFFER_FIELDS } from '../model/hand-edit';
import { isSame } from './same-record';

type Quotes = readonly EarlierQuote[];

/**
 * What either side has and neither took away, newest first; the oldest beyond what an offer keeps are let go.
 */
export function mergeEarlierQuotes(base: Quotes, mine: Quotes, theirs: Quotes): Quotes {
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  const [inBase, inMine, inTheirs] = [byPlace(base), byPlace(mine), byPlace(theirs)];
  const merged: EarlierQuote[] = [];
  for (const place of new Set([...inMine.keys(), ...inTheirs.keys()])) {
    const [one, other] = [inMine.get(place), inTheirs.get(place)];
    const isRemoved = inBase.has(place) && (one === undefined || other === undefined);
    const quote = one === undefined || other === undefined ? (one ?? other) : together(one, other);
    if (!isRemoved && quote !== undefined) merged.push(quote);
  }
  return merged.sort(newestFirst).slice(0, MAX_EARLIER_QUOTES);
}

function byPlace(quotes: Quotes): ReadonlyMap<string, EarlierQuote> {
  return new Map(quotes.map((quote) => [placeOf(quote), quote]));
}

function placeOf({ evidenceId, sheet, row }: EarlierQuote): string {
  return canonicalJson([evidenceId, sheet, row]);
}

/** Two entries of one quotation; where they say different things, the choice is the same whichever side asks. */
function together(one: EarlierQuote, other: EarlierQuote): EarlierQuote {
  const [first, second] = canonicalJson(one) < canonicalJson(other) ? [one, other] : [other, one];
  const fields = new Map<string, QuotedField>(
    [...first.changed, ...second.changed].map((field) => [field.field, field]),
  );
  const changed = OFFER_FIELDS.flatMap((field) => fields.get(field) ?? []);
  return { ...first, changed };
}

function newestFirst(one: EarlierQuote, other: EarlierQuote): number {
  const [day, otherDay] = [one.quotedOn ?? '', other.quotedOn ?? ''];
  if (day !== otherDay) return day > otherDay ? -1 : 1;
  return canonicalJson(one) < canonicalJson(other) ? -1 : 1;
}
