import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import type { OfferField } from '#domain/model/hand-edit';
import { readCell, type CellValue } from '#domain/editing/read-cell';
import { NO_CONVENTIONS } from '#domain/editing/typing-conventions';
import { readCountry } from '../../../src-renderer/imports/country-names';

const context = {
  today: calendarDate('2026-11-22'),
  conventions: NO_CONVENTIONS,
  country: readCountry,
};

function read(field: OfferField, text: string, before: CellValue = null): CellValue | { words: string } {
  const result = readCell(field, text, before, context);
  return result.ok ? result.value : { words: result.problem.words };
}

describe('a typed cell', () => {
  it.each<[OfferField, string, CellValue, CellValue]>([
    ['unitPrice', '3.4k', 374_400, 340_000],
    ['unitPrice', '-$40', 374_400, 370_400],
    ['unitPrice', '+5%', 374_400, 393_120],
    ['unitPrice', '−5%', 374_400, 355_680],
    ['unitPrice', '=prev*1.1', 374_000, 411_400],
    ['freightTotal', '1.2m', null, 120_000_000],
    ['quantity', '+120', 100, 220],
    ['quantity', '5k units', 100, 5000],
    ['hashrateThs', '234.5 TH/s', 200, 234.5],
    ['powerW', '3.5k W', null, 3500],
    ['reassessmentProbability', '19%', null, 190_000],
    ['reassessmentProbability', '19', null, 190_000],
    ['reassessmentProbability', '100', null, 1_000_000],
    ['reassessmentProbability', '0', null, 0],
    ['leadTimeDays', '6w', null, 42],
    ['leadTimeDays', '45 days', null, 45],
    ['origin', 'malaysia', 'CN', 'MY'],
    ['origin', 'th', 'CN', 'TH'],
    ['incoterm', 'fob Port Klang', 'EXW', 'FOB'],
    ['mode', 'ocean', 'air', 'ocean'],
    ['originEvidence', 'Certificate', 'none', 'certificate'],
    ['isUsmcaQualifying', 'yes', false, true],
    ['htsCode', '8543.70.98.60', '8471500150', '8543709860'],
    ['hashboardOrigin', '', 'CN', null],
    ['entryDate', '30 Apr', null, '2027-04-30'],
    ['quotedOn', '3 Nov', null, '2026-11-03'],
    ['entryDate', '+3w', '2027-04-30', '2027-05-21'],
    ['note', '=not a sum', null, '=not a sum'],
  ])('%s: “%s” over %s is %s', (field, text, before, expected) => {
    expect(read(field, text, before)).toBe(expected);
  });

  it.each<[OfferField, string, RegExp]>([
    ['unitPrice', '', /Unit price cannot be left empty/],
    ['unitPrice', '0', /less than \$0.01/],
    ['unitPrice', '3.456', /more than two decimals/],
    ['unitPrice', '19%', /is a share; to change what stands here write \+19% or -19%/],
    ['unitPrice', 'cheap', /“cheap” is not a number/],
    ['quantity', '=100/3', /not a whole number/],
    ['origin', 'Korea', /not a country known here/],
    ['incoterm', 'C', /is none of: EXW, FCA/],
    ['reassessmentProbability', '120', /more than 100 %/],
    ['batches', '2', /press Shift\+F2/],
    ['htsCode', '8543', /8 or 10 digits/],
    ['note', 'x'.repeat(2001), /2,001 characters; at most 2,000/],
  ])('%s: “%s” is refused', (field, text, words) => {
    expect(read(field, text)).toEqual({ words: expect.stringMatching(words) as string });
  });

  it('does not guess whether a change of a rate is in points', () => {
    expect(read('reassessmentProbability', '+5%', 100_000)).toEqual({
      words: '“+5%” can mean points or a share of the rate: write =prev+5 or =prev*1.05.',
    });
    expect(read('reassessmentProbability', '=prev+5', 100_000)).toBe(150_000);
  });

  it('changes nothing that is not known', () => {
    expect(read('freightTotal', '+5%')).toEqual({
      words: expect.stringMatching(/Nothing is known here yet/) as string,
    });
    expect(read('entryDate', '+3w')).toEqual({
      words: expect.stringMatching(/No day is known here yet/) as string,
    });
  });
});
