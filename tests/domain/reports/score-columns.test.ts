import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { Standing } from '#domain/evaluation/standing';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { failedGateText, scoreColumns } from '#domain/reports/score-columns';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const bare = evaluateOffer(anOffer(), prepared());
const first: Standing = { rank: 1, isShared: false, score: 71.4, unranked: null, gateCount: 1, failed: [] };
const withStanding = (change: Partial<Standing>): OfferEvaluation => ({
  ...bare,
  standing: { ...first, ...change },
});
const shown = (row: OfferEvaluation) =>
  Object.fromEntries(scoreColumns.map((column) => [column.id, column.insteadOf?.(row) ?? column.value(row)]));

describe('the columns of a ranking', () => {
  it('are empty while nothing is ranked', () => {
    expect(shown(bare)).toEqual({ rank: null, score: null, gates: null, rulesNotPassed: null });
  });

  it('show rank, score and the gates that are passed', () => {
    expect(shown(withStanding({}))).toEqual({
      rank: 1,
      score: 71.4,
      gates: 'Passes the rule',
      rulesNotPassed: 'None',
    });
  });

  it('have no word on gates where there are none', () => {
    expect(shown(withStanding({ gateCount: 0 }))['gates']).toBeNull();
  });

  it('say in place of a rank why there is none, and sort it last all the same', () => {
    const failed = [
      { gateId: 'g', name: 'No China', verdict: 'fails', miss: 'made in CN', far: null } as const,
    ];
    const row = withStanding({ rank: null, score: null, unranked: 'gate', failed });

    expect(shown(row)).toEqual({
      rank: 'fails a gate',
      score: null,
      gates: 'Fails 1 of 1: made in CN',
      rulesNotPassed: 'only fails “No China”',
    });
    expect(scoreColumns[0]?.value(row)).toBeNull();
    expect(shown(withStanding({ rank: null, unranked: 'no-all-in' }))['rank']).toBe('no all-in');
  });

  it('name a gate without a measure by its name alone', () => {
    expect(failedGateText({ gateId: 'g', name: 'No China', verdict: 'fails', miss: null, far: null })).toBe(
      'No China',
    );
  });
});
