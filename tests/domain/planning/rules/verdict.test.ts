import { leastStep, linesText, perUnit, standingOf, withoutText } from '#domain/planning/rules/verdict';
import { describe, expect, it } from 'vitest';

const whole = { step: 5n, isMissingMore: false, isMissingLess: false };

describe('a figure and its limit', () => {
  it('is kept, binding within a step, or broken', () => {
    expect(standingOf({ ...whole, slack: 5n })).toBe('kept');
    expect(standingOf({ ...whole, slack: 4n })).toBe('binding');
    expect(standingOf({ ...whole, slack: 0n })).toBe('binding');
    expect(standingOf({ ...whole, slack: -1n })).toBe('broken');
    expect(standingOf({ ...whole, slack: 0n, step: null })).toBe('kept');
  });

  it('is not known where what is missing could change it', () => {
    expect(standingOf({ ...whole, slack: 9n, isMissingMore: true })).toBe('unknown');
    expect(standingOf({ ...whole, slack: -9n, isMissingMore: true })).toBe('broken');
    expect(standingOf({ ...whole, slack: -9n, isMissingLess: true })).toBe('unknown');
    expect(standingOf({ ...whole, slack: 9n, isMissingLess: true })).toBe('kept');
  });

  it('has the least step above nothing', () => {
    expect(leastStep([0n, 7n, 3n])).toBe(3n);
    expect(leastStep([0n])).toBeNull();
    expect(perUnit(10n, 3)).toBe(3n);
    expect(perUnit(10n, 0)).toBe(0n);
  });

  it('says what it leaves out', () => {
    expect(linesText(1)).toBe('1 line');
    expect(withoutText(0, 'a day')).toBe('');
    expect(withoutText(2, 'a day')).toBe(' (2 lines without a day not counted)');
  });
});
