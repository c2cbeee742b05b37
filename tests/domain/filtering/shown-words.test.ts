import { comparableWords, shownWords, valueText } from '#domain/filtering/shown-words';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { describe, expect, it } from 'vitest';
import { someRows } from '../../fixtures/filters';

describe('a value in words', () => {
  it('has the unit of its kind', () => {
    expect(valueText(123_450, 'usd')).toBe('$1,234.50');
    expect(valueText(-5, 'usd')).toBe('-$0.05');
    expect(valueText(190_000, 'percent')).toBe('19 %');
    expect(valueText('2027-03-12', 'date')).toBe('12 Mar 2027');
    expect(valueText(12_400, 'integer')).toBe('12,400');
    expect(valueText(15 + 0.1 + 0.2, 'decimal')).toBe('15.3');
    expect(valueText(null, 'usd')).toBe('not known');
  });

  it('is what the cell says in its place', () => {
    const duty = comparisonColumns.find(({ id }) => id === 'dutyRate')!;
    const ddp = someRows.find(({ offer }) => offer.incoterm === 'DDP' && offer.origin === 'MY')!;

    expect(shownWords(duty, ddp)).toBe('in price');
  });

  it('is looked for without letter case and accents', () => {
    expect(comparableWords('Café MÍNING')).toBe('cafe mining');
  });
});
