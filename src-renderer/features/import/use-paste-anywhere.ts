/**
 * A price list pasted outside of any field is imported. In the table a paste is typing into cells, so
 * there only what cannot be cells is taken.
 *
 * Depends on: react, ./import-source (types), ./looks-like-a-list.
 */
import { useEffect, useRef } from 'react';
import type { ImportSource } from './import-source';
import { looksLikeAList, looksLikeOffers } from './looks-like-a-list';

const TYPED_INTO = 'input, textarea, select, [contenteditable="true"]';
const GRID = '[role="grid"], [role="treegrid"]';

export function usePasteAnywhere(isOpen: boolean, onTake: (sources: readonly ImportSource[]) => void): void {
  const current = useRef({ isOpen, onTake });
  useEffect(() => {
    current.current = { isOpen, onTake };
  });
  useEffect(() => {
    const hear = (event: ClipboardEvent) => {
      if (!current.current.isOpen || event.defaultPrevented) return;
      const { activeElement } = document;
      if (activeElement?.matches(TYPED_INTO) === true) return;
      if (document.querySelector('[aria-modal="true"]') !== null) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const html = event.clipboardData?.getData('text/html') ?? '';
      const isInGrid = activeElement?.closest(GRID) != null;
      if (!(isInGrid ? looksLikeAList(text) : looksLikeOffers(text))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      current.current.onTake([{ kind: 'pasted', text, html: html === '' ? null : html }]);
    };
    // Before the table hears it.
    document.addEventListener('paste', hear, true);
    return () => {
      document.removeEventListener('paste', hear, true);
    };
  }, []);
}
