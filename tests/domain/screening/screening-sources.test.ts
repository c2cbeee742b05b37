import { describe, expect, it } from 'vitest';
import { decisionSource, listSourcesOf } from '#domain/screening/screening-sources';
import { aDecision, aScreeningRun } from '../../fixtures/screening-records';

describe('what a status rests on', () => {
  it('is the list with its date, rows and SHA-256, and the day of the run', () => {
    expect(listSourcesOf(aScreeningRun())).toEqual([
      {
        citation: `csl-2026-11.csv, the list dated 20 Nov 2026 (3 rows), SHA-256 ${'ab'.repeat(32)}; screened on 21 Nov 2026`,
        asOf: '2026-11-20',
        confidence: 'documented',
      },
    ]);
    expect(listSourcesOf(null)).toEqual([]);
  });

  it('is the decision with its reason and evidence, of its day', () => {
    const { citation, asOf } = decisionSource(aDecision());

    expect(citation).toMatch(
      /^False positive, decided by Ana on 21 Nov 2026, on “Xiamen Sophgo.*Another company of the same name Evidence: Register extract/,
    );
    expect(asOf).toBe('2026-11-21');
  });
});
