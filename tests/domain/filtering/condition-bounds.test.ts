import { toDayNumber, calendarDate } from '#domain/core/calendar-date';
import { boundsOf, dayOf, isBounding, isBoundByOffer, numberOf } from '#domain/filtering/condition-bounds';
import { describe, expect, it } from 'vitest';
import { someContext, someRows } from '../../fixtures/filters';

const day = (text: string) => toDayNumber(calendarDate(text));
const from = (origin: string) => someRows.find(({ offer }) => offer.origin === origin)!;
const step = { kind: 'tariff-step', plusDays: -1 } as const;

describe('a day term comes to', () => {
  it('its day, or so many days from the as-of date', () => {
    expect(dayOf({ kind: 'day', day: calendarDate('2027-03-12') }, from('MY'), someContext)).toBe(
      day('2027-03-12'),
    );
    expect(dayOf({ kind: 'as-of', plusDays: -2 }, from('MY'), someContext)).toBe(day('2026-11-19'));
  });

  it('the day before the duty of the goods changes, to no end where it never does, to nothing where no law is on file', () => {
    expect(dayOf(step, from('CN'), someContext)).toBe(day('2026-12-09'));
    expect(dayOf(step, from('MY'), someContext)).toBe(Infinity);
    expect(dayOf(step, from('TH'), someContext)).toBeNaN();
  });
});

describe('bounds', () => {
  it('that are not asked for are infinite', () => {
    const condition = { kind: 'number', columnId: 'duty', least: null, most: 5 } as const;

    expect(boundsOf(condition, from('MY'), someContext)).toEqual({ low: -Infinity, high: 5 });
    expect(isBounding(condition)).toBe(true);
    expect(isBounding({ ...condition, most: null })).toBe(false);
    expect(isBoundByOffer(condition)).toBe(false);
    expect(isBoundByOffer({ kind: 'date', columnId: 'entryDate', from: null, to: step })).toBe(true);
  });

  it('apply to numbers and days, and to no words', () => {
    expect(numberOf(12, { kind: 'usd' })).toBe(12);
    expect(numberOf('2026-12-09', { kind: 'date' })).toBe(day('2026-12-09'));
    expect(numberOf('2026-12-09', { kind: 'text' })).toBeNaN();
    expect(numberOf(null, { kind: 'integer' })).toBeNaN();
  });
});
