/**
 * Long work: what runs, how far it is, and Stop.
 *
 * Shows nothing for the first 300 ms, so that short work does not flash.
 *
 * Depends on: Base UI.
 */
import { Progress as BaseProgress } from '@base-ui/react/progress';
import { useEffect, useState } from 'react';
import { Button } from './button';
import styles from './progress.module.css';

interface ProgressProps {
  /** What is running: `Reading 12,400 rows`. */
  readonly label: string;
  /** Share done, 0 to 1; null while it cannot be told. */
  readonly share: number | null;
  /** Stops the work and leaves the data as it was. */
  readonly onStop?: () => void;
}

const QUIET_MS = 300;

export function Progress({ label, share, onStop }: ProgressProps) {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsShown(true);
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);

  if (!isShown) return null;
  return (
    <BaseProgress.Root className={styles['progress']} value={share === null ? null : Math.round(share * 100)}>
      <BaseProgress.Label className={styles['label']}>{label}</BaseProgress.Label>
      <BaseProgress.Value className={styles['value']}>
        {(_formatted, value) => (value === null ? '' : `${value} %`)}
      </BaseProgress.Value>
      <BaseProgress.Track className={styles['track']}>
        <BaseProgress.Indicator className={styles['indicator']} />
      </BaseProgress.Track>
      {onStop === undefined ? null : (
        <Button className={styles['stop']} onClick={onStop}>
          Stop
        </Button>
      )}
    </BaseProgress.Root>
  );
}
