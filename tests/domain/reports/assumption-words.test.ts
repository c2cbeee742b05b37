import { assumptionsSchema, type Assumptions } from '#domain/model/settings';
import { assumptionValueText, assumptionWords } from '#domain/reports/assumption-words';
import { describe, expect, it } from 'vitest';
import { someAssumptions } from '../../fixtures/reference';

const textOf = (name: keyof Assumptions) => {
  const words = assumptionWords.find((entry) => entry.name === name);
  return words && assumptionValueText(words, someAssumptions[name].value);
};

describe('assumptionWords', () => {
  it('words every assumption once', () => {
    expect(assumptionWords.map(({ name }) => name).sort()).toEqual(Object.keys(someAssumptions).sort());
  });

  it.each(assumptionWords.map((words) => [words.name, words] as const))(
    'says of %s what it is in a sentence, under a label that fits inside one',
    (_, { label, meaning }) => {
      expect(label).toMatch(/^[a-z]/);
      expect(meaning).toMatch(/^[A-Z].+\.$/);
    },
  );

  it.each(assumptionWords.map((words) => [words.name, words] as const))(
    'allows for %s no more than its record does',
    (name, { kind, most }) => {
      const value = kind === 'days' ? { p50: most, p90: most } : most;
      const raised = { ...someAssumptions, [name]: { ...someAssumptions[name], value } };

      expect(assumptionsSchema.safeParse(raised).success).toBe(true);
    },
  );
});

describe('assumptionValueText', () => {
  it.each([
    ['hashpricePerPhDay', '40.00 $/PH/day'],
    ['insuranceRate', '0.40 %'],
    ['inlandDays', '8 days at P50, 13 at P90'],
    ['usRepairDays', '14 days'],
    ['serviceYears', '3 years'],
  ] as const)('writes %s with its unit', (name, text) => {
    expect(textOf(name)).toBe(text);
  });
});
