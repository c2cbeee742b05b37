import { expect, it } from 'vitest';
import { wellKnownCompaniesSchema } from '#domain/model/well-known-company';

const shipped = {
  version: 1,
  date: '2026-11-22',
  source: { citation: 'A list', asOf: '2026-11-22', confidence: 'assumed' },
  companies: [{ name: 'Canaan Inc.', country: 'SG', trade: 'mining-equipment' }],
};

it('well-known companies have a name, a country and a trade, and are some', () => {
  expect(wellKnownCompaniesSchema.safeParse(shipped).success).toBe(true);
  for (const companies of [
    [],
    [{ name: '', country: 'SG', trade: 'mining' }],
    [{ name: 'A', country: 'Singapore', trade: 'mining' }],
    [{ name: 'A', country: 'SG', trade: 'toys' }],
  ]) {
    expect(wellKnownCompaniesSchema.safeParse({ ...shipped, companies }).success).toBe(false);
  }
});
