/**
 * What the offers of a chat say and leave open, so that only what is missing is asked.
 *
 * Depends on: model (types), table (types), ./layout (types), ./read-chat-rows, ./title-facts (types).
 */
import type { QuoteField } from '#domain/model/quote-field';
import type { TableFile, TableRow } from '#parser/table/table-file';
import type { LayoutChoice } from './layout';
import { chatOf } from './read-chat-rows';
import type { TitleFact } from './title-facts';

/** What was seen in a chat. */
export interface ChatFacts {
  /** Who writes, as who may be selling. */
  readonly facts: readonly TitleFact[];
  /** Currencies of its prices, with the number of offers. */
  readonly currencies: ReadonlyMap<string, number>;
  /** Fields that an offer needs and some leave open, in the order in which they are asked. */
  readonly missing: readonly QuoteField[];
}

/** Lines that are looked at: a longer chat asks nothing new. */
const LINES_LOOKED_AT = 5_000;

/** Looks through the lines of a chat. */
export function chatFacts(
  rows: readonly TableRow[],
  table: Pick<TableFile, 'delimiter'>,
  { dialect, given }: LayoutChoice,
): ChatFacts {
  const said = dialect ?? { decimalMark: null, dateOrder: null };
  const { offers } = chatOf(rows.slice(0, LINES_LOOKED_AT), table, said, given?.quoted_on);
  const facts: TitleFact[] = [];
  const currencies = new Map<string, number>();
  const missing = new Set<QuoteField>(['vendor', 'hts_code', 'mode']);
  for (const { lines, pieces, inherited, sender, saidOn } of offers) {
    const all = [...pieces, ...inherited];
    const has = (field: (typeof all)[number]['field']) => all.some((piece) => piece.field === field);
    if (sender !== null && !facts.some(({ text }) => text === sender)) {
      facts.push({ field: 'vendor', text: sender, line: lines[0] ?? 1, words: sender });
    }
    const price = all.find((piece) => piece.field === 'price');
    if (price?.field === 'price' && price.read.ok) {
      const { currency } = price.read.value;
      currencies.set(currency, (currencies.get(currency) ?? 0) + 1);
    }
    if (!has('origin')) missing.add('origin');
    if (!has('quantity')) missing.add('quantity');
    if (!has('incoterm')) missing.add('incoterm');
    const term = all.find((piece) => piece.field === 'incoterm');
    const isFromPlace =
      term?.field === 'incoterm' &&
      term.read.ok &&
      term.read.value.placeIs === 'dispatch' &&
      term.read.value.country !== null;
    if (!isFromPlace) missing.add('ship_from');
    if (saidOn === null && has('leadTime')) missing.add('quoted_on');
  }
  return { facts, currencies, missing: ORDER.filter((field) => missing.has(field)) };
}

const ORDER: readonly QuoteField[] = [
  'vendor',
  'origin',
  'incoterm',
  'ship_from',
  'quantity',
  'hts_code',
  'mode',
  'quoted_on',
];
