import { describe, expect, it } from 'vitest';
import { nameWordsOf, offerName } from '#domain/executive/name-words';
import { sampleReportGround } from '../../fixtures/report-ground';

const words = nameWordsOf(await sampleReportGround());

describe('names on the page', () => {
  it('are those of the records, and of countries in English', () => {
    expect(words('origin', 'MY')).toBe('Malaysia');
    expect(words('site', 'site-tx')).toBe('West Texas (sample)');
    expect(words('offer', 'BM-01')).toBe('Antminer S21 Pro from Bitmain (BM-01)');
    expect(words('vendor', 'Bitmain')).toBe('Bitmain');
  });

  it('say so where a site is gone, and keep the id of an offer that is', () => {
    expect(words('site', 'nowhere')).toBe('a site that is gone');
    expect(words('offer', 'gone')).toBe('gone');
  });

  it('keep a name that runs from right to left from turning the sentence over', () => {
    expect(offerName({ id: 'A1', vendor: 'שלום', model: 'S21' })).toBe('S21 from \u2068שלום\u2069 (A1)');
  });
});
