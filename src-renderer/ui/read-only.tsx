/**
 * Hands down why nothing can be changed, so that every form says it.
 *
 * Depends on: react, ./notice.
 */
import { createContext, use, type ReactNode } from 'react';
import { Notice } from './notice';

const ReadOnlyContext = createContext<string | null>(null);

/** @param props.words - in sentences; null while changes are possible */
export function ReadOnlyProvider(props: { readonly words: string | null; readonly children: ReactNode }) {
  return <ReadOnlyContext value={props.words}>{props.children}</ReadOnlyContext>;
}

/** What a form shows over its fields; nothing while changes are possible. */
export function ReadOnlyNotice() {
  const words = use(ReadOnlyContext);
  return words === null ? null : (
    <Notice tone="unsure" title="Nothing can be saved just now.">
      {words} What you type here stays.
    </Notice>
  );
}
