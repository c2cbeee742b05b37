import { describe, expect, it } from 'vitest';
import { vendorRiskSummary } from '#domain/executive/vendors/vendor-risk-summary';
import { citationsOf } from '../../../../src-renderer/features/report/vendors/citations';
import { sampleReportGround } from '../../../fixtures/report-ground';

const [row] = vendorRiskSummary(await sampleReportGround()).vendors;
if (row === undefined) throw new Error('The sample has no vendor');

describe('the sources of a vendor’s page', () => {
  it('are numbered from 1 in the order in which the page names them, each once', () => {
    const { list, numbersOf } = citationsOf(row);

    expect(numbersOf(row.headquarters)).toEqual([1]);
    expect(new Set(list.map((source) => JSON.stringify(source))).size).toBe(list.length);
  });

  it('are found again under their numbers', () => {
    const { list, numbersOf } = citationsOf(row);

    for (const words of [...row.owners, ...row.events, row.service]) {
      expect(new Set(numbersOf(words).map((number) => list[number - 1]?.citation))).toEqual(
        new Set(words.sources.map(({ citation }) => citation)),
      );
    }
  });
});
