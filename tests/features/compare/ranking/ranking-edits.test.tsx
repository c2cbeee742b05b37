import { describe, expect, it } from 'vitest';
import type { Ranking } from '#domain/model/ranking';
import { landedCostView } from '#domain/reports/shipped-views';
import {
  putCriterion,
  weightLabel,
  withoutCriterion,
  withWeight,
} from '../../../../src-renderer/features/compare/ranking/edit-ranking';
import { parseScale, scaleText } from '../../../../src-renderer/features/compare/ranking/scale-text';
import { showRank } from '../../../../src-renderer/features/compare/ranking/show-rank';
import { aGate, money, onScale } from '../../../fixtures/ranking';

const ranking: Ranking = { gates: [aGate('No China')], criteria: [money] };

describe('a changed ranking', () => {
  it('has a criterion put in place of the one on its column, else behind the others', () => {
    expect(putCriterion(ranking, onScale('allInPerTh', 9, 1, 2))).toMatchObject({
      ranking: { criteria: [{ weight: 9 }] },
      label: 'Change the scale of All-in $/TH',
    });
    expect(putCriterion(ranking, onScale('efficiency', 9, 1, 2)).ranking.criteria).toHaveLength(2);
  });

  it('is called by what was done to it', () => {
    expect(weightLabel(ranking, 'allInPerTh', 40)).toBe('Weigh All-in $/TH 40 instead of 50');
    expect(withWeight(ranking, 'allInPerTh', 40).criteria[0]?.weight).toBe(40);
    expect(withoutCriterion(ranking, 'allInPerTh')).toEqual({
      ranking: { ...ranking, criteria: [] },
      label: 'Weigh All-in $/TH no longer',
    });
  });
});

describe('ends of a scale as typed', () => {
  it.each([
    ['18.40', 'usd', 1840],
    ['$1,200', 'usd', 120_000],
    ['12.5 %', 'percent', 125_000],
    ['−5', 'decimal', -5],
    ['90', 'date', 90],
    ['18,5o', 'usd', null],
    ['', 'integer', null],
  ] as const)('%j as %s is %j', (text, kind, place) => {
    expect(parseScale(text, kind)).toBe(place);
  });

  it('read back as they were stored', () => {
    for (const [place, kind] of [
      [1840, 'usd'],
      [125_000, 'percent'],
      [90, 'date'],
      [12.5, 'decimal'],
    ] as const) {
      expect(parseScale(scaleText(place, kind), kind)).toBe(place);
    }
  });
});

describe('a view that shows the rank', () => {
  it('has rank and score behind what is pinned, and is in their order', () => {
    const shown = showRank({ ...landedCostView, pinnedLeft: ['model'] });

    expect(shown.columnIds?.slice(0, 3)).toEqual(['model', 'rank', 'score']);
    expect(shown.sort).toEqual([{ columnId: 'rank', bestFirst: true }]);
  });

  it('leaves columns that are there where they are', () => {
    const mine = { ...landedCostView, columnIds: ['model', 'vendor', 'score', 'rank'] };

    expect(showRank(mine).columnIds).toEqual(mine.columnIds);
  });
});
