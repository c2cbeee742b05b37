/**
 * A record of the user's own beside those that ship with the app: one of a new id is added, one of a
 * shipped id stands in its place, and one without a value takes the shipped one out.
 *
 * Depends on: core (types), model/primitives, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import { dateSchema } from './primitives';

/** One record. */
export interface OwnRecord<Value extends { readonly id: string }> {
  /** That of the value. */
  readonly id: string;
  /** Null takes out what ships under the id. */
  readonly value: Value | null;
  /** Day of the user's decision. */
  readonly on: CalendarDate;
  /** Who decided; null if nobody said. */
  readonly by: string | null;
  /** Why it is other than as shipped; null if nobody said. */
  readonly why: string | null;
}

/** Checks an own record of such values. */
export function ownRecordSchema<Value extends { readonly id: string }>(
  value: z.ZodType<Value>,
): z.ZodType<OwnRecord<Value>> {
  return z
    .object({
      id: z.string().min(1),
      value: value.nullable(),
      on: dateSchema,
      by: z.string().min(1).max(120).nullable(),
      why: z.string().min(1).max(1_000).nullable(),
    })
    .refine(({ id, value: own }) => own === null || own.id === id, {
      path: ['id'],
      error: 'Expected the id of the value',
    });
}

/**
 * The records in force: those that ship, then the user's new ones, each in its order.
 *
 * @param own - an id stands once
 */
export function withOwnRecords<Value extends { readonly id: string }>(
  shipped: readonly Value[],
  own: readonly OwnRecord<Value>[],
): readonly Value[] {
  const byId = new Map(own.map((record) => [record.id, record.value]));
  const known = new Set(shipped.map(({ id }) => id));
  return [
    ...shipped.flatMap((record) => {
      const value = byId.get(record.id);
      return value === undefined ? [record] : value === null ? [] : [value];
    }),
    ...own.flatMap(({ id, value }) => (known.has(id) || value === null ? [] : [value])),
  ];
}
