import type { ArrivalWindow } from '#domain/delivery/arrival-window';
import { exactly, fromChances } from '#domain/delivery/day-distribution';
import { laterOnRack } from '#domain/delivery/later-on-rack';
import { describe, expect, it } from 'vitest';

const window: ArrivalWindow = {
  toEntry: exactly(40),
  toRack: fromChances(46, [0.5, 0.25, 0.25]),
  entry: { p10: 40, p50: 40, p90: 40 },
  rack: { p50: 46, p90: 48 },
};

describe('laterOnRack', () => {
  it('moves every day of the rack and leaves the entry where it is', () => {
    expect(laterOnRack(window, 10)).toEqual({
      ...window,
      toRack: fromChances(56, [0.5, 0.25, 0.25]),
      rack: { p50: 56, p90: 58 },
    });
  });

  it('moves the rack to an earlier day too', () => {
    expect(laterOnRack(window, -6)).toMatchObject({ toRack: { first: 40 }, rack: { p50: 40, p90: 42 } });
  });

  it('changes nothing for no days', () => {
    expect(laterOnRack(window, 0)).toBe(window);
  });
});
