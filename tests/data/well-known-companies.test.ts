import { expect, it } from 'vitest';
import { loadWellKnownCompanies } from '../../src-renderer/data/well-known-companies';

it('the well-known companies are read once, and checked', () => {
  expect(loadWellKnownCompanies().companies).toContainEqual({
    name: 'Canaan Inc.',
    country: 'SG',
    trade: 'mining-equipment',
  });
  expect(loadWellKnownCompanies()).toBe(loadWellKnownCompanies());
});
