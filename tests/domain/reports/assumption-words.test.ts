import { partsPerMillion, usdCents } from '#domain/core/money';
import { assumptionsSchema, type Assumptions } from '#domain/model/settings';
import { assumptionValueText, assumptionWords } from '#domain/reports/assumption-words';
import { describe, expect, it } from 'vitest';
import { someAssumptions } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';

const textOf = (name: keyof Assumptions, assumptions: Assumptions = someAssumptions) => {
  const words = assumptionWords.find((entry) => entry.name === name);
  const value = assumptions[name]?.value;
  return words && value !== undefined && assumptionValueText(words, value);
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
      const raised = { ...someAssumptions, [name]: sourced<unknown>(value) };

      expect(assumptionsSchema.safeParse(raised).success).toBe(true);
    },
  );

  it.each(assumptionWords.map((words) => [words.name, words] as const))(
    'says what it means to leave %s out exactly if its record allows that',
    (name, { leftOut }) => {
      const without = { ...someAssumptions, [name]: null };

      expect(assumptionsSchema.safeParse(without).success).toBe(leftOut !== null);
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
    ['unitWeightKg', '16.5 kg'],
    ['hashpriceMonthlyDecline', '0.00 % a month'],
  ] as const)('writes %s with its unit', (name, text) => {
    expect(textOf(name)).toBe(text);
  });

  it.each([
    ['brokerPerEntry', sourced(usdCents(15_000)), '150.00 $/entry'],
    ['bondRate', sourced(partsPerMillion(6000)), '0.60 %'],
    ['reassessmentWithCertificate', sourced(partsPerMillion(100_000)), '10.00 %'],
  ] as const)('writes %s where it is set', (name, value, text) => {
    expect(textOf(name, { ...someAssumptions, [name]: value })).toBe(text);
  });
});
