/**
 * A line through points, with a gap where a value is not known.
 *
 * Depends on: d3-shape.
 */
import { line } from 'd3-shape';

interface LinePathProps {
  /** Places in CSS pixels; null leaves a gap. */
  readonly points: readonly ({ readonly x: number; readonly y: number } | null)[];
  readonly className: string | undefined;
}

const draw = line<{ readonly x: number; readonly y: number } | null>()
  .defined((point) => point !== null)
  .x((point) => point?.x ?? 0)
  .y((point) => point?.y ?? 0);

export function LinePath({ points, className }: LinePathProps) {
  return <path d={draw(points) ?? ''} className={className} fill="none" />;
}
