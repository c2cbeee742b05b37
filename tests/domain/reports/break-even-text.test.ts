import { breakEvens, type BreakEven, type BreakEvens } from '#domain/break-even/break-even';
import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import {
  breakEvenLines,
  breakEvenReport,
  breakEvenText,
  noCostText,
  standingText,
} from '#domain/reports/break-even-text';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aLane, prepared, someSettings } from '../../fixtures/reference';

const reference = prepared({ lanes: [aLane({ shipFrom: ['*'] })] });

function solve(a: Partial<Offer>, b: Partial<Offer>): BreakEvens {
  const found = breakEvens(
    evaluateOffer(anOffer({ id: 'BM-01', ...a }), reference),
    evaluateOffer(anOffer({ id: 'BM-02', ...b }), reference),
    reference,
  );
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
}

const tie = { kind: 'tie', isExact: true, costAt: usdCents(0), costBelow: usdCents(0) } as const;

describe('breakEvenText', () => {
  const cases: readonly (readonly [string, Parameters<typeof breakEvenText>[0], BreakEven, string])[] = [
    [
      'a tie in duty',
      'duty-rate',
      { ...tie, value: 174_273, now: 126_000, difference: 48_273 },
      'Ties with BM-02 at a duty of 17.43 % (now 12.6 %); below that it is cheaper.',
    ],
    [
      'a tie at no duty at all',
      'duty-rate',
      { ...tie, value: 0, now: 126_000, difference: -126_000, costBelow: null },
      'Ties with BM-02 at a duty of 0.0 % (now 12.6 %).',
    ],
    [
      'a tie in price',
      'unit-price',
      { ...tie, value: 382_704, now: 374_400, difference: 8304, isExact: false },
      'Ties with BM-02 at a unit price of $3,827.04 (now $3,744.00); below that it is cheaper.',
    ],
    [
      'a tie on a later day',
      'days-later',
      { ...tie, value: 12, now: 0, difference: 12 },
      'Ties with BM-02 if it is on the rack 12 days later than planned; 11 days later than planned it is cheaper.',
    ],
    [
      'a tie between two days, one of them now',
      'days-later',
      { ...tie, value: 1, now: 0, difference: 1, isExact: false },
      'Cheaper than BM-02 if it is on the rack as planned; 1 day later than planned it is dearer.',
    ],
    [
      'a tie between two earlier days',
      'days-later',
      { ...tie, value: -4, now: 0, difference: -4, isExact: false },
      'Cheaper than BM-02 if it is on the rack 5 days earlier than planned; 4 days earlier than planned it is dearer.',
    ],
    ['a tie now', 'unit-price', { ...tie, value: 9, now: 9, difference: 0 }, 'Costs the same as BM-02 now.'],
    [
      'dearer at every duty',
      'duty-rate',
      {
        kind: 'none',
        reason: 'dearer-throughout',
        now: 126_000,
        end: 0,
        endBecause: 'nothing-below',
        gapAtEnd: usdCents(42),
      },
      'No duty rate makes it tie with BM-02: at 0.0 % it is still $0.42/TH dearer.',
    ],
    [
      'cheaper at every price, by less than a cent',
      'unit-price',
      {
        kind: 'none',
        reason: 'cheaper-throughout',
        now: 1,
        end: 100,
        endBecause: null,
        gapAtEnd: usdCents(0),
      },
      'No unit price makes it tie with BM-02: at $1.00 it is still less than $0.01/TH cheaper.',
    ],
    [
      'not late and dearer',
      'days-later',
      {
        kind: 'none',
        reason: 'dearer-throughout',
        now: 0,
        end: 0,
        endBecause: 'no-delay-left',
        gapAtEnd: usdCents(40),
      },
      'No other day on the rack makes it tie with BM-02: it is not late, and it is still $0.40/TH dearer.',
    ],
    [
      'late and dearer',
      'days-later',
      {
        kind: 'none',
        reason: 'dearer-throughout',
        now: 0,
        end: -9,
        endBecause: 'no-delay-left',
        gapAtEnd: usdCents(40),
      },
      'No other day on the rack makes it tie with BM-02: 9 days earlier than planned, with no delay left, it is still $0.40/TH dearer.',
    ],
    [
      'racked on the day of entry and dearer',
      'days-later',
      {
        kind: 'none',
        reason: 'dearer-throughout',
        now: 0,
        end: -6,
        endBecause: 'not-before-entry',
        gapAtEnd: usdCents(40),
      },
      'No other day on the rack makes it tie with BM-02: 6 days earlier than planned, with no day between entry and rack, it is still $0.40/TH dearer.',
    ],
    [
      'DDP',
      'duty-rate',
      { kind: 'none', reason: 'not-affected', because: 'seller-pays-duty' },
      'No duty rate makes it tie: under DDP the seller pays the duty, whatever it is.',
    ],
  ];

  it.each(cases)('%s', (_, variable, breakEven, sentence) => {
    expect(breakEvenText(variable, breakEven, 'BM-02')).toBe(sentence);
  });
});

describe('breakEvenLines', () => {
  it('say three times what ties, from what, by how much and what is held', () => {
    const lines = breakEvenLines(solve({}, { origin: countryCode('TH') }));

    expect(lines.map(({ label, values }) => [label, values])).toEqual([
      ['Duty rate', { now: '12.6 %', tie: '15.1 %', difference: '+2.5 points' }],
      ['Unit price', { now: '$3,744.00', tie: '$3,827.04', difference: '+$83.04' }],
      ['Day on the rack', { now: '2 Dec 2026', tie: '11 Mar 2027', difference: '+99 days' }],
    ]);
    expect(lines.every(({ held }) => held.endsWith('.'))).toBe(true);
  });

  it('give no values where there is no tie', () => {
    const [rate] = breakEvenLines(solve({ incoterm: 'DDP' }, {}));

    expect(rate?.values).toBeNull();
  });

  it('write a fall with a minus', () => {
    const [rate, price] = breakEvenLines(solve({ origin: countryCode('TH') }, {}));

    expect(rate?.values?.difference).toBe('−2.5 points');
    expect(price?.values?.difference).toMatch(/^−\$/);
  });
});

describe('standingText', () => {
  it('says the figure and who is cheaper now', () => {
    const found = solve({}, { origin: countryCode('TH') });

    expect(standingText(found)).toMatch(/^\$\d+\.\d\d\/TH all-in, \$0\.40\/TH cheaper than BM-02\.$/);
    expect(standingText(solve({}, {}))).toMatch(/, the same as BM-02\.$/);
  });
});

describe('breakEvenReport', () => {
  it('is the subject, the standing, each break-even with what is held, and the scenario', () => {
    const found = solve({}, { origin: countryCode('TH') });
    const text = breakEvenReport(found, 'BM-01 against BM-02', someSettings().scenario);

    expect(text.split('\n')).toEqual([
      'BM-01 against BM-02',
      standingText(found),
      '',
      'Duty rate: Ties with BM-02 at a duty of 15.1 % (now 12.6 %); below that it is cheaper.',
      expect.stringMatching(/^ {2}One rate on the customs value/),
      'Unit price: Ties with BM-02 at a unit price of $3,827.04 (now $3,744.00); below that it is cheaper.',
      expect.stringMatching(/^ {2}The price of one unit/),
      'Day on the rack: Ties with BM-02 if it is on the rack 99 days later than planned; 98 days later than planned it is cheaper.',
      expect.stringMatching(/^ {2}Whole days/),
      '',
      'As of 21 Nov 2026; duty by the law of the median entry date (P50); origins as declared.',
    ]);
  });
});

describe('noCostText', () => {
  it('names the offers that cannot be compared', () => {
    expect(noCostText({ code: 'break-even/no-cost', offerIds: ['B'] })).toBe(
      'Offer B has no landed cost, so there is nothing to compare.',
    );
    expect(noCostText({ code: 'break-even/no-cost', offerIds: ['A', 'B'] })).toBe(
      'Neither A nor B has a landed cost, so there is nothing to compare.',
    );
  });
});
