import { describe, expect, it } from 'vitest';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { selectionWords } from '../../../src-renderer/features/compare/selection-words';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const column = (id: string) => comparisonColumns.find((one) => one.id === id)!;
const rows = evaluateOffers(
  [
    anOffer({ id: 'a', quantity: 100, vendor: 'Bitmain' }),
    anOffer({ id: 'b', quantity: 1, vendor: 'Canaan', siteId: 'nowhere' }),
  ],
  prepared(),
);

describe('What the status bar says of selected cells', () => {
  it('adds up what adds up, and gives least and greatest', () => {
    expect(selectionWords(rows, [column('quantity')])).toEqual([
      '2 cells selected',
      'Units: sum 101',
      'from 1 to 100',
    ]);
  });

  it('says what it left out for want of a value', () => {
    expect(selectionWords(rows, [column('allInPerTh')]).at(-1)).toBe('1 value not known, left out');
  });

  it('counts different words and adds up no dates', () => {
    expect(selectionWords(rows, [column('vendor')])).toEqual(['2 cells selected', '2 different values']);
    expect(selectionWords([rows[0]!, rows[0]!], [column('onRackP50')])).toEqual([
      '2 cells selected',
      'all 2 Dec 2026',
    ]);
  });
});
