import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkJson } from '#parser/json/check-json';
import { LIMITS } from '#parser/limits';

const check = (text: string, limits = {}) =>
  checkJson(new TextEncoder().encode(text), { ...LIMITS, ...limits });

describe('checkJson', () => {
  it('allows every value that JSON can hold, within the caps', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        const isForbidden = /"(__proto__|constructor|prototype)"\s*:/.test(text);

        expect(check(text) === null).toBe(!isForbidden);
      }),
    );
  });

  it.each([
    '{"__proto__":1}',
    '{"a":{"constructor" : 1}}',
    '[{"prototype"\n:1}]',
    '{"\\u005f_proto__":1}',
    '{"c\\u006Fnstructor":1}',
  ])('refuses the name in %s', (text) => {
    expect(check(text)).toMatchObject({ code: 'json/forbidden-name' });
  });

  it.each(['{"a":"__proto__"}', '["constructor"]', '{"a":"{\\"__proto__\\":1}"}', '{"__proto__ ":1}'])(
    'allows the text in %s',
    (text) => {
      expect(check(text)).toBeNull();
    },
  );

  it('refuses what is nested deeper than anything RigPlan writes', () => {
    expect(check('['.repeat(64) + ']'.repeat(64))).toBeNull();
    expect(check('['.repeat(65))).toMatchObject({ code: 'json/too-deep', size: 65, limit: 64 });
    expect(check('{"a":'.repeat(1_000_000))).toMatchObject({ code: 'json/too-deep' });
    expect(check(`["${'['.repeat(100)}"]`)).toBeNull();
  });

  it('refuses too many values and too many bytes', () => {
    expect(check('[1,2,3]', { jsonValues: 3 })).toMatchObject({ code: 'json/too-many-values' });
    expect(check('[1,2]', { jsonBytes: 4 })).toMatchObject({ code: 'json/too-large', size: 5, limit: 4 });
  });

  it('leaves what is no JSON to the parser, and never hangs on it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(checkJson(bytes) === null || typeof checkJson(bytes) === 'object').toBe(true);
      }),
    );
    expect(check('"never closed')).toBeNull();
    expect(check('"\\')).toBeNull();
  });
});
