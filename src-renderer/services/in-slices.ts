/**
 * Many small pieces of work on the main thread, with the thread let go between them.
 *
 * Depends on: nothing.
 */

/** How the thread is let go. */
export interface Slices {
  /** Milliseconds of a clock that only rises. */
  readonly now: () => number;
  /** Resolves after the browser had the thread. */
  readonly pause: () => Promise<void>;
}

/** Half a frame: what is drawn meanwhile keeps its rhythm. */
const SLICE_MS = 8;

/**
 * Does each piece in order. @throws the signal's reason once it is aborted, between two pieces
 */
export async function inSlices<Piece>(
  pieces: readonly Piece[],
  work: (piece: Piece, index: number) => void,
  { now, pause }: Slices,
  signal: AbortSignal,
): Promise<void> {
  let begun = now();
  for (const [index, piece] of pieces.entries()) {
    if (now() - begun >= SLICE_MS) {
      await pause();
      begun = now();
    }
    signal.throwIfAborted();
    work(piece, index);
  }
}
