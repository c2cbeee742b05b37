/**
 * A chat or a mail in words as offers: what its lines say, put through the same reader as the cells of a table.
 *
 * Depends on: core, model (types), table (types), ../price-list (types), ../values, ./layout-rows, ./source-row, ./translate-row.
 */
import type { PriceListColumnName, QuoteField } from '#domain/model/quote-field';
import { isCalendarDate } from '#domain/core/calendar-date';
import type { Result } from '#domain/core/result';
import type { TableFile, TableRow } from '#parser/table/table-file';
import type { RejectedRow, Rejection } from '../price-list';
import type { ChatField, ChatPiece } from '../values/chat-piece';
import { readChat, type ChatOffer, type ReadChat } from '../values/read-chat';
import type { Dialect } from '../values/dialect';
import { readDateText } from '../values/read-date-text';
import { wholeLine, type UsedColumn } from './layout-rows';
import { remembered } from './remembered';
import type { SourceRow, SourceShape } from './source-row';
import { translateRow, type TranslatedOffer, type TranslationContext } from './translate-row';

type Place = Pick<RejectedRow, 'sheet' | 'line' | 'cells'>;

/** What the lines gave. */
export interface ChatRows {
  readonly offers: readonly {
    readonly row: Place;
    readonly read: Result<TranslatedOffer, readonly Rejection[]>;
  }[];
  readonly rejected: readonly { readonly row: Place; readonly why: string }[];
  readonly notOffers: readonly { readonly row: Place; readonly why: string }[];
}

/** The field that each piece of a line is read as, and the documented column that a fault of it is about. */
const FIELDS: Readonly<Partial<Record<ChatField, readonly [QuoteField, PriceListColumnName]>>> = {
  model: ['model', 'model'],
  maker: ['maker', 'model'],
  hashrate: ['hashrate_ths', 'hashrate_ths'],
  power: ['power_w', 'power_w'],
  efficiency: ['efficiency_j_th', 'power_w'],
  price: ['unit_price', 'unit_price'],
  quantity: ['quantity', 'quantity'],
  minimumQuantity: ['min_quantity', 'min_quantity'],
  leadTime: ['delivery', 'lead_time_days'],
  incoterm: ['incoterm', 'incoterm'],
  origin: ['origin', 'origin'],
  terms: ['payment_terms', 'payment_terms'],
  validUntil: ['valid_until', 'valid_until'],
};
const ORDER: readonly QuoteField[] = [...new Set(Object.values(FIELDS).map(([field]) => field)), 'quoted_on'];
/** Pieces are handed on in plain form, whatever the chat writes. */
const PLAIN: Dialect = { decimalMark: 'point', dateOrder: 'ymd' };
const NO_OFFER = /^(?:names no rig|says “|is read in part)/;

/** Takes a chat apart; `quotedOn` of the answers comes before the days that its lines name. */
export function chatOf(
  rows: readonly TableRow[],
  table: Pick<TableFile, 'delimiter'>,
  dialect: Dialect,
  quotedOn: string | undefined,
): ReadChat {
  const lines: string[] = [];
  for (const row of rows) {
    while (lines.length < row.line - 1) lines.push('');
    lines[row.line - 1] = wholeLine(row, table).replace(/[\r\n]+/g, ' ');
  }
  return readChat(lines.join('\n'), dialect, { quotedOn: givenDay(quotedOn, dialect) });
}

/** Reads the rows of a chat. */
export function readChatRows(
  rows: readonly TableRow[],
  table: Pick<TableFile, 'delimiter'>,
  context: TranslationContext,
): ChatRows {
  const { shape, rowContext } = context;
  const chat = chatOf(rows, table, shape.dialect, shape.given.quoted_on);
  const byLine = new Map(rows.map((row) => [row.line, row] as const));
  const placeOf = (line: number): Place => {
    const row = byLine.get(line);
    return { sheet: rowContext.sheet, line, cells: row === undefined ? [] : [wholeLine(row, table)] };
  };
  const chatContext: TranslationContext = { ...context, shape: chatShape(shape) };
  return {
    offers: chat.offers.map((offer) => ({
      row: placeOf(offer.lines[0] ?? 1),
      read: readOffer(offer, chatContext),
    })),
    rejected: chat.notRead
      .filter(({ why }) => !NO_OFFER.test(why))
      .map(({ line, why }) => ({ row: placeOf(line), why })),
    notOffers: chat.notRead
      .filter(({ why }) => NO_OFFER.test(why))
      .map(({ line, why }) => ({ row: placeOf(line), why: `It ${why}.` })),
  };
}

/** A shape in which each field has a column of its own, in the order of {@link ORDER}. */
function chatShape(shape: SourceShape): SourceShape {
  const columnsOf = new Map<QuoteField, readonly UsedColumn[]>(
    ORDER.map((field, position) => [
      field,
      [{ field, position, unit: field === 'delivery' ? 'days' : null, currency: null, fromQuantity: null }],
    ]),
  );
  return { ...shape, header: [], columnsOf, dialect: PLAIN, once: remembered(), isStored: false };
}

function readOffer(
  offer: ChatOffer,
  context: TranslationContext,
): Result<TranslatedOffer, readonly Rejection[]> {
  const cells = ORDER.map(() => '');
  const refused: (readonly [ChatPiece, readonly [QuoteField, PriceListColumnName]])[] = [];
  const own = new Set<QuoteField>();
  for (const piece of [...offer.pieces, ...offer.inherited]) {
    const names = FIELDS[piece.field];
    if (names === undefined || own.has(names[0])) continue;
    own.add(names[0]);
    if (piece.read.ok) cells[ORDER.indexOf(names[0])] = plainText(piece);
    else refused.push([piece, names]);
  }
  const { saidOn } = offer;
  if (saidOn?.ok === true) cells[ORDER.indexOf('quoted_on')] = saidOn.value;
  const prepare = (row: SourceRow) => {
    for (const [{ words, read }, [field, name]] of refused) {
      if (!read.ok) row.refuse(name, { field, text: words, column: null, isGiven: false }, read.problem);
    }
    for (const piece of offer.pieces) {
      if (piece.field === 'leadTime' && piece.read.ok && piece.read.value.latestDays !== null) {
        row.note('lead-time', `“${piece.words}”: ${piece.read.value.words}`);
      }
    }
  };
  const read = translateRow(cells, offer.lines[0] ?? 1, null, context, null, prepare);
  if (read.ok) return read;
  // What stands in a chat stands in its one column.
  return { ok: false, problem: read.problem.map((reason) => ({ ...reason, header: null, position: 0 })) };
}

/** What a piece was read as, in the plain form of its field. */
function plainText(piece: ChatPiece): string {
  const { field, read, words } = piece;
  if (!read.ok) return '';
  switch (field) {
    case 'model':
      return read.value.model;
    case 'hashrate':
      return `${read.value.ths} TH/s`;
    case 'power':
      return `${read.value.watts} W`;
    case 'efficiency':
      return `${read.value.joulesPerTh} J/TH`;
    case 'price':
      return `${read.value.amount} ${read.value.currency}${read.value.per === 'th' ? '/TH' : ''}`;
    case 'quantity':
      return read.value.kind === 'exact' ? String(read.value.least) : `${read.value.least}+`;
    case 'minimumQuantity':
      return String(read.value.least);
    case 'leadTime':
      return read.value.latestDays === null ? words : String(read.value.latestDays);
    case 'incoterm':
      return [read.value.incoterm, read.value.place ?? ''].join(' ').trim();
    case 'terms':
      return read.value.text;
    case 'maker':
    case 'origin':
    case 'validUntil':
      return read.value;
    case 'formerPrice':
      return '';
  }
}

function givenDay(text: string | undefined, dialect: Dialect) {
  if (text === undefined) return null;
  if (isCalendarDate(text)) return text;
  const read = readDateText(text, dialect);
  return read.ok ? read.value : null;
}
