import { describe, expect, it } from 'vitest';
import { countryCode } from '#domain/core/country';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import { matchingRows, searchTexts } from '../../../src-renderer/features/compare/filter-offers';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const offers: readonly Offer[] = [
  anOffer({ id: 'a', vendor: 'Bitmain', model: 'Antminer S21 Pro', origin: countryCode('MY') }),
  anOffer({
    id: 'b',
    vendor: 'MicroBT',
    model: 'Whatsminer M66S',
    origin: countryCode('TH'),
    note: 'Über Rotterdam',
  }),
  anOffer({ id: 'c', vendor: '深圳算力', model: 'Antminer S21', origin: countryCode('CN'), incoterm: 'DDP' }),
];
const texts = searchTexts(evaluateOffers(offers, prepared()));

function found(filterText: string): string[] {
  return [...matchingRows(texts, filterText)].map((index) => offers[index]!.id);
}

describe('the filter', () => {
  it.each([
    ['', ['a', 'b', 'c']],
    ['  ', ['a', 'b', 'c']],
    ['antminer', ['a', 'c']],
    ['S21 bitmain', ['a']],
    ['bitmain s21', ['a']],
    ['malaysia s21', ['a', 'c']],
    ['thailand', ['b']],
    ['uber rotterdam', ['b']],
    ['深圳', ['c']],
    ['ddp', ['c']],
    ['bitmain microbt', []],
  ])('finds for “%s” the offers %j', (filterText, ids) => {
    expect(found(filterText)).toEqual(ids);
  });
});
