import { plainCell } from '#domain/reports/plain-cell';
import { describe, expect, it } from 'vitest';

describe('The plain form of a value', () => {
  it('writes cents as dollars, parts per million as per cent, and nothing for what is not known', () => {
    expect(plainCell(123_456, 'usd')).toEqual({ plain: '1234.56' });
    expect(plainCell(-5, 'usd')).toEqual({ plain: '-0.05' });
    expect(plainCell(126_000, 'percent')).toEqual({ plain: '12.6' });
    expect(plainCell(null, 'usd')).toBeNull();
  });

  it('leaves dates and numbers as they are stored', () => {
    expect(plainCell('2027-03-12', 'date')).toEqual({ plain: '2027-03-12' });
    expect(plainCell(13.5, 'decimal')).toEqual({ plain: '13.5' });
    expect(plainCell(12_400, 'integer')).toEqual({ plain: '12400' });
  });

  it('keeps words apart, whatever the column', () => {
    expect(plainCell('=1+1', 'text')).toEqual({ text: '=1+1' });
    expect(plainCell({ words: 'in price' }, 'usd')).toEqual({ text: 'in price' });
  });
});
