import { describe, expect, it } from 'vitest';
import { readPercent } from '../../src-renderer/imports/read-percent';

describe('readPercent', () => {
  it.each([
    ['12.5', 125_000],
    ['12,5 %', 125_000],
    ['0.3464', 3464],
    ['0', 0],
    [' 1000% ', 10_000_000],
  ])('reads %j exactly', (text, ppm) => {
    expect(readPercent(text)).toEqual({ ok: true, value: ppm });
  });

  it('takes 0.25 for a quarter of one per cent, and guesses nothing', () => {
    expect(readPercent('0.25')).toEqual({ ok: true, value: 2500 });
  });

  it.each(['', 'many', '-1', '1.2.3'])('refuses %j', (text) => {
    expect(readPercent(text).ok).toBe(false);
  });

  it('refuses a fifth decimal, which no rate on file has', () => {
    expect(readPercent('0.12345')).toEqual({ ok: false, problem: 'has more than four decimals' });
  });
});
