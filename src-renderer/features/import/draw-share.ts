/**
 * The progress of a write, drawn a few times and not at every record.
 *
 * Depends on: nothing.
 */

/** How often at most, until all is written. */
const TIMES = 20;

/**
 * Takes the share written, 0 to 1, as often as it is told.
 *
 * @param draw - called with a share that differs from the last; null once all is written, since the history and the safety copy that follow have no share
 */
export function drawShare(draw: (written: number | null) => void): (share: number) => void {
  let drawn: number | null = null;
  return (share) => {
    const written = share < 1 ? Math.floor(share * TIMES) / TIMES : null;
    if (written === drawn) return;
    drawn = written;
    draw(written);
  };
}
