/**
 * A holding as it stands in a form: who holds how much of whom, from when to when, by which source.
 *
 * A share is a range. A blank least is "not stated", which is 0 and not "nothing"; a blank most is one
 * without an upper end.
 *
 * Depends on: core, model, imports/read-percent, ui.
 */
import { isCalendarDate, type CalendarDate } from '#domain/core/calendar-date';
import { partsPerMillion } from '#domain/core/money';
import { newRecordId } from '#domain/core/new-record-id';
import { fail, ok, type Result } from '#domain/core/result';
import type { OwnershipStake } from '#domain/model/ownership-stake';
import { readPercent } from '../../imports/read-percent';
import {
  newSourceDraft,
  readSource,
  sourceDraftOf,
  type SourceDraft,
  type SourceProblems,
} from '../../ui/source-draft';

/** The fields as typed. */
export interface StakeDraft {
  readonly ownerId: string | null;
  readonly ownedId: string | null;
  readonly least: string;
  readonly most: string;
  readonly from: string;
  readonly until: string;
  readonly isIndirect: boolean;
  readonly source: SourceDraft;
  readonly why: string;
}

/** What is wrong, by field. */
export interface StakeProblems {
  readonly ownerId?: string;
  readonly ownedId?: string;
  readonly least?: string;
  readonly most?: string;
  readonly from?: string;
  readonly until?: string;
  readonly source: SourceProblems;
}

const WHOLE = 1_000_000;

/** @param ownedId - the party that a new holding is one of; null if it is not known */
export function stakeDraftOf(
  stake: OwnershipStake | null,
  ownedId: string | null,
  why: string | null,
  today: CalendarDate,
): StakeDraft {
  return {
    ownerId: stake?.ownerId ?? null,
    ownedId: stake?.ownedId ?? ownedId,
    least: stake === null || stake.least === 0 ? '' : percentText(stake.least),
    most: stake === null || stake.most === WHOLE ? '' : percentText(stake.most),
    from: stake?.from ?? '',
    until: stake?.until ?? '',
    isIndirect: stake?.isIndirect ?? false,
    source: stake === null ? newSourceDraft(today) : sourceDraftOf(stake.source),
    why: why ?? '',
  };
}

/** The holding, or what is wrong. @param id - null gives a new one */
export function readStakeDraft(
  draft: StakeDraft,
  id: string | null,
  stakes: readonly { readonly id: string }[],
): { readonly stake: OwnershipStake | null; readonly problems: StakeProblems } {
  const { ownerId, ownedId } = draft;
  const least = readShare(draft.least, 0);
  const most = readShare(draft.most, WHOLE);
  const from = readDay(draft.from);
  const until = readDay(draft.until);
  const { source, problems: sourceProblems } = readSource(draft.source);
  const isTurned = least.ok && most.ok && least.value > most.value;
  const endsBefore =
    from.ok && until.ok && from.value !== null && until.value !== null && until.value < from.value;
  const problems: StakeProblems = {
    ...(ownerId === null ? { ownerId: 'Choose who holds.' } : {}),
    ...(ownedId === null
      ? { ownedId: 'Choose who is held.' }
      : ownedId === ownerId
        ? { ownedId: 'A party cannot hold itself.' }
        : {}),
    ...(least.ok ? {} : { least: least.problem }),
    ...(most.ok ? (isTurned ? { most: 'Is less than the least.' } : {}) : { most: most.problem }),
    ...(from.ok ? {} : { from: from.problem }),
    ...(until.ok ? (endsBefore ? { until: 'Is before the first day.' } : {}) : { until: until.problem }),
    source: sourceProblems,
  };
  if (
    ownerId === null ||
    ownedId === null ||
    ownedId === ownerId ||
    !least.ok ||
    !most.ok ||
    isTurned ||
    !from.ok ||
    !until.ok ||
    endsBefore ||
    source === null
  ) {
    return { stake: null, problems };
  }
  return {
    stake: {
      id: id ?? newRecordId('holding', `${ownerId} ${ownedId}`, stakes),
      ownerId,
      ownedId,
      least: partsPerMillion(least.value),
      most: partsPerMillion(most.value),
      from: from.value,
      until: until.value,
      isIndirect: draft.isIndirect,
      source,
    },
    problems,
  };
}

function readShare(text: string, blank: number): Result<number, string> {
  if (text.trim() === '') return ok(blank);
  const read = readPercent(text);
  if (!read.ok) return fail(`“${text.trim()}” ${read.problem}.`);
  return read.value > WHOLE ? fail(`“${text.trim()}” is more than 100 %.`) : read;
}

/** All of its decimals, so that what is not changed is read back as it was. */
function percentText(ppm: number): string {
  return String(ppm / 10_000);
}

/** A day of a form; blank is null. */
export function readDay(text: string): Result<CalendarDate | null, string> {
  if (text === '') return ok(null);
  if (!isCalendarDate(text)) return fail('Give day, month and year.');
  return text < '1900-01-01' ? fail('Is before 1900: check the year.') : ok(text);
}
