import { describe, expect, it } from 'vitest';
import { costCurve } from '#domain/optimise/cost-curve';
import { pieceOf } from '#domain/optimise/purchase-totals';

const SOLD = { least: 1, most: 500, lotSize: 1, breaks: [] };

/** All-in cents of a quantity by the pieces. */
function onCurve(pieces: ReturnType<typeof costCurve>, units: number): number {
  const value = pieceOf(pieces, units)?.values.allIn;
  return value === undefined ? Number.NaN : value.fixed + value.perUnit * units;
}

function offBy(pieces: ReturnType<typeof costCurve>, cost: (units: number) => number, quantities: number[]) {
  return Math.max(...quantities.map((units) => Math.abs(onCurve(pieces, units) - cost(units))));
}

const upTo = (most: number) => Array.from({ length: most }, (_, at) => at + 1);

describe('the curve of a candidate', () => {
  it('is one piece that begins with nothing where a unit costs what it costs', () => {
    const pieces = costCurve(SOLD, (units) => ({ units, allIn: 412_345 * units }));

    expect(pieces).toEqual([
      {
        least: 1,
        most: 500,
        values: { units: { fixed: 0, perUnit: 1 }, allIn: { fixed: 0, perUnit: 412_345 } },
      },
    ]);
  });

  it('has a piece up to where a fee reaches its most, and one from there on', () => {
    const cost = (units: number) => 400_000 * units + Math.min(63_400, Math.round(1_386.4 * units));
    const pieces = costCurve(SOLD, (units) => ({ allIn: cost(units) }));

    expect(pieces).toHaveLength(2);
    expect(pieces[0]?.most).toBe(45);
    expect(offBy(pieces, cost, upTo(500))).toBeLessThanOrEqual(6);
  });

  it('begins a piece at each price break, whose price is of all units', () => {
    const cost = (units: number) => units * (units >= 200 ? 380_000 : units >= 50 ? 395_000 : 400_000);
    const pieces = costCurve({ ...SOLD, breaks: [50, 200] }, (units) => ({ allIn: cost(units) }));

    expect(pieces.map(({ least, most }) => [least, most])).toEqual([
      [1, 49],
      [50, 199],
      [200, 500],
    ]);
    expect(offBy(pieces, cost, upTo(500))).toBe(0);
  });

  it('steps with each container', () => {
    const cost = (units: number) => 400_000 * units + Math.ceil(units / 120) * 520_000;
    const pieces = costCurve(SOLD, (units) => ({ allIn: cost(units) }));

    expect(offBy(pieces, cost, upTo(500))).toBeLessThanOrEqual(6);
  });

  it('holds whole lots only, from the least on', () => {
    const pieces = costCurve({ least: 30, most: 118, lotSize: 25, breaks: [] }, (units) => ({
      allIn: units,
    }));

    expect(pieces.map(({ least, most }) => [least, most])).toEqual([[50, 100]]);
    expect(
      costCurve({ least: 60, most: 70, lotSize: 25, breaks: [] }, (units) => ({ allIn: units })),
    ).toEqual([]);
  });

  it('sells nothing of what nobody knows the cost', () => {
    expect(costCurve({ ...SOLD, most: 1 }, () => null)).toEqual([]);
  });

  it('is straight in every measure, not in cost alone', () => {
    const backDuty = (units: number) => (units > 100 ? 9_000 * (units - 100) : 0);
    const pieces = costCurve(SOLD, (units) => ({ allIn: 1_000 * units, backDuty: backDuty(units) }));

    for (const units of [50, 100, 101, 150, 500]) {
      const value = pieceOf(pieces, units)?.values.backDuty;
      expect((value?.fixed ?? 0) + (value?.perUnit ?? 0) * units).toBeCloseTo(backDuty(units), 0);
    }
  });
});
