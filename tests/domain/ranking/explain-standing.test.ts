import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import { explainColumn } from '#domain/ranking/explain-column';
import type { Explanation } from '#domain/explain/explanation';
import type { Ranking } from '#domain/model/ranking';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aVendor, prepared, someEvidence } from '../../fixtures/reference';
import { aGate, byWord, money, onScale, rankedOffers } from '../../fixtures/ranking';

const criteria = [money, onScale('warrantyLeft', 30, 0, 365), byWord('origin', 20, { MY: 100, CN: 20 })];
const noChina = aGate('No China', { kind: 'one-of', columnId: 'origin', values: ['CN'], isNot: true });
const offers = [
  anOffer({ id: 'MY' }),
  anOffer({ id: 'DEAR', unitPrice: usdCents(390_000) }),
  anOffer({ id: 'CN', origin: countryCode('CN') }),
];

function explain(offerId: string, columnId: string, ranking: Partial<Ranking>, reference = prepared()) {
  const comparison = rankedOffers(offers, ranking, reference);
  const row = comparison.rows.find(({ offer }) => offer.id === offerId);
  if (row === undefined) throw new Error(`no offer ${offerId}`);
  return explainColumn(row, columnId, comparison, reference, someEvidence);
}

const leavesOf = (node: Explanation): Explanation[] =>
  node.inputs.length === 0 ? [node] : node.inputs.flatMap(leavesOf);

describe('a score explained', () => {
  it('adds up from the points of its criteria, with value and scale of each', () => {
    const report = explain('MY', 'score', { criteria });
    const points = report?.root.inputs.map(({ value }) => Number(value.split(' ')[0])) ?? [];

    expect(report?.root.value).toMatch(/^\d+\.\d points$/);
    expect(points.reduce((sum, one) => sum + one, 0)).toBeCloseTo(
      Number.parseFloat(report?.root.value ?? ''),
      0,
    );
    expect(report?.root.inputs[0]?.inputs.map(({ label }) => label)).toEqual(['All-in cost per TH', 'Scale']);
  });

  it('leads down to dated sources', () => {
    const leaves = leavesOf(explain('MY', 'score', { criteria })?.root ?? ({ inputs: [] } as never));

    expect(leaves.some(({ source }) => source?.asOf != null)).toBe(true);
    expect(leaves.find(({ label }) => label === 'Origin')?.source?.citation).toContain('Bitmain price list');
  });

  it('says what is not known, how many points that costs, and which rank it could have', () => {
    const reference = prepared({ vendors: [aVendor({ warrantyDays: null })] });
    const report = explain('DEAR', 'score', { criteria }, reference);

    expect(report?.sentence).toMatch(
      /Not known, and so 0 points: Warranty left, days; if .+ between 1 and 2\.$/,
    );
    expect(report?.root.inputs[1]).toMatchObject({
      value: '0.0 of 30.0 points',
      note: 'not known: 0 of 30.0 points',
    });
  });
});

describe('a rank explained', () => {
  it('is the place, the score, the gates and the first', () => {
    const report = explain('DEAR', 'rank', { criteria, gates: [noChina] });

    expect(report?.root.value).toBe('2 of 2');
    expect(report?.root.inputs.map(({ label }) => label)).toEqual([
      'Score',
      'Gates',
      'Against Antminer S21 Pro / Bitmain',
      '1st with All-in $/TH',
      '1st with Warranty left, days',
    ]);
  });

  it('says which gate keeps an offer out, and by what', () => {
    const report = explain('CN', 'rank', { criteria, gates: [noChina] });

    expect(report?.root.value).toBe('—');
    expect(report?.sentence).toBe('Not ranked: it fails a gate. It fails 1 of 1: No China (made in CN).');
  });

  it('says that an all-in cost is missing', () => {
    expect(explain('MY', 'rank', { criteria }, prepared({ sites: [] }))?.sentence).toBe(
      'Not ranked: its all-in cost is not known, and money comes first.',
    );
  });

  it('is nothing while nothing is ranked', () => {
    expect(explain('MY', 'rank', {})).toBeNull();
  });
});

describe('gates explained', () => {
  it('are passed or failed one by one', () => {
    expect(explain('MY', 'gates', { gates: [noChina] })?.root).toMatchObject({ value: 'Passed' });
    expect(explain('CN', 'gates', { gates: [noChina] })?.root.inputs).toMatchObject([
      { label: 'No China', value: 'failed', note: 'made in CN' },
    ]);
  });
});
