/**
 * Where one party stands with restricted-party lists: one status and its sentence, what is on record
 * against what was found, and what makes either old.
 *
 * Nothing found is a statement about one list of one day and about nothing else. A listing on record
 * stands whatever a list or a reviewer says: where they disagree, both are shown with their dates.
 *
 * Depends on: core, model, ./fingerprints, ./list-age, ./match-sentences, ./match-state, ./screening-sentences, ./store-screening.
 */
import { daysBetween, type CalendarDate } from '../core/calendar-date';
import { isolatedName } from '../core/isolated-name';
import { dayText, daysText } from '../core/plain-text';
import { listCodeOf } from '../model/list-codes';
import type { LoadedList } from '../model/loaded-list';
import type { Listing } from '../model/party';
import type { ListCode } from '../model/restricted-list';
import type { ScreeningDecision } from '../model/screening-decision';
import type { PartyScreening, ScreeningRun, SubjectSnapshot } from '../model/screening-run';
import { BANDS, type Band, type ScreeningPractice } from '../model/screening-settings';
import { subjectFingerprint } from './fingerprints';
import { firstDayOf, listAgeDays } from './list-age';
import { openText, stateText } from './match-sentences';
import { matchStates, type HitState, type MatchStates } from './match-state';
import { listDateText } from './screening-sentences';

/** What a party can be, the gravest first. */
export const PARTY_STATUS_KINDS = [
  'listed',
  'true-match',
  'escalated',
  'potential-match',
  'not-screened',
  'false-positive',
  'no-potential-match',
] as const;
/** One of {@link PARTY_STATUS_KINDS}. */
export type PartyStatusKind = (typeof PARTY_STATUS_KINDS)[number];

/** What screening has left behind. */
export interface ScreeningFacts {
  /** The newest; null before the first. */
  readonly run: ScreeningRun | null;
  readonly findings: readonly PartyScreening[];
  readonly decisions: readonly ScreeningDecision[];
  /** In use now. */
  readonly lists: readonly LoadedList[];
  readonly practice: ScreeningPractice;
}

/** Who is asked about. */
export interface PartyInQuestion {
  /** Of the finding: that of the party or vendor, or `name:` with a name that has no record. */
  readonly id: string;
  readonly name: string;
  /** Listings on record. */
  readonly listings: readonly Listing[];
}

/** What makes a result old. */
export interface StatusFlags {
  /** A list of the run is older than the practice allows, or nobody knows its day. */
  readonly isListOld: boolean;
  /** The party is another than was screened. */
  readonly hasChanged: boolean;
  /** A list in use was not yet in the run. */
  readonly isRunOlderThanList: boolean;
  /** A list of the run is no longer in use, in no edition. */
  readonly isListGone: boolean;
}

/** Where a party stands. */
export interface PartyStatus {
  readonly id: string;
  readonly name: string;
  readonly kind: PartyStatusKind;
  /** Of an open potential match, the best one; null under any other status. */
  readonly band: Band | null;
  /** One of few: `Potential match, open (strong)`, `Not screened`. */
  readonly words: string;
  /** The status with its names and dates. */
  readonly sentence: string;
  /** Null if the newest run has none of it. */
  readonly finding: PartyScreening | null;
  readonly states: MatchStates | null;
  readonly listings: readonly Listing[];
  /** Lists that name it: on record, or by a true match. In the order in which they are found, each once. */
  readonly listCodes: readonly ListCode[];
  /** Where the record and the lists of the run do not agree, a sentence each. */
  readonly disagreements: readonly string[];
  readonly flags: StatusFlags;
  /** The flags in words. */
  readonly flagTexts: readonly string[];
}

/**
 * Looks one party up.
 *
 * @param at - the day by which decisions and lists are judged, and the party as it is now; null where only
 *   the finding is known
 */
export function partyStatus(
  { id, name, listings }: PartyInQuestion,
  at: { readonly on: CalendarDate; readonly subject: SubjectSnapshot | null },
  facts: ScreeningFacts,
): PartyStatus {
  const { run, practice } = facts;
  const finding = run === null ? null : (facts.findings.find((one) => one.id === id) ?? null);
  const states =
    finding === null || run === null
      ? null
      : matchStates(finding, facts.decisions, {
          on: at.on,
          needsSecondPerson: practice.needsSecondPerson,
          subject: at.subject,
          lists: run.lists,
        });
  const hits = states?.hits ?? [];
  const kind = kindOf(listings, finding, hits);
  const band = kind === 'potential-match' ? openBand(hits) : null;
  const hasChanged =
    finding !== null &&
    at.subject !== null &&
    subjectFingerprint(at.subject) !== subjectFingerprint(finding.subject);
  const flags = { ...runFlags(facts, at.on), hasChanged };
  return {
    id,
    name,
    kind,
    band,
    words: band === null ? WORDS[kind] : openText(band),
    sentence: sentenceOf(kind, { name: isolatedName(name), listings, hits, run, finding }),
    finding,
    states,
    listings,
    listCodes: [
      ...new Set([
        ...listings.map(({ list }) => listCodeOf(list)),
        ...hits.filter(({ state }) => state === 'true-match').map(({ hit }) => hit.entry.list),
      ]),
    ],
    disagreements: finding === null || run === null ? [] : disagreementsOf(listings, hits, run, facts.lists),
    flags,
    flagTexts: flagTextsOf(flags, facts, at.on),
  };
}

/** Every status in the words that are shown, filtered and weighed by. */
const WORDS: Readonly<Record<PartyStatusKind, string>> = {
  listed: 'Listed',
  'true-match': 'True match',
  escalated: 'Escalated',
  'potential-match': 'Potential match, open',
  'not-screened': 'Not screened',
  'false-positive': 'False positive',
  'no-potential-match': 'No potential match',
};

function kindOf(
  listings: readonly Listing[],
  finding: PartyScreening | null,
  hits: readonly HitState[],
): PartyStatusKind {
  if (listings.length > 0) return 'listed';
  if (finding === null) return 'not-screened';
  const has = (wanted: HitState['state']) => hits.some(({ state }) => state === wanted);
  if (has('true-match')) return 'true-match';
  if (has('escalated')) return 'escalated';
  if (has('open')) return 'potential-match';
  // A name of common words alone cannot be looked for: that nothing was found says nothing.
  if (finding.isTooGeneral && hits.length === 0) return 'not-screened';
  // Weak matches that the settings left out are as open as those that are kept.
  if (finding.weakHitsLeftOut > 0) return 'potential-match';
  return has('false-positive') ? 'false-positive' : 'no-potential-match';
}

/** The band of an open match. What a person once called a true match, or handed on, is no weak one when it is open again by itself. */
export function bandOfOpen({ hit, decision }: Pick<HitState, 'hit' | 'decision'>): Band {
  return decision?.outcome === 'true-match' || decision?.outcome === 'escalated' ? 'strong' : hit.band;
}

function openBand(hits: readonly HitState[]): Band {
  const bands = hits.filter(({ state }) => state === 'open').map(bandOfOpen);
  return BANDS.find((band) => bands.includes(band)) ?? 'weak';
}

interface Told {
  readonly name: string;
  readonly listings: readonly Listing[];
  readonly hits: readonly HitState[];
  readonly run: ScreeningRun | null;
  readonly finding: PartyScreening | null;
}

function sentenceOf(kind: PartyStatusKind, { name, listings, hits, run, finding }: Told): string {
  const lists = run === null ? '' : run.lists.map(({ listDate }) => listDateText(listDate)).join(' and ');
  const decided = hits.filter(({ state }) => state === kind);
  switch (kind) {
    case 'listed':
      return `${name}: Listed (on record): ${listings.map(({ list, listedOn }) => `${list} since ${dayText(listedOn)}`).join('; ')}.`;
    case 'true-match':
    case 'escalated':
    case 'false-positive':
      return `${name}: ${decided.map((hit) => `${stateText(hit)} (“${hit.hit.entry.name}”, ${hit.hit.entry.listName})`).join('; ')}. Lists: ${lists}.`;
    case 'potential-match': {
      const open = hits.filter(({ state }) => state === 'open');
      const named = open.map(({ hit }) => `“${hit.entry.name}” (${hit.entry.listName})`).slice(0, NAMED);
      const more = open.length - named.length + (finding?.weakHitsLeftOut ?? 0);
      const all = [...named, ...(more > 0 ? [`${String(more)} more`] : [])].join(', ');
      return `${name}: ${openText(openBand(hits))} in ${lists}: ${all}. A person must decide.`;
    }
    case 'not-screened':
      return finding === null
        ? `${name}: Not screened. No listing is on record here, which is no statement about the party.`
        : `${name}: Not screened: the name has only common words, by which nobody can be looked for. Add the whole name.`;
    case 'no-potential-match':
      return `${name}: No potential match in ${lists}. This is no statement about the party.`;
  }
}

const NAMED = 3;

function runFlags(
  { run, lists, practice }: ScreeningFacts,
  on: CalendarDate,
): Omit<StatusFlags, 'hasChanged'> {
  const ages = run === null ? [] : run.lists.map(({ listDate }) => listAgeDays(listDate, on));
  return {
    isListOld: ages.some((age) => age === null || age > practice.listMaxAgeDays),
    isRunOlderThanList:
      run !== null && lists.some(({ edition }) => run.lists.every(({ sha256 }) => sha256 !== edition.sha256)),
    isListGone: run !== null && goneFrom(run, lists).length > 0,
  };
}

/** Names of the files of lists that were screened against and are in use in no edition. */
function goneFrom(run: ScreeningRun, lists: readonly LoadedList[]): readonly string[] {
  return run.lists.filter(({ id }) => lists.every((list) => list.id !== id)).map(({ fileName }) => fileName);
}

function flagTextsOf(
  { isListOld, hasChanged, isRunOlderThanList }: StatusFlags,
  { run, lists, practice }: ScreeningFacts,
  on: CalendarDate,
): readonly string[] {
  const old = (run?.lists ?? []).flatMap(({ fileName, listDate }) => {
    const age = listAgeDays(listDate, on);
    if (age === null) return [`${fileName} has no day: how old it is, nobody knows.`];
    const most = practice.listMaxAgeDays;
    if (age <= most) return [];
    return [
      `${sentenceCase(listDateText(listDate))} is ${daysText(age)} old; ${daysText(most)} is the most allowed.`,
    ];
  });
  return [
    ...(isListOld ? old : []),
    ...(hasChanged ? ['The party was changed since the run. Screen again.'] : []),
    ...(run === null ? [] : goneFrom(run, lists)).map(
      (fileName) =>
        `${fileName}, which was screened against, is no longer in use. Screen again against the lists in use.`,
    ),
    ...(isRunOlderThanList ? ['A newer list is loaded than was screened against. Screen again.'] : []),
  ];
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A listing on record that the list does not bear out, and a true match of which no record speaks. */
function disagreementsOf(
  listings: readonly Listing[],
  hits: readonly HitState[],
  run: ScreeningRun,
  lists: readonly LoadedList[],
): readonly string[] {
  const onRecord = new Set(listings.map(({ list }) => listCodeOf(list)));
  const notFound = listings.flatMap((listing) => {
    const code = listCodeOf(listing.list);
    const named = hits.some(({ hit, state }) => hit.entry.list === code && isLikely(hit.band, state));
    if (named) return [];
    return run.lists
      .filter(({ id, sha256 }) =>
        holds(
          code,
          lists.find((list) => list.id === id && list.edition.sha256 === sha256),
        ),
      )
      .map(({ listDate }) => {
        const day = listDate === null ? null : firstDayOf(listDate);
        const older =
          day !== null && daysBetween(day, listing.listedOn) > 0
            ? ' The list is older than the listing.'
            : '';
        const said = `On record: ${listing.list} since ${dayText(listing.listedOn)} (${listing.source.citation}).`;
        return `${said} Not found: ${listDateText(listDate)} has no likely entry for it.${older}`;
      });
  });
  const notOnRecord = hits
    .filter(({ state, hit }) => state === 'true-match' && !onRecord.has(hit.entry.list))
    .map((state) => {
      const list = run.lists.find(({ id }) => id === state.hit.listId);
      const where = list === undefined ? 'The list' : sentenceCase(listDateText(list.listDate));
      return `${where} names “${state.hit.entry.name}” (${state.hit.entry.listName}): ${stateText(state)}. No such listing is on record here.`;
    });
  return [...notFound, ...notOnRecord];
}

function isLikely(band: Band, state: HitState['state']): boolean {
  return state === 'true-match' || (state !== 'false-positive' && band !== 'weak');
}

/** Whether rows of that list are in the file; a file that is no longer in use cannot be asked. */
function holds(code: ListCode, list: LoadedList | undefined): boolean {
  return list?.edition.rowsByList.some(({ listName }) => listCodeOf(listName) === code) === true;
}
