import { describe, expect, it } from 'vitest';
import { splitLine, splitQuantity } from '#domain/planning/split-line';
import { aLineOf, month } from '../../fixtures/plan-on-ground';

describe('a quantity that is split', () => {
  it('is six monthly batches of 100,000 as a filing has them: 4 × 16,667 and 2 × 16,666', () => {
    expect(splitQuantity(100_000, 6, 1)).toEqual([16_667, 16_667, 16_667, 16_667, 16_666, 16_666]);
  });

  it('is in whole lots, with the rest of a lot at the end', () => {
    expect(splitQuantity(1_030, 4, 100)).toEqual([300, 300, 200, 230]);
  });

  it('leaves a part without units rather than units without a part', () => {
    expect(splitQuantity(2, 3, 1)).toEqual([1, 1, 0]);
  });

  it.each([
    [1, 1, 1],
    [999, 7, 13],
    [66_560, 3, 250],
    [5, 4, 10],
  ])('adds up: %i in %i parts of lots of %i', (quantity, parts, lot) => {
    const split = splitQuantity(quantity, parts, lot);

    expect(split).toHaveLength(parts);
    expect(split.reduce((sum, part) => sum + part, 0)).toBe(quantity);
  });
});

describe('a line that is split into months', () => {
  const line = aLineOf({ quantity: 100, place: 3, isLocked: true, note: 'first tranche' });
  const split = splitLine(line, month('2026-11'), 1, ['b', 'c'], 4);

  it('becomes the first batch itself, with a line for each later month', () => {
    expect(split.map(({ id, batchMonth, quantity }) => [id, batchMonth, quantity])).toEqual([
      ['line-1', '2026-11', 34],
      ['b', '2026-12', 33],
      ['c', '2027-01', 33],
    ]);
  });

  it('stands where it stood, before the line that follows, and keeps all else', () => {
    const places = split.map(({ place }) => place);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(3);
    expect(Math.max(...places)).toBeLessThan(4);
    expect(
      split.every(({ isLocked, note, offerId }) => isLocked && note === 'first tranche' && offerId === 'A1'),
    ).toBe(true);
  });

  it('stands at the end where no line follows', () => {
    expect(splitLine(line, month('2026-11'), 1, ['b'], null).map(({ place }) => place)).toEqual([3, 4]);
  });
});
