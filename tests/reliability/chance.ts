/** Chance that is the same in every run, so that what failed once can be tried again. */

export interface Chance {
  /** From 0 to below the bound. */
  readonly below: (bound: number) => number;
  readonly oneOf: <Item>(items: readonly Item[]) => Item;
}

/** @param seed - a whole number */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    below,
    oneOf: (items) => {
      if (items.length === 0) throw new RangeError('Nothing to choose from');
      return items[below(items.length)] as (typeof items)[number];
    },
  };
}
