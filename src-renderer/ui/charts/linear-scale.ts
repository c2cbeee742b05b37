/**
 * Where a value lies along a chart.
 *
 * Depends on: d3-scale.
 */
import { scaleLinear } from 'd3-scale';

/** From values to places. */
export type LinearScale = ReturnType<typeof linearScale>;

interface LinearScaleOptions {
  /** Two values, and the places they lie at. */
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  /** Ends the axis on round values, about so many of them. */
  readonly nice?: number;
}

export function linearScale({ domain, range, nice }: LinearScaleOptions) {
  const scale = scaleLinear(domain, range);
  return nice === undefined ? scale : scale.nice(nice);
}
