/** Checks of looks that were kept on this machine; null is "not understood". */
import type { PageId } from './app-shell';

export function readPageId(kept: unknown): PageId | null {
  return kept === 'compare' || kept === 'data' ? kept : null;
}
