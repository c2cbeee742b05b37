/**
 * Words that say little about who a company is: legal forms, trades, places.
 *
 * Data, not code: `resources/data/screening-words.json`. A version stands with
 * every screening, since another table gives other scores.
 *
 * Depends on: ./primitives, zod.
 */
import { z } from 'zod';
import type { Source } from '../core/source';
import type { CalendarDate } from '../core/calendar-date';
import { dateSchema, sourceSchema } from './primitives';

/** One word and what it is also written as; a spelling may have several words. */
export interface WordSpellings {
  readonly word: string;
  readonly spellings: readonly string[];
}

/** The table. All words are in lower case, in plain letters. */
export interface ScreeningWords {
  readonly version: number;
  readonly date: CalendarDate;
  readonly source: Source;
  /** `ltd`, also written `limited`. */
  readonly legalForms: readonly WordSpellings[];
  /** Trades and kinds of bodies: `technology`, `trading`, `institute`. */
  readonly genericWords: readonly WordSpellings[];
  readonly places: readonly WordSpellings[];
  /** `and`, `of`: between words. */
  readonly fillers: readonly string[];
  /** Chinese words and what they are in English names: 有限公司 is `co ltd`. */
  readonly chineseWords: readonly { readonly chinese: string; readonly english: string }[];
  /** What lists put behind a name that is no part of it: `and any successor`. */
  readonly tails: readonly string[];
}

const spellings = z.array(z.object({ word: z.string().min(1), spellings: z.array(z.string().min(1)) }));

/** Checks the table. */
export const screeningWordsSchema: z.ZodType<ScreeningWords> = z.object({
  version: z.number().int().positive(),
  date: dateSchema,
  source: sourceSchema,
  legalForms: spellings,
  genericWords: spellings,
  places: spellings,
  fillers: z.array(z.string().min(1)),
  chineseWords: z.array(z.object({ chinese: z.string().min(1), english: z.string().min(1) })),
  tails: z.array(z.string().min(1)),
});
