import { legBars } from '#domain/planning/delivery/leg-bars';
import type { Leg, LegName, Legs } from '#domain/delivery/legs';
import { describe, expect, it } from 'vitest';
import { day } from '../../../fixtures/plan-on-ground';

const leg = (name: LegName, p50: number): Leg => ({ name, days: { p50, p90: p50 + 10 }, source: null });

const legs: Legs = {
  production: leg('production', 60),
  transit: leg('transit', 30),
  customs: leg('customs', 10),
  hold: leg('hold', 0),
  inland: leg('inland', 6),
};
const marks = {
  start: day('2026-11-21'),
  dispatch: day('2027-01-20'),
  entry: day('2027-03-05'),
  onRack: day('2027-03-15'),
};
const words = (bars: ReturnType<typeof legBars>) =>
  bars.map(({ leg: name, from, to }) => `${name} ${from} ${to}`);

describe('the bars of a batch', () => {
  it('share the days between two days of the evaluation by the medians of their legs', () => {
    expect(words(legBars(legs, marks))).toEqual([
      'production 2026-11-21 2027-01-20',
      'transit 2027-01-20 2027-02-22',
      'customs 2027-02-22 2027-03-05',
      'hold 2027-03-05 2027-03-05',
      'inland 2027-03-05 2027-03-15',
    ]);
  });

  it('begin with the goods being made, so long before they leave as that takes', () => {
    expect(words(legBars(legs, { ...marks, dispatch: day('2027-02-20') }))[0]).toBe(
      'production 2026-12-22 2027-02-20',
    );
  });

  it('go from dispatch to the rack in one where no entry is made', () => {
    const domestic = { ...legs, customs: null, hold: null };

    expect(words(legBars(domestic, { ...marks, entry: null }))).toEqual([
      'production 2026-11-21 2027-01-20',
      'transit 2027-01-20 2027-03-06',
      'inland 2027-03-06 2027-03-15',
    ]);
  });

  it('share alike what late cases add to legs that take no day at their median', () => {
    const quick = { ...legs, hold: leg('hold', 0), inland: leg('inland', 0) };

    expect(words(legBars(quick, marks)).slice(3)).toEqual([
      'hold 2027-03-05 2027-03-10',
      'inland 2027-03-10 2027-03-15',
    ]);
  });

  it('show goods that left before the order as made in no time', () => {
    expect(words(legBars(legs, { ...marks, dispatch: day('2026-11-01') }))[0]).toBe(
      'production 2026-11-01 2026-11-01',
    );
  });
});
