import { describe, expect, it } from 'vitest';
import { regretTable } from '#domain/simulation/regret';

const plans = [
  { id: 'a', name: 'Cheap' },
  { id: 'b', name: 'Spread' },
];
const futures = Array.from({ length: 12 }, (_, at) => ({ id: String(at), name: `Future ${String(at)}` }));
const cost = { kind: 'usd-per-th', better: 'low' } as const;
const all = (value: number) => futures.map(() => value);

describe('the regret of plans', () => {
  it('is how far each is from the best one of each future, and its worst is said', () => {
    const cheap = [...all(100).slice(0, 11), 200];
    const table = regretTable(cost, plans, futures, [cheap, all(106)]);
    expect(table.plans[1]?.sentence).toBe('Never worse than 6 % from the best in any of 12 futures.');
    expect(table.plans[1]?.worst).toBe(60_000);
    expect(table.plans[0]?.sentence).toBe('Never worse than 88.7 % from the best in any of 12 futures.');
    expect(table.plans[0]?.worstIn?.name).toBe('Future 11');
    expect(table.leastRegret).toEqual(['Spread']);
    expect(table.plans[1]?.cells.map(({ isBest }) => isBest)).toEqual([
      ...all(0)
        .slice(0, 11)
        .map(() => false),
      true,
    ]);
  });

  it('rounds up, so that nobody is told less than it is', () => {
    const [, second] = regretTable(cost, plans, futures.slice(0, 1), [[1_000], [1_000.41]]).plans;
    expect(second?.worst).toBe(410);
    expect(second?.sentence).toBe('Never worse than 0.1 % from the best in the one future.');
  });

  it('turns where more is better, and counts days for dates', () => {
    const most = regretTable({ kind: 'ths', better: 'high' }, plans, futures.slice(0, 1), [[80], [100]]);
    expect(most.plans[0]?.cells[0]).toMatchObject({ value: 80, regret: 200_000, isBest: false });
    const days = regretTable({ kind: 'date', better: 'low' }, plans, futures.slice(0, 2), [
      [20_000, 20_010],
      [20_001, 20_000],
    ]);
    expect(days.plans.map(({ sentence }) => sentence)).toEqual([
      'Never worse than 10 days after the best in any of 2 futures.',
      'Never worse than 1 day after the best in any of 2 futures.',
    ]);
  });

  it('of the best in every future is none', () => {
    const [first] = regretTable(cost, plans, futures, [all(5), all(9)]).plans;
    expect(first?.worst).toBe(0);
    expect(first?.sentence).toBe('The best in each of 12 futures.');
  });

  it('is not known where a figure is not, says in how many it is, and names no winner then', () => {
    const gap = [...all(100).slice(0, 11), null];
    const table = regretTable(cost, plans, futures, [gap, all(106)]);
    expect(table.plans[0]?.cells[11]).toMatchObject({ value: null, regret: null, isBest: false });
    expect(table.plans[0]?.worst).toBeNull();
    expect(table.plans[0]?.sentence).toBe('The best in the 11 of 12 futures in which it is known.');
    expect(table.leastRegret).toEqual([]);
    const nothing = regretTable(cost, plans, futures.slice(0, 1), [[null], [null]]);
    expect(nothing.plans[0]?.sentence).toBe('Not known in any future.');
  });

  it('is no share of a best that is 0', () => {
    const table = regretTable(cost, plans, futures.slice(0, 1), [[0], [5]]);
    expect(table.plans.map(({ cells }) => cells[0]?.regret)).toEqual([0, null]);
  });

  it('of no future is none', () => {
    expect(regretTable(cost, plans, [], [[], []]).plans[0]?.sentence).toBe('No future to compare in.');
  });

  it('of dollars says where the plan and the best one do not bring the same TH/s', () => {
    const [here, there] = [futures.slice(0, 2), [100, 80]];
    const table = regretTable(
      cost,
      plans,
      here,
      [there, [106, 100]],
      [
        [1_000, 700],
        [1_000, 1_000],
      ],
    );
    expect(table.plans[0]?.cells.map(({ thsToBest }) => thsToBest)).toEqual([0, 0]);
    expect(table.plans[0]?.sentence).toBe('The best in each of 2 futures.');
    expect(table.plans[1]?.cells[1]).toMatchObject({ ths: 1_000, thsToBest: 300, regret: 250_000 });
    expect(table.plans[1]?.sentence).toBe(
      'Never worse than 25 % from the best in any of 2 futures. Not at equal TH/s: in 1 of 2 futures it brings up to 42.9 % more or fewer than the best.',
    );
  });

  it('of a plan of which nothing comes in a future names the future', () => {
    const table = regretTable(
      cost,
      plans,
      futures.slice(0, 2),
      [
        [100, null],
        [106, 90],
      ],
      [
        [1_000, 0],
        [1_000, 800],
      ],
    );
    expect(table.plans[0]?.sentence).toBe(
      'The best in the 1 of 2 futures in which it is known. Nothing of it comes in Future 1. Not at equal TH/s: in 1 of 2 futures it brings up to 100 % more or fewer than the best.',
    );
    expect(table.leastRegret).toEqual([]);
  });
});
