import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withExactNumbers } from '#parser/json/exact-numbers';

describe('withExactNumbers', () => {
  it.each([
    ['{"id":12345678901234567890}', '{"id":"12345678901234567890"}'],
    ['[1234.56, 0.1234567890123456789]', '[1234.56, "0.1234567890123456789"]'],
    ['{"note":"no. 12345678901234567890"}', '{"note":"no. 12345678901234567890"}'],
    [
      '{"a\\"12345678901234567890":-12345678901234567890}',
      '{"a\\"12345678901234567890":"-12345678901234567890"}',
    ],
    ['[true,false,null,123456789012345]', '[true,false,null,123456789012345]'],
  ])('makes text of the long numbers of %s', (json, expected) => {
    expect(withExactNumbers(json)).toBe(expected);
  });

  it('leaves every document what it is but for its long numbers', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const asRead: unknown = JSON.parse(withExactNumbers(json), (_, value: unknown) =>
          typeof value === 'string' && /^[-\d.eE+]{16,}$/.test(value) ? Number(value) : value,
        );

        expect(asRead).toEqual(
          JSON.parse(json, (_, value: unknown) =>
            typeof value === 'string' && /^[-\d.eE+]{16,}$/.test(value) ? Number(value) : value,
          ),
        );
      }),
      { numRuns: 500 },
    );
  });
});
