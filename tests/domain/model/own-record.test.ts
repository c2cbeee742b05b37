/** A workspace's own records over those that ship. */
import { expect, it } from 'vitest';
import { z } from 'zod';
import { calendarDate } from '#domain/core/calendar-date';
import { ownRecordSchema, withOwnRecords, type OwnRecord } from '#domain/model/own-record';

interface Fact {
  readonly id: string;
  readonly says: string;
}
const own = (id: string, value: Fact | null): OwnRecord<Fact> => ({
  id,
  value,
  on: calendarDate('2026-11-22'),
  by: null,
  why: null,
});
const shipped: readonly Fact[] = [
  { id: 'a', says: 'shipped' },
  { id: 'b', says: 'shipped' },
];
const schema = ownRecordSchema(z.object({ id: z.string(), says: z.string() }));

it('stands in the place of what ships, takes it out, or comes after it', () => {
  const records = [own('b', { id: 'b', says: 'own' }), own('a', null), own('c', { id: 'c', says: 'new' })];

  expect(withOwnRecords(shipped, records)).toEqual([
    { id: 'b', says: 'own' },
    { id: 'c', says: 'new' },
  ]);
  expect(withOwnRecords(shipped, [])).toEqual(shipped);
  expect(withOwnRecords(shipped, [own('gone', null)])).toEqual(shipped);
});

it('is refused if it would stand under another id than its value has', () => {
  expect(schema.safeParse(own('a', { id: 'a', says: 'own' })).success).toBe(true);
  expect(schema.safeParse(own('a', null)).success).toBe(true);
  expect(schema.safeParse(own('a', { id: 'b', says: 'own' })).success).toBe(false);
});
