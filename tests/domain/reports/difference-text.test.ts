import { describe, expect, it } from 'vitest';
import { fieldDifference } from '#domain/quotes/field-difference';
import { differenceText } from '#domain/reports/difference-text';

const words = (field: string, before: unknown, now: unknown) =>
  differenceText(fieldDifference(field, before, now));

describe('how far a field moved, in words', () => {
  it.each([
    ['unitPrice', 360_000, 374_400, '+$144.00 (+4.0 %)'],
    ['unitPrice', 374_400, 360_000, '−$144.00 (−3.8 %)'],
    ['leadTimeDays', 0, 30, '+30'],
    ['hashrateThs', 200, 190, '−10 (−5.0 %)'],
    ['validUntil', '2026-11-30', '2026-12-01', '+1 day'],
    ['reassessmentProbability', 100_000, 250_000, '+15 % (+150.0 %)'],
    ['unitPrice', 360_000, 360_000, ''],
    ['model', 'S21', 'S21 XP', ''],
    ['unitPrice', null, 1, ''],
  ])('%s from %s to %s is “%s”', (field, before, now, expected) => {
    expect(words(field, before, now)).toBe(expected);
  });
});
