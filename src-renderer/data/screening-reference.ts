/**
 * The data that screening ships with: common words, what lists mean, the ties of vendors and the
 * holdings on record, and the rules of ownership with their dates. No list ships.
 *
 * Apart from ./reference, since nothing but a screening needs it.
 *
 * Depends on: model, #resources, ./ownership-reference.
 */
import meanings from '#resources/list-meanings';
import parties from '#resources/parties';
import words from '#resources/screening-words';
import vendors from '#resources/vendors';
import { listMeaningsSchema, type ListMeanings } from '#domain/model/list-meaning';
import { partySchema, type Party } from '#domain/model/party';
import { screeningWordsSchema, type ScreeningWords } from '#domain/model/screening-words';
import { vendorSchema, type Vendor } from '#domain/model/vendor';
import { loadOwnershipReference, type OwnershipReference } from './ownership-reference';

/** What ships for screening. */
export interface ScreeningReference extends OwnershipReference {
  readonly words: ScreeningWords;
  readonly meanings: ListMeanings;
  readonly vendors: readonly Vendor[];
  readonly parties: readonly Party[];
}

/** Loads it. @throws if the shipped data is not what its schemas say */
export function loadScreeningReference(): ScreeningReference {
  return {
    words: screeningWordsSchema.parse(words),
    meanings: listMeaningsSchema.parse(meanings),
    vendors: vendors.map((row) => vendorSchema.parse(row)),
    parties: parties.map((row) => partySchema.parse(row)),
    ...loadOwnershipReference(),
  };
}
