/**
 * The records of a list that was read: the list in use, its pieces, and a run.
 *
 * Depends on: domain, data (types), workers (types).
 */
import {
  MOST_EARLIER_EDITIONS,
  MOST_REJECTED_KEPT,
  type EarlierEdition,
  type ListPiece,
  type LoadedList,
} from '#domain/model/loaded-list';
import type { ListEdition } from '#domain/model/restricted-list';
import type { PartyScreening, RunReason, ScreeningRun } from '#domain/model/screening-run';
import type { ScreeningSettings } from '#domain/model/screening-settings';
import { bandCounts, screenedListOf } from '#domain/screening/run-record';
import { ALGORITHM_VERSION } from '#domain/screening/screening-settings';
import type { ListRead } from '../workers/screening-protocol';

/** Who asked, and when: an ISO instant. */
export interface Asked {
  readonly by: string | null;
  readonly at: string;
}

/** A list in use, without a self-test, over the edition before it. */
export function loadedListOf(
  { rejected, pieces }: Pick<ListRead, 'rejected' | 'pieces'>,
  edition: ListEdition,
  { by, at }: Asked,
  before: LoadedList | null,
): LoadedList {
  // Those that are no party by their nature are the longest part, and the least telling.
  const faultyFirst = [...rejected].sort((one, other) => Number(one.isNoParty) - Number(other.isNoParty));
  return {
    id: edition.format,
    edition,
    loadedAt: at,
    loadedBy: by,
    rejected: faultyFirst.slice(0, MOST_REJECTED_KEPT).map(({ place, why }) => ({ place, why })),
    selfTest: null,
    pieceCount: pieces.length,
    earlier: before === null ? [] : [earlierOf(before), ...before.earlier].slice(0, MOST_EARLIER_EDITIONS),
  };
}

/** The pieces as records, in order. */
export function listPiecesOf(
  { format, sha256 }: ListEdition,
  pieces: readonly string[],
): readonly ListPiece[] {
  return pieces.map((base64, at) => ({
    id: `${format}/${String(at + 1).padStart(4, '0')}`,
    listId: format,
    sha256,
    base64,
  }));
}

/** What a run is made from. */
interface RunParts {
  readonly id: string;
  readonly reason: RunReason;
  readonly lists: readonly LoadedList[];
  readonly settings: ScreeningSettings;
  readonly findings: readonly PartyScreening[];
  readonly delta: readonly string[];
}

/** A run with what it counted. */
export function runOf(parts: RunParts, { by, at }: Asked): ScreeningRun {
  const { id, reason, lists, settings, findings, delta } = parts;
  return {
    id,
    at,
    by,
    reason,
    lists: lists.map(screenedListOf),
    settings,
    algorithmVersion: ALGORITHM_VERSION,
    parties: findings.length,
    byBand: bandCounts(findings),
    delta,
  };
}

function earlierOf({ edition, loadedAt }: LoadedList): EarlierEdition {
  const { fileName, sha256, listDate, rows } = edition;
  return { fileName, sha256, listDate, rows, loadedAt };
}
