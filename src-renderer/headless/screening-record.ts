/**
 * A screening as a record of JSON, and the run it belongs to.
 *
 * Names of fields are a promise: docs/command-line.md.
 *
 * Depends on: domain.
 */
import type { ListMeanings } from '#domain/model/list-meaning';
import type { ListEdition } from '#domain/model/restricted-list';
import type { ScreeningWords } from '#domain/model/screening-words';
import { meaningOfListing } from '#domain/screening/meaning-of-listing';
import type { RelatedHit } from '#domain/screening/related-hits';
import type { Hit, Screening } from '#domain/screening/screen-party';
import { hitReason, relatedText, screeningText } from '#domain/screening/screening-sentences';
import type { OwnershipRecordOf } from './ownership-on-record';
import type { ScreeningSettings } from '#domain/model/screening-settings';
import { ALGORITHM_VERSION } from '#domain/screening/screening-settings';

/**
 * One name with its hits, best first.
 *
 * @param related - ties to listed parties; they change no band
 * @param ownership - what the holdings on record say of it; null if nothing is on record
 */
export function screeningRecord(
  screening: Screening,
  related: readonly RelatedHit[],
  ownership: OwnershipRecordOf | null,
  edition: ListEdition,
  meanings: ListMeanings,
) {
  const { party, band, hits, weakHitsLeftOut } = screening;
  const words = [screeningText(screening, edition), relatedText(related)];
  return {
    query: party.name,
    country: party.country,
    band,
    hits: hits.map((hit) => hitRecord(hit, edition, meanings)),
    weakHitsLeftOut,
    related: related.map(({ party: tied, relation, source, hit }) => ({
      party: tied.name,
      relation,
      source: source.citation,
      entryId: hit.entry.id,
      entryName: hit.entry.name,
      list: hit.entry.listName,
    })),
    ownership,
    wording: words.filter((text) => text !== '').join(' '),
  };
}

/** What the results rest on: the file, its day and hash, the settings and versions. */
export function runRecord(
  edition: ListEdition,
  settings: ScreeningSettings,
  words: ScreeningWords,
  counts: { readonly queries: number; readonly rejectedRows: readonly string[] },
) {
  const { fileName, sha256, format, listDate, rows, rowsByList } = edition;
  return {
    list: fileName,
    format,
    listDate: listDate?.day ?? null,
    listDateBasis: listDate?.basis ?? null,
    rows,
    rowsByList,
    rejectedRows: counts.rejectedRows,
    sha256,
    queries: counts.queries,
    algorithmVersion: ALGORITHM_VERSION,
    wordTableVersion: words.version,
    settings,
  };
}

function hitRecord(hit: Hit, { listDate }: ListEdition, meanings: ListMeanings) {
  const { entry, listedName, score, band, pairs } = hit;
  const meaning = meaningOfListing(entry, meanings);
  return {
    entryId: entry.id,
    entryName: entry.name,
    /** The alias or short form that was met; null where it was the name itself. */
    alias: listedName.kind === 'name' ? null : listedName.text,
    list: entry.listName,
    listCode: entry.list,
    listDate: listDate?.day ?? null,
    programme: entry.programmes.length === 0 ? null : entry.programmes.join('; '),
    entryType: entry.kind,
    score: Math.round(score * 1000) / 1000,
    band,
    matchedTokens: pairs.map(({ query, entry: listed, rule, similarity }) => ({
      query,
      entry: listed,
      rule,
      similarity: Math.round(similarity * 1000) / 1000,
    })),
    reason: hitReason(hit),
    meaning: {
      list: meaning.list.meaning,
      purchase: meaning.list.purchase,
      rma: meaning.list.rma,
      programmes: meaning.programmes.map(({ code, meaning: words }) => ({ code, meaning: words })),
      sources: meaning.sources.map(({ citation, asOf }) => ({ citation, asOf })),
    },
    addresses: entry.addresses.map(({ text }) => text),
    startDate: entry.startDate,
    notice: entry.notice,
  };
}
