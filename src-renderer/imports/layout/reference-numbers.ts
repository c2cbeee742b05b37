/**
 * Whether the cells under `Ref` or `Item No.` are references of a vendor, or no more than lines counted.
 *
 * An offer is found again by its id: 1, 2, 3 of one list would replace 1, 2, 3 of another.
 *
 * Depends on: ../values/plain-characters.
 */
import { plainCell } from '../values/plain-characters';

/** Share of cells that differ: a reference that stands twice among many is a slip of its row, which is rejected. */
const MOSTLY = 0.9;

/** Cells that differ and do not count up from their first step, as 1, 2, 3 and 10, 20, 30 do. */
export function areReferences(cells: readonly string[]): boolean {
  const texts = cells.map(plainCell);
  if (new Set(texts).size < Math.max(1, texts.length * MOSTLY)) return false;
  if (!texts.every((text) => /^\d{1,6}\.?$/.test(text))) return true;
  const [first = 0, second = first + 1, ...others] = texts.map((text) => parseInt(text, 10));
  const step = second - first;
  const counts = [first, second, ...others].every((value, index) => value === first + index * step);
  return !(counts && (first === 0 || first === step));
}
