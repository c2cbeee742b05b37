/**
 * A restricted-party list that the user loaded: what the file was, how well names are found in it, and
 * the file itself, packed, so that it can be screened again without it.
 *
 * Depends on: core (types), model/primitives, model/restricted-list, zod.
 */
import { z } from 'zod';
import { isCalendarDate } from '../core/calendar-date';
import {
  LIST_FORMATS,
  listDateSchema,
  listEditionSchema,
  type ListDate,
  type ListEdition,
  type ListFormatName,
} from './restricted-list';

/** Whether the names of a list were found in it, as `domain/screening/self-test` counted. */
export interface ListSelfTest {
  /** Version of the way of matching. */
  readonly algorithmVersion: number;
  readonly seed: number;
  /** Every so-many-th name was tried; 1 is all. */
  readonly every: number;
  readonly cases: number;
  readonly found: number;
  /** Found cases in parts per million of all, rounded down. */
  readonly recallPpm: number;
  readonly byKind: readonly { readonly how: string; readonly cases: number; readonly found: number }[];
  /** The first names that did not find their entry. */
  readonly missed: readonly {
    readonly entryId: string;
    readonly listed: string;
    readonly query: string;
    readonly how: string;
  }[];
  /** Well-known companies looked for, and those that were strong or possible hits. */
  readonly innocents: number;
  readonly falseHits: readonly { readonly name: string; readonly band: string; readonly entryName: string }[];
}

/** An edition that was in use before. */
export interface EarlierEdition {
  readonly fileName: string;
  readonly sha256: string;
  readonly listDate: ListDate | null;
  readonly rows: number;
  /** ISO instant. */
  readonly loadedAt: string;
}

/** A list in use. */
export interface LoadedList {
  /** Its format: one edition of each is in use. */
  readonly id: ListFormatName;
  readonly edition: ListEdition;
  /** ISO instant. */
  readonly loadedAt: string;
  /** Null if nobody said. */
  readonly loadedBy: string | null;
  /** Rows that became no entry, with the reason; at most {@link MOST_REJECTED_KEPT}. */
  readonly rejected: readonly { readonly place: string; readonly why: string }[];
  /** Null where it was stopped. */
  readonly selfTest: ListSelfTest | null;
  /** Pieces of the packed file, `<id>/0001` and so on. */
  readonly pieceCount: number;
  /** Newest first, at most {@link MOST_EARLIER_EDITIONS}. */
  readonly earlier: readonly EarlierEdition[];
}

/** A piece of the packed file. */
export interface ListPiece {
  /** `<list>/0001`. */
  readonly id: string;
  readonly listId: ListFormatName;
  /** Of the whole file before packing, so that pieces of two editions are told apart. */
  readonly sha256: string;
  /** Bytes of the file in gzip, cut into pieces, in base64. */
  readonly base64: string;
}

/** Rejected rows that are kept. */
export const MOST_REJECTED_KEPT = 200;
/** Earlier editions that are kept. */
export const MOST_EARLIER_EDITIONS = 50;
/** Bytes of one piece before base64. */
export const LIST_PIECE_BYTES = 512 * 1024;

/** An ISO instant such as `2026-11-22T09:00:00.000Z`. */
export const instantSchema = z
  .string()
  .refine(
    (text) => isCalendarDate(text.slice(0, 10)) && /^\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/.test(text.slice(11)),
    {
      error: 'Expected an instant such as 2026-11-22T09:00:00.000Z',
    },
  );

const count = z.number().int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'Expected a SHA-256');

/** Checks the outcome of a self-test. */
export const listSelfTestSchema: z.ZodType<ListSelfTest> = z.object({
  algorithmVersion: count,
  seed: z.number().int(),
  every: z.number().int().min(1),
  cases: count,
  found: count,
  recallPpm: count.max(1_000_000),
  byKind: z.array(z.object({ how: z.string(), cases: count, found: count })),
  missed: z.array(z.object({ entryId: z.string(), listed: z.string(), query: z.string(), how: z.string() })),
  innocents: count,
  falseHits: z.array(z.object({ name: z.string(), band: z.string(), entryName: z.string() })),
});

/** Checks a list in use. */
export const loadedListSchema: z.ZodType<LoadedList> = z.object({
  id: z.enum(LIST_FORMATS),
  edition: listEditionSchema,
  loadedAt: instantSchema,
  loadedBy: z.string().min(1).max(120).nullable(),
  rejected: z.array(z.object({ place: z.string(), why: z.string() })).max(MOST_REJECTED_KEPT),
  selfTest: listSelfTestSchema.nullable(),
  pieceCount: z.number().int().min(1),
  earlier: z
    .array(
      z.object({
        fileName: z.string().min(1),
        sha256,
        listDate: listDateSchema.nullable(),
        rows: count,
        loadedAt: instantSchema,
      }),
    )
    .max(MOST_EARLIER_EDITIONS),
});

/** Checks a piece. */
export const listPieceSchema: z.ZodType<ListPiece> = z.object({
  id: z.string().min(1),
  listId: z.enum(LIST_FORMATS),
  sha256,
  base64: z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/, 'Expected base64'),
});
