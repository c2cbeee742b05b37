/**
 * Hands down why nothing can be changed, so that every form says it.
 *
 * Depends on: react, ./notice.
 */
import { createContext, use, type ReactNode } from 'react';
import { Notice } from './notice';
import styles from './read-only.module.css';

const ReadOnlyContext = createContext<string | null>(null);

/** @param props.reason - a sentence; null while changes are possible */
export function ReadOnlyProvider(props: { readonly reason: string | null; readonly children: ReactNode }) {
  return <ReadOnlyContext value={props.reason}>{props.children}</ReadOnlyContext>;
}

/** What a form shows over its fields; nothing while changes are possible. */
export function ReadOnlyNotice() {
  const reason = use(ReadOnlyContext);
  return reason === null ? null : (
    <div className={styles['notice']}>
      <Notice tone="unsure" title="Nothing can be saved just now.">
        {reason} What you type here stays.
      </Notice>
    </div>
  );
}
