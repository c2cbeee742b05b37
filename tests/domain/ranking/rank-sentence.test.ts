import { usdCents } from '#domain/core/money';
import { watts } from '#domain/core/quantity';
import { rankDifferences, rankSentence } from '#domain/ranking/rank-sentence';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { money, onScale, rankedOffers } from '../../fixtures/ranking';

const criteria = [money, onScale('efficiency', 50, 20, 10)];
const offers = [
  anOffer({ id: 'A', model: 'Alpha', unitPrice: usdCents(330_000), powerW: watts(3744) }),
  anOffer({ id: 'B', model: 'Beta', unitPrice: usdCents(380_000), powerW: watts(3744) }),
];

describe('why an offer has its rank', () => {
  it('says how far it is behind the first, by what, and what would make it first', () => {
    const sentence = rankSentence(1, rankedOffers(offers, { criteria }));

    expect(sentence).toMatch(
      /^2nd of 2, \d+\.\d points \(worth \$\d\.\d\d\/TH\) behind Alpha \/ Bitmain: All-in \$\/TH -\d\.\d points \(\+\$\d\.\d\d\/TH: \+\$\d\.\d\d goods/,
    );
    expect(sentence).toMatch(
      /It would be 1st with All-in \$\/TH \$\d+\.\d\d \(\$\d\.\d\d less\), or J\/TH \d+/,
    );
  });

  it('says of the first how far ahead it is', () => {
    expect(rankSentence(0, rankedOffers(offers, { criteria }))).toMatch(
      /^1st of 2, \d+\.\d points .+ ahead of Beta/,
    );
  });

  it('says that two are level', () => {
    const twins = [offers[0]!, { ...offers[0]!, id: 'TWIN' }];

    expect(rankSentence(1, rankedOffers(twins, { criteria }))).toMatch(
      /^1st \(shared\) of 2, level with Alpha/,
    );
  });

  it('says only the rank of an offer that is alone', () => {
    expect(rankSentence(0, rankedOffers(offers.slice(0, 1), { criteria }))).toBe('1st of 1.');
  });
});

describe('the same as nodes', () => {
  it('has one for each criterion that differs and one for each way to be first', () => {
    const nodes = rankDifferences(1, rankedOffers(offers, { criteria }));

    expect(nodes.map(({ label }) => label)).toEqual([
      'Against Alpha / Bitmain',
      '1st with All-in $/TH',
      '1st with J/TH',
    ]);
    expect(nodes[0]?.inputs.map(({ label }) => label)).toEqual(['All-in $/TH']);
  });
});
