import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { NameIndex } from '#domain/screening/name-index';
import { indexOf, realList, screened } from '../../fixtures/restricted-list';

let index: NameIndex;
beforeAll(async () => {
  index = indexOf((await realList()).entries);
});

const anyEntry = fc.nat({ max: 8_411 });
const anyText = fc.string({ maxLength: 60, unit: 'grapheme' });

describe('any score', () => {
  it('is between 0 and 1 and falls from hit to hit, for any text at all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const scores = screened(text, index).hits.map(({ score }) => score);
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
      { numRuns: 200 },
    );
  });

  it('of a listed name is the same in capitals, in small letters and with more space', () => {
    fc.assert(
      fc.property(anyEntry, (at) => {
        const name = index.entries[at]?.name ?? '';
        const hits = (text: string) =>
          screened(text, index).hits.map(({ entry, score }) => [entry.id, score]);
        expect(hits(name.toUpperCase())).toEqual(hits(name));
        expect(hits(`  ${name.replace(/ /g, '   ')} `)).toEqual(hits(name));
      }),
      { numRuns: 60 },
    );
  });

  it('of each listed name has that entry among the best, and is strong', () => {
    const missed = index.entries.filter((entry) => {
      const { hits } = screened(entry.name, index, { kind: entry.kind });
      const own = hits.find((hit) => hit.entry === entry);
      return own === undefined || own.score !== hits[0]?.score || own.band !== 'strong';
    });

    expect(missed.map(({ name }) => name)).toEqual([]);
  });

  it('does not rise with a word more that the entry does not have', () => {
    fc.assert(
      fc.property(anyEntry, (at) => {
        const entry = index.entries[at];
        const scoreOf = (name: string) =>
          screened(name, index, { kind: entry?.kind ?? 'unknown' }).hits.find((hit) => hit.entry === entry)
            ?.score ?? 0;
        const name = entry?.name ?? '';
        expect(scoreOf(`${name} Quuxlorvem`)).toBeLessThanOrEqual(scoreOf(name));
      }),
      { numRuns: 100 },
    );
  });
});
