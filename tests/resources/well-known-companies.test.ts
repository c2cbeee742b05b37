/** The companies of the self-test: many, of every trade that a buyer of rigs meets, and named by no list on hand. */
import { beforeAll, describe, expect, it } from 'vitest';
import { wellKnownCompaniesSchema } from '#domain/model/well-known-company';
import type { ListEntry } from '#domain/model/restricted-list';
import { comparableName } from '#domain/screening/list-status';
import { realList } from '../fixtures/restricted-list';
import { readResource } from './read-resource';

const { companies, source } = readResource('well-known-companies', wellKnownCompaniesSchema);

let entries: readonly ListEntry[];
beforeAll(async () => {
  ({ entries } = await realList());
});

describe('the well-known companies', () => {
  it('are several hundred, each once, with the day on which they were looked up', () => {
    expect(companies.length).toBeGreaterThanOrEqual(500);
    expect(new Set(companies.map(({ name }) => comparableName(name))).size).toBe(companies.length);
    expect(source.citation).toContain('January 2024');
  });

  it('are of every trade that a purchase of rigs touches, and of many countries', () => {
    const tradesOf = (trade: string) => companies.filter((company) => company.trade === trade).length;

    for (const trade of ['mining-equipment', 'mining', 'chips', 'electronics', 'freight', 'bank']) {
      expect(tradesOf(trade), trade).toBeGreaterThanOrEqual(15);
    }
    expect(companies.filter(({ country }) => country === 'CN').length).toBeGreaterThan(60);
    expect(
      companies.filter(({ country }) => ['DE', 'FR', 'GB', 'IT', 'NL'].includes(country)).length,
    ).toBeGreaterThan(80);
    expect(new Set(companies.map(({ country }) => country)).size).toBeGreaterThan(30);
  });

  it('stand as such in no row of the list of January 2024', () => {
    const listed = new Set(entries.flatMap(({ name, aliases }) => [name, ...aliases].map(comparableName)));

    expect(listed.size).toBeGreaterThan(15_000);
    expect(companies.filter(({ name }) => listed.has(comparableName(name)))).toEqual([]);
  });
});
