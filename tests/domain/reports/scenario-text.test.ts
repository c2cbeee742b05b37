import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { standardScenario, type Scenario } from '#domain/model/settings';
import { allInText, scenarioText, scenarioWords } from '#domain/reports/scenario-text';
import { describe, expect, it } from 'vitest';

const scenario = (change: Partial<Scenario> = {}): Scenario => ({
  ...standardScenario(calendarDate('2026-11-21')),
  ...change,
});

describe('scenarioText', () => {
  it('says day, basis and finding, and nothing of what is as it starts', () => {
    expect(scenarioText(scenario())).toBe(
      'As of 21 Nov 2026; duty by the law of the median entry date (P50); origins as declared.',
    );
  });

  it.each([
    ['p90', 'duty by the law of the late entry date (P90)'],
    ['expected', 'duty, fees and delay weighted by the chance of each day of arrival'],
    ['as-of', 'duty by the law of the as-of date'],
  ] as const)('words the basis %s', (entryBasis, words) => {
    expect(scenarioWords(scenario({ entryBasis }))).toBe(`21 Nov 2026; ${words}; origins as declared`);
  });

  it('names the country that a finding puts in place of the declared ones', () => {
    expect(scenarioWords(scenario({ originFinding: 'found-china' }))).toContain(
      'every foreign origin found to be China',
    );
    expect(scenarioWords(scenario({ originFinding: 'custom', customOrigin: countryCode('VN') }))).toContain(
      'every foreign origin found to be VN',
    );
  });

  it('says of a finding without a country that origins stay as declared', () => {
    expect(scenarioWords(scenario({ originFinding: 'custom' }))).toContain(
      'origins as declared, as no other is named',
    );
  });

  it('names the layers whose condition is taken as met', () => {
    expect(scenarioText(scenario({ metConditions: ['A-1'] }))).toMatch(
      /; the condition of tariff layer A-1 taken as met\.$/,
    );
    expect(scenarioText(scenario({ metConditions: ['A-1', 'B-2', 'C-3'] }))).toMatch(
      /; the conditions of tariff layers A-1, B-2 and C-3 taken as met\.$/,
    );
  });

  it('names what the all-in figure leaves out', () => {
    expect(scenarioText(scenario({ allInParts: { delay: false, service: true, reserve: false } }))).toMatch(
      /; all-in without delay and reserve\.$/,
    );
  });
});

describe('allInText', () => {
  it.each([
    [true, true, true, 'all-in counts everything'],
    [false, true, true, 'all-in without delay'],
    [false, false, false, 'all-in without delay, service and reserve'],
  ])('with delay %s, service %s, reserve %s reads “%s”', (delay, service, reserve, words) => {
    expect(allInText({ delay, service, reserve })).toBe(words);
  });
});
