import { compareCosts, costGap, exactCost, figureFor, shownFigure } from '#domain/break-even/compared-cost';
import { countryCode } from '#domain/core/country';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { terahashes } from '#domain/core/quantity';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { PreparedReference } from '#domain/evaluation/prepare-reference';
import type { Offer } from '#domain/model/offer';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { prepared, someSettings } from '../../fixtures/reference';

const withSite = prepared();
const withoutSite = prepared({ settings: someSettings({}, { defaultSiteId: null }) });

function rowOf(change: Partial<Offer> = {}, reference: PreparedReference = withSite): OfferEvaluation {
  return evaluateOffer(anOffer(change), reference);
}

describe('the figure that two offers are compared by', () => {
  it('is all-in where both have it', () => {
    expect(figureFor(rowOf(), rowOf({ origin: countryCode('TH') }))).toBe('all-in');
  });

  it('is landed where one has no site', () => {
    expect(figureFor(rowOf(), rowOf({}, withoutSite))).toBe('landed');
  });

  it('is none where one has no landed cost', () => {
    expect(figureFor(rowOf(), rowOf({ htsCode: '9999999999' }))).toBeNull();
  });
});

describe('a cost before it is rounded', () => {
  it('tells apart what the table shows alike: 428,413.26 and 428,413.27 are both 18.31 per TH', () => {
    const one = rowOf();
    const other = rowOf({ freightTotal: usdCents(420_001) });
    const [a, b] = [exactCost(one, 'landed'), exactCost(other, 'landed')];
    if (a === null || b === null) throw new Error('No cost');

    expect(shownFigure(one, 'landed')).toBe(shownFigure(other, 'landed'));
    expect(compareCosts(a, b)).toBe(-1);
    expect(compareCosts(b, a)).toBe(1);
    expect(costGap(a, b)).toBe(0);
  });

  it('is the same for twice the units at twice the money', () => {
    const a = { cents: 42_841_326n * 1_000_000n, microTh: 23_400_000_000n };
    const b = { cents: 2n * 42_841_326n * 1_000_000n, microTh: 2n * 23_400_000_000n };

    expect(compareCosts(a, b)).toBe(0);
  });

  it('rounds the gap half away from zero', () => {
    const of = (cents: bigint) => ({ cents, microTh: 2n });

    expect(costGap(of(3n), of(0n))).toBe(2);
    expect(costGap(of(0n), of(3n))).toBe(-2);
    expect(costGap(of(2n), of(0n))).toBe(1);
  });

  it('all-in holds receiving, delay and service of one TH and the reserve of the whole quantity', () => {
    const row = rowOf({ reassessmentProbability: partsPerMillion(100_000) });
    const exact = exactCost(row, 'all-in');
    if (exact === null || row.allIn === null || row.cost === null) throw new Error('No cost');
    const { receivingPerTh, delayPerTh, servicePerTh } = row.allIn;

    expect(row.exposure?.reserve).toBe(1_029_600);
    expect(exact.microTh).toBe(23_400_000_000n);
    expect(exact.cents / exact.microTh).toBe(
      BigInt(Math.floor((row.cost.total + 1_029_600) / 23_400)) +
        BigInt((receivingPerTh ?? 0) + delayPerTh + servicePerTh),
    );
  });

  it('leaves out what the scenario leaves out', () => {
    const bare = prepared({
      settings: someSettings({ allInParts: { delay: false, service: false, reserve: false } }),
    });
    const change = { reassessmentProbability: partsPerMillion(100_000) };
    const counted = exactCost(rowOf(change), 'all-in');
    const left = exactCost(rowOf(change, bare), 'all-in');
    if (counted === null || left === null) throw new Error('No cost');

    expect(compareCosts(left, counted)).toBe(-1);
    expect(left.cents).toBe(42_841_326n * 1_000_000n + 8n * left.microTh);
  });

  it('holds hash rates of less than a whole TH', () => {
    expect(exactCost(rowOf({ hashrateThs: terahashes(37.5) }), 'landed')?.microTh).toBe(3_750_000_000n);
  });
});
