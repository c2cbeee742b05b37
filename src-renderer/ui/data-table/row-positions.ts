/**
 * Where each line stands, by the id of its row or heading.
 *
 * Made when somebody first asks: no row is drawn by it, and with very many rows
 * it would take longer than drawing them.
 *
 * Depends on: ./row-lines.
 */
import { FIRST_HEADING, type RowLines } from './row-lines';

/** The place of a row or heading among the shown lines. */
export interface RowPositions {
  /** From 0; undefined if it is not shown. */
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
 * Places of rows and headings.
 *
 * @param lines - each row and each heading at most once
 */
export function rowPositions(numbers: RowNumbers, lines: RowLines): RowPositions {
  let places: Int32Array | null = null;
  let headings: ReadonlyMap<string, number> | null = null;
  return {
    get: (rowId) => {
      const number = numbers(rowId);
      if (number === undefined) {
        headings ??= placesOfHeadings(lines);
        return headings.get(rowId);
      }
      places ??= placesOf(lines.index);
      const place = places[number];
      return place === undefined || place === -1 ? undefined : place;
    },
  };
}

/** The place of each row number; -1 for numbers that are not in the order. */
function placesOf(order: Uint32Array): Int32Array {
  let highest = -1;
  for (const number of order) if (number > highest && number < FIRST_HEADING) highest = number;
  const places = new Int32Array(highest + 1).fill(-1);
  order.forEach((number, place) => {
    if (number < FIRST_HEADING) places[number] = place;
  });
  return places;
}

function placesOfHeadings({ index, headings }: RowLines): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  index.forEach((number, place) => {
    const heading = number < FIRST_HEADING ? undefined : headings[number - FIRST_HEADING];
    if (heading !== undefined) places.set(heading.id, place);
  });
  return places;
}
