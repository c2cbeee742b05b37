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

/** In nats, the unit of rarity: the logarithm of how seldom a word is. Positive. */
export interface WordWeights {
  readonly legal: number;
  readonly filler: number;
  readonly generic: number;
  readonly place: number;
  /** A number counts this share of what its rarity gives, 0 to 1. */
  readonly numberShare: number;
}

/** The table. All words are in lower case, in plain letters. */
export interface ScreeningWords {
  readonly version: number;
  readonly date: CalendarDate;
  readonly source: Source;
  /** What a word of each class counts, where a word found in one entry of 8,000 counts 9. */
  readonly weights: WordWeights;
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
  weights: z.object({
    legal: z.number().positive(),
    filler: z.number().positive(),
    generic: z.number().positive(),
    place: z.number().positive(),
    numberShare: z.number().min(0).max(1),
  }),
  legalForms: spellings,
  genericWords: spellings,
  places: spellings,
  fillers: z.array(z.string().min(1)),
  chineseWords: z.array(z.object({ chinese: z.string().min(1), english: z.string().min(1) })),
  tails: z.array(z.string().min(1)),
});
