import { guardText, unguardText } from '#domain/core/formula-guard';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('guardText', () => {
  it.each(['=1+1', '+1', '-1+cmd', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠A1', '\0=1'])(
    'puts an apostrophe before %j',
    (text) => {
      expect(guardText(text)).toBe(`'${text}`);
    },
  );

  it.each(['', 'S21 Pro', 'a=b', '1-2', "O'Neil", "'quoted'"])('leaves %j as it is', (text) => {
    expect(guardText(text)).toBe(text);
  });

  it('is undone exactly for every text, apostrophes included', () => {
    const awkward = fc.string({ unit: fc.constantFrom("'", '=', '-', 'a', '\t', '＝'), maxLength: 6 });

    fc.assert(
      fc.property(fc.oneof(awkward, fc.string({ unit: 'binary' })), (text) => {
        expect(unguardText(guardText(text))).toBe(text);
      }),
    );
  });

  it('never leaves a text that starts with a character that runs', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(guardText(text)).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});
