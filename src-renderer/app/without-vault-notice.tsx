/**
 * Says for a whole session that nothing is kept outside of the database, where the user went on so.
 *
 * Depends on: ui.
 */
import { Notice } from '../ui/notice';
import styles from './app-shell.module.css';

export function WithoutVaultNotice() {
  return (
    <div className={styles['notes']}>
      <Notice tone="unsure" title="No safety copies in this session">
        The vault did not open at this start. What you change is kept in the database alone, until RigPlan is
        started again and the vault opens. Export a workspace file to another disk, under Data.
      </Notice>
    </div>
  );
}
