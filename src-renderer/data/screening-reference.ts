/**
 * The data that screening ships with: common words, what lists mean, the ties of vendors and the
 * holdings on record, and the rules of ownership with their dates. No list ships.
 *
 * Apart from ./reference, since nothing but a screening needs it.
 *
 * Depends on: model, #resources.
 */
import meanings from '#resources/list-meanings';
import rules from '#resources/ownership-rules';
import stakes from '#resources/ownership-stakes';
import parties from '#resources/parties';
import words from '#resources/screening-words';
import vendors from '#resources/vendors';
import { listMeaningsSchema, type ListMeanings } from '#domain/model/list-meaning';
import { ownershipRuleSchema, type OwnershipRule } from '#domain/model/ownership-rule';
import { ownershipStakeSchema, type OwnershipStake } from '#domain/model/ownership-stake';
import { partySchema, type Party } from '#domain/model/party';
import { screeningWordsSchema, type ScreeningWords } from '#domain/model/screening-words';
import { vendorSchema, type Vendor } from '#domain/model/vendor';

/** What ships for screening. */
export interface ScreeningReference {
  readonly words: ScreeningWords;
  readonly meanings: ListMeanings;
  readonly vendors: readonly Vendor[];
  readonly parties: readonly Party[];
  readonly rules: readonly OwnershipRule[];
  readonly stakes: readonly OwnershipStake[];
}

/** Loads it. @throws if the shipped data is not what its schemas say */
export function loadScreeningReference(): ScreeningReference {
  return {
    words: screeningWordsSchema.parse(words),
    meanings: listMeaningsSchema.parse(meanings),
    vendors: vendors.map((row) => vendorSchema.parse(row)),
    parties: parties.map((row) => partySchema.parse(row)),
    rules: rules.map((row) => ownershipRuleSchema.parse(row)),
    stakes: stakes.map((row) => ownershipStakeSchema.parse(row)),
  };
}
