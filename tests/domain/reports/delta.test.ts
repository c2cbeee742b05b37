import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { deltaOf, hasDelta } from '#domain/reports/delta';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation } from '../../fixtures/any-evaluation';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const column = (id: string) => comparisonColumns.find((one) => one.id === id)!;
const pair = (here: Partial<Offer>, there: Partial<Offer>) =>
  evaluateOffers([anOffer({ id: 'H', ...here }), anOffer({ id: 'T', ...there })], prepared());
const anyRow = anyEvaluation.map(({ row }) => row);

describe('The difference to the baseline', () => {
  it('is this offer’s figure less the baseline’s, and worse where it is dearer', () => {
    const [here, there] = pair({ unitPrice: usdCents(310_000) }, { unitPrice: usdCents(300_000) });

    expect(deltaOf(column('unitPrice'), here!, there!)).toEqual({
      amount: 10_000,
      isDays: false,
      isBetter: false,
    });
    expect(deltaOf(column('hashrate'), here!, there!)).toMatchObject({ amount: 0, isBetter: null });
  });

  it('is days between dates, and earlier is better', () => {
    const [here, there] = pair(
      { entryDate: calendarDate('2027-01-10') },
      { entryDate: calendarDate('2027-01-30') },
    );

    expect(deltaOf(column('onRackP50'), here!, there!)).toEqual({
      amount: -20,
      isDays: true,
      isBetter: true,
    });
  });

  it('is none between words, and none where either figure is not known or has words in its place', () => {
    const [here, there] = pair({ siteId: 'nowhere' }, { incoterm: 'DDP' });

    expect(deltaOf(column('vendor'), here!, there!)).toBeNull();
    expect(deltaOf(column('allInPerTh'), here!, there!)).toBeNull();
    expect(deltaOf(column('duty'), here!, there!)).toBeNull();
  });

  it('turns round with its offers, and is nothing of an offer to itself', () => {
    fc.assert(
      fc.property(anyRow, anyRow, (a, b) => {
        for (const one of comparisonColumns.filter(hasDelta)) {
          const [there, back] = [deltaOf(one, a, b), deltaOf(one, b, a)];
          expect(back === null).toBe(there === null);
          if (there !== null && back !== null) expect(there.amount + back.amount).toBe(0);
          expect(deltaOf(one, a, a)?.amount ?? 0).toBe(0);
        }
      }),
    );
  });
});
