import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { gatherRows } from '../../../../src-renderer/features/report/sources/gather-rows';
import { aSource } from '../../../fixtures/source';

const cited = (...citations: readonly string[]) =>
  gatherRows(citations.map((citation) => ({ ...aSource, citation }))).map(({ citation }) => citation);

describe('rows of one file', () => {
  it('are one source, with the rows that are cited', () => {
    expect(cited('list.csv, row 10', 'list.csv, row 2', 'list.csv, row 3', 'list.csv, row 4')).toEqual([
      'list.csv, rows 2–4, 10',
    ]);
  });

  it('stay as they are where one row alone is cited, or none', () => {
    expect(cited('list.csv, row 7', '19 CFR 24.23')).toEqual(['19 CFR 24.23', 'list.csv, row 7']);
  });

  it('are apart where their days or their trust differ', () => {
    const older = { ...aSource, citation: 'list.csv, row 2', asOf: calendarDate('2026-10-03') };
    const newer = { ...aSource, citation: 'list.csv, row 3' };

    expect(gatherRows([older, newer])).toEqual([older, newer]);
  });

  it('stand in the order in which people count', () => {
    expect(cited('Layer 10', 'Layer 9')).toEqual(['Layer 9', 'Layer 10']);
  });
});
