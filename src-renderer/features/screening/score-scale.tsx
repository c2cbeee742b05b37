/**
 * A score on its scale, with the thresholds of the run that gave it.
 *
 * Depends on: model (types), ./band-words.
 */
import type { StoredHit } from '#domain/model/screening-run';
import type { ScreeningSettings } from '#domain/model/screening-settings';
import { bandWords, scoreText } from './band-words';
import styles from './evidence.module.css';

interface ScoreScaleProps {
  readonly hit: StoredHit;
  readonly settings: ScreeningSettings;
}

/** What is seen of the scale: below lies what is never a hit. */
const FROM = 0.4;

export function ScoreScale({ hit, settings }: ScoreScaleProps) {
  const { strongFrom, possibleFrom, weakFrom } = settings;
  const place = (score: number) => `${String(Math.max(0, ((score - FROM) / (1 - FROM)) * 100))}%`;
  return (
    <div className={styles['score']}>
      <p>
        Score <strong>{scoreText(hit.score)}</strong> of 1.00: {bandWords[hit.band].toLowerCase()}.{' '}
        <span className={styles['quiet']}>
          Weak from {scoreText(weakFrom)}, possible from {scoreText(possibleFrom)}, strong from{' '}
          {scoreText(strongFrom)}. A score says how alike the names are, not how likely it is the same party.
        </span>
      </p>
      <div className={styles['scale']} aria-hidden="true">
        {[weakFrom, possibleFrom, strongFrom].map((from) => (
          <span key={from} className={styles['threshold']} style={{ left: place(from) }} />
        ))}
        <span className={styles['needle']} style={{ left: place(hit.score) }} />
      </div>
    </div>
  );
}
