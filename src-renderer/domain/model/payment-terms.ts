/**
 * When the price of an order is paid: shares of it, each tied to a day of the order.
 *
 * The price is meant and nothing else: duty, freight that the buyer books and
 * fees are paid when they fall due, whatever the vendor's terms are.
 *
 * Depends on: core (types), model/primitives, zod.
 */
import { z } from 'zod';
import type { PartsPerMillion } from '../core/money';
import { ratePpmSchema } from './primitives';

/** The days of an order that a payment can hang on: signing, dispatch, arrival at the site. */
export const PAYMENT_EVENTS = ['signing', 'dispatch', 'arrival'] as const;
/** One of {@link PAYMENT_EVENTS}. */
export type PaymentEvent = (typeof PAYMENT_EVENTS)[number];

/** One payment. */
export interface PaymentMilestone {
  /** Share of the price, 1 to 1,000,000 ppm. */
  readonly share: PartsPerMillion;
  readonly event: PaymentEvent;
  /** Days after the event; negative before it, never before signing. */
  readonly plusDays: number;
}

/** Checks payment terms: shares of more than nothing that add up to the whole price. */
export const paymentTermsSchema: z.ZodType<readonly PaymentMilestone[]> = z
  .array(
    z.object({
      share: ratePpmSchema.refine((share) => share > 0, 'Expected a share above 0 %'),
      event: z.enum(PAYMENT_EVENTS),
      plusDays: z.number().int().min(-730).max(730),
    }),
  )
  .min(1)
  .max(24)
  .refine((milestones) => milestones.reduce((sum, { share }) => sum + share, 0) === 1_000_000, {
    error: 'Expected the shares to add up to 100 %',
  })
  .refine((milestones) => milestones.every(({ event, plusDays }) => event !== 'signing' || plusDays >= 0), {
    error: 'Expected no payment before signing',
  });
