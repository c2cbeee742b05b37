/**
 * Which colour and pattern stands for which name, the same wherever the names are the same.
 *
 * A name takes the place that follows from its letters, or the next that is free: a name that comes or goes
 * moves few others. Pass all names there are, not those of one chart, or a vendor changes its colour from
 * screen to screen. The colours are told apart in every common kind of colour-blindness; on paper, and from the
 * ninth name on the screen too, the pattern tells them apart.
 *
 * Depends on: nothing.
 */

/** Colours there are: `--category-1` to `--category-8` in tokens.css. */
export const CATEGORY_COLOURS = 8;

/** How one name is drawn. */
export interface CategoryStyle {
  /** A place among all; its colour and pattern follow from it. */
  readonly slot: number;
  /** For strokes, swatches and small marks. */
  readonly colour: string;
}

/** The style of a place, from 0 on. */
export function categoryStyle(slot: number): CategoryStyle {
  return { slot, colour: `var(--category-${String((slot % CATEGORY_COLOURS) + 1)})` };
}

/** The style of each name. @param names - all there are, in any order; repeats count once */
export function categoryStyles(names: readonly string[]): ReadonlyMap<string, CategoryStyle> {
  const sorted = [...new Set(names)].sort();
  const rounds = Math.max(1, Math.ceil(sorted.length / CATEGORY_COLOURS));
  const taken = new Set<number>();
  const styles = new Map<string, CategoryStyle>();
  for (const name of sorted) {
    const slot = freeSlot(hashOf(name) % CATEGORY_COLOURS, taken, rounds);
    taken.add(slot);
    styles.set(name, categoryStyle(slot));
  }
  return styles;
}

/** The first free place from the wanted one on; the plain colours are used up before any pattern shows. */
function freeSlot(wanted: number, taken: ReadonlySet<number>, rounds: number): number {
  for (let round = 0; round < rounds; round += 1) {
    for (let step = 0; step < CATEGORY_COLOURS; step += 1) {
      const slot = round * CATEGORY_COLOURS + ((wanted + step) % CATEGORY_COLOURS);
      if (!taken.has(slot)) return slot;
    }
  }
  return taken.size;
}

/** FNV-1a over the letters, whatever their case. */
function hashOf(name: string): number {
  let hash = 2_166_136_261;
  for (const letter of name.trim().toLowerCase()) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  }
  return hash;
}
