/**
 * An order problem in plain terms: what is offered, what the order must keep to, what is wanted.
 *
 * Costs are all-in dollars for one unit, however they came about; the problem
 * knows nothing of duty or dates. What it says is exact: every number is taken
 * as the decimal it is written as.
 *
 * Depends on: zod.
 */
import { z } from 'zod';

/** What an order is to be best at: the least cost, or the most hash rate. */
export const ORDER_OBJECTIVES = ['min-cost', 'max-th'] as const;
/** One of {@link ORDER_OBJECTIVES}. */
export type OrderObjective = (typeof ORDER_OBJECTIVES)[number];

/** One offer of an order problem. */
export interface ProblemOffer {
  /** Unique in the problem. */
  readonly id: string;
  readonly vendor: string;
  /** Country or any other name of where the rigs are made. */
  readonly origin: string;
  /** All-in cost of one unit, US dollars, 0 or more. */
  readonly unitAllInUsd: number;
  /** Hash rate of one unit, TH/s, 0 or more. */
  readonly thPerUnit: number;
  /** Power of one unit, kW, 0 or more. */
  readonly powerKw: number;
  /** Nothing is bought, or at least so many units. */
  readonly minUnits: number;
  readonly maxUnits: number;
  /** Units are bought in multiples of this, 1 or more. */
  readonly batchSize: number;
}

/** A most share of the order's TH: of every name alike, or of each named one. */
export type ShareCap = number | Readonly<Record<string, number>>;

/** What an order must keep to; what is absent is not asked for. */
export interface OrderRules {
  /** At least so many TH/s. */
  readonly targetTh?: number | undefined;
  /** At most so many dollars. */
  readonly budgetUsd?: number | undefined;
  /** At most so many kW. */
  readonly maxPowerKw?: number | undefined;
  /** Shares of the order's TH, 0 to 1. */
  readonly maxShareByVendor?: ShareCap | undefined;
  readonly maxShareByOrigin?: ShareCap | undefined;
  /** How many vendors at least one unit is bought from. */
  readonly maxVendors?: number | undefined;
  readonly minVendors?: number | undefined;
}

/** The whole problem. */
export interface OrderProblem {
  readonly objective: OrderObjective;
  readonly offers: readonly ProblemOffer[];
  readonly rules: OrderRules;
}

/** The largest number an order problem may hold: a trillion. */
export const MAX_PROBLEM_NUMBER = 1e12;

/** The decimal that a number is written as, where it has at most nine digits after the point: 1e-7 is 0.000000100. */
export function plainDecimal(value: number): string {
  const text = String(value);
  const isTiny = text.includes('e-') && Number(value.toFixed(9)) === value;
  return isTiny ? value.toFixed(9) : text;
}

/** Finite, 0 or more, with at most nine digits after the point, so that sums of it are exact. */
const amount = z
  .number()
  .min(0)
  .max(MAX_PROBLEM_NUMBER)
  // A number below 0 is told so, and nothing of its digits.
  .refine(
    (value) => /^-?\d+(\.\d{1,9})?$/.test(plainDecimal(value)),
    'Expected at most nine digits after the point',
  );
const count = z.number().int().min(0).max(100_000_000);
const share = amount.refine((value) => value <= 1, 'Expected a share from 0 to 1, such as 0.4 for 40 %');
const shareCap = z.union([share, z.record(z.string(), share)]);

/** Checks an order problem. */
export const orderProblemSchema: z.ZodType<OrderProblem> = z.strictObject({
  objective: z.enum(ORDER_OBJECTIVES),
  offers: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(200),
        vendor: z.string().min(1).max(200),
        origin: z.string().min(1).max(200),
        unitAllInUsd: amount,
        thPerUnit: amount,
        powerKw: amount,
        minUnits: count.default(0),
        maxUnits: count,
        batchSize: count.min(1).default(1),
      }),
    )
    .max(5_000)
    .refine((offers) => new Set(offers.map(({ id }) => id)).size === offers.length, {
      error: 'Expected an id of its own for each offer',
    }),
  rules: z
    .strictObject({
      targetTh: amount.optional(),
      budgetUsd: amount.optional(),
      maxPowerKw: amount.optional(),
      maxShareByVendor: shareCap.optional(),
      maxShareByOrigin: shareCap.optional(),
      maxVendors: count.optional(),
      minVendors: count.optional(),
    })
    .default({}),
});
