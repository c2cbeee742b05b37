import { isolatedName } from '#domain/core/isolated-name';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('isolatedName', () => {
  it.each(['Bitmain', 'Ёлка 矿机', 'T21 <b>', '', 'Zürich €'])('leaves %s as it is', (name) => {
    expect(isolatedName(name)).toBe(name);
  });

  it.each([
    ['letters from right to left', 'שדה 7', '\u2068שדה 7\u2069'],
    ['a mark that turns over', 'Rig \u202Egpj', '\u2068Rig \u202Egpj\u2069'],
    ['an isolate that is never closed', '\u2067Rig', '\u2068\u2067Rig\u2069\u2069'],
    ['an end of an isolate that was never opened', 'Rig\u2069', '\u2068\u2068Rig\u2069\u2069'],
    ['one of each, the wrong way round', '\u2069Rig\u2066', '\u2068\u2068\u2069Rig\u2066\u2069\u2069'],
  ])('keeps inside %s', (_what, name, isolated) => {
    expect(isolatedName(name)).toBe(isolated);
  });

  it('opens as many isolates as it closes, and closes the last at its very end, whatever the name', () => {
    const name = fc.string({
      unit: fc.constantFrom('a', '7', 'ש', '\u2066', '\u2067', '\u2068', '\u2069', '\u202E', '\u202C'),
    });
    fc.assert(
      fc.property(name, (text) => {
        const isolated = isolatedName(text);
        if (isolated === text) return;
        let depth = 0;
        Array.from(isolated).forEach((character, index, all) => {
          if (/[\u2066-\u2068]/.test(character)) depth += 1;
          if (character === '\u2069') depth -= 1;
          expect(depth > 0 || index === all.length - 1).toBe(true);
        });
        expect(depth).toBe(0);
        expect(isolated).toContain(text);
      }),
    );
  });
});
