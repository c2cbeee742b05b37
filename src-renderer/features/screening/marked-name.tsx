/**
 * A name with the words that met marked: underlined, with the number of their pair.
 *
 * Depends on: core, ./name-marks.
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { NamePiece } from './name-marks';
import styles from './evidence.module.css';

export function MarkedName({ pieces }: { readonly pieces: readonly NamePiece[] }) {
  return (
    <bdi>
      {pieces.map(({ text, pair }, at) =>
        pair === null ? (
          // A name is never reordered: the place is the identity.
          <span key={at}>{text}</span>
        ) : (
          <mark key={at} className={styles['met']}>
            {isolatedName(text)}
            <sup className={styles['pairNumber']}>{pair}</sup>
          </mark>
        ),
      )}
    </bdi>
  );
}
