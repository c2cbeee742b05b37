/**
 * What an entry's list and programmes mean for a purchase and for sending boards back.
 *
 * Depends on: core (types), model (types).
 */
import type { Source } from '../core/source';
import type { ListMeaning, ListMeanings, ProgrammeMeaning } from '../model/list-meaning';
import type { ListEntry } from '../model/restricted-list';

/** Meaning in words, with what they rest on. */
export interface ListingMeaning {
  readonly list: ListMeaning;
  /** One for each code of the entry that is known, in its order. */
  readonly programmes: readonly ProgrammeMeaning[];
  /** Codes of the entry whose meaning is not known here. */
  readonly unknownProgrammes: readonly string[];
  readonly sources: readonly Source[];
}

/**
 * Looks an entry's meaning up.
 * @throws RangeError if the data has no meaning for an unknown list, which a test rules out
 */
export function meaningOfListing(
  { list, programmes }: Pick<ListEntry, 'list' | 'programmes'>,
  meanings: ListMeanings,
): ListingMeaning {
  const meaning =
    meanings.lists.find((one) => one.list === list) ?? meanings.lists.find((one) => one.list === 'other');
  if (meaning === undefined) throw new RangeError('No meaning for lists that are not known');
  const known = programmes.flatMap((code) => programmeMeaning(code, meanings) ?? []);
  const unknown = programmes.filter((code) => programmeMeaning(code, meanings) === null);
  const sources = [meaning.source, ...known.map(({ source }) => source)];
  return { list: meaning, programmes: known, unknownProgrammes: unknown, sources };
}

function programmeMeaning(code: string, { programmes }: ListMeanings): ProgrammeMeaning | null {
  const exact = programmes.find((one) => one.code === code);
  const wide = programmes.find((one) => one.code.endsWith('*') && code.startsWith(one.code.slice(0, -1)));
  return exact ?? wide ?? null;
}
