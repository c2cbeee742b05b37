/**
 * What a person decided of a potential match, bound to the entry and the party as they then were: when
 * either changes, the decision no longer stands and the match is open again.
 *
 * Decisions are only ever added; the newest on a party and an entry is the one that counts.
 *
 * Depends on: core (types), model/loaded-list, model/primitives, model/restricted-list, model/screening-run, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import { instantSchema } from './loaded-list';
import { dateSchema } from './primitives';
import { LIST_FORMATS, listDateSchema, listEntrySchema, type ListEntry } from './restricted-list';
import { subjectSnapshotSchema, type ScreenedList, type SubjectSnapshot } from './screening-run';

/** What a person may decide; `reopened` takes an earlier decision back. */
export const DECISION_OUTCOMES = ['false-positive', 'true-match', 'escalated', 'reopened'] as const;
/** One of {@link DECISION_OUTCOMES}. */
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** One decision. */
export interface ScreeningDecision {
  readonly id: string;
  /** Of the `PartyScreening`. */
  readonly subjectId: string;
  /** The party's name, for a reader. */
  readonly subjectName: string;
  readonly subject: SubjectSnapshot;
  /** SHA-256 of the party as it was looked for; see `domain/screening/fingerprints`. */
  readonly subjectFingerprint: string;
  readonly entry: ListEntry;
  /** SHA-256 of the entry without its id. */
  readonly entryFingerprint: string;
  /** The list it stood in. */
  readonly list: ScreenedList;
  readonly outcome: DecisionOutcome;
  readonly reason: string;
  /** Where the evidence is: a document, a registry, a mail. */
  readonly evidence: string | null;
  readonly reviewer: string;
  /** ISO instant. */
  readonly at: string;
  /** First day on which it no longer stands; null if it lasts. */
  readonly expiresOn: CalendarDate | null;
  /** Who confirmed it after the reviewer, and when; null if nobody has. */
  readonly confirmed: { readonly by: string; readonly at: string } | null;
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'Expected a SHA-256');
const person = z.string().trim().min(1).max(120);

/** Checks a decision. */
export const screeningDecisionSchema: z.ZodType<ScreeningDecision> = z
  .object({
    id: z.string().min(1),
    subjectId: z.string().min(1),
    subjectName: z.string().min(1),
    subject: subjectSnapshotSchema,
    subjectFingerprint: sha256,
    entry: listEntrySchema,
    entryFingerprint: sha256,
    list: z.object({
      id: z.enum(LIST_FORMATS),
      fileName: z.string().min(1),
      sha256,
      listDate: listDateSchema.nullable(),
      rows: z.number().int().min(0),
    }),
    outcome: z.enum(DECISION_OUTCOMES),
    reason: z.string().trim().min(1).max(4_000),
    evidence: z.string().trim().min(1).max(4_000).nullable(),
    reviewer: person,
    at: instantSchema,
    expiresOn: dateSchema.nullable(),
    confirmed: z.object({ by: person, at: instantSchema }).nullable(),
  })
  .refine(({ reviewer, confirmed }) => confirmed === null || !isSamePerson(confirmed.by, reviewer), {
    path: ['confirmed'],
    error: 'Expected another person than the reviewer',
  });

/** Whether two names are one person's: case, space and the way a letter is encoded do not count. */
export function isSamePerson(one: string, other: string): boolean {
  // Cf are characters that nobody sees, such as a space of no width.
  const plain = (name: string) =>
    name
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .trim()
      .replace(/\s+/g, ' ')
      .toLowerCase();
  return plain(one) === plain(other);
}
