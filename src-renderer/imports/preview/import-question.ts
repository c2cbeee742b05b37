/**
 * What an import asks of single rows before it writes them, and what was answered.
 *
 * A row with a question that nobody answered is not imported, and is counted: nothing is dropped
 * because it looks odd, and nothing odd is written because nobody looked.
 *
 * Depends on: model (types).
 */
import type { OfferField } from '#domain/model/hand-edit';
import type { Offer } from '#domain/model/offer';

/** What can be asked of a row, in the order in which it is asked. */
export const QUESTION_CODES = [
  // Which offer of the workspace it is.
  'which-offer',
  // The same row stands in the file already.
  'repeated-row',
  // $/TH far from the other quotes of the model.
  'price-magnitude',
  // The price moved far from the last quote of the same offer.
  'price-jump',
  // W ÷ TH is not the J/TH that the row states.
  'efficiency',
  // TH or W far from the rig catalogue.
  'rating',
  'validity-before-quote',
  'validity-past',
  'minimum-above-quantity',
] as const;
/** One of {@link QUESTION_CODES}. */
export type QuestionCode = (typeof QUESTION_CODES)[number];

/** One thing that can be answered. */
export interface PossibleAnswer {
  /** `keep`, `leave-out`; of `which-offer` also `is:` with the id of an offer, and `new`. */
  readonly value: string;
  /** For a button: `Keep`, `It is A1`. */
  readonly label: string;
}

/** One question about one row. */
export interface RowQuestion {
  /** Key of its answer: `12/price-jump`. */
  readonly id: string;
  readonly code: QuestionCode;
  /** The field it is about; null if it is about the row. */
  readonly field: OfferField | null;
  /** With the figures it rests on. */
  readonly sentence: string;
  /** Whether the sentence holds amounts or prices, which may have to be hidden. */
  readonly hasAmounts: boolean;
  readonly answers: readonly PossibleAnswer[];
  /** The answer that was given, if it is one of these; else null. */
  readonly answer: string | null;
}

/** A row with questions, answered or not. */
export interface AskedRow {
  /** Stable for one file read in one way: its line, with its sheet or number where a line is not enough. */
  readonly key: string;
  readonly line: number | null;
  /** As it would be imported. */
  readonly offer: Offer;
  /** The offer it would change; null for a new one, or while that is what is asked. */
  readonly before: Offer | null;
  /** One or more. */
  readonly questions: readonly RowQuestion[];
  /** `kept` if each was answered so that the row is imported, `left-out` if one was answered with that. */
  readonly state: 'open' | 'kept' | 'left-out';
}

// A star stands for every row: `*` + `/price-jump` answers that question where a row has no answer of its own.
/** Answers by question: `{"12/price-jump": "keep"}`; with a star in place of the row for all rows. */
export type ImportAnswers = Readonly<Record<string, string>>;

/** Nothing answered yet. */
export const NO_ANSWERS: ImportAnswers = {};

/** Of every question but which offer a row is. */
export const KEEP_OR_NOT: readonly PossibleAnswer[] = [
  { value: 'keep', label: 'Keep' },
  { value: 'leave-out', label: 'Leave out' },
];

/** The answer to one question of one row; null if there is none, or none that was possible. */
export function answerTo(
  answers: ImportAnswers,
  key: string,
  code: QuestionCode,
  possible: readonly PossibleAnswer[],
): string | null {
  const given = answers[`${key}/${code}`] ?? answers[`*/${code}`];
  return possible.find(({ value }) => value === given)?.value ?? null;
}

/** Where a row stands by its questions. */
export function stateOf(questions: readonly RowQuestion[]): AskedRow['state'] {
  if (questions.some(({ answer }) => answer === 'leave-out')) return 'left-out';
  return questions.some(({ answer }) => answer === null) ? 'open' : 'kept';
}
