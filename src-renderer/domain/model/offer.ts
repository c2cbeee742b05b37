/**
 * An offer: one model, from one vendor, made in one country, at one price, in
 * one quantity, shipped one way. The unit a buyer compares and orders.
 *
 * Depends on: core, model/earlier-quote, model/hand-edit, model/payment-terms, model/primitives, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import type { CountryCode } from '../core/country';
import { MAX_OFFER_CENTS, type PartsPerMillion, type UsdCents } from '../core/money';
import type { Kilograms, Terahashes, Watts } from '../core/quantity';
import { earlierQuotesSchema, type EarlierQuote } from './earlier-quote';
import { handEditsSchema, type HandEdit } from './hand-edit';
import { paymentTermsSchema, type PaymentMilestone } from './payment-terms';
import {
  centsSchema,
  countrySchema,
  dateSchema,
  kilogramsSchema,
  ratePpmSchema,
  terahashesSchema,
  wattsSchema,
} from './primitives';

/** Incoterms 2020 that price lists use; who pays carriage, insurance and duty. */
export const INCOTERMS = ['EXW', 'FCA', 'FOB', 'CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DDP'] as const;
/** One of {@link INCOTERMS}. */
export type Incoterm = (typeof INCOTERMS)[number];

/** How the goods travel. `domestic` means they are in the US already: no customs entry is made. */
export const TRANSPORT_MODES = ['air', 'ocean', 'domestic'] as const;
/** One of {@link TRANSPORT_MODES}. */
export type TransportMode = (typeof TRANSPORT_MODES)[number];

/** What supports the declared origin, weakest first. */
export const ORIGIN_EVIDENCE = ['none', 'certificate', 'bill-of-materials', 'ruling'] as const;
/** One of {@link ORIGIN_EVIDENCE}. */
export type OriginEvidence = (typeof ORIGIN_EVIDENCE)[number];

/** A price as quoted in another currency, with the rate that turned it into dollars. */
export interface ForeignPrice {
  /** Price of one unit as quoted, a plain decimal number. */
  readonly amount: string;
  /** ISO 4217 or `USDT`, `BTC`. */
  readonly currency: string;
  /** Dollars for one unit of the currency, a plain decimal number. */
  readonly usdPerUnit: string;
  /** The day the rate was read. */
  readonly rateDate: CalendarDate;
}

/** A part of the quantity that ships and enters by itself. */
export interface Batch {
  /** Units, 1 or more. */
  readonly quantity: number;
  /** Days after the first batch on which it ships; 0 for the first. */
  readonly afterDays: number;
}

/** One offer. What the vendor did not say is null, never 0. */
export interface Offer {
  /** The buyer's or vendor's reference; unique in a workspace. */
  readonly id: string;
  /** The seller, as in the vendor table where it is known there. */
  readonly vendor: string;
  readonly model: string;
  /** Rated hash rate of one unit, TH/s; more than 0. */
  readonly hashrateThs: Terahashes;
  /** Power of one unit at the wall, W. */
  readonly powerW: Watts | null;
  /** Declared country of origin: where the rig was made, not where it ships from. */
  readonly origin: CountryCode;
  /** Country the goods are dispatched from. */
  readonly shipFrom: CountryCode;
  readonly incoterm: Incoterm;
  /** Price of one unit, in US cents, on the Incoterm's terms. */
  readonly unitPrice: UsdCents;
  /** The price as quoted, if that was not in US dollars. */
  readonly foreignPrice: ForeignPrice | null;
  /** When the price is paid; null if the vendor did not say. */
  readonly paymentTerms: readonly PaymentMilestone[] | null;
  /** Units offered, 1 or more. */
  readonly quantity: number;
  /** Least units the vendor sells. */
  readonly minimumQuantity: number | null;
  /**
   * How the quantity is split into planned customs entries, first batch first: each pays its own
   * processing fee and the law of its own day. Null is one entry. The quantities add up to `quantity`.
   */
  readonly batches: readonly Batch[] | null;
  /** Gross weight of one unit packed for transport; null falls back to the assumed weight. */
  readonly unitWeightKg: Kilograms | null;
  /** US tariff number, digits only, 8 or 10 of them: `8543709860`. */
  readonly htsCode: string;
  readonly mode: TransportMode;
  /** International freight for the whole quantity; null lets the lane estimate it. */
  readonly freightTotal: UsdCents | null;
  /** Cargo insurance for the whole quantity; null lets the settings estimate it. */
  readonly insuranceTotal: UsdCents | null;
  /** Customs broker, bond and other costs up to the border, whole quantity; null if none were named. */
  readonly otherTotal: UsdCents | null;
  /** Planned customs entry, if fixed; null lets the lead time decide. */
  readonly entryDate: CalendarDate | null;
  /** Days from order to dispatch as the vendor says. */
  readonly leadTimeDays: number | null;
  /** Warranty in days from dispatch as quoted; null falls back to the vendor's terms. */
  readonly warrantyDays: number | null;
  /** Site the rigs are for; null means the default site. */
  readonly siteId: string | null;
  readonly originEvidence: OriginEvidence;
  /** Country where the hashboards were assembled, if known: what customs may look at in place of final assembly. */
  readonly hashboardOrigin: CountryCode | null;
  /**
   * How likely the user holds it that customs refuses the declared origin, 0 to 1,000,000 ppm;
   * null falls back to the assumption for the evidence held.
   */
  readonly reassessmentProbability: PartsPerMillion | null;
  /** Goods that qualify under USMCA are exempt from layers that say so. */
  readonly isUsmcaQualifying: boolean;
  /** Last day the price holds. */
  readonly validUntil: CalendarDate | null;
  /** Day of the quote. */
  readonly quotedOn: CalendarDate | null;
  readonly note: string | null;
  /** Chosen by the user to be looked at more closely; no statement of the vendor's. */
  readonly isShortlisted: boolean;
  /** The evidence record this offer was read from. */
  readonly evidenceId: string;
  /** Sheet of the workbook it stands on; null for a text, a document without sheets, and what was read before sheets were noted. */
  readonly evidenceSheet: string | null;
  /** Line of that evidence, counting the header as 1; null if it has no lines. */
  readonly evidenceRow: number | null;
  /** What earlier quotations of the same offer said, newest first. */
  readonly earlierQuotes: readonly EarlierQuote[];
  /** Fields that are not that evidence's any more, since a person typed over them; at most one mark for each. */
  readonly handEdits: readonly HandEdit[];
}

const decimalText = z.string().regex(/^\d+(\.\d+)?$/, 'Expected a plain decimal number');

const totalSchema = centsSchema
  .refine((value) => value >= 0, 'Expected 0 or more')
  .refine((value) => value <= MAX_OFFER_CENTS, 'Expected at most 10,000,000,000 dollars');

/** The least hash rate of a unit in TH/s; below it a cost for each TH/s, with several duties of 1000 %, is no exact integer. */
export const MIN_OFFER_THS = 0.01;

/** The most that a person or a file may say one packed unit weighs; grams written for kilograms are more. */
export const MAX_UNIT_KG = 1_000;

/** Checks one offer, as stored and as exchanged in a workspace file. */
export const offerSchema: z.ZodType<Offer> = z
  .object({
    id: z.string().min(1).max(120),
    vendor: z.string().min(1).max(200),
    model: z.string().min(1).max(200),
    hashrateThs: terahashesSchema.refine((value) => value >= MIN_OFFER_THS, 'Expected at least 0.01 TH/s'),
    powerW: wattsSchema.nullable(),
    origin: countrySchema,
    shipFrom: countrySchema,
    incoterm: z.enum(INCOTERMS),
    unitPrice: centsSchema.refine((value) => value > 0, 'Expected a price above 0'),
    foreignPrice: z
      .object({
        amount: decimalText,
        currency: z.string().regex(/^[A-Z]{3,5}$/),
        usdPerUnit: decimalText,
        rateDate: dateSchema,
      })
      .nullable(),
    paymentTerms: paymentTermsSchema.nullable().default(null),
    quantity: z.number().int().min(1).max(10_000_000),
    minimumQuantity: z.number().int().min(1).nullable(),
    batches: z
      .array(
        z.object({
          quantity: z.number().int().min(1).max(10_000_000),
          afterDays: z.number().int().min(0).max(1500),
        }),
      )
      .min(1)
      .max(60)
      .nullable()
      .default(null),
    unitWeightKg: kilogramsSchema.nullable().default(null),
    htsCode: z.string().regex(/^\d{8}(\d{2})?$/, 'Expected 8 or 10 digits'),
    mode: z.enum(TRANSPORT_MODES),
    freightTotal: totalSchema.nullable(),
    insuranceTotal: totalSchema.nullable(),
    otherTotal: totalSchema.nullable(),
    entryDate: dateSchema.nullable(),
    leadTimeDays: z.number().int().min(0).max(1500).nullable(),
    warrantyDays: z.number().int().min(0).max(5000).nullable(),
    siteId: z.string().min(1).nullable(),
    originEvidence: z.enum(ORIGIN_EVIDENCE),
    hashboardOrigin: countrySchema.nullable().default(null),
    reassessmentProbability: ratePpmSchema
      .refine((value) => value <= 1_000_000, 'Expected at most 100 %')
      .nullable()
      .default(null),
    isUsmcaQualifying: z.boolean(),
    validUntil: dateSchema.nullable(),
    quotedOn: dateSchema.nullable(),
    note: z.string().max(2000).nullable(),
    isShortlisted: z.boolean().default(false),
    evidenceId: z.string().min(1),
    evidenceSheet: z.string().min(1).nullable().default(null),
    evidenceRow: z.number().int().min(1).nullable(),
    earlierQuotes: earlierQuotesSchema.default([]),
    handEdits: handEditsSchema.default([]),
  })
  .refine(({ unitPrice, quantity }) => unitPrice * quantity <= MAX_OFFER_CENTS, {
    path: ['unitPrice'],
    error: 'Expected at most 10,000,000,000 dollars for the whole quantity',
  })
  .refine(
    ({ batches, quantity }) =>
      batches === null || batches.reduce((sum, batch) => sum + batch.quantity, 0) === quantity,
    { path: ['batches'], error: 'Expected the batches to add up to the quantity' },
  )
  .refine(
    ({ batches }) =>
      batches === null ||
      (batches[0]?.afterDays === 0 &&
        batches.every((batch, index) => batch.afterDays >= (batches[index - 1]?.afterDays ?? 0))),
    { path: ['batches'], error: 'Expected the first batch at 0 days and the others in order' },
  );
