/**
 * The channels that read foreign files: in a process of their own, under caps.
 *
 * Main passes the bytes on and gives the answer back; what a table holds is
 * checked by who takes it.
 *
 * Depends on: table, ./shapes, zod.
 */
import { z } from 'zod';
import { READ_PROBLEM_CODES } from '#parser/table/read-problem';
import { DELIMITERS, QUOTES, TEXT_ENCODINGS } from '#parser/table/table-file';
import { bytes, nothing } from './shapes';

const MAX_TABLE_BYTES = 512 * 1024 * 1024;
/** More than the reader takes, so that its own words are what the user reads. */
const MAX_PASTED_CHARACTERS = 64 * 1024 * 1024;

/** Chosen by the page; tells its readings apart. */
const readingId = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
// Not `bytes`: a table is larger than the file it was cut from.
const tableBytes = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array, 'Expected bytes')
  .refine((value) => value.byteLength <= MAX_TABLE_BYTES, 'More than 512 MB');
/** What the user chose for a text in place of what is found in it. */
const choice = z.strictObject({
  encoding: z.enum(TEXT_ENCODINGS).nullable(),
  delimiter: z.enum(DELIMITERS).nullable(),
  quote: z.enum(QUOTES).nullable(),
});
const refused = z.strictObject({
  outcome: z.literal('refused'),
  problem: z.strictObject({
    code: z.enum(READ_PROBLEM_CODES),
    /** What was found and what is allowed, in the unit of the code. */
    size: z.number().nullable(),
    limit: z.number().nullable(),
    /** Where in the file. */
    where: z.string().max(200),
  }),
});
/** By the user, or because the page went. */
const stopped = z.strictObject({ outcome: z.literal('stopped') });
const tableOrNot = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('read'), table: tableBytes }),
  refused,
  stopped,
]);

/** What reading takes and answers. */
export const readingChannels = {
  /** Cuts a foreign file into cells. The table is in the form of `src-parser/table/table-bytes.ts`. */
  'file:read-table': {
    request: z.strictObject({ id: readingId, bytes, choice }),
    response: tableOrNot,
  },
  /** Cuts what was pasted into cells; HTML is the same as the clipboard has it for other programs. */
  'file:read-pasted': {
    request: z.strictObject({
      id: readingId,
      text: z.string().max(MAX_PASTED_CHARACTERS),
      html: z.string().max(MAX_PASTED_CHARACTERS).nullable(),
      choice,
    }),
    response: tableOrNot,
  },
  /** Ends a reading at once; nothing happens if it has ended. */
  'file:stop-reading': { request: z.strictObject({ id: readingId }), response: nothing },
  /** Whether a foreign JSON file may be parsed: its size, depth, number of values and names. */
  'file:check-json': {
    request: z.strictObject({ id: readingId, bytes }),
    response: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('allowed') }),
      refused,
      stopped,
    ]),
  },
} as const;
