/**
 * A duty depends on a calendar day, never on an instant. By construction the
 * domain only parses ISO days (which are UTC) and never reads local fields of a
 * date; here it is also shown for zones on both sides of the date line.
 */
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { afterEach, describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const zoneAtStart = process.env['TZ'];

afterEach(() => {
  if (zoneAtStart === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zoneAtStart;
});

describe('evaluateOffer', () => {
  it.each([
    ['UTC', 0],
    ['America/New_York', 300],
    ['Pacific/Kiritimati', -840],
    ['Pacific/Pago_Pago', 660],
    ['Asia/Kathmandu', -345],
  ])('gives the same duty and dates on a machine in %s', (zone, offsetInWinter) => {
    process.env['TZ'] = zone;
    const boundaries = ['2026-07-23', '2026-07-24', '2026-09-30', '2026-10-01'].map((day) =>
      evaluateOffer(anOffer({ origin: countryCode('CN'), entryDate: calendarDate(day) }), prepared()),
    );
    const computed = evaluateOffer(anOffer({ entryDate: null }), prepared());

    expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(offsetInWinter);
    expect(boundaries.map(({ cost }) => cost?.dutyRate)).toEqual([376_000, 401_000, 401_000, 401_000]);
    expect(boundaries.map(({ cost }) => cost?.mpf)).toEqual([65_150, 65_150, 65_150, 67_086]);
    expect(computed.delivery).toMatchObject({ entryP50: '2027-02-10', onRackP90: '2027-03-25' });
  });
});
