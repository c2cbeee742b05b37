/**
 * Where each row stands, by its id.
 *
 * Made when somebody first asks: no row is drawn by it, and with very many rows
 * it would take longer than drawing them.
 *
 * Depends on: nothing.
 */

/** The place of a row among the shown rows. */
export interface RowPositions {
  /** From 0; undefined if the row is not shown. */
  readonly get: (rowId: string) => number | undefined;
}

/** Finds the number of a row by its id. */
export type RowNumbers = (rowId: string) => number | undefined;

/** Numbers of rows, for as many orders of them as there will be. */
export function rowNumbers<Row>(rows: readonly Row[], rowId: (row: Row) => string): RowNumbers {
  let numbers: ReadonlyMap<string, number> | null = null;
  return (wanted) => {
    numbers ??= new Map(rows.map((row, number) => [rowId(row), number]));
    return numbers.get(wanted);
  };
}

/**
 * Places of rows in one order.
 *
 * @param order - row numbers; each at most once
 */
export function rowPositions(numbers: RowNumbers, order: Uint32Array): RowPositions {
  let places: Int32Array | null = null;
  return {
    get: (rowId) => {
      const number = numbers(rowId);
      if (number === undefined) return undefined;
      places ??= placesOf(order);
      const place = places[number];
      return place === undefined || place === -1 ? undefined : place;
    },
  };
}

/** The place of each row number; -1 for numbers that are not in the order. */
function placesOf(order: Uint32Array): Int32Array {
  let highest = -1;
  for (const number of order) if (number > highest) highest = number;
  const places = new Int32Array(highest + 1).fill(-1);
  order.forEach((number, place) => {
    places[number] = place;
  });
  return places;
}
