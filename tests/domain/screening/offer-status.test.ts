import { describe, expect, it } from 'vitest';
import {
  graverOf,
  kindOfParty,
  OFFER_STATUS_POINTS,
  OFFER_STATUSES,
  offerStatusSeverity,
  offerStatusWords,
  severityOfWords,
} from '#domain/screening/offer-status';

describe('what the parties of an offer come to', () => {
  it('is graver the higher it stands, and a listed relative is half a step', () => {
    const order = OFFER_STATUSES.flatMap(({ kind }) => [
      offerStatusSeverity(kind, true),
      offerStatusSeverity(kind, false),
    ]);

    expect(order).toEqual(order.toSorted((a, b) => b - a));
    expect(new Set(order).size).toBe(order.length);
  });

  it('is as grave by its words as by its kind', () => {
    for (const { kind } of OFFER_STATUSES) {
      for (const isRelated of [false, true]) {
        expect(severityOfWords(offerStatusWords(kind, isRelated))).toBe(offerStatusSeverity(kind, isRelated));
      }
    }
    expect(severityOfWords('Something else')).toBe(-1);
  });

  it('gives no status all points, and a graver one never more', () => {
    const points = OFFER_STATUSES.map(({ words }) => OFFER_STATUS_POINTS[words] ?? NaN);

    expect(Math.max(...Object.values(OFFER_STATUS_POINTS))).toBeLessThan(100);
    expect(points).toEqual(points.toSorted((a, b) => a - b));
    expect(OFFER_STATUS_POINTS['Not screened · related party listed']).toBe(10);
  });

  it('has weak matches alone below every other open one', () => {
    const place = (kind: string) => OFFER_STATUSES.findIndex((one) => one.kind === kind);

    for (const kind of ['potential-strong', 'potential-possible', 'owner-open', 'component-open']) {
      expect(place(kind)).toBeLessThan(place('potential-weak'));
    }
    expect(place('component-listed')).toBeLessThan(place('component-may-be-listed'));
    expect(offerStatusSeverity('component-may-be-listed', false)).toBeGreaterThan(
      offerStatusSeverity('no-potential-match', true),
    );
    expect(graverOf('potential-weak', 'listed')).toBe('listed');
    expect(graverOf('listed', 'potential-weak')).toBe('listed');
  });

  it.each([
    ['listed', null, 'direct', 'listed'],
    ['potential-match', 'possible', 'direct', 'potential-possible'],
    ['listed', null, 'component-supplier', 'component-listed'],
    ['true-match', null, 'component-supplier', 'component-listed'],
    ['listed', null, 'possible-supplier', 'component-may-be-listed'],
    ['true-match', null, 'possible-supplier', 'component-may-be-listed'],
    ['potential-match', 'strong', 'possible-supplier', 'component-open'],
    ['potential-match', 'strong', 'component-supplier', 'component-open'],
    ['escalated', null, 'component-supplier', 'component-open'],
    ['listed', null, 'owner', 'no-potential-match'],
    ['potential-match', 'strong', 'owner', 'owner-open'],
    ['potential-match', 'weak', 'owner', 'potential-weak'],
    ['not-screened', null, 'owner', 'not-screened'],
    ['false-positive', null, 'direct', 'false-positive'],
  ] as const)('is, of a party that is %s (%s) as %s: %s', (kind, band, as, expected) => {
    expect(kindOfParty({ kind, band }, as)).toBe(expected);
  });
});
