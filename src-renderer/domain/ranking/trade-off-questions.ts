/**
 * "Which would you take?": the next pair to ask about, and its two offers in words.
 *
 * Each question sets two criteria against each other and leaves all else equal. Asked is what
 * is least sure yet, at the trade that the answers so far make even: there an
 * answer tells most. The same answers always lead to the same questions.
 *
 * Depends on: core, model (types), ranking, reports (types).
 */
import { addDays, type CalendarDate } from '../core/calendar-date';
import type { Criterion } from '../model/ranking';
import type { ColumnKind } from '../reports/comparison-column';
import { columnOf, placeOf, pointsOf } from './criterion-points';
import type { Answered, FittedWeights, Side } from './fit-weights';

/** Fewest and most questions. */
export const QUESTIONS = { least: 6, most: 10 } as const;

/** What one of the two offers has in one of the two criteria, as a stored value. */
export interface TradeValue {
  readonly columnId: string;
  readonly header: string;
  readonly kind: ColumnKind;
  readonly first: string | number;
  readonly second: string | number;
}

/** A question: the first offer is better in `a`, the second in `b`. */
export interface Question {
  readonly a: Side;
  readonly b: Side;
  /** Both criteria, that of `a` first. */
  readonly values: readonly [TradeValue, TradeValue];
}

/** Points that the lighter of two criteria is asked with. */
const ASKED_POINTS = 60;
/** Once every ratio is known to within about 1.5 times, more questions would change little. */
const SURE_ENOUGH = 0.17;

/**
 * The next question.
 *
 * @param fitted - what the answers so far make of the weights
 * @returns null once enough was asked, or if there is nothing to ask about
 */
export function nextQuestion(
  criteria: readonly Criterion[],
  fitted: FittedWeights,
  answers: readonly Answered[],
  asOf: CalendarDate,
): Question | null {
  if (answers.length >= QUESTIONS.most) return null;
  const last = answers.at(-1);
  const pairs = pairsOf(criteria.length)
    .filter((pair) => !answers.some((one) => one.answer === 'skip' && isPair(one, pair)))
    .map((pair) => ({ pair, unsure: fitted.uncertainty(...pair), worth: worthOf(pair, fitted) }));
  const others = pairs.filter(({ pair }) => last === undefined || !isPair(last, pair));
  const candidates = others.length === 0 ? pairs : others;
  const isSure = pairs.every(({ unsure }) => unsure < SURE_ENOUGH);
  if (answers.length >= QUESTIONS.least && isSure) return null;
  candidates.sort((x, y) => y.worth - x.worth || x.pair[0] - y.pair[0] || x.pair[1] - y.pair[1]);
  for (const { pair } of candidates) {
    const question = questionOf(criteria, pair, fitted, answers.length, asOf);
    if (question !== null) return question;
  }
  return null;
}

type Pair = readonly [number, number];

function pairsOf(count: number): Pair[] {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return numbers.flatMap((a) => numbers.slice(a + 1).map((b): Pair => [a, b]));
}

function isPair({ a, b }: Pick<Answered, 'a' | 'b'>, [x, y]: Pair): boolean {
  return (a.criterion === x && b.criterion === y) || (a.criterion === y && b.criterion === x);
}

/** How much knowing a ratio better would change scores: what is unsure, by the weight that hangs on it. */
function worthOf([a, b]: Pair, { shares, uncertainty }: FittedWeights): number {
  return uncertainty(a, b) * ((shares[a] ?? 0) + (shares[b] ?? 0));
}

/** @param turn - so that the heavier criterion is now on one side, now on the other */
function questionOf(
  criteria: readonly Criterion[],
  pair: Pair,
  { shares }: FittedWeights,
  turn: number,
  asOf: CalendarDate,
): Question | null {
  const [x, y] = turn % 2 === 0 ? pair : ([pair[1], pair[0]] as const);
  const [a, b] = [criteria[x], criteria[y]];
  if (a === undefined || b === undefined) return null;
  const [weightA, weightB] = [shares[x] ?? 0, shares[y] ?? 0];
  const isALighter = weightA <= weightB;
  const ratio = isALighter ? weightA / weightB : weightB / weightA;
  const light = spanOf(isALighter ? a : b, ASKED_POINTS, asOf);
  if (light === null) return null;
  const heavy = spanOf(isALighter ? b : a, light.points * ratio, asOf);
  if (heavy === null) return null;
  const [spanA, spanB] = isALighter ? [light, heavy] : [heavy, light];
  return {
    a: { criterion: x, points: spanA.points },
    b: { criterion: y, points: spanB.points },
    values: [
      { ...spanA.column, first: spanA.better, second: spanA.worse },
      { ...spanB.column, first: spanB.worse, second: spanB.better },
    ],
  };
}

interface Span {
  readonly points: number;
  readonly better: string | number;
  readonly worse: string | number;
  readonly column: Pick<TradeValue, 'columnId' | 'header' | 'kind'>;
}

/** Two values of a criterion that lie about so many points apart, round enough to read; null if there are none. */
function spanOf(criterion: Criterion, wanted: number, asOf: CalendarDate): Span | null {
  const column = columnOf(criterion);
  if (column === null) return null;
  const words = { columnId: column.id, header: column.header, kind: column.kind };
  const { scale } = criterion;
  if (scale === null) return levelSpan(criterion, wanted, words);
  const step = stepOf(column.kind);
  const towardsBest = Math.sign(scale.best - scale.worst);
  const worse = Math.round(placeOf(scale, 50 - wanted / 2) / step) * step;
  const far = Math.round(placeOf(scale, 50 + wanted / 2) / step) * step;
  const better = far === worse ? worse + towardsBest * step : far;
  const stored = (place: number) => (column.kind === 'date' ? addDays(asOf, Math.round(place)) : tidy(place));
  const points =
    (pointsOf(criterion, stored(better), asOf) ?? 0) - (pointsOf(criterion, stored(worse), asOf) ?? 0);
  return points > 0 ? { points, better: stored(better), worse: stored(worse), column: words } : null;
}

/** The two levels whose points lie nearest to what is wanted. */
function levelSpan({ levels }: Criterion, wanted: number, column: Span['column']): Span | null {
  const texts = Object.entries(levels ?? {});
  const spans = texts.flatMap(([better, high]) =>
    texts.flatMap(([worse, low]) => (high > low ? [{ points: high - low, better, worse, column }] : [])),
  );
  const [first, ...others] = spans;
  if (first === undefined) return null;
  const off = ({ points }: Span) => Math.abs(Math.log(points / wanted));
  return others.reduce<Span>((best, span) => (off(span) < off(best) ? span : best), first);
}

function stepOf(kind: ColumnKind): number {
  return kind === 'decimal' ? 0.1 : kind === 'percent' ? 1000 : 1;
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
