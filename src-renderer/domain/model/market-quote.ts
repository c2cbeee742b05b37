/**
 * A price seen in public for a rig model. Quotes disagree, almost tenfold for
 * some models, so every one is kept with its source and none is averaged.
 *
 * Depends on: core, model/primitives, zod.
 */
import { z } from 'zod';
import type { Source } from '../core/source';
import { sourceSchema } from './primitives';

/** One public price of one model. */
export interface MarketQuote {
  readonly id: string;
  /** The rig model it is for. */
  readonly rigModelId: string;
  /** Price of one unit in `currency`, as quoted. */
  readonly price: number;
  /** ISO 4217: `USD`, `CAD`, `EUR`. */
  readonly currency: string;
  /** The source's own $/TH (or other currency per TH), where it gives one. */
  readonly pricePerTh: number | null;
  /** `outlier`, or which variant the price is for; null if neither. */
  readonly flag: string | null;
  readonly source: Source;
}

/** Checks one market quote. */
export const marketQuoteSchema: z.ZodType<MarketQuote> = z.object({
  id: z.string().min(1),
  rigModelId: z.string().min(1),
  price: z.number().positive(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  pricePerTh: z.number().positive().nullable(),
  flag: z.string().nullable(),
  source: sourceSchema,
});
