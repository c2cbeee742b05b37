/**
 * The fills of categories: their colour, with a pattern that shows on paper, under forced colours and from
 * the ninth category on.
 *
 * Ids of fills are of the whole document: a chart passes an id of its own (`useId`).
 *
 * Depends on: ./category-styles.
 */
import { CATEGORY_COLOURS, type CategoryStyle } from './category-styles';
import styles from './charts.module.css';

/** The pattern of each place, drawn in a square of 8. Twice the colours: the second round is as the first, turned. */
const MOTIFS = [
  '',
  'M0 8L8 0M-2 2L2 -2M6 10L10 6',
  'M0 4H8',
  'M4 0V8',
  'M0 0L8 8M-2 6L2 10M6 -2L10 2',
  'M0 4H8M4 0V8',
  'M2 2H4V4H2Z',
  'M0 8L8 0M0 0L8 8',
] as const;

/** Definitions that a chart's `svg` holds; what is drawn takes {@link fillOf}. */
export function CategoryFills({ id, of }: { readonly id: string; readonly of: Iterable<CategoryStyle> }) {
  return (
    <defs>
      {[...of].map(({ slot, colour }) => {
        const round = Math.floor(slot / CATEGORY_COLOURS);
        return (
          <pattern
            key={slot}
            id={nameOf(id, slot)}
            width={8}
            height={8}
            patternUnits="userSpaceOnUse"
            patternTransform={round === 0 ? undefined : `rotate(${String(30 * round)})`}
          >
            <rect width={8} height={8} fill={colour} />
            <path d={motifOf(slot)} className={round === 0 ? styles['motifOnPaper'] : styles['motif']} />
          </pattern>
        );
      })}
    </defs>
  );
}

/** The pattern of a place, as a path in a square of 8. */
export function motifOf(slot: number): string {
  const round = Math.floor(slot / CATEGORY_COLOURS);
  return (round === 0 ? MOTIFS[slot] : MOTIFS[1 + (slot % (MOTIFS.length - 1))]) ?? '';
}

/** What a shape is filled with, in a chart that holds {@link CategoryFills} of that id. */
export function fillOf(id: string, { slot }: CategoryStyle): string {
  return `url(#${nameOf(id, slot)})`;
}

function nameOf(id: string, slot: number): string {
  return `${id.replace(/[^\w-]/g, '')}-fill-${String(slot)}`;
}
