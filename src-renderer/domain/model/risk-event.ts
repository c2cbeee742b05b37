/**
 * Something that happened around a party and bears on buying from it: a probe, a customs hold, a demand
 * for back-duty. Kept apart from restricted-party lists: an event is no listing.
 *
 * An event is told by statements, each with its source; where they disagree they stand side by side.
 *
 * Depends on: core (types), model/primitives, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import type { Source } from '../core/source';
import { dateSchema, sourceSchema } from './primitives';

/** What kind of event; see {@link RiskKind}. */
export const RISK_KINDS = [
  'probe',
  'customs-hold',
  'seizure',
  'back-duty',
  'bill',
  'lawsuit',
  'firmware',
] as const;
/** A probe by an authority, goods held or seized by customs, duty demanded afterwards, a bill, a lawsuit, a finding about firmware. */
export type RiskKind = (typeof RISK_KINDS)[number];

/** How grave an event is for a buyer, 1 (worth knowing) to 5 (an order may be lost). */
export type Severity = 1 | 2 | 3 | 4 | 5;

/** What one source says of an event. */
export interface RiskStatement {
  /** One sentence or two. */
  readonly says: string;
  readonly source: Source;
}

/** One event. */
export interface RiskEvent {
  readonly id: string;
  /** The vendors and parties it is about, by id; none for an event that bears on the whole trade. */
  readonly partyIds: readonly string[];
  readonly kind: RiskKind;
  /** A few words: `Shipments held by customs`. */
  readonly title: string;
  /** First day known; the first of the month where a source gives no day. */
  readonly from: CalendarDate;
  /** Last day known; null while it goes on. */
  readonly until: CalendarDate | null;
  readonly severity: Severity;
  /** Oldest source first. */
  readonly statements: readonly RiskStatement[];
}

/** How fast events of a kind lose weight once they are over. */
export interface RiskDecay {
  readonly kind: RiskKind;
  /** Days in which the weight halves. */
  readonly halfLifeDays: number;
}

/** The register as it ships. */
export interface RiskRegister {
  readonly events: readonly RiskEvent[];
  readonly decay: readonly RiskDecay[];
  /** What the half-lives rest on. */
  readonly decaySource: Source;
}

const severitySchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

/** Checks one event. */
export const riskEventSchema: z.ZodType<RiskEvent> = z
  .object({
    id: z.string().min(1),
    partyIds: z.array(z.string().min(1)),
    kind: z.enum(RISK_KINDS),
    title: z.string().min(1).max(120),
    from: dateSchema,
    until: dateSchema.nullable(),
    severity: severitySchema,
    statements: z.array(z.object({ says: z.string().min(1), source: sourceSchema })).min(1),
  })
  .refine(({ from, until }) => until === null || from <= until, {
    path: ['until'],
    error: 'Expected a day not before the first',
  });

/** Checks the register: every kind has one half-life. */
export const riskRegisterSchema: z.ZodType<RiskRegister> = z.object({
  events: z.array(riskEventSchema),
  decay: z
    .array(z.object({ kind: z.enum(RISK_KINDS), halfLifeDays: z.number().int().min(1) }))
    .refine((decay) => RISK_KINDS.every((kind) => decay.filter((one) => one.kind === kind).length === 1), {
      error: 'Expected one half-life for each kind',
    }),
  decaySource: sourceSchema,
});
