/**
 * What only the user can say before a sheet is read, and what the sheet settles by itself.
 *
 * Depends on: core, model (types), ../values, ./dialect-evidence, ./known-rates, ./layout, ./layout-rows, ./missing-fields.
 */
import type { QuoteField } from '#domain/model/quote-field';
import type { GivenValues, SourceDialect } from '#domain/model/source-profile';
import { currencyOf } from '../values/currencies';
import type { Dialect } from '../values/dialect';
import { readDateText } from '../values/read-date-text';
import { readIncotermPlace } from '../values/read-incoterm-place';
import { readLeadTime } from '../values/read-lead-time';
import { DialectEvidence, type Evidence, type SeenText } from './dialect-evidence';
import { knownRates } from './known-rates';
import type { GivenRate, KnownRate, LayoutKnown, LayoutQuestion } from './layout';
import { DATE_FIELDS, NUMBER_FIELDS, type UsedColumn } from './layout-rows';
import { suggestionsFor, type SuggestionSource } from './missing-fields';

/** A line with its cells. */
interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What was seen in the cells that will be read, in one pass over them. */
export interface SeenCells {
  readonly evidence: DialectEvidence;
  /** Currencies that cells or their column name, with the number of rows. */
  readonly currencies: ReadonlyMap<string, number>;
  /** Cells with a price, and those of them that name no currency. */
  readonly prices: number;
  readonly pricesWithoutCurrency: number;
  /** Rows whose Incoterm names no place by which the country of dispatch is known. */
  readonly withoutPlace: number;
  /** Whether a time of delivery names days of the calendar, which are counted from the day of the quote. */
  readonly needsQuoteDay: boolean;
}

/** Looks at every cell of the columns that are read. */
export function lookAtCells(
  rows: readonly Line[],
  used: readonly UsedColumn[],
  isStored: boolean,
): SeenCells {
  const evidence = new DialectEvidence(isStored);
  const currencies = new Map<string, number>();
  const places = new Map<string, boolean>();
  const currencyColumn = used.find(({ field }) => field === 'currency');
  const incoterm = used.find(({ field }) => field === 'incoterm');
  const place = used.find(({ field }) => field === 'place');
  let prices = 0;
  let pricesWithoutCurrency = 0;
  let withoutPlace = 0;
  let needsQuoteDay = false;
  const looked = new Set<string>();
  const count = (currency: string) => currencies.set(currency, (currencies.get(currency) ?? 0) + 1);
  for (const { line, cells } of rows) {
    for (const { position, field, currency } of used) {
      const cell = cells[position] ?? '';
      if (cell.trim() === '') continue;
      if (NUMBER_FIELDS.has(field)) evidence.number(position, line, cell);
      if (DATE_FIELDS.has(field)) evidence.date(line, cell);
      if (field === 'delivery' && !needsQuoteDay && !looked.has(cell)) {
        if (looked.size < 5_000) looked.add(cell);
        needsQuoteDay = countsFromQuote(cell);
      }
      if ((field === 'unit_price' || field === 'price_per_th') && /\d/.test(cell)) {
        prices += 1;
        const named =
          currencyOf(cell) ??
          currency ??
          (currencyColumn === undefined ? null : currencyOf(cells[currencyColumn.position] ?? ''));
        if (named === null) pricesWithoutCurrency += 1;
        else count(named);
      }
    }
    if (incoterm !== undefined) {
      const words = [cells[incoterm.position] ?? '', place === undefined ? '' : (cells[place.position] ?? '')]
        .join(' ')
        .trim();
      const isKnown = places.get(words) ?? !isTermWithoutPlace(words);
      if (places.size < 1_000) places.set(words, isKnown);
      if (!isKnown && words !== '') withoutPlace += 1;
    }
  }
  return { evidence, currencies, prices, pricesWithoutCurrency, withoutPlace, needsQuoteDay };
}

/** A term that can be read, and says nothing of where the goods leave from. */
function isTermWithoutPlace(words: string): boolean {
  return readIncotermPlace(words).ok && dispatchCountry(words) === null;
}

function countsFromQuote(cell: string): boolean {
  const read = readLeadTime(
    cell,
    { quotedOn: null, unitOfHeader: 'days' },
    { decimalMark: 'point', dateOrder: 'dmy' },
  );
  return read.ok && read.value.latestDays === null;
}

/** The country that the goods leave from, where an Incoterm's place is that of dispatch: EXW, FCA, FOB; else null. */
export function dispatchCountry(words: string): string | null {
  const read = readIncotermPlace(words);
  return read.ok && read.value.placeIs === 'dispatch' ? read.value.country : null;
}

/** The dialect as said, as the file settles it, or open with its question. */
export function settleDialect(
  evidence: DialectEvidence,
  said: SourceDialect,
): {
  readonly dialect: SourceDialect;
  readonly told: readonly string[];
  readonly questions: readonly LayoutQuestion[];
} {
  const told: string[] = [];
  const questions: LayoutQuestion[] = [];
  let { decimalMark, dateOrder } = said;
  const { marks, orders } = evidence;
  if (decimalMark === null && marks.openCount > 0) {
    const settled = onlyAnswer(marks);
    if (settled === null) questions.push(markQuestion(marks));
    else {
      decimalMark = settled.answer;
      const by = marks.isByStored
        ? 'the other numbers of its column are stored with a point'
        : `${quoted(settled.by)} has no other reading`;
      told.push(`Numbers have a decimal ${settled.answer}: ${by}.`);
    }
  }
  if (dateOrder === null && orders.openCount > 0) {
    const settled = onlyAnswer(orders);
    if (settled === null) questions.push(orderQuestion(orders));
    else {
      dateOrder = settled.answer;
      told.push(
        `Days are written ${ORDER_WORDS[settled.answer]}: ${quoted(settled.by)} has no other reading.`,
      );
    }
  }
  return { dialect: { decimalMark, dateOrder }, told, questions };
}

const ORDER_WORDS = { dmy: 'day, month, year', mdy: 'month, day, year', ymd: 'year, month, day' } as const;

function onlyAnswer<Answer>({
  settledBy,
}: Evidence<Answer>): { readonly answer: Answer; readonly by: SeenText } | null {
  const [first, ...others] = settledBy;
  return first === undefined || others.length > 0 ? null : { answer: first[0], by: first[1] };
}

function markQuestion({ open, openCount }: Evidence<string>): LayoutQuestion {
  const examples = open.map(({ line, text }) => {
    const token = /[1-9]\d{0,2}[.,]\d{3}/.exec(text)?.[0] ?? text;
    const joined = token.replace(/[.,]/, '');
    const pointed = token.replace(',', '.');
    const isPoint = token.includes('.');
    return { line, text, asPoint: isPoint ? pointed : joined, asComma: isPoint ? joined : pointed };
  });
  return { kind: 'decimal-mark', examples, count: openCount };
}

function orderQuestion({ open, openCount }: Evidence<string>): LayoutQuestion {
  const examples = open.map(({ line, text }) => ({ line, text, readings: dateReadings(text) }));
  return { kind: 'date-order', examples, count: openCount };
}

function dateReadings(text: string): readonly string[] {
  const token = /\d{1,4}[-./]\d{1,2}[-./]\d{1,4}/.exec(text)?.[0] ?? text;
  const orders: readonly Dialect[] = (['ymd', 'dmy', 'mdy'] as const).map((dateOrder) => ({
    decimalMark: null,
    dateOrder,
  }));
  return [
    ...new Set(
      orders.flatMap((dialect): readonly string[] => {
        const read = readDateText(token, dialect);
        return read.ok ? [read.value] : [];
      }),
    ),
  ];
}

/** Fields that every offer needs and neither a column nor an answer says, with what they could be. */
export function missingFields(
  used: readonly UsedColumn[],
  given: GivenValues,
  seen: SeenCells,
  source: SuggestionSource,
): readonly LayoutQuestion[] {
  const said = new Set<QuoteField>([
    ...used.map(({ field }) => field),
    ...(Object.keys(given) as QuoteField[]),
  ]);
  const missing: QuoteField[] = [];
  if (!said.has('vendor')) missing.push('vendor');
  if (!said.has('model')) missing.push('model');
  if (!said.has('origin')) missing.push('origin');
  if (!said.has('incoterm')) missing.push('incoterm');
  if (!said.has('ship_from') && (!used.some(({ field }) => field === 'incoterm') || seen.withoutPlace > 0)) {
    const isGivenByPlace = dispatchCountry(given.incoterm ?? '') !== null;
    if (!isGivenByPlace) missing.push('ship_from');
  }
  if (!said.has('unit_price') && !said.has('price_per_th')) missing.push('unit_price');
  // A few bare prices among many with a currency are slips of their rows, not a question about the file.
  if (!said.has('currency') && seen.pricesWithoutCurrency * 2 > seen.prices) missing.push('currency');
  if (!said.has('quantity')) missing.push('quantity');
  if (!said.has('hts_code')) missing.push('hts_code');
  if (!said.has('mode')) missing.push('mode');
  if (seen.needsQuoteDay && !said.has('quoted_on')) missing.push('quoted_on');
  return missing.map((field) => ({
    kind: 'missing-field',
    field,
    suggestions: suggestionsFor(field, source),
  }));
}

/** What some offers of a chat leave open and no answer says. */
export function missingOfChat(
  missing: readonly QuoteField[],
  given: GivenValues,
  source: SuggestionSource,
): readonly LayoutQuestion[] {
  return missing
    .filter((field) => !(field in given))
    .filter((field) => field !== 'ship_from' || dispatchCountry(given.incoterm ?? '') === null)
    .map((field) => ({ kind: 'missing-field', field, suggestions: suggestionsFor(field, source) }));
}

/** Currencies without a rate to dollars, each with the newest that the workspace knows. */
export function rateQuestions(
  currencies: ReadonlyMap<string, number>,
  rates: readonly GivenRate[],
  used: readonly UsedColumn[],
  known: LayoutKnown,
): readonly LayoutQuestion[] {
  if (used.some(({ field }) => field === 'fx_usd_per_unit')) return [];
  return [...currencies]
    .filter(([currency]) => currency !== 'USD' && !rates.some((rate) => rate.currency === currency))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, count]) => ({ kind: 'rate', currency, count, suggestion: newestRate(currency, known) }));
}

function newestRate(currency: string, { rates, offers }: LayoutKnown): KnownRate | null {
  return [...rates, ...knownRates(offers)]
    .filter((rate) => rate.currency === currency)
    .reduce<KnownRate | null>(
      (newest, rate) => (newest === null || rate.rateDate > newest.rateDate ? rate : newest),
      null,
    );
}

function quoted({ line, text }: SeenText): string {
  return `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}” on line ${line}`;
}
