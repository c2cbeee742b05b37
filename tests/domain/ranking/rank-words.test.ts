import { calendarDate } from '#domain/core/calendar-date';
import {
  distanceText,
  figure,
  ordinal,
  placeText,
  signedPerTh,
  signedPoints,
} from '#domain/ranking/rank-words';
import { describe, expect, it } from 'vitest';

describe('words of a ranking', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [112, '112th'],
    [2722, '2,722nd'],
  ])('%d is %s', (place, words) => {
    expect(ordinal(place)).toBe(words);
  });

  it('have one decimal and the sign of a difference', () => {
    expect(signedPoints(3.14)).toBe('+3.1 points');
    expect(signedPoints(-0.44)).toBe('-0.4 points');
    expect(figure(-0.01)).toBe('0.0');
    expect(signedPerTh(109.6)).toBe('+$1.10/TH');
    expect(signedPerTh(-40)).toBe('-$0.40/TH');
  });

  it('say places and distances in the unit of the column', () => {
    const asOf = calendarDate('2026-11-21');

    expect(placeText(12, { kind: 'date' }, asOf)).toBe('3 Dec 2026');
    expect(placeText(1840, { kind: 'usd' }, asOf)).toBe('$18.40');
    expect(distanceText(19, { kind: 'date' })).toBe('19 days');
    expect(distanceText(120, { kind: 'usd' })).toBe('$1.20');
    expect(distanceText(25_000, { kind: 'percent' })).toBe('2.5 percentage points');
  });
});
