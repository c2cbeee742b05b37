/**
 * What the reader did to many rows, told once: how many they are, and the first as an example.
 *
 * Depends on: ../price-list (types).
 */
import type { Remark } from '../price-list';

interface Group {
  count: number;
  readonly line: number;
  readonly sentence: string;
  hasOthers: boolean;
}

/** Remarks by their kind; a kind is kept once, however many rows it has. */
export class RemarkGroups {
  readonly #groups = new Map<string, Group>();

  add(line: number, kind: string, sentence: string): void {
    const group = this.#groups.get(kind);
    if (group === undefined) {
      this.#groups.set(kind, { count: 1, line, sentence, hasOthers: false });
    } else {
      group.count += 1;
      if (group.sentence !== sentence) group.hasOthers = true;
    }
  }

  /** One remark for each kind, in the order in which they were first met. */
  remarks(): readonly Remark[] {
    return [...this.#groups.values()].map(({ count, line, sentence, hasOthers }) => {
      if (count === 1) return { line, text: sentence };
      const rows = `${count} offers`;
      return hasOthers
        ? {
            line: null,
            text: `${sentence} (line ${line}; likewise ${rows} in all.)`
              .replace('. (', ' (')
              .replace('.)', ').'),
          }
        : { line: null, text: `${sentence.replace(/\.$/, '')} (${rows}, from line ${line}).` };
    });
  }
}
