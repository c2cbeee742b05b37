import { explainColumn } from '#domain/ranking/explain-column';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { prepared, someEvidence } from '../../fixtures/reference';
import { byWord, money, rankedOffers } from '../../fixtures/ranking';

const reference = prepared();
const comparison = rankedOffers(
  [anOffer()],
  { criteria: [money, byWord('origin', 50, { MY: 100 })] },
  reference,
);
const explain = (columnId: string) =>
  explainColumn(comparison.rows[0]!, columnId, comparison, reference, someEvidence);

describe('the explanation of any column of a ranked comparison', () => {
  it('is that of the figure as ever, or none for a given fact', () => {
    expect(explain('allInPerTh')?.root.label).toBe('All-in cost per TH');
    expect(explain('vendor')).toBeNull();
  });

  it('is that of the ranking for a standing, which tells that the rank is made of the score', () => {
    expect(explain('score')).toMatchObject({
      root: { label: 'Score', figure: 'score' },
      usedIn: [{ columnId: 'rank', header: 'Rank' }],
    });
  });

  it('leads from a weighed fact to the row it was read from', () => {
    const [, origin] = explain('score')?.root.inputs ?? [];

    expect(origin?.inputs[0]).toMatchObject({ label: 'Origin', value: 'MY' });
    expect(origin?.inputs[0]?.source?.citation).toMatch(/bitmain\.csv.*row 2/);
  });
});
