import { calendarDate } from '#domain/core/calendar-date';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { knownCriteria, reweighed, scoresOf, scoreTable, sharesOf } from '#domain/ranking/score-table';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';
import { money, onScale, pointsTable } from '../../fixtures/ranking';

describe('scores', () => {
  it('are the points in proportion to the weights', () => {
    expect([...scoresOf(pointsTable([30, 10], [[100, 20]]))]).toEqual([80]);
  });

  it('count 0 for what is not known', () => {
    expect([...scoresOf(pointsTable([50, 50], [[90, Number.NaN]]))]).toEqual([45]);
  });

  it('are 0 for everybody while nothing has a weight', () => {
    expect([...scoresOf(pointsTable([0, 0], [[90, 10]]))]).toEqual([0]);
  });

  it('are equal for sums that are equal on paper, in whatever order they were added', () => {
    const [a, b] = scoresOf(
      pointsTable(
        [1, 2, 3, 4],
        [
          [10, 20, 30, 40],
          [40, 42.5, 20, 28.75],
        ],
      ),
    );

    expect(a).toBe(30);
    expect(b).toBe(a);
  });

  it('follow other weights without another look at the offers', () => {
    const table = pointsTable([100, 0], [[80, 20]]);
    const turned = table.criteria.map((one, index) => ({ ...one, weight: index === 0 ? 0 : 100 }));

    expect([...scoresOf(reweighed(table, turned))]).toEqual([20]);
  });
});

describe('scoreTable', () => {
  it('passes over a criterion on a column of another release', () => {
    const rows = evaluateOffers([anOffer()], prepared());
    const table = scoreTable(rows, [onScale('of-tomorrow', 50, 0, 1), money], calendarDate('2026-11-21'));

    expect(table.criteria).toEqual([money]);
    expect(knownCriteria(table.criteria)).toHaveLength(1);
    expect(table.points[0]?.[0]).toBeGreaterThan(0);
  });

  it('shares the whole weight out', () => {
    expect(sharesOf([onScale('model', 30, 0, 1), onScale('model', 10, 0, 1)])).toEqual([0.75, 0.25]);
  });
});
