/**
 * Weights from answers: which of two would you take, when one is better in this
 * and the other in that?
 *
 * The first of a question is better by `a.points` in criterion `a`, the second by
 * `b.points` in `b`, all else equal: whoever takes the first says that
 * `weight(a) × a.points > weight(b) × b.points`. The chance of that answer is
 * taken as logistic in the logarithm of the two products (Bradley and Terry
 * 1952, on ratios of weights), "about equal" as half of each, and a ridge
 * holds weights that nobody was asked about where they were. The sum is strictly concave: there is
 * one best answer, found by Newton's method without chance.
 *
 * Depends on: nothing.
 */

/** One side of a question: a criterion and the points by which that offer is better in it. */
export interface Side {
  /** Number of the criterion. */
  readonly criterion: number;
  /** More than 0, at most 100. */
  readonly points: number;
}

/** What was answered. */
export type Answer = 'first' | 'second' | 'equal' | 'skip';

/** A question with its answer. */
export interface Answered {
  readonly a: Side;
  readonly b: Side;
  readonly answer: Answer;
}

/** What answers say of weights. */
export interface FittedWeights {
  /** By criterion, more than 0, adding up to 1. */
  readonly shares: readonly number[];
  /** By two criteria: how unsure the logarithm of their ratio still is, as a variance. */
  readonly uncertainty: (a: number, b: number) => number;
}

/** How sharply an answer tells: at a ratio of 2 an answer the other way has one chance in nine. */
const SHARPNESS = 3;
/** How firmly weights stay where they were: a weight of twice or half is ordinary. */
const RIDGE = 1;

/**
 * Fits weights to answers.
 *
 * @param before - weights to begin with, by criterion, each more than 0
 */
export function fitWeights(before: readonly number[], answers: readonly Answered[]): FittedWeights {
  const count = before.length;
  const start = before.map(Math.log);
  let logs = [...start];
  let hessian = curvature(logs, answers);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const gradient = slope(logs, start, answers);
    const step = solve(hessian, gradient);
    logs = climb(logs, step, (next) => likelihood(next, start, answers));
    hessian = curvature(logs, answers);
    if (Math.max(...gradient.map(Math.abs)) < 1e-10) break;
  }
  const highest = Math.max(...logs);
  const raw = logs.map((log) => Math.exp(log - highest));
  const whole = raw.reduce((sum, weight) => sum + weight, 0);
  return {
    shares: raw.map((weight) => weight / whole),
    uncertainty: (a, b) => {
      const contrast = Array.from({ length: count }, (_, index) => (index === a ? 1 : index === b ? -1 : 0));
      const spread = solve(hessian, contrast);
      return (spread[a] ?? 0) - (spread[b] ?? 0);
    },
  };
}

/** Numbers of the answers that the weights contradict: the offer that was taken would score less. */
export function contradicted(shares: readonly number[], answers: readonly Answered[]): readonly number[] {
  return answers.flatMap(({ a, b, answer }, index) => {
    const lead = Math.log(((shares[a.criterion] ?? 0) * a.points) / ((shares[b.criterion] ?? 0) * b.points));
    if (answer === 'first') return lead < -TOLERANCE ? [index] : [];
    if (answer === 'second') return lead > TOLERANCE ? [index] : [];
    return answer === 'equal' && Math.abs(lead) > FAR_FROM_EQUAL ? [index] : [];
  });
}

/**
 * Shares as whole weights that add up to 100; what is above 0 stays at least 1.
 *
 * @param shares - at most 20, adding up to 1
 */
export function wholeWeights(shares: readonly number[]): readonly number[] {
  const weights = shares.map((share) => (share > 0 ? Math.max(1, Math.floor(share * 100)) : 0));
  const order = shares.map((share, index) => ({ index, rest: share * 100 - (weights[index] ?? 0) }));
  let left = 100 - weights.reduce((sum, weight) => sum + weight, 0);
  order.sort((x, y) => (left > 0 ? y.rest - x.rest : x.rest - y.rest) || x.index - y.index);
  for (let turn = 0; left !== 0 && turn < 10_000; turn += 1) {
    const index = order[turn % order.length]?.index ?? 0;
    const by = Math.sign(left);
    if (by < 0 && (weights[index] ?? 0) <= 1) continue;
    weights[index] = (weights[index] ?? 0) + by;
    left -= by;
  }
  return weights;
}

const MOST_ROUNDS = 100;
const TOLERANCE = 1e-9;
/** A ratio of one and a half is no longer "about equal". */
const FAR_FROM_EQUAL = Math.log(1.5);

function told(answers: readonly Answered[]): readonly Answered[] {
  return answers.filter(({ answer }) => answer !== 'skip');
}

/** The chance that the first is taken. */
function chance(logs: readonly number[], { a, b }: Answered): number {
  const lead = (logs[a.criterion] ?? 0) - (logs[b.criterion] ?? 0) + Math.log(a.points / b.points);
  return 1 / (1 + Math.exp(-SHARPNESS * lead));
}

/** Goes along the step, less far while that would be downhill: a full step can overshoot. */
function climb(
  from: readonly number[],
  step: readonly number[],
  height: (logs: readonly number[]) => number,
): number[] {
  const now = height(from);
  for (let part = 1; part > 1e-6; part /= 2) {
    const next = from.map((log, index) => log + part * (step[index] ?? 0));
    if (height(next) >= now) return next;
  }
  return [...from];
}

/** What is maximised: the logarithm of the chance of the answers, less the ridge. */
function likelihood(logs: readonly number[], start: readonly number[], answers: readonly Answered[]): number {
  const ridge = logs.reduce((sum, log, index) => sum + (log - (start[index] ?? 0)) ** 2, 0);
  return told(answers).reduce(
    (sum, one) => {
      const p = Math.min(1 - 1e-15, Math.max(1e-15, chance(logs, one)));
      return sum + targetOf(one) * Math.log(p) + (1 - targetOf(one)) * Math.log(1 - p);
    },
    (-RIDGE * ridge) / 2,
  );
}

function targetOf({ answer }: Answered): number {
  return answer === 'first' ? 1 : answer === 'second' ? 0 : 0.5;
}

function slope(logs: readonly number[], start: readonly number[], answers: readonly Answered[]): number[] {
  const gradient = logs.map((log, index) => -RIDGE * (log - (start[index] ?? 0)));
  for (const one of told(answers)) {
    const pull = SHARPNESS * (targetOf(one) - chance(logs, one));
    gradient[one.a.criterion] = (gradient[one.a.criterion] ?? 0) + pull;
    gradient[one.b.criterion] = (gradient[one.b.criterion] ?? 0) - pull;
  }
  return gradient;
}

/** The negative second derivative: positive definite thanks to the ridge. */
function curvature(logs: readonly number[], answers: readonly Answered[]): number[][] {
  const matrix = logs.map((_, row) => logs.map((__, column): number => (row === column ? RIDGE : 0)));
  const add = (row: number, column: number, value: number) => {
    const line = matrix[row];
    if (line !== undefined) line[column] = (line[column] ?? 0) + value;
  };
  for (const one of told(answers)) {
    const p = chance(logs, one);
    const weight = SHARPNESS * SHARPNESS * p * (1 - p);
    const [i, j] = [one.a.criterion, one.b.criterion];
    add(i, i, weight);
    add(j, j, weight);
    add(i, j, -weight);
    add(j, i, -weight);
  }
  return matrix;
}

/** Solves a positive definite system by elimination; no pivot is needed. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((line, index) => [...line, right[index] ?? 0]);
  const size = rows.length;
  rows.forEach((pivotRow, pivot) => {
    for (const below of rows.slice(pivot + 1)) {
      const factor = (below[pivot] ?? 0) / (pivotRow[pivot] ?? 1);
      for (let column = pivot; column <= size; column += 1) {
        below[column] = (below[column] ?? 0) - factor * (pivotRow[column] ?? 0);
      }
    }
  });
  const result = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    const line = rows[row] ?? [];
    let sum = line[size] ?? 0;
    for (let column = row + 1; column < size; column += 1) sum -= (line[column] ?? 0) * (result[column] ?? 0);
    result[row] = sum / (line[row] ?? 1);
  }
  return result;
}
