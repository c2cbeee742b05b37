/**
 * Where the points of the risk map lie: likelihood from left to right, dollars from below to above on a
 * logarithmic scale, and a lane of its own at the left for risks of which nobody states a likelihood.
 *
 * Points that would lie on each other are moved sideways, never up or down: the dollars stay true. Many
 * risks share one likelihood, so it is that direction that has room. A moved point stays beside its tick.
 *
 * Depends on: d3-scale, executive (types).
 */
import { scaleLinear, scaleLog } from 'd3-scale';
import type { RiskPoint } from '#domain/executive/vendor-risk';

/** Room of the drawing, in its own units. */
export const MAP_WIDTH = 760;
export const MAP_HEIGHT = 330;
const TOP = 18;
const BOTTOM = 34;
const LEFT = 46;
/** The lane of those whose likelihood nobody states. */
const LANE = 190;
const GAP = 26;
const RIGHT = 96;
/** Radius of a point. */
export const RADIUS = 8;
/** How far the axes go on behind the greatest risk, so that it does not lie on the edge. */
const HEADROOM = 1.15;
/** Points that there is room for; the table has all. */
export const MOST_POINTS = 40;

/** One point that is drawn. */
export interface PlacedPoint {
  readonly point: RiskPoint;
  /** Its number in the table, from 1 on. */
  readonly number: number;
  readonly x: number;
  readonly y: number;
  /** Words beside it where there is room; at its right. */
  readonly hasLabel: boolean;
}

/** A named value of an axis. */
export interface MapTick {
  readonly value: number;
  readonly at: number;
}

/** The map laid out. */
export interface RiskMapLayout {
  readonly placed: readonly PlacedPoint[];
  readonly dollarTicks: readonly MapTick[];
  readonly likelihoodTicks: readonly MapTick[];
  readonly lane: { readonly from: number; readonly to: number };
  readonly plot: {
    readonly from: number;
    readonly to: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** Points with dollars that did not find room among the greatest. */
  readonly leftOut: number;
  /** Numbers of those whose dollars nobody knows, or that cost nothing. */
  readonly withoutDollars: readonly number[];
}

/** Lays them out; the order of the points is that of their numbers. @param labelOf - words beside a point */
export function layOutRisks(
  points: readonly RiskPoint[],
  labelOf: (point: RiskPoint) => string,
): RiskMapLayout {
  const numbered = points.map((point, at) => ({ point, number: at + 1, dollars: numberIn(point.dollars) }));
  const costly = numbered
    .filter(({ dollars }) => dollars > 0)
    .sort((a, b) => b.dollars - a.dollars || a.number - b.number);
  const shown = costly.slice(0, MOST_POINTS);
  const lane = { from: LEFT, to: LEFT + LANE };
  const plot = { from: LEFT + LANE + GAP, to: MAP_WIDTH - RIGHT, top: TOP, bottom: MAP_HEIGHT - BOTTOM };
  const y = dollarScale(
    shown.map(({ dollars }) => dollars),
    plot,
  );
  const chances = shown.flatMap(({ point }) =>
    point.likelihood === null ? [] : [numberIn(point.likelihood)],
  );
  const x = scaleLinear(
    [0, Math.min(1_000_000, Math.max(10_000, ...chances) * HEADROOM)],
    [plot.from, plot.to],
  ).nice(5);
  const circles: { x: number; y: number }[] = [];
  const places = shown.map(({ point, number, dollars }) => {
    const { likelihood } = point;
    const place =
      likelihood === null
        ? freePlace(lane.from + RADIUS + 6, y(dollars), circles, 1)
        : freePlace(x(numberIn(likelihood)), y(dollars), circles, 0);
    circles.push(place);
    return { point, number, ...place };
  });
  return {
    placed: withLabels(places, labelOf, lane.to),
    dollarTicks: decades(y.domain()).map((value) => ({ value, at: y(value) })),
    likelihoodTicks: x.ticks(5).map((value) => ({ value, at: x(value) })),
    lane,
    plot,
    leftOut: costly.length - shown.length,
    withoutDollars: numbered.filter(({ dollars }) => dollars <= 0).map(({ number }) => number),
  };
}

/** Dollars from a round value below the least to one above the most; ten to one at least. */
function dollarScale(dollars: readonly number[], { top, bottom }: { top: number; bottom: number }) {
  const least = Math.max(1, dollars.length === 0 ? 1 : Math.min(...dollars));
  const most = Math.max(...dollars, least);
  const low = roundBelow(least);
  const high = roundAbove(most * HEADROOM);
  return scaleLog([low, Math.max(high, low * 10)], [bottom, top]);
}

/** The next of 1, 2, 5, 10, 20 … that is not above. */
function roundBelow(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  return decade * ([5, 2].find((step) => step * decade <= value) ?? 1);
}

/** The next of 1, 2, 5, 10, 20 … that is not below. */
function roundAbove(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((step) => step * decade).find((step) => step >= value) ?? decade * 10;
}

/** The round values of an axis of tens: every ten, and 2 and 5 of each where there are few tens. */
function decades([low = 1, high = 10]: readonly number[]): readonly number[] {
  const steps = high / low <= 1_000 ? [1, 2, 5] : [1];
  const ticks: number[] = [];
  for (let decade = 10 ** Math.floor(Math.log10(low)); decade <= high; decade *= 10) {
    ticks.push(...steps.map((step) => step * decade).filter((value) => value >= low && value <= high));
  }
  return ticks;
}

/** The nearest place on that height that touches no other point. @param side - 0 both ways, 1 to the right alone */
function freePlace(
  x: number,
  y: number,
  circles: readonly { readonly x: number; readonly y: number }[],
  side: 0 | 1,
): { readonly x: number; readonly y: number } {
  for (let step = 0; step < 40; step += 1) {
    for (const way of step === 0 ? [0] : side === 1 ? [1] : [1, -1]) {
      const place = { x: x + way * step * (RADIUS + 1), y };
      const isFree = circles.every(
        (other) => Math.hypot(other.x - place.x, other.y - place.y) >= RADIUS * 2 + 1,
      );
      if (isFree) return place;
    }
  }
  return { x, y };
}

/** Widths of letters beside a point: capitals and signs of other writings are up to an em. */
const LETTER = 4.6;
const WIDE_LETTER = 8.4;

/** Names the greatest first, each only where it lies on no point and on no other name. */
function withLabels(
  places: readonly Omit<PlacedPoint, 'hasLabel'>[],
  labelOf: (point: RiskPoint) => string,
  laneEnd: number,
): readonly PlacedPoint[] {
  const taken: { x0: number; x1: number; y: number }[] = [];
  return places.map((place) => {
    const x0 = place.x + RADIUS + 3;
    const x1 = x0 + widthOf(labelOf(place.point));
    const isInLane = place.x < laneEnd;
    const hasRoom = x1 <= (isInLane ? laneEnd + GAP - 4 : MAP_WIDTH);
    const hasLabel =
      hasRoom &&
      places.every(
        (other) =>
          other === place ||
          Math.abs(other.y - place.y) > RADIUS + 4 ||
          other.x + RADIUS < x0 ||
          other.x - RADIUS > x1,
      ) &&
      taken.every((other) => Math.abs(other.y - place.y) > 9 || other.x1 < x0 || other.x0 > x1);
    if (hasLabel) taken.push({ x0, x1, y: place.y });
    return { ...place, hasLabel };
  });
}

function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, letter) => sum + (/[\p{Lu}\p{Lo}\p{So}]/u.test(letter) ? WIDE_LETTER : LETTER),
    0,
  );
}

function numberIn({ value }: RiskPoint['dollars']): number {
  return typeof value === 'number' ? value : 0;
}
