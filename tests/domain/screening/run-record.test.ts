import { describe, expect, it } from 'vitest';
import { bandCounts, newestRun, screenedListOf } from '#domain/screening/run-record';
import { aLoadedList, aPartyScreening, aScreeningRun } from '../../fixtures/screening-records';

describe('a run on record', () => {
  it('counts parties by their best band', () => {
    const bands = ['none', 'weak', 'none', 'strong'] as const;

    expect(bandCounts(bands.map((band) => aPartyScreening({ band })))).toEqual({
      strong: 1,
      possible: 0,
      weak: 1,
      none: 2,
    });
  });

  it('is the newest by its instant, whatever its place', () => {
    const runs = ['2026-11-21', '2026-11-23', '2026-11-22'].map((day) =>
      aScreeningRun({ id: day, at: `${day}T12:00:00.000Z` }),
    );

    expect(newestRun(runs)?.id).toBe('2026-11-23');
    expect(newestRun([])).toBeNull();
  });

  it('notes of a list what names it', () => {
    const { id, edition } = aLoadedList();
    const { fileName, sha256, listDate, rows } = edition;

    expect(screenedListOf({ id, edition })).toEqual({ id, fileName, sha256, listDate, rows });
  });
});
