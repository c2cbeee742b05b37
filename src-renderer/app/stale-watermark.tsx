/**
 * STALE across a sheet of paper, behind what is written: outlined, so that it hides nothing, and drawn, not
 * written, so that it stands in nobody's search. The header of each page says it in letters.
 *
 * Depends on: react.
 */
import styles from './print-report.module.css';

/** S T A L E, each in a square of 60 by 100, 80 apart. */
const LETTERS = [
  'M55 15H20Q8 15 8 30T20 47H40Q52 47 52 65T40 85H5',
  'M82 15H138M110 15V90',
  'M162 90L190 15L218 90M172 65H208',
  'M250 10V85H298',
  'M380 15H335V85H382M335 49H374',
].join('');

export function StaleWatermark() {
  return (
    <div className={styles['watermark']} aria-hidden="true">
      <svg viewBox="0 0 400 400" width="100%" height="100%">
        <g transform="translate(200 200) rotate(-52) translate(-195 -50)" fill="none">
          <path d={LETTERS} stroke="#bbb" strokeWidth={15} />
          <path d={LETTERS} stroke="#fff" strokeWidth={13.4} />
        </g>
      </svg>
    </div>
  );
}
