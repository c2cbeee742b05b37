/** The picture of holdings: layers, names of any length and script, many parties without one over another. */
import { holdingsOn } from '#domain/ownership/stakes-on';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layersOf } from '../../../src-renderer/features/vendors/ownership-layers';
import {
  linesOf,
  MOST_LINES,
  ownershipLayout,
  SIZES,
  textWidth,
} from '../../../src-renderer/features/vendors/ownership-layout';
import { aDay, aStake } from '../../fixtures/ownership';

const party = (id: string, name = id) => ({ id, name, mark: null });
const holdings = (...chains: readonly (readonly [string, string])[]) =>
  holdingsOn(
    chains.map(([owner, owned]) => aStake(owner, owned, 10)),
    aDay,
  );
const layers = (ids: string, ...chains: readonly (readonly [string, string])[]) =>
  layersOf(
    Array.from(ids, (id) => party(id)),
    holdings(...chains),
  ).map((layer) => layer.map(({ id }) => id).join(''));

describe('layersOf', () => {
  it('stands every owner before what it owns, and together what is as far down', () => {
    expect(layers('ABC', ['A', 'B'], ['A', 'C'])).toEqual(['A', 'BC']);
  });

  it('goes by the longest way down', () => {
    expect(layers('ABC', ['A', 'C'], ['A', 'B'], ['B', 'C'])).toEqual(['A', 'B', 'C']);
  });

  it('takes two layers and no more for two parties that hold each other', () => {
    expect(layers('AB', ['A', 'B'], ['B', 'A'])).toHaveLength(2);
  });

  it('stands what two owners hold in the order of the owners, so that lines do not cross', () => {
    expect(layers('ABYX', ['A', 'X'], ['B', 'Y'])).toEqual(['AB', 'XY']);
  });
});

describe('linesOf', () => {
  it('breaks a long name between words, and a Chinese one between letters', () => {
    expect(linesOf('Qingdao Sophgo Technologies Limited')).toEqual([
      'Qingdao Sophgo',
      'Technologies Limited',
    ]);
    expect(linesOf('北京比特大陆科技有限公司深圳分公司').length).toBe(2);
  });

  it('keeps every line within its box, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const lines = linesOf(name);
        expect(lines.length).toBeLessThanOrEqual(MOST_LINES);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(SIZES.box - 4);
      }),
    );
  });
});

const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'] as const;
const graphs = fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), {
  selector: ([owner, owned]) => `${owner}>${owned}`,
  maxLength: 30,
});

describe('ownershipLayout', () => {
  it('puts no box over another and no share over a box or another share, for twelve parties', () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        const of = holdings(...edges.filter(([owner, owned]) => owner !== owned));
        const layout = ownershipLayout(
          ids.map((id) =>
            party(id, `${id} 比特大陆科技有限公司 Technologies International Holdings Limited`),
          ),
          of,
        );
        const boxes = layout.parties.map(({ x, y, height }) => ({ x, y, width: SIZES.box, height }));
        const labels = layout.holdings.map(({ label, labelX, labelY }) => {
          const width = Math.max(...label.map(textWidth));
          return {
            x: labelX - width,
            y: labelY - 11,
            width,
            height: label.length * SIZES.label,
          };
        });
        expect(layout.parties).toHaveLength(ids.length);
        expect(layout.holdings).toHaveLength(of.length);
        expect(overlaps([...boxes, ...labels])).toBe(0);
        for (const { x, y, width, height } of [...boxes, ...labels]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(layout.width);
          expect(y + height).toBeLessThanOrEqual(layout.height);
        }
      }),
      { numRuns: 60 },
    );
  });
});

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function overlaps(places: readonly Place[]): number {
  return places.filter((one, index) =>
    places
      .slice(index + 1)
      .some(
        (other) =>
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      ),
  ).length;
}
