import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { viewOverrides } from '#domain/executive/record/view-overrides';
import { standardScenario } from '#domain/model/settings';

const standard = standardScenario(calendarDate('2026-11-21'));

describe('a view that is not the standard one', () => {
  it('has nothing to tell while it is', () => {
    expect(viewOverrides(standard)).toEqual([]);
  });

  it('says which origin is taken in place of the declared ones', () => {
    const words = (view: Parameters<typeof viewOverrides>[0]) => viewOverrides(view).map((one) => one.words);
    expect(words({ ...standard, originFinding: 'found-china' })).toEqual([
      'Every foreign origin is taken as China in place of the declared one',
    ]);
    expect(words({ ...standard, originFinding: 'custom', customOrigin: countryCode('TH') })).toEqual([
      'Every foreign origin is taken as Thailand in place of the declared one',
    ]);
    expect(words({ ...standard, originFinding: 'custom', customOrigin: null })).toEqual([]);
  });

  it('names each condition that is taken as met and each cost that is not counted', () => {
    const view = {
      ...standard,
      entryBasis: 'as-of' as const,
      metConditions: ['S301-X', 'IEEPA-Y'],
      allInParts: { delay: false, service: true, reserve: false },
    };
    expect(viewOverrides(view).map(({ what, words }) => `${what}: ${words}`)).toEqual([
      'Day that sets the duty: Duty as if the goods entered on the as-of date; the standard is the median day (P50)',
      'Condition of tariff layer S301-X: Taken as met; the pack leaves it open',
      'Condition of tariff layer IEEPA-Y: Taken as met; the pack leaves it open',
      'All-in cost: Counted without delay',
      'All-in cost: Counted without reserve',
    ]);
    expect(
      viewOverrides(view).every(({ by, on, kind }) => by === null && on === null && kind === 'view'),
    ).toBe(true);
  });
});
