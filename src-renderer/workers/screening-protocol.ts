/**
 * Messages between the window and the worker that reads restricted-party lists and screens. Types only.
 *
 * The worker keeps each list it has read, ready to be asked, under the SHA-256 of its file.
 *
 * Depends on: core, model, screening, imports (types).
 */
import type { Result } from '#domain/core/result';
import type { ListSelfTest } from '#domain/model/loaded-list';
import type { ListEdition } from '#domain/model/restricted-list';
import type { PartyScreening, ScreenedList } from '#domain/model/screening-run';
import type { ScreeningSettings } from '#domain/model/screening-settings';
import type { ScreeningWords } from '#domain/model/screening-words';
import type { ScreenedSubject } from '#domain/screening/screened-subjects';
import type { ListFileProblem, RejectedListRow } from '../imports/restricted-lists/restricted-list-file';

/** Reads a file as a list, builds its index, and packs it where that is wanted. */
export interface ReadListTask {
  readonly kind: 'read-list';
  readonly fileName: string;
  readonly file: Uint8Array;
  /** The file cut into cells, in the form of `src-parser/table/table-bytes.ts`; null for a JSON file that may be parsed. */
  readonly table: Uint8Array | null;
  readonly words: ScreeningWords;
  readonly isPacked: boolean;
}

/** A list that was read and is kept. */
export interface ListRead {
  readonly edition: ListEdition;
  readonly rejected: readonly RejectedListRow[];
  /** Base64 of the packed file in pieces; none where it was not to be packed. */
  readonly pieces: readonly string[];
  /** Whether the file ends with the end of a line, as a whole text file does; true of JSON. */
  readonly hasLastLineEnd: boolean;
}

/** Gives back the file that was packed. */
export interface UnpackListTask {
  readonly kind: 'unpack-list';
  readonly pieces: readonly string[];
  /** Of the file. */
  readonly sha256: string;
}

/** Looks every subject up in lists that are kept. */
export interface ScreenTask {
  readonly kind: 'screen';
  readonly runId: string;
  readonly subjects: readonly ScreenedSubject[];
  readonly lists: readonly ScreenedList[];
  readonly settings: ScreeningSettings;
}

/** Tries whether the names of a kept list are found in it. */
export interface SelfTestTask {
  readonly kind: 'self-test';
  readonly sha256: string;
  readonly settings: ScreeningSettings;
  readonly innocents: readonly string[];
  readonly seed: number;
  /** Names are left out, every so-many-th tried, where it would take longer. */
  readonly secondsAtMost: number;
}

/** Lets go of every list but these. */
export interface KeepOnlyTask {
  readonly kind: 'keep-only';
  readonly sha256s: readonly string[];
}

/** One piece of work. */
export type ScreeningTask = ReadListTask | UnpackListTask | ScreenTask | SelfTestTask | KeepOnlyTask;

/** What a piece of work gives, by its kind. */
export interface ScreeningAnswers {
  readonly 'read-list': Result<ListRead, ListFileProblem>;
  /** Null if the pieces are not the file any more. */
  readonly 'unpack-list': Uint8Array | null;
  readonly screen: readonly PartyScreening[];
  /** Null if it was stopped. */
  readonly 'self-test': ListSelfTest | null;
  readonly 'keep-only': null;
}

/** What a piece of work is at. */
export type ScreeningPhase = 'reading' | 'indexing' | 'packing' | 'screening' | 'testing';

/** What the window says. */
export type ToScreeningWorker =
  | { readonly kind: 'do'; readonly id: number; readonly task: ScreeningTask }
  /** Ends a self-test; other work is ended with the worker. */
  | { readonly kind: 'stop'; readonly id: number };

/** What the worker says. Each piece of work ends with `done` or `crashed`. */
export type FromScreeningWorker =
  | {
      readonly kind: 'progress';
      readonly id: number;
      readonly phase: ScreeningPhase;
      /** 0 to 1; null where nobody can say. */
      readonly share: number | null;
    }
  | { readonly kind: 'done'; readonly id: number; readonly answer: ScreeningAnswers[ScreeningTask['kind']] }
  | { readonly kind: 'crashed'; readonly id: number; readonly message: string };
