/** What is shown when the workspace cannot be opened at all. Depends on: ui. */
import { ErrorNotice } from '../ui/notice';
import styles from './start-failure.module.css';

export function StartFailure({ cause }: { readonly cause: unknown }) {
  const isNewer =
    (cause instanceof Error && ['NewerDatabaseError', 'NewerSafetyCopyError'].includes(cause.name)) ||
    (cause instanceof Error && 'code' in cause && cause.code === 'vault/newer');
  return (
    <main className={styles['page']}>
      <ErrorNotice
        title={
          isNewer ? 'A later release of RigPlan wrote this workspace.' : 'The workspace could not be opened.'
        }
        kept={`${cause instanceof Error ? cause.message : String(cause)} Nothing was changed.`}
        next={
          isNewer
            ? 'Open it with that release, or a later one.'
            : 'Close RigPlan and start it again. If this stays, keep the profile folder: the data is still in it.'
        }
      />
    </main>
  );
}
