/**
 * What passes between main and the process that reads one file. Types only.
 *
 * Depends on: ./read-problem, ./table-file (types).
 */
import type { ReadProblem } from './read-problem';
import type { DialectChoice } from './table-file';

/** What is to be done with the bytes; a process does one and is ended. */
export type ParseTask =
  | { readonly kind: 'table'; readonly bytes: Uint8Array; readonly choice: DialectChoice }
  | {
      readonly kind: 'pasted';
      readonly text: string;
      readonly html: string | null;
      readonly choice: DialectChoice;
    }
  | { readonly kind: 'json'; readonly bytes: Uint8Array };

/** What came of it. */
export type ParseAnswer =
  /** The table in the form of ./table-bytes. */
  | { readonly kind: 'table'; readonly table: Uint8Array }
  | { readonly kind: 'json' }
  | { readonly kind: 'refused'; readonly problem: ReadProblem }
  /** A fault of ours: the name of the error, never its words, which may quote the file. */
  | { readonly kind: 'failed'; readonly error: string };
