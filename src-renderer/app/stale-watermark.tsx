/**
 * STALE across every sheet of paper, behind what is written. Said in the header and on the page besides, so that
 * nobody needs to see it.
 *
 * Written, not drawn: the engine leaves a drawing out of a box that repeats on every page.
 *
 * Depends on: nothing.
 */
import styles from './print-report.module.css';

export function StaleWatermark() {
  return (
    <div className={styles['watermark']} aria-hidden="true">
      <span>STALE</span>
    </div>
  );
}
