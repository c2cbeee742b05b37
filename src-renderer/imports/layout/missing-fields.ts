/**
 * What no column says and every offer needs, with what it could be and why.
 *
 * A suggestion is never taken by itself: origin and tariff number decide the duty, and the quantity is the
 * size of the order.
 *
 * Depends on: core, model (types), ../country-names, ./layout (types), ./sheet-titles, ./title-facts (types).
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { htsText } from '#domain/core/plain-text';
import type { Offer } from '#domain/model/offer';
import type { QuoteField } from '#domain/model/quote-field';
import type { Vendor } from '#domain/model/vendor';
import { readCountry } from '../country-names';
import { LEAST_ORDER, type LayoutKnown } from './layout';
import { EACH_SHEET } from './sheet-titles';
import type { TitleFact } from './title-facts';

/** An answer with its reason. */
export interface Suggestion {
  readonly value: string;
  readonly why: string;
}

/** What suggestions are drawn from. */
export interface SuggestionSource {
  readonly known: Pick<LayoutKnown, 'fileName' | 'vendors' | 'offers' | 'asOf'>;
  readonly facts: readonly TitleFact[];
  readonly sheet: string | null;
  /** Vendor of the list, if it is known by now. */
  readonly vendor: string | null;
  /** Makers that the list names. */
  readonly makers: readonly string[];
  /** Which sheets of this header have which model, as a sentence; null if fewer than two name one. */
  readonly eachSheet: string | null;
  /** Whether rows name the least order. */
  readonly hasLeastOrder: boolean;
}

const MOST = 4;
const MODES = [
  ['ocean', 'By sea.'],
  ['air', 'By air.'],
  ['domestic', 'The goods are in the US already and make no customs entry.'],
] as const;

/** What a field could be, likeliest first. */
export function suggestionsFor(field: QuoteField, source: SuggestionSource): readonly Suggestion[] {
  const ofFile = source.facts
    .filter((fact) => fact.field === field)
    .map(({ text, line, words }) => ({
      value: text,
      why: `Line ${line} of the file says “${shortened(words)}”.`,
    }));
  const { eachSheet } = source;
  const ofSheets = field === 'model' && eachSheet !== null ? [{ value: EACH_SHEET, why: eachSheet }] : [];
  return distinct([...ofSheets, ...ofFile, ...ofWorkspace(field, source)]).slice(0, MOST);
}

function ofWorkspace(field: QuoteField, source: SuggestionSource): readonly Suggestion[] {
  const { known, sheet, hasLeastOrder } = source;
  const answers: Readonly<Partial<Record<QuoteField, () => readonly Suggestion[]>>> = {
    vendor: () => vendorSuggestions(source),
    model: () => (sheet === null ? [] : [{ value: sheet, why: 'The sheet is called that.' }]),
    origin: () => [
      ...counted(source, ({ origin }) => origin),
      ...source.makers.flatMap((maker) => knownOrigins(known.vendors, maker)),
    ],
    ship_from: () => counted(source, ({ shipFrom }) => shipFrom),
    incoterm: () => counted(source, ({ incoterm }) => incoterm),
    hts_code: () => counted(source, ({ htsCode }) => htsText(htsCode)),
    mode: () => [...counted(source, ({ mode }) => mode), ...MODES.map(([value, why]) => ({ value, why }))],
    currency: () => counted(source, ({ foreignPrice }) => foreignPrice?.currency ?? 'USD'),
    quantity: () => [
      ...(hasLeastOrder ? [{ value: LEAST_ORDER, why: 'The least order that each row names.' }] : []),
      { value: '1', why: 'One unit, to compare prices by.' },
    ],
    quoted_on: () => dayOf(known.asOf),
  };
  return answers[field]?.() ?? [];
}

function dayOf(asOf: CalendarDate): readonly Suggestion[] {
  return [{ value: asOf, why: 'Today, if the list came today.' }];
}

function vendorSuggestions({ known, facts, makers }: SuggestionSource): readonly Suggestion[] {
  const words = [known.fileName ?? '', ...facts.map((fact) => fact.words)].join('\n').toLowerCase();
  const named = known.vendors
    .filter(({ name, aliases }) => [name, ...aliases].some((alias) => words.includes(alias.toLowerCase())))
    .map(({ name }) => ({ value: name, why: 'The file names it.' }));
  const ofName = nameOfFile(known.fileName);
  const fromName =
    ofName === null ? [] : [{ value: ofName, why: `The file is called ${known.fileName ?? ''}.` }];
  const [maker, ...others] = makers;
  const fromMaker =
    maker === undefined || others.length > 0
      ? []
      : [{ value: maker, why: 'It makes every rig of the list; it may not be who sells them.' }];
  return [...fromName, ...named, ...fromMaker];
}

/** The words of a file's name that are no date and no “price list”; null if none are left. */
function nameOfFile(fileName: string | null): string | null {
  if (fileName === null) return null;
  const words = fileName
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .split(/[\s_\-.()[\]]+/)
    .filter((word) => word !== '' && !/\d/.test(word) && !GENERIC.test(word));
  return words.length === 0
    ? null
    : words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

const GENERIC =
  /^(?:price|prices|pricelist|list|lists|quote|quotes|quotation|offer|offers|rfq|stock|miners?|asics?|final|copy|v|rev|new|export|sheet|mail|chat|us|usd|cells|copied|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|报价单?|价格表?|清单|最新)$/i;

function knownOrigins(vendors: readonly Vendor[], maker: string): readonly Suggestion[] {
  const vendor = vendors.find(({ name }) => name.toLowerCase() === maker.toLowerCase());
  if (vendor === undefined) return [];
  return vendor.knownOrigins.split(/[;,]/).flatMap((words): readonly Suggestion[] => {
    const country = readCountry(words);
    return country === null
      ? []
      : [{ value: country, why: `${vendor.name} is known to make rigs in ${words.trim()}.` }];
  });
}

/** What the offers of the workspace say, most frequent first; those of the vendor before all others. */
function counted({ known, vendor }: SuggestionSource, read: (offer: Offer) => string): readonly Suggestion[] {
  const ofVendor = known.offers.filter(
    (offer) => vendor !== null && offer.vendor.toLowerCase() === vendor.toLowerCase(),
  );
  return [
    ...frequent(ofVendor, read).map(([value, count]) => ({
      value,
      why: `${offers(count)} of this vendor in the workspace.`,
    })),
    ...frequent(known.offers, read).map(([value, count]) => ({
      value,
      why: `${offers(count)} of the workspace.`,
    })),
  ];
}

function frequent(
  all: readonly Offer[],
  read: (offer: Offer) => string,
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const offer of all) counts.set(read(offer), (counts.get(read(offer)) ?? 0) + 1);
  return [...counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1)).slice(0, 3);
}

function offers(count: number): string {
  return `${count} offer${count === 1 ? '' : 's'}`;
}

function distinct(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const seen = new Set<string>();
  return suggestions.filter(({ value }) => {
    const isNew = !seen.has(value.toLowerCase());
    seen.add(value.toLowerCase());
    return isNew;
  });
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
