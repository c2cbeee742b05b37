import { describe, expect, it } from 'vitest';
import { shortAmount } from '../../../src-renderer/ui/charts/short-amount';
import { maskAmounts } from '../../../src-renderer/ui/hidden-amounts/mask-amounts';

describe('an amount on an axis', () => {
  it.each([
    [null, '—'],
    [0, '$0'],
    [99_900, '$999'],
    [100_000, '$1k'],
    [12_345_600, '$123.46k'],
    [127_680_000_00, '$127.68M'],
    [1_500_000_000_00, '$1.5B'],
    [-3_500_000_00, '−$3.5M'],
  ])('%s cents read %s', (cents, words) => {
    expect(shortAmount(cents)).toBe(words);
  });

  it('is taken out while amounts are hidden', () => {
    expect(maskAmounts(shortAmount(127_680_000_00))).not.toMatch(/\d/);
  });
});
