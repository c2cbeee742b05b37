/** The measures of a line, held against the plan's own cash, deposits and days. */
import { describe, expect, it } from 'vitest';
import { calendarDate, daysBetween } from '#domain/core/calendar-date';
import { monthOf } from '#domain/core/calendar-month';
import { depositDaysOf, pointValues } from '#domain/optimise/plan-measures';
import { lineCash } from '#domain/planning/cash/line-cash';
import { planOn } from '../../fixtures/plan-on-ground';

const { evaluation, ground } = planOn();
const plan = { paymentTerms: null };
const horizon = calendarDate('2027-12-31');

function theLine() {
  const [line] = evaluation.lines;
  if (line === undefined) throw new RangeError('No line');
  return line;
}

function valuesOf(hasCash: boolean) {
  const line = theLine();
  const days = depositDaysOf(line, plan, ground);
  const depositDays = new Map([[line.vendor, days]]);
  return { days, values: pointValues(line, { ground, plan, horizon, hasCash, depositDays }) ?? {} };
}

describe('the measures of a line', () => {
  it('have the cash of each month in that month, all of it', () => {
    const { values } = valuesOf(true);
    const byMonth: Record<string, number> = {};
    for (const { on, amount } of lineCash(theLine(), plan, ground).flows) {
      if (on === null) throw new RangeError('Not dated');
      byMonth[`cash ${monthOf(on)}`] = (byMonth[`cash ${monthOf(on)}`] ?? 0) + amount;
    }
    const cash = Object.fromEntries(Object.entries(values).filter(([key]) => key.startsWith('cash ')));

    expect(Object.keys(cash).length).toBeGreaterThan(2);
    expect(cash).toEqual(byMonth);
  });

  it('have what lies with the vendor on each day it is paid, until the goods leave', () => {
    const { days, values } = valuesOf(false);
    const deposits = Object.entries(values).filter(([key]) => key.startsWith('deposits '));

    expect(days).not.toContain('2027-01-20');
    expect(Object.fromEntries(deposits)).toEqual({
      'deposits 2026-11-28': 3_744_000,
      'deposits 2026-12-01': 18_720_000,
      'deposits 2026-12-25': 37_440_000,
    });
  });

  it('have TH-days from the first day it hashes to the horizon, both counted', () => {
    const { hashingP50, ths } = theLine();
    if (hashingP50 === null) throw new RangeError('Not dated');

    expect(valuesOf(false).values.thDays).toBe(ths * (daysBetween(hashingP50, horizon) + 1));
  });
});
