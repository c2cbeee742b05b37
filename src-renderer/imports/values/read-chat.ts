/**
 * A copied chat as offers: lines that name a rig and a price, with what the
 * headings above them and the conditions for all of them add.
 *
 * A heading holds for the lines below it until the next heading, and for no
 * line of another sender. What a line says itself comes before its heading,
 * and the heading before the conditions for all.
 *
 * Depends on: core, ./chat-message, ./chat-piece (types), ./dialect, ./read-chat-line.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { Result } from '#domain/core/result';
import { chatMessageStart, type ChatMessageStart } from './chat-message';
import type { ChatPiece, ChatSpan } from './chat-piece';
import type { Dialect } from './dialect';
import { readChatLine, type ChatGiven } from './read-chat-line';
import type { ValueProblem } from './value-problem';

/** An offer of a chat. */
export interface ChatOffer {
  /** Lines it was read from, the first of the chat is 1. */
  readonly lines: readonly number[];
  /** What its own lines say; places count from the beginning of the chat. */
  readonly pieces: readonly ChatPiece[];
  /** What headings and conditions for all lines add, of fields that its own lines leave open. */
  readonly inherited: readonly ChatPiece[];
  readonly leftOver: readonly ChatSpan[];
  readonly sender: string | null;
  /** The day of the message; null where no line names one. */
  readonly saidOn: Result<CalendarDate, ValueProblem> | null;
}

/** A line that is no offer, kept for the eye. */
export interface UnreadLine {
  readonly line: number;
  readonly text: string;
  /** Why, as a sentence without its end. */
  readonly why: string;
}

/** A chat taken apart. */
export interface ReadChat {
  readonly offers: readonly ChatOffer[];
  /** Every line with words that is neither an offer nor a heading nor a condition. */
  readonly notRead: readonly UnreadLine[];
}

interface OpenOffer {
  readonly message: ChatMessageStart | null;
  readonly lines: number[];
  readonly pieces: ChatPiece[];
  readonly leftOver: ChatSpan[];
  /** What the line that names the rig says, for further tiers below it. */
  readonly rig: { readonly pieces: readonly ChatPiece[]; readonly leftOver: readonly ChatSpan[] };
  readonly heading: Heading;
  readonly text: string;
}

interface Heading {
  readonly sender: string | null;
  readonly pieces: readonly ChatPiece[];
  offersBelow: number;
}

/** A line that announces those below it. */
const HEADING = /[:：]\s*[*_]*\s*$/;

/** Fields of which one line can say one thing only; two are two offers, or a question. */
const ONCE: readonly (readonly [ChatPiece['field'], string])[] = [
  ['model', 'rigs'],
  ['hashrate', 'hash rates'],
  ['power', 'powers'],
  ['efficiency', 'efficiencies'],
  ['price', 'prices'],
  ['quantity', 'quantities'],
  ['minimumQuantity', 'least orders'],
  ['incoterm', 'Incoterms'],
  ['origin', 'origins'],
  ['leadTime', 'lead times'],
  ['validUntil', 'last days'],
];

/** Of one line; nobody writes an offer at such length. */
const MOST_CHARACTERS = 1000;

/** Words that make a line no offer, whatever price stands in it. */
const SOLD_OUT =
  /(?<!\b(?:not|never)(?: yet)? )\b(?:sold[\s-]?out|out of stock|no stock)\b|售罄|已售完|卖完|无货|缺货|断货/i;

/** Words that make a line hold for the lines above it too. */
const FOR_ALL = /^[\s*_•-]*(?:all|prices?|above|everything|total|terms|payment|以上|所有|全部|均|价格|付款)/i;

/** Reads a chat; `given.quotedOn` comes before the days that its lines name. */
export function readChat(text: string, dialect: Dialect, given: ChatGiven): ReadChat {
  const offers: OpenOffer[] = [];
  const notRead: UnreadLine[] = [];
  const headings: Heading[] = [];
  const forAll: { readonly sender: string | null; readonly pieces: readonly ChatPiece[] }[] = [];
  let message: ChatMessageStart | null = null;
  let heading: Heading = { sender: null, pieces: [], offersBelow: 0 };
  let offset = 0;
  let line = 0;

  for (const row of text.split('\n')) {
    line += 1;
    const rowFrom = offset;
    offset += row.length + 1;
    const begun = chatMessageStart(row, dialect);
    if (begun !== null) {
      if (begun.sender !== message?.sender) heading = { sender: begun.sender, pieces: [], offersBelow: 0 };
      message = begun;
    }
    const from = begun?.textFrom ?? 0;
    const body = row.slice(from).replace(/\r$/, '');
    if (body.trim() === '') continue;
    if (body.length > MOST_CHARACTERS) {
      const why = `is longer than ${MOST_CHARACTERS} characters`;
      notRead.push({ line, text: `${body.slice(0, 200)}…`, why });
      continue;
    }
    const said = message?.saidOn.ok === true ? message.saidOn.value : null;
    const read = readChatLine(body, dialect, { quotedOn: given.quotedOn ?? said });
    const pieces = read.pieces.map((piece) => moved(piece, rowFrom + from));
    const leftOver = read.leftOver.map((span) => moved(span, rowFrom + from));
    const open = offers.at(-1);
    const twice = saidTwice(pieces);

    if (twice !== null) {
      notRead.push({ line, text: body, why: `has two ${twice}; give each a line of its own` });
    } else if (has(pieces, 'model') && SOLD_OUT.test(body)) {
      notRead.push({ line, text: body, why: `says “${SOLD_OUT.exec(body)?.[0] ?? ''}”` });
    } else if (has(pieces, 'model')) {
      heading.offersBelow += 1;
      const rig = { pieces, leftOver };
      offers.push({
        message,
        lines: [line],
        pieces: [...pieces],
        leftOver: [...leftOver],
        rig,
        heading,
        text: body,
      });
    } else if (has(pieces, 'price')) {
      if (open === undefined || open.lines.at(-1) !== line - 1) {
        notRead.push({ line, text: body, why: 'has a price and names no rig' });
      } else if (!has(open.pieces, 'price')) {
        open.pieces.push(...pieces);
        open.leftOver.push(...leftOver);
        open.lines.push(line);
      } else if (isTier(open.pieces) && isTier(pieces) && !has(open.rig.pieces, 'price')) {
        // One rig with a price for each tier below it: an offer for each.
        heading.offersBelow += 1;
        const lines = [open.lines[0] ?? line, line];
        const all = [...open.rig.pieces, ...pieces];
        offers.push({ ...open, lines, pieces: all, leftOver: [...open.rig.leftOver, ...leftOver] });
      } else notRead.push({ line, text: body, why: 'has a price and names no rig' });
    } else if (pieces.length > 0 && (leftOver.length === 0 || FOR_ALL.test(body) || HEADING.test(body))) {
      if (FOR_ALL.test(body)) forAll.push({ sender: message?.sender ?? null, pieces });
      else {
        heading = { sender: message?.sender ?? null, pieces, offersBelow: 0 };
        headings.push(heading);
      }
      // A heading is read for what it holds; the rest of its words is kept for the eye.
      if (leftOver.length > 0)
        notRead.push({ line, text: body, why: 'is read in part, as a heading or condition' });
    } else {
      notRead.push({ line, text: body, why: 'names no rig' });
    }
  }
  const last = headings.at(-1);
  // Conditions at the end of a list stand below all they hold for.
  const closing = last !== undefined && last.offersBelow === 0 && !has(last.pieces, 'maker') ? last : null;
  return finished(offers, notRead, (offer) => [
    ...offer.heading.pieces,
    ...forAll.filter(({ sender }) => sender === senderOf(offer)).flatMap((each) => each.pieces),
    ...(closing?.sender === senderOf(offer) ? closing.pieces : []),
  ]);
}

function finished(
  open: readonly OpenOffer[],
  notRead: readonly UnreadLine[],
  around: (offer: OpenOffer) => readonly ChatPiece[],
): ReadChat {
  const offers: ChatOffer[] = [];
  const unread = [...notRead];
  for (const offer of open) {
    const { message, lines, pieces, leftOver, text } = offer;
    if (!has(pieces, 'price')) {
      unread.push({ line: lines[0] ?? 1, text, why: 'names a rig and no price' });
      continue;
    }
    const inherited: ChatPiece[] = [];
    for (const piece of around(offer)) {
      if (!has(pieces, piece.field) && !has(inherited, piece.field)) inherited.push(piece);
    }
    const saidOn = message?.saidOn ?? null;
    offers.push({ lines, pieces, inherited, leftOver, sender: message?.sender ?? null, saidOn });
  }
  return { offers, notRead: unread.sort((a, b) => a.line - b.line) };
}

/** What a line says twice, in words; null if nothing. */
function saidTwice(pieces: readonly ChatPiece[]): string | null {
  const found = ONCE.find(([field]) => pieces.filter((piece) => piece.field === field).length > 1);
  return found?.[1] ?? null;
}

/** Whether pieces bound the number of units that their price holds for. */
function isTier(pieces: readonly ChatPiece[]): boolean {
  return has(pieces, 'minimumQuantity');
}

function senderOf({ message }: OpenOffer): string | null {
  return message?.sender ?? null;
}

function has(pieces: readonly ChatPiece[], field: ChatPiece['field']): boolean {
  return pieces.some((piece) => piece.field === field);
}

/** The same, counted from the beginning of the chat. */
function moved<Span extends ChatSpan>(span: Span, by: number): Span {
  return { ...span, start: span.start + by, end: span.end + by };
}
