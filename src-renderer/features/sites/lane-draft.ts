/**
 * A lane of the user's own as it stands in the form, and the way from there to a record.
 *
 * Days and freight are seldom read in one place, so each has its source. A copy
 * starts with the sources of what it was copied from; a figure that is then
 * changed may not keep that source, as it would be false.
 *
 * Depends on: core, model, imports/country-names, ./lane-words, ./read-typed, ui.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { CountryCode } from '#domain/core/country';
import { isolatedName } from '#domain/core/isolated-name';
import { formatDecimal } from '#domain/core/money';
import { fail, ok, type Result } from '#domain/core/result';
import type { Source, Sourced } from '#domain/core/source';
import type { Days, FreightRate, FreightUnit, Lane } from '#domain/model/lane';
import type { TransportMode } from '#domain/model/offer';
import { readCountry } from '../../imports/country-names';
import { formatCountry } from '../../ui/format';
import { modeWords } from './lane-words';
import { newRecordId } from '#domain/core/new-record-id';
import { readTypedUsd, readTypedWhole } from './read-typed';
import {
  newSourceDraft,
  readSource,
  sourceDraftOf,
  type SourceDraft,
  type SourceProblems,
} from '../../ui/source-draft';

/** The fields as typed. */
export interface LaneDraft {
  readonly label: string;
  readonly mode: TransportMode;
  readonly isFromAnyCountry: boolean;
  /** Codes or names with commas between; counts only if not from any country. */
  readonly countries: string;
  readonly p50: string;
  readonly p90: string;
  readonly daysSource: SourceDraft;
  /** What freight is paid for; `unknown` if no figure is known. */
  readonly freightPer: FreightUnit | 'unknown';
  readonly amount: string;
  /** Counts only for freight by the container. */
  readonly unitsPerContainer: string;
  readonly freightSource: SourceDraft;
}

/** What is wrong, by field; a field that is right is absent. */
export interface LaneProblems {
  readonly label?: string;
  readonly countries?: string;
  readonly p50?: string;
  readonly p90?: string;
  readonly amount?: string;
  readonly unitsPerContainer?: string;
  readonly daysSource?: SourceProblems;
  readonly freightSource?: SourceProblems;
}

/** What the form starts from. */
export interface LaneFormContext {
  readonly kind: 'add' | 'edit' | 'copy';
  /** The lane that is edited or copied; null for a new one. */
  readonly lane: Lane | null;
  /** The user's lanes. */
  readonly own: readonly Lane[];
  /** Those that ship with the app. */
  readonly shipped: readonly Lane[];
  readonly today: CalendarDate;
}

const MOST_DAYS = 3650;
const MOST_CENTS = 100_000_000;
const MOST_UNITS = 100_000;
const STALE_SOURCE = 'The figures changed: say where the new ones come from.';

/** The form as it opens. */
export function laneDraftOf({ kind, lane, today }: LaneFormContext): LaneDraft {
  const freight = lane?.freight ?? null;
  const isFromAnyCountry = lane?.shipFrom.includes('*') ?? false;
  return {
    label: lane === null ? '' : kind === 'copy' ? `${lane.label} (own)` : lane.label,
    mode: lane?.mode ?? 'ocean',
    isFromAnyCountry,
    countries: isFromAnyCountry ? '' : (lane?.shipFrom.join(', ') ?? ''),
    p50: lane === null ? '' : String(lane.transitDays.value.p50),
    p90: lane === null ? '' : String(lane.transitDays.value.p90),
    daysSource: lane === null ? newSourceDraft(today) : sourceDraftOf(lane.transitDays),
    freightPer: lane === null ? 'unit' : (freight?.value.per ?? 'unknown'),
    amount: freight === null ? '' : formatDecimal(freight.value.amount),
    unitsPerContainer: String(freight?.value.unitsPerContainer ?? ''),
    freightSource: freight === null ? newSourceDraft(today) : sourceDraftOf(freight),
  };
}

/** The lane that was typed, or null and what is wrong. */
export function readLaneDraft(
  draft: LaneDraft,
  context: LaneFormContext,
): { readonly lane: Lane | null; readonly problems: LaneProblems } {
  const label = draft.label.trim();
  const labelProblem = labelProblemOf(label, context);
  const shipFrom = readShipFrom(draft, context);
  const days = readDays(draft, context);
  const freight = readFreight(draft, context);
  const problems: LaneProblems = {
    ...(labelProblem === null ? {} : { label: labelProblem }),
    ...(shipFrom.ok ? {} : { countries: shipFrom.problem }),
    ...(days.ok ? {} : days.problem),
    ...(freight.ok ? {} : freight.problem),
  };
  if (labelProblem !== null || !shipFrom.ok || !days.ok || !freight.ok) return { lane: null, problems };
  const { citation, asOf, confidence } = days.value;
  const known = context.kind === 'edit' ? context.lane : null;
  return {
    problems,
    lane: {
      id: known?.id ?? newRecordId('lane', label, [...context.own, ...context.shipped]),
      label,
      shipFrom: shipFrom.value,
      mode: draft.mode,
      transitDays: days.value,
      freight: freight.value,
      source: { citation, asOf, confidence },
    },
  };
}

/** The countries as typed, by name, for the user to check; null while they cannot be read. */
export function countriesRead(text: string): string | null {
  const read = readCountries(text);
  return read.ok ? read.value.map(formatCountry).join(', ') : null;
}

function labelProblemOf(label: string, { kind, lane, own, shipped }: LaneFormContext): string | null {
  if (label === '') return 'Give the lane a name.';
  const self = kind === 'edit' ? lane?.id : undefined;
  const isTaken = [...own, ...shipped].some(
    (other) => other.id !== self && other.label.toLowerCase() === label.toLowerCase(),
  );
  return isTaken ? `There is already a lane ${isolatedName(label)}.` : null;
}

function readShipFrom(
  draft: LaneDraft,
  { kind, lane, own }: LaneFormContext,
): Result<Lane['shipFrom'], string> {
  const shipFrom = readDispatch(draft);
  if (!shipFrom.ok) return shipFrom;
  const self = kind === 'edit' ? lane?.id : undefined;
  // Two own lanes for one country and mode would leave to chance which is taken.
  for (const other of own.filter(({ id, mode }) => id !== self && mode === draft.mode)) {
    const shared = shipFrom.value.find((country) => other.shipFrom.includes(country));
    if (shared === undefined) continue;
    const what = shared === '*' ? 'Any country' : formatCountry(shared);
    return fail(
      `${what}, ${modeWords[draft.mode].toLowerCase()}, has the own lane ${isolatedName(other.label)} already.`,
    );
  }
  return shipFrom;
}

function readDispatch({ mode, isFromAnyCountry, countries }: LaneDraft): Result<Lane['shipFrom'], string> {
  // Goods in the US make no entry, so it does not matter where they are.
  if (mode === 'domestic') return ok(['*']);
  if (isFromAnyCountry) return ok(['*']);
  return readCountries(countries);
}

function readCountries(text: string): Result<readonly CountryCode[], string> {
  const words = text.split(/[,;]/).map((word) => word.trim());
  const named = words.filter((word) => word !== '');
  if (named.length === 0) return fail('Give at least one country, or tick any country.');
  const found: CountryCode[] = [];
  for (const word of named) {
    const country = readCountry(word);
    if (country === null) return fail(`“${word}” is not a country code or a name in use: write its code.`);
    if (!found.includes(country)) found.push(country);
  }
  return ok(found);
}

function readDays(draft: LaneDraft, context: LaneFormContext): Result<Sourced<Days>, LaneProblems> {
  const p50 = readTypedWhole(draft.p50, MOST_DAYS);
  const p90 = readTypedWhole(draft.p90, MOST_DAYS);
  const isUpsideDown = p50.ok && p90.ok && p90.value < p50.value;
  const value = p50.ok && p90.ok && !isUpsideDown ? { p50: p50.value, p90: p90.value } : null;
  const before = context.lane?.transitDays ?? null;
  const isChanged = value !== null && (before?.value.p50 !== value.p50 || before.value.p90 !== value.p90);
  const { source, problems } = readFreshSource(draft.daysSource, context, before, isChanged);
  if (value !== null && source !== null) return ok({ value, ...source });
  return fail({
    ...(p50.ok ? {} : { p50: p50.problem }),
    ...(p90.ok ? {} : { p90: p90.problem }),
    ...(isUpsideDown ? { p90: 'Is less than P50: nine in ten take at least as long as half.' } : {}),
    ...(source === null ? { daysSource: problems } : {}),
  });
}

function readFreight(
  draft: LaneDraft,
  context: LaneFormContext,
): Result<Sourced<FreightRate> | null, LaneProblems> {
  const { freightPer: per } = draft;
  if (per === 'unknown') return ok(null);
  const amount = readTypedUsd(draft.amount, MOST_CENTS);
  const units = per === 'container' ? readTypedUnits(draft.unitsPerContainer) : ok(null);
  const value = amount.ok && units.ok ? { per, amount: amount.value, unitsPerContainer: units.value } : null;
  const before = context.lane?.freight ?? null;
  const isChanged = value !== null && !isSameRate(value, before?.value ?? null);
  const { source, problems } = readFreshSource(draft.freightSource, context, before, isChanged);
  if (value !== null && source !== null) return ok({ value, ...source });
  return fail({
    ...(amount.ok ? {} : { amount: amount.problem }),
    ...(units.ok ? {} : { unitsPerContainer: units.problem }),
    ...(source === null ? { freightSource: problems } : {}),
  });
}

function readTypedUnits(text: string): Result<number, string> {
  const read = readTypedWhole(text, MOST_UNITS);
  return read.ok && read.value === 0 ? fail('Give at least 1 unit.') : read;
}

function isSameRate(one: FreightRate, other: FreightRate | null): boolean {
  return (
    one.per === other?.per && one.amount === other.amount && one.unitsPerContainer === other.unitsPerContainer
  );
}

/** The source as typed, refused for a changed figure of a copy if it is still that of the original. */
function readFreshSource(
  draft: SourceDraft,
  { kind }: LaneFormContext,
  before: Source | null,
  isChanged: boolean,
): ReturnType<typeof readSource> {
  const read = readSource(draft);
  if (kind !== 'copy' || !isChanged || read.source?.citation !== before?.citation) return read;
  return read.source === null ? read : { source: null, problems: { citation: STALE_SOURCE } };
}
