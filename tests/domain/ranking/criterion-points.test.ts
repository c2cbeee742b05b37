import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { columnOf, placeOf, pointsOf, scorableColumns, weighedValue } from '#domain/ranking/criterion-points';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';
import { byWord, onScale } from '../../fixtures/ranking';

const asOf = calendarDate('2026-11-21');

describe('points on a scale', () => {
  it.each([
    [4000, 0],
    [2500, 50],
    [1000, 100],
    [900, 100],
    [9900, 0],
  ])('%d cents score %d between 40 and 10 dollars', (value, points) => {
    expect(pointsOf(onScale('allInPerTh', 1, 4000, 1000), value, asOf)).toBe(points);
  });

  it('count days after the as-of date', () => {
    expect(pointsOf(onScale('onRackP90', 1, 100, 0), '2026-12-16', asOf)).toBe(75);
  });

  it('of what is not known are not known, and not 0', () => {
    expect(pointsOf(onScale('warrantyLeft', 1, 0, 365), null, asOf)).toBeNull();
  });

  it('of a word are those of its level, and 0 for another word', () => {
    const evidence = byWord('evidence', 1, { Ruling: 100, Certificate: 40 });

    expect(pointsOf(evidence, 'Certificate', asOf)).toBe(40);
    expect(pointsOf(evidence, 'Hearsay', asOf)).toBe(0);
  });

  it('lead back to the place that scores them', () => {
    const criterion = onScale('allInPerTh', 1, 4000, 1000);

    expect(placeOf({ worst: 4000, best: 1000 }, pointsOf(criterion, 1870, asOf) ?? 0)).toBeCloseTo(1870, 9);
  });
});

describe('what is weighed', () => {
  it('is never a rank itself, nor a name, nor what depends on the other offers', () => {
    const ids = scorableColumns.map(({ id }) => id);

    expect(ids).toContain('allInPerTh');
    for (const id of ['rank', 'score', 'gates', 'offerId', 'shareOfSpend', 'shareOfHashrate'])
      expect(ids).not.toContain(id);
  });

  it('is no exposure where no finding can reach the buyer, and unknown where nothing is costed', () => {
    const column = columnOf({ columnId: 'exposurePerTh' });
    if (column === null) throw new Error('no such column');
    const reference = prepared();
    const domestic = evaluateOffer(anOffer({ origin: countryCode('US') }), reference);
    const notCosted = evaluateOffer(anOffer({ origin: countryCode('KP') }), reference);

    expect(domestic.cost).not.toBeNull();
    expect(weighedValue(column, domestic)).toBe(0);
    expect(weighedValue(column, notCosted)).toBeNull();
  });
});
