import { beforeAll, describe, expect, it } from 'vitest';
import type { NameIndex } from '#domain/screening/name-index';
import { DEFAULT_SCREENING_SETTINGS } from '#domain/model/screening-settings';
import { runSelfTest } from '#domain/screening/self-test';
import { aList, indexOf, realList } from '../../fixtures/restricted-list';
import { loadWellKnownCompanies } from '../../../src-renderer/data/well-known-companies';

const wellKnownCompanies = loadWellKnownCompanies().companies.map(({ name }) => name);

let index: NameIndex;
beforeAll(async () => {
  index = indexOf((await realList()).entries);
});

const options = { seed: 7, innocents: wellKnownCompanies, every: 9 };

describe('the self-test of the real list', () => {
  it('finds at least 99.5 % of names, as listed and changed, and 99.9 % as listed', () => {
    const test = runSelfTest(index, DEFAULT_SCREENING_SETTINGS, options);
    const asListed = test.byKind.find(({ how }) => how === 'as listed');

    expect(test.cases).toBeGreaterThan(9_000);
    expect(test.recallPpm).toBeGreaterThanOrEqual(995_000);
    expect((asListed?.found ?? 0) / (asListed?.cases ?? 1)).toBeGreaterThanOrEqual(0.999);
    expect(test.byKind.every(({ cases }) => cases > 300)).toBe(true);
  });

  it('has no well-known company for a strong hit, and one in ten at most for a possible one', () => {
    const { innocents, falseHits } = runSelfTest(index, DEFAULT_SCREENING_SETTINGS, {
      ...options,
      every: 99_999,
    });

    expect(innocents).toBeGreaterThanOrEqual(200);
    expect(falseHits.filter(({ band }) => band === 'strong')).toEqual([]);
    expect(falseHits.length).toBeLessThanOrEqual(innocents / 10);
  });

  it('comes to the same with the same seed', () => {
    const some = { ...options, every: 97 };

    expect(runSelfTest(index, DEFAULT_SCREENING_SETTINGS, some)).toEqual(
      runSelfTest(index, DEFAULT_SCREENING_SETTINGS, some),
    );
  });
});

describe('a self-test', () => {
  it('names what did not find its entry', async () => {
    const few = indexOf((await aList([{ name: 'Alpha Bravo' }])).entries);
    const strict = { ...DEFAULT_SCREENING_SETTINGS, possibleFrom: 0.999, strongFrom: 0.9999 };
    const { missed, recallPpm } = runSelfTest(few, strict, { seed: 1, innocents: [], every: 1 });

    expect(recallPpm).toBe(750_000);
    expect(missed.map(({ listed, how }) => [listed, how])).toEqual([['Alpha Bravo', 'one typing error']]);
  });

  it('of no entries has no cases, and a recall of 0 that nobody can take for a whole one', () => {
    const none = runSelfTest(indexOf([]), DEFAULT_SCREENING_SETTINGS, { seed: 1, innocents: [], every: 1 });

    expect(none).toMatchObject({ cases: 0, recallPpm: 0 });
  });

  it('says how far it is and ends when it is stopped', () => {
    const shares: number[] = [];
    const stopped = runSelfTest(index, DEFAULT_SCREENING_SETTINGS, {
      seed: 1,
      innocents: [],
      every: 1,
      onProgress: (share) => shares.push(share),
      isStopped: () => shares.length > 1,
    });

    expect(shares).toHaveLength(2);
    expect(stopped.cases).toBeLessThan(6_000);
  });
});
