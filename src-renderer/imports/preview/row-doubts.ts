/**
 * What is odd about a row that would be written: asked, never dropped and never corrected.
 *
 * Only what the row changes is asked about: what was answered when an offer came in is not asked again
 * with each list. Every sentence has the figures it rests on.
 *
 * Depends on: core, market, model (types), ./import-question, ./price-yardstick, ./stated-efficiency.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { dayText, numberText, usdText } from '#domain/core/plain-text';
import { specificationDifferences } from '#domain/market/specification-check';
import type { OfferField } from '#domain/model/hand-edit';
import type { Offer } from '#domain/model/offer';
import type { RigModel } from '#domain/model/rig-model';
import { quotedValueOf } from '#domain/quotes/quotation';
import { isolatedName } from '#domain/core/isolated-name';
import type { QuestionCode } from './import-question';
import { isFarOff, type Yardstick } from './price-yardstick';
import { agreesWithStated } from './stated-efficiency';

/**
 * A price that moved by more than this share of the last quote is asked about. Between two monthly lists
 * rigs move by some per cent with the price of bitcoin; a quarter is a clearance, another unit or a slip.
 */
export const PRICE_JUMP = 0.25;

/** What a row is held against. */
export interface DoubtGround {
  /** As it would be written. */
  readonly after: Offer;
  /** The offer it changes; null for a new one. */
  readonly before: Offer | null;
  /** The entry of the rig catalogue; null if there is none. */
  readonly rig: RigModel | null;
  /** J/TH as the row states it; null if it states none. */
  readonly statedJoulesPerTh: string | null;
  /** Other quotes of the model in the workspace and in public; null if there are too few. */
  readonly elsewhere: Yardstick | null;
  /** Other quotes of the model in the file. */
  readonly inFile: Yardstick | null;
  readonly today: CalendarDate;
}

/** One thing that is odd. */
export interface Doubt {
  readonly code: QuestionCode;
  readonly field: OfferField;
  readonly sentence: string;
  readonly hasAmounts: boolean;
}

/** Everything odd about a row, in the order of the questions. */
export function rowDoubts(ground: DoubtGround): readonly Doubt[] {
  const price = priceMagnitude(ground) ?? priceJump(ground);
  const found = [price, efficiency(ground), rating(ground), ...validity(ground), leastOrder(ground)];
  return found.filter((doubt) => doubt !== null);
}

/** Whether the row is new, or says something else in one of the fields. */
function isNews({ after, before }: DoubtGround, ...fields: readonly OfferField[]): boolean {
  return before === null || fields.some((field) => before[field] !== after[field]);
}

function priceMagnitude(ground: DoubtGround): Doubt | null {
  const { after, elsewhere, inFile } = ground;
  if (!isNews(ground, 'unitPrice', 'hashrateThs', 'model')) return null;
  const perTh = after.unitPrice / after.hashrateThs;
  const [against, where] =
    elsewhere !== null && isFarOff(perTh, elsewhere)
      ? [elsewhere, 'in the workspace and in public']
      : inFile !== null && isFarOff(perTh, inFile)
        ? [inFile, 'in this file']
        : [null, ''];
  if (against === null) return null;
  const ratio = perTh / against.median;
  const times =
    ratio > 1 ? `${timesText(ratio)} times as much` : `one part in ${timesText(1 / ratio)} of that`;
  return {
    code: 'price-magnitude',
    field: 'unitPrice',
    sentence: `${usdText(after.unitPrice)} for ${numberText(after.hashrateThs)} TH/s is ${perThText(perTh)}; the middle of ${against.count} other quotes of ${isolatedName(after.model)} ${where} is ${perThText(against.median)}: ${times}.`,
    hasAmounts: true,
  };
}

function priceJump({ after, before }: DoubtGround): Doubt | null {
  const last = before === null ? null : quotedValueOf(before, 'unitPrice');
  if (typeof last !== 'number' || last <= 0) return null;
  const share = (after.unitPrice - last) / last;
  if (Math.abs(share) <= PRICE_JUMP) return null;
  const percent = `${share > 0 ? '+' : '−'}${numberText(Math.round(Math.abs(share) * 100))} %`;
  return {
    code: 'price-jump',
    field: 'unitPrice',
    sentence: `${usdText(after.unitPrice)} for one unit; the last quote${dayOf(before)} said ${usdText(usdCents(last))} (${percent}).`,
    hasAmounts: true,
  };
}

function dayOf(before: Offer | null): string {
  const day = before?.quotedOn ?? null;
  return day === null ? '' : ` of ${dayText(day)}`;
}

function efficiency(ground: DoubtGround): Doubt | null {
  const { after, statedJoulesPerTh } = ground;
  const { powerW, hashrateThs } = after;
  if (statedJoulesPerTh === null || powerW === null || !isNews(ground, 'powerW', 'hashrateThs')) return null;
  if (agreesWithStated(powerW, hashrateThs, statedJoulesPerTh)) return null;
  const computed = numberText(Math.round((powerW / hashrateThs) * 100) / 100);
  return {
    code: 'efficiency',
    field: 'powerW',
    sentence: `${numberText(powerW)} W ÷ ${numberText(hashrateThs)} TH/s is ${computed} J/TH; the row states ${statedJoulesPerTh} J/TH.`,
    hasAmounts: false,
  };
}

function rating(ground: DoubtGround): Doubt | null {
  const { after, rig } = ground;
  if (rig === null || !isNews(ground, 'model', 'hashrateThs', 'powerW')) return null;
  const differences = specificationDifferences(after, rig);
  const [first] = differences;
  if (first === undefined) return null;
  const words = differences.map(({ figure, offered, catalogued }) => {
    const unit = figure === 'hashrate' ? 'TH/s' : 'J/TH';
    return `${rounded(offered)} ${unit} where the rig catalogue has ${rounded(catalogued)} ${unit}`;
  });
  return {
    code: 'rating',
    field: first.figure === 'hashrate' ? 'hashrateThs' : 'powerW',
    sentence: `${isolatedName(after.model)}: ${words.join(', and ')} (${rig.id}, ${isolatedName(rig.model)}).`,
    hasAmounts: false,
  };
}

function validity(ground: DoubtGround): readonly (Doubt | null)[] {
  const { validUntil, quotedOn } = ground.after;
  if (validUntil === null || !isNews(ground, 'validUntil', 'quotedOn')) return [];
  const doubt = (code: QuestionCode, why: string): Doubt => ({
    code,
    field: 'validUntil',
    sentence: `Valid until ${dayText(validUntil)}, ${why}.`,
    hasAmounts: false,
  });
  if (quotedOn !== null && validUntil < quotedOn) {
    return [doubt('validity-before-quote', `before the day of the quote, ${dayText(quotedOn)}`)];
  }
  if (validUntil >= ground.today) return [];
  return [doubt('validity-past', `which is past on ${dayText(ground.today)}`)];
}

function leastOrder(ground: DoubtGround): Doubt | null {
  const { minimumQuantity, quantity } = ground.after;
  if (minimumQuantity === null || minimumQuantity <= quantity) return null;
  if (!isNews(ground, 'minimumQuantity', 'quantity')) return null;
  return {
    code: 'minimum-above-quantity',
    field: 'minimumQuantity',
    sentence: `The vendor sells at least ${numberText(minimumQuantity)} units; the row is for ${numberText(quantity)}.`,
    hasAmounts: false,
  };
}

function perThText(centsPerTh: number): string {
  return `${usdText(usdCents(Math.round(centsPerTh)))}/TH`;
}

function timesText(ratio: number): string {
  return numberText(ratio >= 10 ? Math.round(ratio) : Math.round(ratio * 10) / 10);
}

function rounded(value: number): string {
  return numberText(Math.round(value * 100) / 100);
}
