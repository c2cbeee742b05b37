import { describe, expect, it } from 'vitest';
import { exchangeToUsd } from '#domain/core/exchange';

describe('an amount of another currency', () => {
  it.each([
    ['28000', '0.1402', 392_560],
    ['3450.00', '1.0853', 374_429],
    // Half a cent goes up; as binary numbers it would fall to 100.
    ['1.005', '1', 101],
    ['100', '0.00005', 1],
    ['0.0379', '98765.43', 374_321],
  ])('of %s at $%s is %i cents, rounded half up', (amount, rate, cents) => {
    expect(exchangeToUsd(amount, rate)).toBe(cents);
  });

  it.each([
    ['100', '0.00004'],
    ['0', '1.1'],
    ['99999999999', '99999999999'],
    ['-5', '1'],
    ['1e3', '1'],
    ['', '1'],
  ])('of %s at %s is no amount', (amount, rate) => {
    expect(exchangeToUsd(amount, rate)).toBeNull();
  });
});
