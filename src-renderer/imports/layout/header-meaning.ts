/**
 * What one header cell says of its column: the field, the unit and the currency of bare figures, and in a
 * matrix of prices the number of units from which the column holds.
 *
 * The longest known word wins, so that “power supply” is no power and “单T价格” no price of a unit.
 *
 * Depends on: model (types), ../price-list-header, ../values (units, currencies, quantities), ./fold-header, ./header-words, ./layout (types).
 */
import type { QuoteField } from '#domain/model/quote-field';
import { columnOfHeader } from '../price-list-header';
import { currencyOf } from '../values/currencies';
import { UNSAID } from '../values/dialect';
import { efficiencyUnitOf } from '../values/read-efficiency';
import { hashrateUnitOf } from '../values/read-hashrate';
import { powerUnitOf } from '../values/read-power';
import { readQuantityText } from '../values/read-quantity-text';
import { plainCell } from '../values/plain-characters';
import { foldHeader, headerParts } from './fold-header';
import { FOREIGN_TARIFF_WORDS, HEADER_WORDS } from './header-words';

/** What a header says. */
export interface HeaderMeaning {
  /** Fields that its words name, likeliest first; none for a column that is known and left out. */
  readonly fields: readonly QuoteField[];
  /** The documented name, a word that vendors use for it, or a part of the header that is one. */
  readonly by: 'name' | 'synonym' | 'part';
  readonly unit: string | null;
  readonly currency: string | null;
  readonly fromQuantity: number | null;
  /** An Incoterm with its place that stands in the header of a price: `FOB HK`; null if none. */
  readonly incoterm: string | null;
}

const fieldsByWord: ReadonlyMap<string, readonly QuoteField[]> = new Map([
  ...HEADER_WORDS.flatMap(({ fields, words }) => words.map((word) => [foldHeader(word), fields] as const)),
  ...FOREIGN_TARIFF_WORDS.map((word) => [foldHeader(word), []] as const),
]);
/** Words that may be a part of a longer header, longest first. Single letters and short Latin words are too common. */
const partWords = [...fieldsByWord.keys()]
  .filter((word) => (/[\u4e00-\u9fff]/.test(word) ? word.length >= 2 : word.length >= 3))
  .sort((a, b) => b.length - a.length)
  .map((word) => ({
    word,
    pattern: /^[\u4e00-\u9fff]/.test(word) ? null : new RegExp(`(?:^|[^a-zäöüß])${word}(?![a-zäöüß])`),
  }));
const foreignTariff: ReadonlySet<string> = new Set(FOREIGN_TARIFF_WORDS.map(foldHeader));

const PER_TH = /(?:\/|\bper|每|单)\s?(?:th?s?(?:\s?\/\s?s)?|t)(?![a-z])|(?:^|[^a-z])t\s?(?:单价|价)/i;
const TH_WORDS = /(?:^|[^a-z])(?:th?|ths|th\/s)(?![a-z])/i;
/** A price of many units at once, or of something that is no unit. */
const PRICE_OF_LOT =
  /(?:\/|\bper|每)\s?(?:containers?|ctrs?|40 ?hc|pallets?|lots?|batch|cartons?|crates?|box|[kmg]w|kg|[peg]h(?:\/s)?)(?![a-z])|\b(?:container|pallet|lot|batch|carton|crate)\s(?:unit\s)?(?:price|cost)|每(?:柜|托|箱|批)|整[柜托批]/i;
/** A price in thousands, for several units, or of something beside the rig: 4.2 under 万元 is 42,000. */
const PRICE_OF_OTHER =
  /[万萬]|千美?元|\bk\s?(?:usdt?|us\$|rmb|cny|eur)\b|\bk\s?[$€¥]|\bthousands?\b|\bper\s?\d|(?<!\d)\s?\/\s?\d|\b(?:hosting|deposit)\b/i;
/** A number of something that is no unit. */
const COUNT_OF_LOTS =
  /(?<![a-z])(?:pallets?|containers?|ctrs?|cartons?|crates?|lots?|boxes|[tpeg]h(?:\/?s)?|[km]w)(?![a-z])|柜|托盘|箱/i;
const INCOTERM = /\b(EXW|FCA|FOB|CFR|CIF|CPT|CIP|DAP|DDP)\b/i;

/** Whether the words mean a tariff number of any country. */
export function isForeignTariffHeader(text: string): boolean {
  return foreignTariff.has(headerParts(text).main);
}

const remembered = new Map<string, HeaderMeaning | null>();

/** What the header says; null if none of its words is known. */
export function headerMeaning(text: string): HeaderMeaning | null {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const meaning = text.length > 120 ? null : findMeaning(text);
  // A file cannot fill the memory: its columns are few, and what does not fit is found again.
  if (remembered.size < 5_000) remembered.set(text, meaning);
  return meaning;
}

function findMeaning(text: string): HeaderMeaning | null {
  const plain = plainCell(text);
  if (plain === '') return null;
  const documented = columnOfHeader(plain);
  if (documented !== null) {
    return {
      fields: [documented],
      by: 'name',
      unit: null,
      currency: null,
      fromQuantity: null,
      incoterm: null,
    };
  }
  return tierMeaning(plain) ?? wordMeaning(plain);
}

/** `1-49`, `50+`, `≥200 pcs`, `Price (USD) 50+`, `MOQ 50 price`. */
function tierMeaning(plain: string): HeaderMeaning | null {
  const tier = tierOf(plain);
  if (tier === null || PRICE_OF_OTHER.test(plain)) return null;
  const field = isPerTh(plain) ? 'price_per_th' : 'unit_price';
  return {
    fields: [field],
    by: 'synonym',
    unit: null,
    currency: currencyOf(plain),
    fromQuantity: tier,
    incoterm: incotermIn(plain),
  };
}

function tierOf(plain: string): number | null {
  const rest = plain
    .replace(/\b(?:unit )?prices?\b|\bper unit\b|\beach\b|单价|价格|报价|价$|preis/gi, ' ')
    .replace(/[([【][^()[\]]*[)\]】]/g, ' ')
    .replace(
      /\b(?:in )?(?:USDT?|US\$|USDC|RMB|CNY|EUR)\b|[$€¥]|美元|美金|人民币|元|\/\s?t(?:h(?:\/s)?)?\b/gi,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .replace(/^[\s:/-]+|[\s:/]+$/g, '');
  if (!/\d/.test(rest) || /^\d[\d.,]*$/.test(rest)) return null;
  const read = readQuantityText(rest, { ...UNSAID, decimalMark: 'point' });
  if (!read.ok || /^[x×*]/i.test(rest)) return null;
  // “50 pcs” by itself is a cell of quantities as often as a tier: only a bound or a word for the price makes it one.
  const isTier = read.value.kind !== 'exact' || /price|价|preis/i.test(plain);
  return isTier ? read.value.least : null;
}

function wordMeaning(plain: string): HeaderMeaning | null {
  const { main, inBrackets } = headerParts(plain);
  const whole = foldHeader(plain);
  const exact = fieldsByWord.get(main) ?? fieldsByWord.get(whole);
  const spoken = exact ?? exactWithoutUnit(main);
  if (spoken !== undefined) return meaning(spoken, 'synonym', plain, inBrackets);
  const part = longestPart(main === '' ? whole : main);
  return part === null ? bareUnits(plain, inBrackets) : meaning(part, 'part', plain, inBrackets);
}

/** `hashrate ph`, `power kw`, `price usd`: the words without a unit or a currency at their end or start. */
function exactWithoutUnit(main: string): readonly QuoteField[] | undefined {
  const words = main
    .replace(
      /(?:^| )(?:in |per )?(?:usdt?|usdc|us\$|rmb|cny|eur|btc|\$|€|¥|美元|美金|人民币|元|th s|ths|th|t|ph s|ph|w|kw|j th|j t|days?|weeks?|months?|台|天|周|netto|net)(?= |$)/g,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? undefined : fieldsByWord.get(words);
}

function longestPart(main: string): readonly QuoteField[] | null {
  for (const { word, pattern } of partWords) {
    if (pattern === null ? main.includes(word) : pattern.test(main)) return fieldsByWord.get(word) ?? null;
  }
  return null;
}

/** A header that is nothing but a unit: `TH/s`, `J/TH`, `USD/T`, `(W)`. */
function bareUnits(plain: string, inBrackets: readonly string[]): HeaderMeaning | null {
  // With a figure it is a cell, not the head of one.
  if (/\d/.test(plain)) return null;
  const words = inBrackets.length > 0 ? (inBrackets[0] ?? '') : plain;
  if (efficiencyUnitOf(words) !== null) return meaning(['efficiency_j_th'], 'synonym', plain, inBrackets);
  if (hashrateUnitOf(words) !== null) return meaning(['hashrate_ths'], 'synonym', plain, inBrackets);
  if (powerUnitOf(words) !== null) return meaning(['power_w'], 'synonym', plain, inBrackets);
  const currency = currencyOf(words);
  return currency === null ? null : meaning(['unit_price'], 'part', plain, inBrackets);
}

function meaning(
  fields: readonly QuoteField[],
  by: HeaderMeaning['by'],
  plain: string,
  inBrackets: readonly string[],
): HeaderMeaning {
  const isPrice = fields[0] === 'unit_price' || fields[0] === 'price_per_th';
  if (isOfLots(fields[0], plain)) {
    return { fields: [], by, unit: null, currency: null, fromQuantity: null, incoterm: null };
  }
  const found: readonly QuoteField[] =
    fields[0] === 'unit_price' && isPerTh(plain) ? ['price_per_th'] : fields;
  return {
    fields: found,
    by,
    unit: unitFor(found[0], plain, inBrackets),
    currency: isPrice ? currencyOf(plain) : null,
    fromQuantity: null,
    incoterm: isPrice ? incotermIn(plain) : null,
  };
}

/** Whether a price or a number is of lots: 10 pallets are not 10 rigs, and only the user can say how many. */
function isOfLots(field: QuoteField | undefined, plain: string): boolean {
  if (field === 'unit_price' || field === 'price_per_th')
    return PRICE_OF_LOT.test(plain) || PRICE_OF_OTHER.test(plain);
  return (field === 'quantity' || field === 'min_quantity') && COUNT_OF_LOTS.test(plain);
}

function isPerTh(plain: string): boolean {
  return PER_TH.test(plain) || (TH_WORDS.test(plain) && /price|价|cost|preis/i.test(plain));
}

function unitFor(field: QuoteField | undefined, plain: string, inBrackets: readonly string[]): string | null {
  const words = [...inBrackets, ...plain.split(/[\s()[\]【】]+/).reverse(), ...plain.split('/').slice(1)];
  const first = <Unit>(unitOf: (text: string) => Unit | null): Unit | null => {
    for (const word of words) {
      const unit = word.trim() === '' ? null : unitOf(word.trim());
      if (unit !== null) return unit;
    }
    return null;
  };
  if (field === 'hashrate_ths') return first(hashrateUnitOf);
  if (field === 'power_w') return first(powerUnitOf);
  if (field === 'efficiency_j_th') return first(efficiencyUnitOf);
  if (field === 'delivery' || field === 'warranty_days') return timeUnitOf(plain);
  return null;
}

/** The unit of time that words name: `days`, `weeks`, `months` or `years`; null for none. */
export function timeUnitOf(words: string): 'days' | 'weeks' | 'months' | 'years' | null {
  const text = words.toLowerCase();
  if (/\bdays?\b|\btage?n?\b|天|[(（]日[)）]/.test(text)) return 'days';
  if (/\bweeks?\b|\bwochen?\b|周/.test(text)) return 'weeks';
  if (/\bmonths?\b[^a-z]*[)\]]|[(（]月[)）]|\(monate?\)|个月/.test(text)) return 'months';
  return /\byears?\b|\bjahre?\b|[(（]年[)）]/.test(text) ? 'years' : null;
}

function incotermIn(plain: string): string | null {
  const match = INCOTERM.exec(plain);
  if (match === null) return null;
  const place = plain
    .slice(match.index + match[0].length)
    .replace(/[([【].*$/, ' ')
    .replace(
      /\b(?:unit|price|prices|in|usdt?|us\$|rmb|cny|eur|per|th?|cost)\b|价格?|单价|[$€¥/:,\d+-]|美元|人民币|元/gi,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
  return place === '' ? (match[1] ?? '').toUpperCase() : `${(match[1] ?? '').toUpperCase()} ${place}`;
}
