/**
 * Says over every screen that nothing can be changed, why, and what to do.
 *
 * Depends on: services (types), ui.
 */
import type { ReadOnly } from '../services/use-read-only';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import styles from './app-shell.module.css';

/** Shows nothing while changes are possible. */
export function ReadOnlyBanner({ readOnly }: { readonly readOnly: ReadOnly | null }) {
  if (readOnly === null) return null;
  const { reason, advice, action, isBusy } = readOnly;
  return (
    <div className={styles['notes']}>
      <Notice
        tone="broken"
        title="Read only"
        actions={
          <Button onClick={action.run} disabled={isBusy}>
            {action.label}
          </Button>
        }
      >
        {reason} {advice}
      </Notice>
    </div>
  );
}
