/**
 * What a price list comes from: a file that was chosen or dropped, or text that was pasted.
 *
 * Depends on: core, host (types).
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { FileKind } from '../../host/host';

/** One price list that waits to be read. */
export type ImportSource =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly kind: 'pasted';
      readonly text: string;
      /** The same as the clipboard holds it with its tables; null if it holds none. */
      readonly html: string | null;
    };

/** The kinds of file that can hold a price list. */
export const PRICE_LIST: FileKind = {
  label: 'Price list (Excel, CSV, JSON, text)',
  extensions: ['xlsx', 'csv', 'tsv', 'txt', 'json'],
};

/** Largest file that is taken in, bytes; the reader refuses larger ones. */
export const MOST_BYTES = 50 * 1024 * 1024;

/** What the source is called in a sentence. */
export function sourceName(source: ImportSource): string {
  return source.kind === 'file' ? isolatedName(source.name) : 'the pasted text';
}
