import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

interface Part {
  readonly parts: readonly string[];
}
const { parts } = createRequire(import.meta.url)('./parts.cjs') as { parts: Record<string, Part> };

describe('the table of parts', () => {
  it('names only parts that exist', () => {
    const known = new Set(Object.keys(parts));
    const unknown = Object.entries(parts).flatMap(([name, part]) =>
      part.parts.filter((other) => !known.has(other)).map((other) => `${name} → ${other}`),
    );

    expect(unknown).toEqual([]);
  });

  it('cannot be walked in a circle', () => {
    const reaches = (from: string, target: string, seen: Set<string> = new Set()): boolean =>
      (parts[from]?.parts ?? []).some((next) => {
        if (next === target) return true;
        if (seen.has(next)) return false;
        seen.add(next);
        return reaches(next, target, seen);
      });

    expect(Object.keys(parts).filter((name) => reaches(name, name))).toEqual([]);
  });
});
