import { describe, expect, it } from 'vitest';
import { boundText, readBound } from '../../../../src-renderer/features/compare/filters/bound-text';

describe('a typed bound', () => {
  it('is read in the unit of the header', () => {
    expect(readBound('3,400.50', 'usd')).toEqual({ ok: true, value: 340_050 });
    expect(readBound('$3.4k', 'usd')).toEqual({ ok: true, value: 340_000 });
    expect(readBound('12.6 %', 'percent')).toEqual({ ok: true, value: 126_000 });
    expect(readBound('-40', 'integer')).toEqual({ ok: true, value: -40 });
    expect(readBound('17.5', 'decimal')).toEqual({ ok: true, value: 17.5 });
    expect(readBound('  ', 'usd')).toEqual({ ok: true, value: null });
  });

  it('is refused where it could mean two things, or none', () => {
    for (const text of ['1,5', '1.2.3', 'cheap', '5 %', '1,23,456', '.', '1e9', '9999999999999999999']) {
      expect([text, readBound(text, 'usd').ok]).toEqual([text, false]);
    }
  });

  it('is written as it would be typed', () => {
    expect(boundText(340_050, 'usd')).toBe('3,400.50');
    expect(boundText(126_000, 'percent')).toBe('12.6');
    expect(boundText(null, 'usd')).toBe('');
    for (const [bound, kind] of [
      [340_050, 'usd'],
      [3_464, 'percent'],
      [17.5, 'decimal'],
      [-40, 'integer'],
    ] as const) {
      expect(readBound(boundText(bound, kind), kind)).toEqual({ ok: true, value: bound });
    }
  });
});
