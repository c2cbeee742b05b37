import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import { watts } from '#domain/core/quantity';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { prepared, aVendor } from '../../fixtures/reference';
import { aGate, money, onScale, rankedOffers } from '../../fixtures/ranking';

const cheap = anOffer({ id: 'CHEAP', unitPrice: usdCents(300_000), powerW: watts(4200) });
const dear = anOffer({ id: 'DEAR', unitPrice: usdCents(400_000), powerW: watts(3300) });
const chinese = anOffer({ id: 'CN', origin: countryCode('CN') });
const efficiency = onScale('efficiency', 50, 20, 12);
const noChina = aGate('No goods made in China', {
  kind: 'one-of',
  columnId: 'origin',
  values: ['CN'],
  isNot: true,
});

const standingsOf = (...args: Parameters<typeof rankedOffers>) =>
  Object.fromEntries(rankedOffers(...args).rows.map((row) => [row.offer.id, row.standing]));

describe('a ranking', () => {
  it('puts the cheapest first while only money is weighed', () => {
    const { CHEAP, DEAR } = standingsOf([dear, cheap], { criteria: [money] });

    expect([CHEAP?.rank, DEAR?.rank]).toEqual([1, 2]);
  });

  it('lets a dearer offer win by what is weighed beside money', () => {
    const { CHEAP, DEAR } = standingsOf([cheap, dear], {
      criteria: [money, { ...efficiency, weight: 100 }],
    });

    expect([CHEAP?.rank, DEAR?.rank]).toEqual([2, 1]);
  });

  it('gives an offer that fails a gate no rank, and says by what', () => {
    const { CN, CHEAP } = standingsOf([chinese, cheap], { criteria: [money], gates: [noChina] });

    expect(CN).toMatchObject({ rank: null, score: null, unranked: 'gate' });
    expect(CN?.failed).toEqual([
      { gateId: noChina.id, name: noChina.name, verdict: 'fails', miss: 'made in CN', far: null },
    ]);
    expect(CHEAP).toMatchObject({ rank: 1, failed: [] });
  });

  it('does not rank an offer without an all-in cost, and says so', () => {
    const { CHEAP } = standingsOf([cheap], { criteria: [efficiency] }, prepared({ sites: [] }));

    expect(CHEAP).toMatchObject({ rank: null, unranked: 'no-all-in' });
  });

  it('ranks nothing by gates alone, but tells who passes', () => {
    const { CHEAP } = standingsOf([cheap], { gates: [noChina] });

    expect(CHEAP).toMatchObject({ rank: null, unranked: 'no-criteria', failed: [] });
  });

  it('lets equal offers share a rank', () => {
    const { rows } = rankedOffers([cheap, { ...cheap, id: 'TWIN' }, dear], { criteria: [money] });

    expect(rows.map(({ standing }) => [standing?.rank, standing?.isShared])).toEqual([
      [1, true],
      [1, true],
      [3, false],
    ]);
  });

  it('scores 0 for what is not known', () => {
    const warranty = onScale('warrantyLeft', 50, 0, 365);
    const reference = prepared({ vendors: [aVendor({ warrantyDays: null })] });
    const { CHEAP, DEAR } = standingsOf(
      [cheap, { ...dear, unitPrice: cheap.unitPrice, warrantyDays: 365 }],
      { criteria: [money, warranty] },
      reference,
    );

    expect(CHEAP?.rank).toBe(2);
    expect((DEAR?.score ?? 0) - (CHEAP?.score ?? 0)).toBeGreaterThan(40);
  });

  it('hands the rows out as they are while there is neither gate nor weight', () => {
    const { rows } = rankedOffers([cheap], {});

    expect(rows[0]?.standing).toBeNull();
  });
});
