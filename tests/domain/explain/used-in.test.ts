import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { explainFigure } from '#domain/explain/explain-figure';
import { explanationText } from '#domain/explain/explanation-text';
import { asFigure, computed, fact } from '#domain/explain/nodes';
import { usedIn } from '#domain/explain/used-in';
import type { Offer } from '#domain/model/offer';
import type { Scenario } from '#domain/model/settings';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { prepared, someEvidence, someSettings } from '../../fixtures/reference';
import { aSource } from '../../fixtures/source';

function reportOf(columnId: string, change: Partial<Offer> = {}, scenario: Partial<Scenario> = {}) {
  const reference = prepared({ settings: someSettings(scenario) });
  const report = explainFigure(evaluateOffer(anOffer(change), reference), columnId, reference, someEvidence);
  if (report === null) throw new Error(`${columnId} is not explained`);
  return report;
}
const usesOf = (...parameters: Parameters<typeof reportOf>) =>
  reportOf(...parameters).usedIn.map(({ header }) => header);

describe('usedIn', () => {
  const price = asFigure('price', fact('Price', '$1.00', aSource));
  const trees = [
    { columnId: 'price', header: 'Price $', root: price },
    { columnId: 'sum', header: 'Sum $', root: computed('Sum', '$1.00', 'price', [price]) },
    { columnId: 'else', header: 'Else $', root: fact('Else', '$2.00', aSource) },
  ];

  it('finds the trees that hold a figure, but for its own', () => {
    expect(usedIn('price', trees)).toEqual([{ columnId: 'sum', header: 'Sum $' }]);
  });

  it('is empty for a figure that nothing is made of', () => {
    expect(usedIn('sum', trees)).toEqual([]);
  });
});

describe('what a figure of an offer is used in', () => {
  it('leads from duty to landed, exposure and all-in', () => {
    expect(usesOf('duty')).toEqual([
      'Landed $',
      'Landed $/unit',
      'Landed $/TH',
      'Exposure $',
      'Exposure $/TH',
      'Reserve $/TH',
      'All-in $/TH',
    ]);
  });

  it('follows the scenario: a delay that is left out is used in nothing', () => {
    expect(usesOf('delayPerTh')).toEqual(['All-in $/TH']);
    expect(usesOf('delayPerTh', {}, { allInParts: { delay: false, service: true, reserve: true } })).toEqual(
      [],
    );
  });

  it('follows the basis: the entry at P90 sets the duty only where the law of that day is applied', () => {
    expect(usesOf('entryP90', { entryDate: null })).toEqual([]);
    expect(usesOf('entryP90', { entryDate: null }, { entryBasis: 'p90' })).toContain('Duty $');
  });

  it('is copied with the explanation', () => {
    expect(explanationText(reportOf('servicePerTh')).split('\n').at(-1)).toBe('Used in: All-in $/TH');
    expect(explanationText(reportOf('allInPerTh'))).not.toContain('Used in');
  });
});
