import { partsPerMillion, usdCents } from '#domain/core/money';
import { terahashes, watts } from '#domain/core/quantity';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { Offer } from '#domain/model/offer';
import { aggregateColumn, aggregateRule } from '#domain/reports/aggregate';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aListStatus } from '../../fixtures/list-status';
import { anyEvaluation } from '../../fixtures/any-evaluation';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const anyRow = anyEvaluation.map(({ row }) => row);
const column = (id: string) => comparisonColumns.find((one) => one.id === id)!;
const evaluated = (...changes: readonly Partial<Offer>[]): OfferEvaluation[] =>
  evaluateOffers(
    changes.map((change, index) => anOffer({ id: `O-${String(index)}`, ...change })),
    prepared(),
  );
const over = (id: string, rows: readonly OfferEvaluation[]) => aggregateColumn(column(id), rows);

describe('Several offers as one figure', () => {
  it('adds up what is for the whole quantity', () => {
    const rows = evaluated({ quantity: 100 }, { quantity: 300 });

    expect(over('quantity', rows).value).toBe(400);
    expect(over('duty', rows).value).toBe(rows[0]!.cost!.duty + rows[1]!.cost!.duty);
  });

  it('takes $/TH as dollars over TH/s, so that a large offer counts as much as it is large', () => {
    const rows = evaluated(
      { quantity: 1, hashrateThs: terahashes(100), unitPrice: usdCents(100_000) },
      { quantity: 99, hashrateThs: terahashes(100), unitPrice: usdCents(300_000) },
    );

    // $1,000 + 99 × $3,000 over 10,000 TH/s; the mean of $10 and $30 would be $20.
    expect(over('pricePerTh', rows).value).toBe(2980);
  });

  it('takes the dollars behind a rounded figure, not the figure', () => {
    const rows = evaluated(
      { quantity: 7, hashrateThs: terahashes(234) },
      { quantity: 3, hashrateThs: terahashes(111) },
    );
    const dollars = rows.reduce((sum, row) => sum + row.cost!.total, 0);

    expect(over('landedPerTh', rows).value).toBe(dollars / (7 * 234 + 3 * 111));
    expect(over('landedPerUnit', rows).value).toBe(dollars / 10);
  });

  it('weights J/TH by TH/s: watts over TH/s', () => {
    const rows = evaluated(
      { powerW: watts(3000), hashrateThs: terahashes(100), quantity: 1 },
      { powerW: watts(3000), hashrateThs: terahashes(300), quantity: 1 },
    );

    // 6,000 W over 400 TH/s; the mean of 30 and 10 would be 20.
    expect(over('efficiency', rows).value).toBe(15);
  });

  it('takes the power of a rig as watts over rigs, however fast each is', () => {
    const rows = evaluated(
      { powerW: watts(3000), hashrateThs: terahashes(100), quantity: 3 },
      { powerW: watts(5000), hashrateThs: terahashes(400), quantity: 1 },
    );

    expect(over('power', rows).value).toBe(3500);
  });

  it('adds up the first payments', () => {
    const paymentTerms = [
      { share: partsPerMillion(300_000), event: 'signing', plusDays: 0 },
      { share: partsPerMillion(700_000), event: 'dispatch', plusDays: 0 },
    ] as const;
    const later = { paymentTerms, entryDate: null, leadTimeDays: 60 };
    const rows = evaluated({ quantity: 100, ...later }, { quantity: 300, ...later });

    // 30 % of $374,400 and of $1,123,200.
    expect(over('firstPayment', rows)).toMatchObject({ rule: 'sum', value: 44_928_000 });
    expect(over('paidBeforeDispatch', rows).rule).toBe('sum');
  });

  it('takes exposure as extra duty over TH/s, not the rounded figures', () => {
    const [one] = evaluated({});
    const exposed = (id: string, quantity: number, extraDuty: number) => ({
      ...one!,
      offer: { ...one!.offer, id, quantity },
      exposure: { ...one!.exposure!, extraDuty: usdCents(extraDuty) },
    });
    expect(one!.exposure).not.toBeNull();
    const rows = [exposed('A', 7, 1_000_001), exposed('B', 3, 333_333)];

    expect(over('exposurePerTh', rows).value).toBe(1_333_334 / (10 * 234));
  });

  it('takes what nobody knows of repair for better than no repair, and worse than reported', () => {
    const [one] = evaluated({});
    const repaired = (...all: readonly OfferEvaluation['service']['usRepair'][]) =>
      all.map((usRepair) => ({ ...one!, service: { ...one!.service, usRepair } }));
    const worstOf = (...all: readonly OfferEvaluation['service']['usRepair'][]) =>
      over('usRepair', repaired(...all)).worst;
    const wordOf = (one: OfferEvaluation['service']['usRepair']) => worstOf(one);

    expect(worstOf('yes', 'no', 'unknown')).toBe(wordOf('no'));
    expect(worstOf('yes', 'unknown', 'reported')).toBe(wordOf('unknown'));
    expect(worstOf('yes', 'reported')).toBe(wordOf('reported'));
  });

  it('takes a listed seller for the worst, and a listed relative for worse than none on record', () => {
    const [one] = evaluated({});
    const statusOf = (...all: readonly Partial<OfferEvaluation['listStatus']>[]) =>
      over(
        'listStatus',
        all.map((status) => ({ ...one!, listStatus: { ...one!.listStatus, ...status } })),
      ).worst;
    const plain = aListStatus('not-screened');
    const related = aListStatus('not-screened', 'a sister is listed');
    const listed = aListStatus('listed');

    expect(statusOf(plain, related)).toBe(statusOf(related));
    expect(statusOf(related, plain)).toBe(statusOf(related));
    expect(statusOf(related, listed, plain)).toBe('Listed');
  });

  it('weights a duty rate by customs value: duty over customs value but for the rounding of each duty to a cent', () => {
    const rows = evaluated(
      { quantity: 1000 },
      { quantity: 10, origin: 'US' as Offer['origin'], unitPrice: usdCents(2_000_000) },
    );
    const duty = rows.reduce((sum, row) => sum + row.cost!.duty, 0);
    const value = rows.reduce((sum, row) => sum + row.cost!.customsValue, 0);

    expect(over('dutyRate', rows).value).toBeCloseTo((duty / value) * 1_000_000, 0);
  });

  it('leaves out what is not known, and says of how many', () => {
    const rows = evaluated({ powerW: watts(3510), hashrateThs: terahashes(234) }, { powerW: null });
    const efficiency = over('efficiency', rows);

    expect([efficiency.value, efficiency.known, efficiency.missing]).toEqual([15, 1, 1]);
    expect(over('allInPerTh', evaluated({ siteId: 'nowhere' }))).toMatchObject({ value: null, missing: 1 });
  });

  it('gives dates their ends and text its number of different values, and never a mean', () => {
    const rows = evaluated({ vendor: 'Bitmain' }, { vendor: 'Canaan' }, { vendor: 'Bitmain' });

    expect(over('vendor', rows)).toMatchObject({ rule: 'distinct', value: null, distinct: 2 });
    expect(over('onRackP50', rows)).toMatchObject({
      rule: 'range',
      value: null,
      least: rows[0]!.delivery!.onRackP50,
    });
  });

  it('says nothing of no offers', () => {
    for (const one of comparisonColumns) {
      expect(aggregateColumn(one, [])).toMatchObject({ value: null, least: null, known: 0, missing: 0 });
    }
  });

  it('lies between the least and the greatest, wherever it is a mean', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 8 }), (rows) => {
        for (const one of comparisonColumns) {
          const { rule, value, least, greatest } = aggregateColumn(one, rows);
          if (!rule.startsWith('mean') || value === null) continue;
          // The figures are rounded to a cent, per mille or tenth; what is behind them is not.
          expect(value).toBeGreaterThanOrEqual((least as number) - 1);
          expect(value).toBeLessThanOrEqual((greatest as number) + 1);
        }
      }),
    );
  });

  it('is the figure itself over one offer, to the rounding of the figure', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        for (const one of comparisonColumns) {
          const { value } = aggregateColumn(one, [row]);
          if (value !== null) expect(Math.abs(value - (one.value(row) as number))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('does not depend on the order of the offers', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 6 }), (rows) => {
        for (const one of comparisonColumns) {
          const [there, back] = [aggregateColumn(one, rows), aggregateColumn(one, rows.toReversed())];
          expect({ ...back, value: null }).toEqual({ ...there, value: null });
          if (there.value !== null) expect(back.value).toBeCloseTo(there.value, 6);
        }
      }),
    );
  });

  it('has a rule for every column of figures that is not a count of days', () => {
    const ranges = comparisonColumns.filter((one) => aggregateRule(one) === 'range').map(({ id }) => id);

    expect(ranges).toEqual([
      'entryDate',
      'entryP90',
      'onRackP50',
      'onRackP90',
      'rackSpread',
      'daysToEnergisation',
      'warrantyLeft',
      'firstPaymentDate',
      'lastPaymentDate',
      'paymentsOnAxis',
      // Tenths of a sum are not the sum of tenths.
      'drawnLandedP10',
      'drawnLandedP50',
      'drawnLandedP90',
      'drawnAllInP10',
      'drawnAllInP50',
      'drawnAllInP90',
      'drawnOnRackP10',
      'drawnOnRackP50',
      'drawnOnRackP90',
      'minimumQuantity',
      'plannedEntry',
      'leadTime',
      'warrantyStated',
      'refusalChance',
      'quotedOn',
      'validUntil',
      'priceSinceLastQuote',
      'quoteCount',
      'listAge',
      'undecidedParties',
      'rank',
      'score',
    ]);
  });
});
