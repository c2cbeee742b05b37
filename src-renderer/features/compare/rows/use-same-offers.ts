/**
 * Which offers are shown, apart from their order: what is put together of all of them
 * is the same however the table is sorted, and is not put together again.
 *
 * Depends on: react.
 */
import { useMemo, useState } from 'react';

/**
 * Row numbers in the order of the rows; the same array for as long as they are the same offers.
 *
 * @param rowCount - of all rows; above each of `order`
 * @param order - row numbers in the order of the sort, each once
 */
export function useSameOffers(rowCount: number, order: Uint32Array): Uint32Array {
  const members = useMemo(() => inOrderOfRows(rowCount, order), [rowCount, order]);
  const [kept, setKept] = useState(members);
  if (kept === members || isSame(kept, members)) return kept;
  setKept(members);
  return members;
}

function inOrderOfRows(rowCount: number, order: Uint32Array): Uint32Array {
  const isShown = new Uint8Array(rowCount);
  for (const row of order) isShown[row] = 1;
  const members = new Uint32Array(order.length);
  let count = 0;
  for (let row = 0; row < rowCount; row += 1) {
    if (isShown[row] !== 1) continue;
    members[count] = row;
    count += 1;
  }
  return members;
}

function isSame(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((row, index) => row === b[index]);
}
