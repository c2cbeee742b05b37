import { describe, expect, it } from 'vitest';
import { partsPerMillion } from '#domain/core/money';
import {
  axisAmount,
  frontierSummary,
  stepOf,
  thirdWords,
} from '../../../../src-renderer/features/plan/optimise/frontier-figures';
import { gapWords, secondsWords } from '../../../../src-renderer/features/plan/optimise/outcome-words';
import { SOME_POINT } from '../../../fixtures/plan-solver';

const plan = {
  point: { ...SOME_POINT, backDuty: 250_000_00, topVendor: null },
  isProved: true,
  gap: 0,
  lines: [],
};

describe('the figures of a frontier', () => {
  it.each([
    [10_000_000_00, '$16M'],
    [1_000_000_00, '$16.4M'],
    [10_000_00, '$16.432M'],
    [0, '$16.432049M'],
  ])('over a range of %d cents names costs so that they differ', (range, words) => {
    expect(axisAmount(range)(1_643_204_921)).toBe(words);
  });

  it('are in five steps from the least to the most, and in the middle where all are alike', () => {
    const all = [0, 25, 50, 75, 100];
    expect(all.map((value) => stepOf(value, all))).toEqual([1, 2, 3, 4, 5]);
    expect(stepOf(7, [7, 7])).toBe(3);
    expect(stepOf(null, [1, null])).toBe(3);
  });

  it('are a dash where nobody knows them', () => {
    expect(thirdWords(plan, 'vendor-share')).toBe('—');
    expect(thirdWords(plan, 'back-duty')).toBe('$250,000.00');
    expect(thirdWords(plan, 'none')).toBe('—');
    const known = {
      ...plan,
      point: { ...plan.point, topVendor: { name: 'Bitmain', share: partsPerMillion(381_000) } },
    };
    expect(thirdWords(known, 'vendor-share')).toBe('38.1 % Bitmain');
  });

  it('say so where there is no plan, or none with a day', () => {
    expect(frontierSummary([])).toBe('No plan yet.');
    expect(frontierSummary([plan])).toBe(
      '1 plan. The cheapest: $141,200,000.00 all-in, of no known arrival, 5.10 EH/s.',
    );
  });
});

describe('gaps and times', () => {
  it.each([
    [null, 'how far from the best possible is not known yet'],
    [0, 'the best possible'],
    [0.0001, 'at most 0.1 % from the best possible'],
    [0.0123, 'at most 1.2 % from the best possible'],
  ])('a gap of %s reads: %s', (gap, words) => {
    expect(gapWords(gap)).toBe(words);
  });

  it('is in tenths of a second while it is short', () => {
    expect(secondsWords(420)).toBe('0.4 s');
    expect(secondsWords(12_400)).toBe('12 s');
  });
});
