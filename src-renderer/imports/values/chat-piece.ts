/**
 * What is found in a line of chat: each piece with the characters it came from.
 *
 * Depends on: core, the readers of this folder (types).
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { CountryCode } from '#domain/core/country';
import type { Result } from '#domain/core/result';
import type { ReadEfficiency } from './read-efficiency';
import type { ReadHashrate } from './read-hashrate';
import type { ReadIncotermPlace } from './read-incoterm-place';
import type { ReadLeadTime } from './read-lead-time';
import type { ReadModel } from './read-model-text';
import type { ReadPower } from './read-power';
import type { ReadPriceText } from './read-price-text';
import type { ReadQuantity } from './read-quantity-text';
import type { ReadTerms } from './read-terms-text';
import type { ValueProblem } from './value-problem';

/** A stretch of a text. */
export interface ChatSpan {
  /** Its first character, counted from 0 in UTF-16 units. */
  readonly start: number;
  /** Behind its last character. */
  readonly end: number;
  /** The characters as they were written. */
  readonly words: string;
}

/** What each field of a piece is read as. */
export interface ChatValues {
  readonly model: ReadModel;
  /** As in the vendor catalogue, where a line names the maker and no rig. */
  readonly maker: string;
  readonly hashrate: ReadHashrate;
  readonly power: ReadPower;
  readonly efficiency: ReadEfficiency;
  readonly price: ReadPriceText;
  /** A price that was crossed out. */
  readonly formerPrice: ReadPriceText;
  readonly quantity: ReadQuantity;
  readonly minimumQuantity: ReadQuantity;
  readonly leadTime: ReadLeadTime;
  readonly incoterm: ReadIncotermPlace;
  readonly origin: CountryCode;
  readonly terms: ReadTerms;
  readonly validUntil: CalendarDate;
}

/** A field that a line of chat can say something of. */
export type ChatField = keyof ChatValues;

type PieceOf<Field extends ChatField> = ChatSpan & {
  readonly field: Field;
  readonly read: Result<ChatValues[Field], ValueProblem>;
};

/** One piece, with what it was read as or why it was not. */
export type ChatPiece = { readonly [Field in ChatField]: PieceOf<Field> }[ChatField];

/** What the first piece of a field was read as; null if there is none or it was refused. */
export function chatValue<Field extends ChatField>(
  pieces: readonly ChatPiece[],
  field: Field,
): ChatValues[Field] | null {
  for (const piece of pieces) {
    if (isOf(piece, field) && piece.read.ok) return piece.read.value;
  }
  return null;
}

function isOf<Field extends ChatField>(piece: ChatPiece, field: Field): piece is ChatPiece & PieceOf<Field> {
  return piece.field === field;
}
