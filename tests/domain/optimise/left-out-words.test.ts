import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { calendarMonth } from '#domain/core/calendar-month';
import { leftOutWords } from '#domain/optimise/left-out-words';

describe('why an offer was left out', () => {
  it('is a sentence that names what is in the way', () => {
    expect(leftOutWords({ code: 'offer/expired', validUntil: calendarDate('2026-11-01') })).toBe(
      'The price held until 2026-11-01.',
    );
    expect(leftOutWords({ code: 'batch-month/too-early', earliest: calendarMonth('2027-02') })).toBe(
      'The vendor cannot ship before 2027-02.',
    );
    expect(leftOutWords({ code: 'stopped', words: 'nothing leaves CN from 2027-03-01' })).toBe(
      'Nothing leaves CN from 2027-03-01.',
    );
    expect(leftOutWords({ code: 'cost/unknown', reason: 'No lane leads from VN.' })).toBe(
      'No lane leads from VN.',
    );
  });
});
