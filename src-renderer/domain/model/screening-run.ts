/**
 * A screening of every party against the lists in use, and what it found of each party.
 *
 * The findings of the newest run stand for each party; of earlier runs only the record of the run is
 * kept. A finding keeps the entries it is about, so that it can be read without the list.
 *
 * Depends on: model/loaded-list, model/restricted-list, model/screening-settings, zod.
 */
import { z } from 'zod';
import { instantSchema } from './loaded-list';
import {
  ENTRY_KINDS,
  LIST_FORMATS,
  listDateSchema,
  listEntrySchema,
  type EntryKind,
  type ListDate,
  type ListEntry,
  type ListFormatName,
} from './restricted-list';
import { BANDS, screeningSettingsSchema, type Band, type ScreeningSettings } from './screening-settings';

/** A list as it was when it was screened against. */
export interface ScreenedList {
  readonly id: ListFormatName;
  readonly fileName: string;
  readonly sha256: string;
  readonly listDate: ListDate | null;
  readonly rows: number;
}

/** A party as it was looked for. */
export interface SubjectSnapshot {
  /** Every name that was looked for, the first one first. */
  readonly names: readonly string[];
  /** ISO code; null if not known. */
  readonly country: string | null;
  readonly kind: EntryKind;
  readonly addresses: readonly string[];
  readonly numbers: readonly string[];
}

/** One pair of words that met. */
export interface StoredPair {
  readonly query: string;
  readonly entry: string;
  readonly rule: string;
  /** 0 to 1. */
  readonly similarity: number;
}

/** An entry that a party may be. Never a statement that it is. */
export interface StoredHit {
  readonly listId: ListFormatName;
  readonly entry: ListEntry;
  /** The name of the party by which it was found. */
  readonly query: string;
  /** The name of the entry that was met, as listed. */
  readonly listedName: string;
  /** 0 to 1, rounded to four decimals. */
  readonly score: number;
  readonly band: Band;
  readonly pairs: readonly StoredPair[];
  /** Why it is a hit, in sentences. */
  readonly reason: string;
}

/** What the newest run found of one party. */
export interface PartyScreening {
  /** Id of the party or vendor, or `name:` with the comparable name of one that has no record. */
  readonly id: string;
  readonly runId: string;
  readonly subject: SubjectSnapshot;
  /** Of the best hit; `none` means that nothing came near in the lists of the run, and no more. */
  readonly band: Band | 'none';
  /** Best first. */
  readonly hits: readonly StoredHit[];
  readonly weakHitsLeftOut: number;
  /** Whether a name has only common words, so that it cannot be looked for by them. */
  readonly isTooGeneral: boolean;
}

/** Why a run was made. */
export const RUN_REASONS = ['list-loaded', 'asked', 'parties-changed', 'settings-changed'] as const;
/** One of {@link RUN_REASONS}. */
export type RunReason = (typeof RUN_REASONS)[number];

/** One run. */
export interface ScreeningRun {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  /** Who asked for it; null if nobody said. */
  readonly by: string | null;
  readonly reason: RunReason;
  /** At least one. */
  readonly lists: readonly ScreenedList[];
  readonly settings: ScreeningSettings;
  readonly algorithmVersion: number;
  readonly parties: number;
  /** Parties by their best band. */
  readonly byBand: Readonly<Record<Band | 'none', number>>;
  /** What is other than in the run before: a sentence each; empty for the first run, and where nothing is. */
  readonly delta: readonly string[];
}

/** Runs that are kept. */
export const MOST_RUNS = 200;

const count = z.number().int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'Expected a SHA-256');

/** Checks a party as it was looked for. */
export const subjectSnapshotSchema: z.ZodType<SubjectSnapshot> = z.object({
  names: z.array(z.string().min(1)).min(1),
  country: z.string().nullable(),
  kind: z.enum(ENTRY_KINDS),
  addresses: z.array(z.string()),
  numbers: z.array(z.string()),
});

/** Checks a finding. */
export const partyScreeningSchema: z.ZodType<PartyScreening> = z.object({
  id: z.string().min(1),
  runId: z.string().min(1),
  subject: subjectSnapshotSchema,
  band: z.enum([...BANDS, 'none']),
  hits: z.array(
    z.object({
      listId: z.enum(LIST_FORMATS),
      entry: listEntrySchema,
      query: z.string(),
      listedName: z.string(),
      score: z.number().min(0).max(1),
      band: z.enum(BANDS),
      pairs: z.array(
        z.object({ query: z.string(), entry: z.string(), rule: z.string(), similarity: z.number() }),
      ),
      reason: z.string(),
    }),
  ),
  weakHitsLeftOut: count,
  isTooGeneral: z.boolean(),
});

/** Checks a run. */
export const screeningRunSchema: z.ZodType<ScreeningRun> = z.object({
  id: z.string().min(1),
  at: instantSchema,
  by: z.string().min(1).max(120).nullable(),
  reason: z.enum(RUN_REASONS),
  lists: z
    .array(
      z.object({
        id: z.enum(LIST_FORMATS),
        fileName: z.string().min(1),
        sha256,
        listDate: listDateSchema.nullable(),
        rows: count,
      }),
    )
    .min(1),
  settings: screeningSettingsSchema,
  algorithmVersion: count,
  parties: count,
  byBand: z.object({ strong: count, possible: count, weak: count, none: count }),
  delta: z.array(z.string()),
});
