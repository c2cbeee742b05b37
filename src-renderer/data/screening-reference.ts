/**
 * The data that screening ships with: common words, and what lists mean. No list ships.
 *
 * Apart from ./reference, since nothing but a screening needs it.
 *
 * Depends on: model, #resources.
 */
import meanings from '#resources/list-meanings';
import words from '#resources/screening-words';
import { listMeaningsSchema, type ListMeanings } from '#domain/model/list-meaning';
import { screeningWordsSchema, type ScreeningWords } from '#domain/model/screening-words';

/** What ships for screening. */
export interface ScreeningReference {
  readonly words: ScreeningWords;
  readonly meanings: ListMeanings;
}

/** Loads it. @throws if the shipped data is not what its schemas say */
export function loadScreeningReference(): ScreeningReference {
  return { words: screeningWordsSchema.parse(words), meanings: listMeaningsSchema.parse(meanings) };
}
