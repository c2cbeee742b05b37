/**
 * Header cells in the one form in which they are compared.
 *
 * Depends on: ../values/plain-characters.
 */
import { plainCell } from '../values/plain-characters';

/** A header as compared: small letters, single spaces, no signs between words. `Unit_Price (USD):` is `unit price (usd)`. */
export function foldHeader(text: string): string {
  return plainCell(text)
    .toLowerCase()
    .replace(/[【〔［]/g, '(')
    .replace(/[】〕］]/g, ')')
    .replace(/[\s_:*#.,;!?\-–—、，。：/\\|+&'"’]+/g, ' ')
    .trim();
}

/** The words of a header without what stands in brackets, folded; and what stands in brackets, as written. */
export function headerParts(text: string): { readonly main: string; readonly inBrackets: readonly string[] } {
  const plain = plainCell(text);
  const inBrackets = [...plain.matchAll(/[([【〔]([^()[\]【】〔〕]*)[)\]】〕]/g)].map((match) =>
    (match[1] ?? '').trim(),
  );
  return { main: foldHeader(plain.replace(/[([【〔][^()[\]【】〔〕]*[)\]】〕]/g, ' ')), inBrackets };
}
