/**
 * A bar in the colour and the pattern of its category, drawn line by line: of a fill that repeats, a PDF keeps
 * a picture in dots.
 *
 * Depends on: ./category-fills, ./category-styles.
 */
import { motifOf } from './category-fills';
import { CATEGORY_COLOURS, type CategoryStyle } from './category-styles';
import styles from './charts.module.css';

interface CategoryBarProps {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly style: CategoryStyle;
}

/** Side of the square that a motif is drawn in. */
const SQUARE = 8;

/** In an `svg`; what of the pattern is beside the bar is cut off. */
export function CategoryBar({ x = 0, y = 0, width, height, style: { slot, colour } }: CategoryBarProps) {
  if (width <= 0 || height <= 0) return null;
  const round = Math.floor(slot / CATEGORY_COLOURS);
  return (
    <svg x={x} y={y} width={width} height={height} overflow="hidden">
      <rect width={width} height={height} fill={colour} />
      <path
        d={tiled(motifOf(slot), width, height, round === 0 ? 0 : width)}
        transform={round === 0 ? undefined : `rotate(${String(30 * round)} 0 0)`}
        className={round === 0 ? styles['motifOnPaper'] : styles['motif']}
      />
    </svg>
  );
}

/** The motif in every square of the bar. @param around - further squares beside it, where it is turned */
function tiled(motif: string, width: number, height: number, around: number): string {
  const parts = motif.split(/(?=M)/).filter((part) => part !== '');
  const columns = steps(-around, width + around);
  const rows = steps(-around - SQUARE, height + around);
  return rows
    .flatMap((top) => columns.flatMap((left) => parts.map((part) => moved(part, left, top))))
    .join('');
}

function steps(from: number, to: number): readonly number[] {
  const first = Math.floor(from / SQUARE) * SQUARE;
  return Array.from({ length: Math.ceil((to - first) / SQUARE) }, (_, at) => first + at * SQUARE);
}

/** Motifs are of the commands M, L, H, V and Z in whole steps, none of them relative. */
function moved(path: string, left: number, top: number): string {
  return path.replace(/([MLHVZ])([^MLHVZ]*)/g, (_, command: string, given: string) => {
    const [first = 0, second = 0] = given.trim().split(/[ ,]+/).map(Number);
    if (command === 'Z') return 'Z';
    if (command === 'H') return `H${String(first + left)}`;
    if (command === 'V') return `V${String(first + top)}`;
    return `${command}${String(first + left)} ${String(second + top)}`;
  });
}
