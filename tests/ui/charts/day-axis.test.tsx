import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { dayPlace, monthTicks, rangeAround } from '../../../src-renderer/ui/charts/day-axis';

const day = calendarDate;
const year = { from: day('2027-01-01'), to: day('2028-01-01') };

describe('the days of a chart', () => {
  it('are the whole months around what is drawn', () => {
    expect(rangeAround([day('2027-03-15'), day('2026-12-31')], day('2026-11-21'))).toEqual({
      from: '2026-12-01',
      to: '2027-04-01',
    });
    expect(rangeAround([], day('2026-11-21'))).toEqual({ from: '2026-11-01', to: '2026-12-01' });
  });

  it('lie in proportion', () => {
    const place = dayPlace(year, 365);

    expect(place(day('2027-01-01'))).toBe(0);
    expect(place(day('2027-02-01'))).toBe(31);
  });

  it('are named by month, with the year at the first and each January', () => {
    const labels = monthTicks({ from: day('2026-11-01'), to: day('2027-03-01') }, 400).map(
      ({ label }) => label,
    );

    expect(labels).toEqual(['Nov 26', 'Dec', 'Jan 27', 'Feb']);
  });

  it('are named less often where there is no room', () => {
    const labels = monthTicks({ from: day('2026-11-01'), to: day('2028-11-01') }, 300).map(
      ({ label }) => label,
    );

    expect(labels).toEqual(['Jan 27', 'Jul', 'Jan 28', 'Jul']);
  });
});
