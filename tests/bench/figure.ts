/**
 * One benchmark figure and how it is taken.
 *
 * A figure alone says little on a shared machine: each is taken several times,
 * in turn with a peer that does the same work another way, and reported as a
 * median with the ratio of the medians.
 */

export interface Figure {
  readonly name: string;
  /** Median of the runs. */
  readonly value: number;
  readonly unit: 'ms' | 'kB' | 'MB';
  /** `value` ÷ the peer's median. */
  readonly ratio: number;
  /** What the peer is. */
  readonly ratioTo: string;
  /** Counted runs of each side. */
  readonly runs: number;
  /** Things done in a second, where that says more than the time. */
  readonly perSecond?: number;
}

/** Something that can be measured: a name to ask for it by, and the taking. */
export interface Benchmark {
  readonly name: string;
  /** What is measured, for a person. */
  readonly title: string;
  readonly take: () => Promise<readonly Figure[]>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) throw new RangeError('No values');
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Times two pieces of work in turn, A B A B …, after a warm-up of each; milliseconds. */
export function timeInTurn(
  runs: number,
  work: () => unknown,
  peer: () => unknown,
): { readonly work: number[]; readonly peer: number[] } {
  for (let warmUp = 0; warmUp < 3; warmUp += 1) {
    work();
    peer();
  }
  const times = { work: [] as number[], peer: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    times.work.push(timeOf(work));
    times.peer.push(timeOf(peer));
  }
  return times;
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
