import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { calendarMonth } from '#domain/core/calendar-month';
import { lineProblemSentence } from '#domain/executive/record/line-problem-sentence';
import type { LineProblem } from '#domain/planning/plan-evaluation';

const day = calendarDate('2026-12-01');

describe('why a line cannot be bought as it stands', () => {
  it.each<readonly [LineProblem, string]>([
    [{ code: 'offer/gone' }, 'Its offer is not in the workspace any more: no total holds anything of it'],
    [{ code: 'cost/unknown', reason: 'No lane.' }, 'Its cost is not known: No lane.'],
    [{ code: 'site/gone' }, 'Its site is not in the workspace any more'],
    [
      { code: 'site/none' },
      'Neither the line nor its offer names a site: all-in cost and power are not known',
    ],
    [{ code: 'quantity/below-minimum', least: 2_000 }, '1,200 units; the vendor sells 2,000 or more'],
    [
      { code: 'quantity/above-most', most: 1_000 },
      'The lines of the offer come to more than the 1,000 units it is for',
    ],
    [{ code: 'quantity/not-whole-lots', lotSize: 500 }, '1,200 units; the vendor sells lots of 500'],
    [
      { code: 'batch-month/too-early', earliest: calendarMonth('2027-03') },
      'Reckoned for Mar 2027, when the lead time ends, and not for its batch month',
    ],
    [{ code: 'option/none' }, 'No call option is on record for its offer'],
    [
      { code: 'option/above-units', most: 900 },
      'The call option is for 900 units; the lines on it come to more',
    ],
    [{ code: 'option/expired', expiredOn: day }, 'The call option could be exercised until 1 Dec 2026'],
    [
      { code: 'offer/expired', validUntil: day },
      'The quotation held until 1 Dec 2026; the vendor may ask another price',
    ],
  ])('$code', (problem, sentence) => {
    expect(lineProblemSentence(problem, 1_200)).toBe(sentence);
  });
});
