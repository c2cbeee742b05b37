/**
 * What a vendor sells an offer by beside its price: in which lots, cheaper from how many on, in units or
 * by the terahash, with what option on more.
 *
 * These are the vendor's words about one offer and no part of a plan: two plans that buy the offer share
 * them.
 *
 * Depends on: core (types), model/primitives, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import type { PartsPerMillion, UsdCents } from '../core/money';
import type { Source } from '../core/source';
import { centsSchema, dateSchema, ratePpmSchema, sourceSchema } from './primitives';

/** From a quantity on, every unit of it costs this. */
export interface PriceBreak {
  /** Units of one purchase, 2 or more. */
  readonly fromUnits: number;
  /** Price of one unit on the offer's Incoterm, US cents. */
  readonly unitPrice: UsdCents;
}

/** The right, and not the duty, to buy more at a fixed price. */
export interface CallOption {
  /** Paid when the option is taken, for all of it; credited against nothing unless the contract says so. US cents. */
  readonly fee: UsdCents;
  /** Price of one unit once it is exercised, US cents. */
  readonly unitPrice: UsdCents;
  /** The most units that can be called. */
  readonly units: number;
  /** Last day on which it can be exercised. */
  readonly expiresOn: CalendarDate;
}

/** What a contract counts: units, whatever they hash, or terahashes, of which the last unit count follows. */
export const CONTRACT_UNITS = ['unit', 'terahash'] as const;
/** One of {@link CONTRACT_UNITS}. */
export type ContractUnit = (typeof CONTRACT_UNITS)[number];

/** The purchase terms of one offer. */
export interface PurchaseTerms {
  /** That of the offer. */
  readonly id: string;
  /** Units are sold in whole multiples of this, 1 or more; null if any number is. */
  readonly lotSize: number | null;
  /** The most units sold; null is the quantity of the offer. */
  readonly mostUnits: number | null;
  /** Each from more units on than the one before. None: the offer's price holds for every quantity. */
  readonly priceBreaks: readonly PriceBreak[];
  readonly contractUnit: ContractUnit;
  /** How far the delivered hash rate of a unit may lie from the rated one, either way; null if nobody said. */
  readonly hashrateTolerance: PartsPerMillion | null;
  readonly callOption: CallOption | null;
  readonly source: Source;
}

const price = centsSchema.refine((value) => value > 0, 'Expected a price above 0');
const units = z.number().int().min(1).max(10_000_000);

/** Checks purchase terms. */
export const purchaseTermsSchema: z.ZodType<PurchaseTerms> = z.object({
  id: z.string().min(1).max(120),
  lotSize: units.nullable(),
  mostUnits: units.nullable(),
  priceBreaks: z
    .array(z.object({ fromUnits: units.refine((from) => from >= 2, 'Expected 2 or more'), unitPrice: price }))
    .max(20)
    .refine(
      (breaks) => breaks.every(({ fromUnits }, at) => fromUnits > (breaks[at - 1]?.fromUnits ?? 1)),
      'Expected each break from more units on than the one before',
    ),
  contractUnit: z.enum(CONTRACT_UNITS),
  hashrateTolerance: ratePpmSchema
    .refine((value) => value < 1_000_000, 'Expected less than 100 %')
    .nullable(),
  callOption: z
    .object({
      fee: centsSchema.refine((value) => value >= 0, 'Expected 0 or more'),
      unitPrice: price,
      units,
      expiresOn: dateSchema,
    })
    .nullable(),
  source: sourceSchema,
});
