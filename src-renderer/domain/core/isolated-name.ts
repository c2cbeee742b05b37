/**
 * A name out of a file, put into a sentence so that it cannot turn the rest of it over.
 *
 * Letters that run from right to left, and marks that change direction, reorder
 * what stands beside them on the same line: a price after such a name would be
 * read backwards. Unicode isolates a part of a line between two invisible marks
 * (UAX #9, FSI and PDI). For sentences alone: cells and exported fields hold the
 * name as it is.
 *
 * Depends on: nothing.
 */

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const OPENS_ISOLATE = /[\u2066-\u2068]/;
/** Letters from right to left, and every mark that sets a direction. */
const HAS_DIRECTION =
  /[\u0590-\u08FF\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** The name between marks that keep its direction inside; unchanged if it has none of its own. */
export function isolatedName(name: string): string {
  if (!HAS_DIRECTION.test(name)) return name;
  // Marks of the name that do not pair would end our own isolate, or stay open behind it.
  let open = 0;
  let missing = 0;
  for (const character of name) {
    if (OPENS_ISOLATE.test(character)) open += 1;
    else if (character === POP_ISOLATE && open > 0) open -= 1;
    else if (character === POP_ISOLATE) missing += 1;
  }
  return FIRST_STRONG_ISOLATE.repeat(missing + 1) + name + POP_ISOLATE.repeat(open + 1);
}
